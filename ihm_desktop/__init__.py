"""IHM Desktop: a private journal in one encrypted local vault."""

__version__ = "0.1.0"
