"""Wraps what was typed into a passphrase field, so that pages need not know the vault."""

from ihm_desktop.vault.secret import Secret


def typed(passphrase: bytearray) -> Secret:
    """Takes ownership of a passphrase as it came out of its field.

    Args:
        passphrase: UTF-8; overwritten with zeros when the returned secret is closed.
    """
    return Secret(passphrase)
