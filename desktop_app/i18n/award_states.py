"""The words for where an award stands in its life."""

from desktop_app.domain.awards import AwardState
from desktop_app.domain.journal import N_

STATES = {
    AwardState.NUMBERED: N_("Not printed"),
    AwardState.PRINTED: N_("Printed"),
    AwardState.ANNULLED: N_("Annulled"),
}
