"""Spell check with word lists that are already on this computer."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Protocol

from ihm_desktop.domain.change import Change
from ihm_desktop.storage.small_tables import PersonalWordRepository

MOST_SUGGESTIONS = 6
_LONGEST_WORD = 64  # longer ones are addresses and the like, and slow to look up


class Checker(Protocol):
    """A loaded dictionary."""

    def lookup(self, word: str) -> bool:
        """Tells whether a word is in it."""
        ...

    def suggest(self, word: str) -> Collection[str]:
        """Proposes words, the likeliest first."""
        ...


class Spelling:
    """Checks words; while no dictionary is loaded, every word is right.

    A dictionary takes a second or more to load, so it loads beside the vault thread.
    `wrong`, `suggestions` and `is_ready` may be called from any thread; the others belong
    on the vault thread.
    """

    def __init__(
        self,
        words: PersonalWordRepository,
        folders: Sequence[Path],
        load: Callable[[Path], Checker],
        in_background: Callable[[Callable[[], None]], None],
    ) -> None:
        """Takes what it works with; loads nothing yet.

        Args:
            words: The person's own words.
            folders: Where dictionaries may lie.
            load: Loads a dictionary, given its path without a suffix.
            in_background: Runs something on another thread.
        """
        self._repository = words
        self._folders = folders
        self._load = load
        self._in_background = in_background
        self._own: frozenset[str] | None = None
        self._language = ""
        self._checker: Checker | None = None
        self._known: dict[str, bool] = {}

    def languages(self) -> tuple[str, ...]:
        """Lists the languages with a dictionary on this computer, such as `en_GB`."""
        return tuple(sorted(self._found()))

    def use(self, language: str) -> Change:
        """Switches to a language; one without a dictionary, or none, switches checking off.

        Args:
            language: A code of `languages`, or empty.
        """
        if self._own is None:
            self._own = self._repository.all()
        self._language, self._checker = language, None
        self._known = {}
        path = self._found().get(language)
        if path is not None:
            self._in_background(_Loading(self, language, path))
        return Change()

    def take(self, language: str, checker: Checker) -> None:
        """Takes a dictionary that has been loaded, unless another was asked for meanwhile."""
        if language == self._language:
            self._checker = checker

    def load(self, path: Path) -> Checker:
        """Loads a dictionary; takes a second or more."""
        return self._load(path)

    def is_ready(self) -> bool:
        """Tells whether a dictionary is loaded."""
        return self._checker is not None

    def wrong(self, words: Collection[str]) -> frozenset[str]:
        """Finds the words that are in no list.

        Args:
            words: Single words without punctuation.

        Returns:
            The wrong ones; none while no dictionary is loaded.
        """
        checker = self._checker
        if checker is None:
            return frozenset()
        return frozenset(word for word in words if not self._is_right(checker, word))

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Proposes words in place of a wrong one, the likeliest first; may take a second."""
        checker = self._checker
        if checker is None or len(word) > _LONGEST_WORD:
            return ()
        found: list[str] = []
        for proposal in checker.suggest(word):
            found.append(proposal)
            if len(found) == MOST_SUGGESTIONS:
                break
        return tuple(found)

    def learn(self, word: str) -> Change:
        """Adds a word to the person's own list, which lies in the journal."""
        self._repository.add(word)
        self._own = self._repository.all()
        return Change()

    def forget(self, word: str) -> Change:
        """Takes a word from the person's own list."""
        self._repository.remove(word)
        self._own = self._repository.all()
        return Change()

    def learned(self) -> tuple[str, ...]:
        """Lists the person's own words in the order of their letters."""
        return tuple(sorted(self._repository.all(), key=str.casefold))

    def _is_right(self, checker: Checker, word: str) -> bool:
        if word in (self._own or ()) or len(word) > _LONGEST_WORD:
            return True
        if word not in self._known:
            self._known[word] = checker.lookup(word.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
        return self._known[word]

    def _found(self) -> dict[str, Path]:
        return {
            path.stem: path.with_suffix("")
            for folder in reversed(self._folders)
            for path in sorted(folder.glob("**/*.dic"))
            if path.with_suffix(".aff").is_file() and not path.name.startswith("hyph_")
        }


class _Loading:
    """Loads one dictionary and hands it over."""

    def __init__(self, spelling: Spelling, language: str, path: Path) -> None:
        self._spelling = spelling
        self._language = language
        self._path = path

    def __call__(self) -> None:
        try:
            checker = self._spelling.load(self._path)
        except Exception:  # a broken dictionary of another program is no dictionary
            return
        self._spelling.take(self._language, checker)
