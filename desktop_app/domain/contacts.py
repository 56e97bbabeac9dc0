"""Ways to reach people and commissions."""

from desktop_app.domain.errors import EmailWrongError


def check_email(text: str) -> str:
    """Check an e-mail address before it is stored; empty means that there is none.

    Raises:
        EmailWrongError: Not exactly one @, no dot after it, or a blank.
    """
    if text and not _looks_like_email(text):
        raise EmailWrongError
    return text


def _looks_like_email(text: str) -> bool:
    name, at, host = text.partition("@")
    parts = host.split(".")
    return bool(name and at) and len(parts) > 1 and all(parts) and "@" not in host and not any(map(str.isspace, text))
