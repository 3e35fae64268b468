"""Messages with files in them, as a mail program stores them."""

from __future__ import annotations

from email.message import EmailMessage


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
