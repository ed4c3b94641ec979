"""Extracts the words into a template, updates the translations, compiles them, checks them.

Started by `dev.py catalogue STEP` with the Python that has Babel.
"""

import argparse
import io
import sys
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT: Final = Path(__file__).resolve().parent.parent
LOCALES: Final = ROOT / "resources" / "locales"
DOMAIN: Final = "ihm_desktop"
TEMPLATE: Final = LOCALES / f"{DOMAIN}.pot"
MAPPING: Final = Path(__file__).with_name("babel.cfg")
# Tells translators what a word is for where the word alone does not.
COMMENT_TAG: Final = "Translators:"
# Header fields that change by themselves or say nothing in a template.
LEFT_OUT: Final = (
    b'"Project-Id',
    b'"Report-Msgid',
    b'"POT-Creation',
    b'"PO-Revision',
    b'"Last-Trans',
    b'"Language-Team',
)
HEADER: Final = """\
# Words of IHM Desktop. Made by `dev.py catalogue extract`; see docs/translating.md."""


def main() -> int:
    """Does one step; see `docs/translating.md`."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("step", choices=["extract", "update", "compile", "check"])
    parser.add_argument("--language", help="code of a language to begin, with `update`")
    options = parser.parse_args()
    if options.step == "extract":
        TEMPLATE.write_bytes(template())
    elif options.step == "update":
        _update(options.language)
    elif options.step == "compile":
        _compile()
    elif not TEMPLATE.exists() or TEMPLATE.read_bytes() != template():
        sys.stderr.write(
            "resources/locales/ihm_desktop.pot is stale; "
            "run: python3 packaging/dev.py catalogue extract\n"
        )
        return 1
    return 0


def template() -> bytes:
    """Extracts every word of the program; the same words give the same bytes.

    Returns:
        A gettext template in UTF-8. Places are named by file alone and no date is given, so
        that the template changes only when words do.
    """
    found = Catalog(project="IHM Desktop", header_comment=HEADER, fuzzy=False)
    with MAPPING.open(encoding="utf-8") as file:
        methods, settings = parse_mapping_cfg(file)
    messages = extract_from_dir(ROOT, methods, settings, comment_tags=[COMMENT_TAG])
    for name, _line, message, comments, context in messages:
        found.add(
            message, None, [(Path(name).as_posix(), 0)], auto_comments=comments, context=context
        )
    buffer = io.BytesIO()
    write_po(buffer, found, sort_by_file=True, include_lineno=False, width=100)
    lines = buffer.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(LEFT_OUT))


def _update(begin: str | None) -> None:
    with TEMPLATE.open("rb") as file:
        words = read_po(file)
    sources = list(LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))
    if begin:
        sources.append(LOCALES / begin / "LC_MESSAGES" / f"{DOMAIN}.po")
    for source in sources:
        language = source.parent.parent.name
        translated = Catalog(locale=language, fuzzy=False)
        if source.exists():
            with source.open("rb") as file:
                translated = read_po(file, locale=language)
        translated.update(words)
        source.parent.mkdir(parents=True, exist_ok=True)
        with source.open("wb") as file:
            write_po(file, translated, include_lineno=False, width=100)


def _compile() -> None:
    for source in LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.po"):
        with source.open("rb") as file:
            translated = read_po(file, locale=source.parent.parent.name)
        with source.with_suffix(".mo").open("wb") as file:
            write_mo(file, translated)


if __name__ == "__main__":
    sys.exit(main())
