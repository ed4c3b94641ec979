"""A key derivation that whoever asked for it need not wait for to its end."""

import threading
from queue import SimpleQueue

from ihm_desktop.domain.errors import Cancelled
from ihm_desktop.vault.profiles import Profile
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_file import Derive

_Answer = Secret | Exception


class LettingGo:
    """Derives on a thread of its own; leaving must not wait for a second of Argon2id.

    A `Derive` that can be called from one thread at a time.
    """

    def __init__(self, derive: Derive) -> None:
        """Takes what it derives with.

        Args:
            derive: How a passphrase becomes a key.
        """
        self._derive = derive
        self._gone = threading.Event()
        self._answers: SimpleQueue[_Answer] = SimpleQueue()

    def __call__(self, passphrase: Secret, salt: bytes, profile: Profile) -> Secret:
        """Derives a key.

        Raises:
            Cancelled: Nobody waits for any key any more.
            MemoryError: The computer cannot spare the profile's memory.
        """
        answers = self._answers = SimpleQueue[_Answer]()
        work = (answers, passphrase, salt, profile)
        if not self._gone.is_set():
            threading.Thread(target=self._work, args=work, daemon=True).start()
            answer = answers.get()
            if isinstance(answer, Secret):
                return answer
            raise answer
        raise Cancelled

    def let_go(self) -> None:
        """Ends every wait, now and from now on; callable from any thread.

        What is being derived goes on until the process ends, and reaches nobody.
        """
        self._gone.set()
        self._answers.put(Cancelled())

    def _work(
        self, answers: "SimpleQueue[_Answer]", passphrase: Secret, salt: bytes, profile: Profile
    ) -> None:
        try:
            answers.put(self._derive(passphrase, salt, profile))
        except Exception as error:  # raised again where it was asked for
            answers.put(error)
