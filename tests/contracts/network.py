"""Which modules could talk to a network; shared by all tests that look for them."""

from collections.abc import Iterable

NETWORK_MODULES = frozenset(
    (
        "_ssl",
        "PySide6.QtNetwork",
        "PySide6.QtNetworkAuth",
        "PySide6.QtWebSockets",
        "aiohttp",
        "asyncio",
        "ftplib",
        "http.client",
        "httpx",
        "imaplib",
        "poplib",
        "requests",
        "smtplib",
        "socket",
        "socketserver",
        "ssl",
        "telnetlib",
        "urllib.request",
        "urllib3",
        "xmlrpc",
    )
)
# Roots that no file of the program may import, whatever it takes from them.
NETWORK_ROOTS = frozenset(module.partition(".")[0] for module in NETWORK_MODULES) - {"PySide6"} | {
    # Counts in files only: typing_extensions, which tests bring along, takes a type from it.
    "_socket"
}


def talking(modules: Iterable[str]) -> set[str]:
    """Picks the modules that could talk to a network.

    Args:
        modules: Names as in `sys.modules`.
    """
    return NETWORK_MODULES & set(modules)
