"""The port through which pages are laid out without the exporters knowing Qt."""

from typing import Protocol

from ihm_desktop.domain.export_bundle import ExportBundle


class Typesetter(Protocol):
    """Lays out a bundle as pages."""

    def pdf(self, bundle: ExportBundle) -> bytes:
        """Lays out a bundle in memory.

        Args:
            bundle: What leaves.

        Returns:
            An unencrypted PDF. It never touches the disk.
        """
        ...
