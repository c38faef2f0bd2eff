"""Days in words, the same on every machine."""

from datetime import date, datetime

from trainer.language.translation import N_, _, pgettext

_MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"), N_("August"),
    N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip


def day_in_words(stamp: str) -> str:
    """The day of an ISO 8601 moment, such as "3 November 2026"; empty if it is none."""
    try:
        day = datetime.fromisoformat(stamp).date()
    except ValueError:
        return ""
    return written(day)


def minute_in_short(stamp: str) -> str:
    """The minute of an ISO 8601 moment, such as "3 Nov 2026, 14:05"; empty if it is none."""
    try:
        at = datetime.fromisoformat(stamp)
    except ValueError:
        return ""
    said = _("{day} {month} {year}, {hour}:{minute}")
    month = _in_short()[at.month - 1]
    return said.format(day=at.day, month=month, year=at.year, hour=f"{at.hour:02}", minute=f"{at.minute:02}")


def written(day: date) -> str:
    """Such as "3 November 2026"."""
    return _("{day} {month} {year}").format(day=day.day, month=_(_MONTHS[day.month - 1]), year=day.year)


def _in_short() -> tuple[str, ...]:
    return (
        pgettext("in short", "Jan"), pgettext("in short", "Feb"), pgettext("in short", "Mar"),
        pgettext("in short", "Apr"), pgettext("in short", "May"), pgettext("in short", "Jun"),
        pgettext("in short", "Jul"), pgettext("in short", "Aug"), pgettext("in short", "Sep"),
        pgettext("in short", "Oct"), pgettext("in short", "Nov"), pgettext("in short", "Dec"),
    )  # fmt: skip
