"""THE DOOR for files from outside, read strictly: none is executed, followed, extracted to disk or changed.

`open_received` gives a workbook, a container with its members, or a refusal. Nothing else of this room is
imported from elsewhere.
"""

from .containers import Container, Member
from .file_bytes import read_file
from .file_names import shown_name, temporary
from .ooxml.package import peek_properties
from .ooxml.shared_strings import unescaped
from .own_workbook import (
    checked_workbook,
    package_members,
    read_own_workbook,
    read_result_workbook,
    sheet_xml,
)
from .received import Encrypted, Received, decrypted, encrypted_files, open_bytes, open_received
from .sandbox import SandboxError

__all__ = [
    "Container",
    "Encrypted",
    "Member",
    "Received",
    "SandboxError",
    "checked_workbook",
    "decrypted",
    "encrypted_files",
    "open_bytes",
    "open_received",
    "package_members",
    "peek_properties",
    "read_file",
    "read_own_workbook",
    "read_result_workbook",
    "sheet_xml",
    "shown_name",
    "temporary",
    "unescaped",
]
