"""What a second journal is and what it cannot do: said before room is left and it is made."""

from ihm_desktop.i18n import _


def about() -> tuple[str, ...]:
    """Says what a second journal is."""
    return (
        _(
            "This folder can hold two journals. Each opens with its own passphrase and has its "
            "own pages. Neither shows that the other one is there."
        ),
        _(
            "If someone makes you open this, you could type the other passphrase. Only you can "
            "judge what that would mean for you. Giving in may be the safest choice."
        ),
    )


def limits() -> tuple[str, ...]:
    """Says what it does not do, each limit in one paragraph."""
    return (
        _(
            "It helps against one look at the folder. Someone who keeps two copies of it, from "
            "two days, can compare them. Then they can see which parts changed, and that may "
            "show that there are two journals."
        ),
        _(
            "While it is open, the computer knows which file is in use. The same goes for the "
            "time after a crash, until the program is started again."
        ),
        _(
            "A program that watches keys or the screen gets both passphrases. Nothing in here "
            "can change that."
        ),
        _(
            "A journal that nobody writes in looks like one. Write in it now and then. You can "
            "do that from the first one, too, where you chose that."
        ),
        _(
            "Both files are as big as the fuller one. A few pages in a very big file can be "
            "noticed."
        ),
        _(
            "Everyone can read that this program can hold two. The second one tells nobody "
            "about the first. But someone may still not believe you."
        ),
    )
