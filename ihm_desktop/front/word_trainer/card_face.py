"""A card as it is looked at: the word, its meaning, an example, a note."""

from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.word_trainer.cards import Card
from ihm_desktop.front.word_trainer.surfaces import Sheet, show_words, words


class CardFace(Sheet):
    """Shows one side first and the rest when it is asked for."""

    def __init__(self, dress: Dress, *, middle: bool = False) -> None:
        """Builds it empty.

        Args:
            dress: Colours and sizes.
            middle: Whether the words stand in the middle, as while they are asked.
        """
        super().__init__(dress)
        self._first = words(dress, 29, serif=True, middle=middle)
        self._second = words(dress, 22, serif=True, middle=middle)
        self._example = words(dress, 17, serif=True, quiet=True, middle=middle)
        self._note = words(dress, 14, quiet=True, middle=middle)
        if middle:
            self.body.addStretch(1)
        for label in (self._first, self._second, self._example, self._note):
            self.body.addWidget(label)
        if middle:
            self.body.addStretch(1)

    def show_card(self, card: Card, *, back_first: bool = False) -> None:
        """Shows all of a card.

        Args:
            card: The card.
            back_first: Whether its meaning stands above.
        """
        one, other = (card.back, card.front) if back_first else (card.front, card.back)
        for label, text in (
            (self._first, one),
            (self._second, other),
            (self._example, card.example),
            (self._note, card.note),
        ):
            show_words(label, text)
        self._say(one, other, card.example, card.note)

    def ask(self, card: Card, *, back_first: bool) -> None:
        """Shows the side that is asked about, and nothing else.

        Args:
            card: The card.
            back_first: Whether that is its meaning.
        """
        side = card.back if back_first else card.front
        show_words(self._first, side)
        for label in (self._second, self._example, self._note):
            show_words(label, "")
        self._say(side)

    def spoken(self) -> str:
        """Returns what a screen reader says of it."""
        return self.accessibleName()

    def _say(self, *texts: str) -> None:
        self.setAccessibleName(". ".join(text.rstrip(".") for text in texts if text))
