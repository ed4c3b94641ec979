"""Marks words for the catalogue inside the domain, which may not know the catalogue."""


def N_(message: str) -> str:  # noqa: N802 - gettext's customary name
    """Marks a message for the catalogue; whoever shows it looks it up."""
    return message
