"""What can change: the topics that services announce and that screens listen to."""

from enum import StrEnum


class Topic(StrEnum):
    """A noun of the work whose records have changed."""

    PEOPLE = "people"
    PLANS = "plans"
    COMMISSION = "commission"
    AWARDS = "awards"
    MEETINGS = "meetings"
    JOURNAL = "journal"
    SETTINGS = "settings"
    BACKUPS = "backups"
