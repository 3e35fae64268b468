"""Messages with files in them, as a mail program stores them."""

from __future__ import annotations

from email.message import EmailMessage

from tests.poison.compound import compound


def letter(
    *attached: tuple[str, bytes] | EmailMessage,
    server: str = "",
    sent: str = "Fri, 10 Jan 2014 09:00:00 +0700",
    sender: str = "Thanh tra tỉnh <vanthu@ttt.tayninh.gov.vn>",
) -> EmailMessage:
    """A message to the secretariat; what is attached is a file by its name, or another message."""
    message = EmailMessage()
    if server:
        message["Received"] = f"from mx.ttt.tayninh.gov.vn by mail.snv.gov.vn; {server}"
    message["From"] = sender
    message["To"] = "snv@tayninh.gov.vn"
    if sent:
        message["Date"] = sent
    message["Subject"] = "Phiếu tự chấm 2013"
    message.set_content("Kính gửi Sở Nội vụ.")
    for file in attached:
        if isinstance(file, EmailMessage):
            message.add_attachment(file)
        else:
            message.add_attachment(file[1], maintype="application", subtype="octet-stream", filename=file[0])
    return message


def outlook(name: str, data: bytes, filetime: int = 130_338_612_000_000_000) -> bytes:
    """A .msg with one attachment; the time is 11 January 2014, 01:00 UTC."""
    time = b"\x40\x00\x06\x0e\x06\0\0\0" + filetime.to_bytes(8, "little")
    folder = "__attach_version1.0_#00000000"
    return compound(
        {
            "__properties_version1.0": bytes(32) + time,
            "__substg1.0_5D01001F": "vanthu@ttt.vn".encode("utf-16-le"),
            f"{folder}/__substg1.0_37010102": data,
            f"{folder}/__substg1.0_3707001F": name.encode("utf-16-le"),
        }
    )
