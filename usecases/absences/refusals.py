"""What the deeds of absences refuse; the limits of a notice refuse for themselves (school.absences)."""

from school.refusals import Outdated


class AbsenceChangedSince(Outdated):
    """The notice was changed or withdrawn after the button was drawn."""
