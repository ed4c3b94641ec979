"""Forms of which there is one page, which is opened again instead of begun anew."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject

from ihm_desktop.domain.entry import Draft, EntryLine, EntryQuery
from ihm_desktop.domain.errors import IhmError
from ihm_desktop.domain.guidance import Template
from ihm_desktop.i18n import _
from ihm_desktop.ui.page import UiContext

PLAN: Final = {"form": "my_plan"}  # what to show on the page `pages`
_HEADING: Final = "## "


class FormPage:
    """Finds the page of a form by the form's tag, which is the same in every language."""

    def __init__(self, form_id: str, context: UiContext) -> None:
        """Prepares.

        Args:
            form_id: Id of a template that has a tag.
            context: Gives journal, content and clock.
        """
        templates = context.session.library.templates.templates
        self._form = next(one for one in templates if one.id == form_id)
        self._context = context

    def open(
        self,
        *,
        found: Callable[[int, None], None],
        begun: Callable[[Draft, str], None],
        failed: Callable[[IhmError], None],
        owner: QObject,
    ) -> None:
        """Looks for it.

        Args:
            found: Takes the id of the newest one, and no place in it.
            begun: Takes a draft where there is none, and what to say about it.
            failed: Takes an error.
            owner: Nothing is called once it is gone.
        """
        journal, now = self._context.session.journal, self._context.clock.now()

        def then(lines: tuple[EntryLine, ...]) -> None:
            if lines:
                found(lines[0].id, None)
            else:
                begun(begin(self._form, now), _(self._form.about))

        query = EntryQuery(tag=self._form.tag, limit=1)
        self._context.jobs.run(lambda: journal.lines(query), then=then, failed=failed, owner=owner)


def begin(form: Template, now: datetime) -> Draft:
    """Makes the page, with the cursor below its first question.

    Args:
        form: Has a tag.
        now: When it is begun.

    Returns:
        A draft that is not saved before something is typed.
    """
    body = _(form.body).strip("\n") + "\n"
    below = body.find("\n", body.find(_HEADING)) + 1
    return Draft(written_at=now, title=_(form.name), body=body, tags=(form.tag,), cursor=below)
