"""What a look at every page of a journal found."""

from enum import StrEnum


class Condition(StrEnum):
    """How a journal is.

    Attributes:
        WHOLE: Every page is as it was written.
        DAMAGED: Some pages cannot be read as they were written.
        OLDER: Some pages are of an older state than the rest.
    """

    WHOLE = "whole"
    DAMAGED = "damaged"
    OLDER = "older"
