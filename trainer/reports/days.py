"""Days in words, the same on every machine."""

from datetime import date, datetime

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
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
    return f"{at.day} {MONTHS[at.month - 1][:3]} {at.year}, {at:%H:%M}"


def written(day: date) -> str:
    """Such as "3 November 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
