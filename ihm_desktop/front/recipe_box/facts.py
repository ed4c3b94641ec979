"""How a recipe's time and people are said."""

from ihm_desktop.front.recipe_box.recipe import Recipe, is_heading
from ihm_desktop.i18n import _, ngettext

HOUR = 60
DAY = 24 * HOUR
LONGEST_NOTE = 80  # signs; a list shows fewer


def time_text(minutes: int) -> str:
    """Says a time, such as "1 h 20 min"; an empty text where it is unknown.

    Args:
        minutes: The time.
    """
    if minutes <= 0:
        return ""
    if minutes < HOUR:
        return _("{count} min").format(count=minutes)
    if minutes >= DAY and minutes % DAY == 0:
        days = minutes // DAY
        return ngettext("{count} day", "{count} days", days).format(count=days)
    hours, rest = divmod(minutes, HOUR)
    if not rest:
        return _("{hours} h").format(hours=hours)
    return _("{hours} h {count} min").format(hours=hours, count=rest)


def row_note(recipe: Recipe) -> str:
    """Says in a few words what a recipe is, for the list; its beginning where no more is known."""
    known = " · ".join(filter(None, (time_text(recipe.minutes), recipe.category)))
    return known or _beginning(recipe)


def facts_line(recipe: Recipe) -> str:
    """Says time, category and tags, for the page."""
    parts = (time_text(recipe.minutes), recipe.category, ", ".join(recipe.tags))
    return " · ".join(filter(None, parts))


def _beginning(recipe: Recipe) -> str:
    ingredients = ", ".join(line for line in recipe.ingredients[:4] if not is_heading(line))
    written = ingredients or next(iter(recipe.steps), "") or recipe.notes.partition("\n")[0]
    return written[:LONGEST_NOTE]
