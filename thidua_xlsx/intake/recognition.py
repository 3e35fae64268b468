"""What a workbook says it is, before anybody judges it."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from .identity import Attested, Key, binding, token

WorkbookKind = Literal["form", "appraisal", "registration", "explanation", "plan", "register", "unknown"]


@dataclass(frozen=True, slots=True)
class Recognition:
    """What the workbook says it is. Claims only: `judge_identity` says what to think of them.

    `agency` and the other fields come from `_meta`, else from the properties. `form_digest`: of the rules
    that it was made by; `plan_digest` and `targets`: of the plan and the registered targets, in their place
    in workbooks of version 1. `rules`: row -> its rules as carried. `printed`: the code printed on the face
    of the form. `conflicts`: (field, in `_meta`, in the properties).
    """

    kind: WorkbookKind
    season: str = ""
    agency: str = ""
    phase: str = ""
    form_digest: str = ""
    plan_digest: str = ""
    token: str = ""
    round: int = 1
    form_sha256: str = ""
    targets: str = ""
    meta: bool = False
    properties: bool = False
    printed: str = ""
    conflicts: tuple[tuple[str, str, str], ...] = ()
    appraiser: str = ""
    rules: Mapping[str, str] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """What its token binds: the digest of its rules, in version 1 that of the plan."""
        return self.form_digest or self.plan_digest

    @property
    def named_appraiser(self) -> str | None:
        """Whose piece of an appraisal it says it is; None where it carries no identity at all."""
        return self.appraiser if self.meta or self.properties else None

    @property
    def binding(self) -> str:
        """The token with the identity it stands for."""
        bound = (self.season, self.phase, self.agency, self.digest, self.appraiser, str(self.round))
        return binding(*bound, self.token)

    def authentic(self, key: Key | None) -> bool | None:
        """Whether the token fits the identity; None without a key or without a token to check."""
        if key is None or not self.token:
            return None
        if isinstance(key, Attested):
            return self.binding in key.genuine
        expected = token(key, self.season, self.phase, self.agency, self.digest, self.appraiser, self.round)
        return hmac.compare_digest(expected.encode(), self.token.encode())
