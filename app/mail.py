"""Letters by e-mail over SMTP: optional, from the standard library, in a worker thread."""

import asyncio
import smtplib
import ssl
from dataclasses import dataclass
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from hashlib import sha256

from pydantic import SecretStr

from app.settings import Settings
from usecases.ports.mail import Letter, MailOutcome, Posted

PATIENCE = 20.0
"""Seconds for each answer of the server."""
_PERMANENT = 500


@dataclass(frozen=True, slots=True)
class SmtpMail:
    """See usecases.ports.mail.Mail. `security` is starttls, tls (from the first byte) or none."""

    host: str
    port: int
    security: str
    user: str
    password: SecretStr
    sender: str

    async def send(self, letter: Letter) -> Posted:
        try:
            message = self._message(letter)
        except (MessageError, ValueError, IndexError):  # what the parser of addresses raises for what is none
            return Posted(MailOutcome.REFUSED, "address unreadable")
        try:
            await asyncio.to_thread(self._hand_over, message, letter.to)
        except (smtplib.SMTPException, OSError) as trouble:
            return judged(trouble)
        return Posted(MailOutcome.SENT)

    def _hand_over(self, message: EmailMessage, to: str) -> None:
        with self._connected() as server:
            if self.security == "starttls":
                server.starttls(context=ssl.create_default_context())
            if self.user:
                server.login(self.user, self.password.get_secret_value())
            server.send_message(message, to_addrs=[to])

    def _connected(self) -> smtplib.SMTP:
        if self.security == "tls":
            context = ssl.create_default_context()
            return smtplib.SMTP_SSL(self.host, self.port, timeout=PATIENCE, context=context)
        return smtplib.SMTP(self.host, self.port, timeout=PATIENCE)

    def _message(self, letter: Letter) -> EmailMessage:
        """Its id is the same for every try."""
        message = EmailMessage()
        domain = self.sender.rpartition("@")[2].rstrip(">")
        message["From"], message["Subject"] = self.sender, letter.subject
        message["To"] = Address(addr_spec=letter.to)
        message["Message-ID"] = f"<{sha256(letter.key.encode()).hexdigest()[:32]}@{domain}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(letter.text)
        return message


def judged(trouble: smtplib.SMTPException | OSError) -> Posted:
    """RFC 5321 section 4.2.1: an answer of 5xx will be the same again, of 4xx may not. Our own login may be mended."""
    match trouble:
        case smtplib.SMTPAuthenticationError():
            return Posted(MailOutcome.LATER, "login refused")
        case smtplib.SMTPRecipientsRefused():
            codes = [code for code, _ in trouble.recipients.values()]
            refused = not codes or min(codes) >= _PERMANENT
            return Posted(MailOutcome.REFUSED if refused else MailOutcome.LATER, "address refused")
        case smtplib.SMTPNotSupportedError():
            return Posted(MailOutcome.REFUSED, "not supported")
        case smtplib.SMTPConnectError() | smtplib.SMTPHeloError():
            return Posted(MailOutcome.LATER, "server busy")
        case smtplib.SMTPResponseException():
            refused = trouble.smtp_code >= _PERMANENT
            return Posted(MailOutcome.REFUSED if refused else MailOutcome.LATER, f"answer {trouble.smtp_code}")
        case _:
            return Posted(MailOutcome.LATER, type(trouble).__name__[:40])


def mail_of(settings: Settings) -> SmtpMail | None:
    """None where no mail server is named."""
    if not settings.smtp_host:
        return None
    return SmtpMail(
        settings.smtp_host,
        settings.smtp_port,
        settings.smtp_security,
        settings.smtp_user,
        settings.smtp_password,
        settings.mail_from,
    )
