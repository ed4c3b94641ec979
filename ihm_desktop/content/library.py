"""The library: everything that the program brings along to read, loaded subject by subject."""

from functools import cached_property
from pathlib import Path
from typing import TypeVar

from ihm_desktop.content.folder import load_folder
from ihm_desktop.content.toml_file import load
from ihm_desktop.domain.errors import NotFound
from ihm_desktop.domain.guidance import About, PromptGroup, Read, Templates
from ihm_desktop.domain.guidance_help import Country, HelpLines, Support
from ihm_desktop.domain.guidance_stairway import Stairway, Step
from ihm_desktop.domain.guidance_steady import Exercise, SafetyNote, WhatsNew
from ihm_desktop.domain.guidance_tree import Element, Tree
from ihm_desktop.domain.instrument import Instrument
from ihm_desktop.domain.word_lists import WordList

T = TypeVar("T", Step, Element, Read, Instrument)


class Library:
    """Content of one folder; each subject is read when it is first asked for, then kept.

    Every property raises `ContentInvalid` when a file of its subject does not fit its schema.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @classmethod
    def load(cls, folder: Path) -> "Library":
        """Makes the library of a folder; reads nothing yet, so that unlocking stays quick.

        Args:
            folder: `resources/content`.

        Returns:
            The library.
        """
        return cls(folder)

    @cached_property
    def stairway(self) -> Stairway:
        """Words around all steps."""
        return load(self._folder / "stairway.toml", Stairway)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The steps in their order."""
        return load_folder(self._folder / "stairway", Step)

    @cached_property
    def tree(self) -> Tree:
        """Words around all elements."""
        return load(self._folder / "healing_tree.toml", Tree)

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """The six elements in their order."""
        return load_folder(self._folder / "healing_tree", Element)

    @cached_property
    def instruments(self) -> tuple[Instrument, ...]:
        """Instruments for those who work with a therapist, in the order to offer them."""
        return load_folder(self._folder / "instruments", Instrument)

    @cached_property
    def reads(self) -> tuple[Read, ...]:
        """Short pieces to read, in their order."""
        return load_folder(self._folder / "reads", Read)

    @cached_property
    def prompt_groups(self) -> tuple[PromptGroup, ...]:
        """Groups of prompts in the order to offer them."""
        return load_folder(self._folder / "prompts", PromptGroup)

    @cached_property
    def templates(self) -> Templates:
        """Starts for an entry."""
        return load(self._folder / "templates.toml", Templates)

    @cached_property
    def about(self) -> About:
        """What the program is and is not."""
        return load(self._folder / "about.toml", About)

    @cached_property
    def exercises(self) -> tuple[Exercise, ...]:
        """Steadying exercises in the order to offer them: senses first, breath last."""
        return load_folder(self._folder / "grounding", Exercise)

    @cached_property
    def support(self) -> Support:
        """Words of the support page."""
        return load(self._folder / "support.toml", Support)

    @cached_property
    def countries(self) -> tuple[Country, ...]:
        """Countries with their help lines, by English name."""
        return load(self._folder / "help_lines.toml", HelpLines).countries

    @cached_property
    def safety_note(self) -> SafetyNote:
        """What is said before a journal is set up."""
        return load(self._folder / "safety_note.toml", SafetyNote)

    @cached_property
    def whats_new(self) -> WhatsNew:
        """What each version changed, newest first."""
        return load(self._folder / "whats_new.toml", WhatsNew)

    @cached_property
    def shoulder_words(self) -> WordList:
        """Words that no label may contain."""
        return load(self._folder / "shoulder_words.toml", WordList)

    @cached_property
    def blaming_words(self) -> WordList:
        """Words that no text of the program may contain."""
        return load(self._folder / "blaming_words.toml", WordList)

    def step(self, step_id: str) -> Step:
        """Returns a step.

        Raises:
            NotFound: No step has this id.
        """
        return _by_id(self.steps, step_id)

    def element(self, element_id: str) -> Element:
        """Returns an element of the tree.

        Raises:
            NotFound: No element has this id.
        """
        return _by_id(self.elements, element_id)

    def instrument(self, instrument_id: str) -> Instrument:
        """Returns an instrument.

        Raises:
            NotFound: No instrument has this id.
        """
        return _by_id(self.instruments, instrument_id)

    def read(self, read_id: str) -> Read:
        """Returns a read.

        Raises:
            NotFound: No read has this id.
        """
        return _by_id(self.reads, read_id)


def _by_id(things: tuple[T, ...], wanted: str) -> T:
    for thing in things:
        if thing.id == wanted:
            return thing
    raise NotFound
