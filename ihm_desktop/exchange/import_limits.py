"""How much an import may hold; every number is checked in the child and again outside it."""

from typing import Final

MIB: Final = 1024 * 1024

JRNL_FILE_BYTES: Final = 64 * MIB  # eight times the largest real export that was looked at
JSON_COMMAS: Final = 3_000_000  # bounds how many values a parser makes before it is asked
TEXT_FILE_BYTES: Final = 4 * MIB
FOLDER_BYTES: Final = 256 * MIB
FOLDER_FILES: Final = 50_000
FOLDER_DEPTH: Final = 16

ENTRIES: Final = 200_000
BODY_CHARACTERS: Final = 1_000_000  # a long novel; more than one page can show
TITLE_CHARACTERS: Final = 300  # longer ones go to the top of the text, so nothing is lost
TAGS: Final = 100
TAG_CHARACTERS: Final = 100
NAME_CHARACTERS: Final = 255

LINE_BYTES: Final = 8 * MIB  # one message: a body whose every character needs escaping fits

CHILD_MEMORY_BYTES: Final = 512 * MIB
CHILD_CPU_S: Final = 10
CHILD_SILENCE_S: Final = 20  # without a word for this long, the child is given up
