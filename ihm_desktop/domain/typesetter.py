"""The port through which pages are laid out without the exporters knowing Qt."""

from dataclasses import dataclass
from typing import Protocol

from ihm_desktop.domain.export_bundle import ExportBundle


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture:
    """A page as it will look.

    Attributes:
        pixels: Rows from the top, 4 bytes a pixel (blue, green, red, 255), no gap between rows.
    """

    width_px: int
    height_px: int
    pixels: bytes


class LaidOut(Protocol):
    """Pages that are laid out; their text, pictures and PDF are made of the same lines."""

    @property
    def page_count(self) -> int:
        """How many pages there are, at least one."""
        ...

    def text(self, page: int) -> str:
        """Returns the text of a page, line by line.

        Args:
            page: Counted from 0.
        """
        ...

    def picture(self, page: int, width_px: int) -> PagePicture:
        """Draws a page for the screen.

        Args:
            page: Counted from 0.
            width_px: Width in pixels, 50 to 4,000; the height follows from the paper.
        """
        ...

    def pdf(self) -> bytes:
        """Draws all pages.

        Returns:
            An unencrypted PDF. It never touches the disk.
        """
        ...


class Typesetter(Protocol):
    """Lays out a bundle as pages."""

    def lay_out(self, bundle: ExportBundle) -> LaidOut:
        """Lays out a bundle in memory.

        Args:
            bundle: What leaves.
        """
        ...
