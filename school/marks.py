"""Marks: what a teacher puts for a piece of work, on which scale, with what weight."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from school.refusals import Refusal

WEIGHTS = range(1, 11)
"""Ours: a weight is a whole number from 1 to 10."""
COMMENT_LIMIT = 500
"""Characters. Ours: a comment with everything else about a mark must fit one phone screen."""


class NotOnTheScale(Refusal):
    """What was typed is no mark of this scale. Values: typed (clipped), scale (its stored value)."""


class WeightOutOfRange(Refusal):
    """Values: weight, lowest, highest."""


class CommentTooLong(Refusal):
    """Values: length, limit (characters)."""


class Scale(StrEnum):
    """How marks of a subject are counted. The values are stored."""

    FIVE = "five"
    HUNDRED = "hundred"
    PASS_FAIL = "pass_fail"  # noqa: S105 - a way of marking, not a password


class WorkGroup(StrEnum):
    """The kinds of work that the interim assessment tells apart (FEATURES, Rules from the seeds: Interim mark)."""

    HOMEWORK = "homework"
    CLASSWORK = "classwork"
    TEST = "test"


class ControlForm(StrEnum):
    """What a mark was put for. The values are stored.

    Ours: QUIZ is a short written check, TEST a paper for a whole topic, ORAL_TEST a credit told aloud.
    """

    ANSWER = "answer"
    CLASSWORK = "classwork"
    HOMEWORK = "homework"
    LAB = "lab"
    PROJECT = "project"
    QUIZ = "quiz"
    DICTATION = "dictation"
    ESSAY = "essay"
    TEST = "test"
    ORAL_TEST = "oral_test"
    EXAM = "exam"
    OTHER = "other"

    @property
    def group(self) -> WorkGroup:
        return _FORMS[self][0]

    @property
    def default_weight(self) -> int:
        """The weight offered first; the teacher may choose another."""
        return _FORMS[self][1]


# The order of groups is from the seeds (tests weigh more than class work, class work more than homework);
# the numbers and the place of each form are ours.
_FORMS: dict[ControlForm, tuple[WorkGroup, int]] = {
    ControlForm.HOMEWORK: (WorkGroup.HOMEWORK, 1),
    ControlForm.ANSWER: (WorkGroup.CLASSWORK, 2),
    ControlForm.CLASSWORK: (WorkGroup.CLASSWORK, 2),
    ControlForm.OTHER: (WorkGroup.CLASSWORK, 2),
    ControlForm.LAB: (WorkGroup.CLASSWORK, 3),
    ControlForm.PROJECT: (WorkGroup.CLASSWORK, 3),
    ControlForm.QUIZ: (WorkGroup.TEST, 4),
    ControlForm.DICTATION: (WorkGroup.TEST, 5),
    ControlForm.ESSAY: (WorkGroup.TEST, 5),
    ControlForm.TEST: (WorkGroup.TEST, 6),
    ControlForm.ORAL_TEST: (WorkGroup.TEST, 6),
    ControlForm.EXAM: (WorkGroup.TEST, 8),
}

PASS, FAIL = "pass", "fail"
_FIVE = ("1", "2", "3", "4", "5")
_PASS_FAIL = {PASS: PASS, "+": PASS, FAIL: FAIL, "-": FAIL, "\N{MINUS SIGN}": FAIL}


def parse_mark(scale: Scale, text: str) -> str:
    """The stored value of a typed mark. Words of a language are turned into these signs before (texts/understand).

    Five-point marks are 1 to 5, hundred-point ones 0 to 100, the rest "pass" and "fail" (also + and -).
    """
    typed = text.strip()
    if scale is Scale.FIVE and typed in _FIVE:
        return typed
    if scale is Scale.HUNDRED and re.fullmatch("[0-9]{1,3}", typed) and int(typed) <= 100:
        return str(int(typed))
    if scale is Scale.PASS_FAIL and typed.lower() in _PASS_FAIL:
        return _PASS_FAIL[typed.lower()]
    raise NotOnTheScale(typed=typed[:20], scale=scale.value)


def values_of(scale: Scale) -> tuple[str, ...]:
    """The values to offer as buttons, best first; none where there are too many and a number is typed."""
    return {Scale.FIVE: _FIVE[::-1], Scale.HUNDRED: (), Scale.PASS_FAIL: (PASS, FAIL)}[scale]


def points(scale: Scale, value: str) -> int | None:
    """What a stored value adds to an average; None for pass and fail, which are never averaged."""
    return None if scale is Scale.PASS_FAIL else int(parse_mark(scale, value))


def check_weight(weight: int) -> int:
    if weight not in WEIGHTS:
        raise WeightOutOfRange(weight=weight, lowest=WEIGHTS[0], highest=WEIGHTS[-1])
    return weight


def check_comment(text: str) -> str:
    comment = text.strip()
    if len(comment) > COMMENT_LIMIT:
        raise CommentTooLong(length=len(comment), limit=COMMENT_LIMIT)
    return comment


@dataclass(frozen=True, slots=True)
class MarkRecord:
    """One mark as it stands now; `on` is the local day of the lesson."""

    value: str
    scale: Scale
    weight: int
    form: ControlForm
    on: date
    comment: str = ""

    @property
    def points(self) -> int | None:
        return points(self.scale, self.value)

    @property
    def group(self) -> WorkGroup:
        return self.form.group


class RevisionKind(StrEnum):
    POSTED = "posted"
    CORRECTED = "corrected"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Revision:
    """One step in the life of a mark: who did what, when (UTC), and how the mark stood afterwards (None: removed)."""

    kind: RevisionKind
    at: datetime
    by: int
    mark: MarkRecord | None


def standing(history: tuple[Revision, ...]) -> MarkRecord | None:
    """The mark after the latest step, None when it was removed or never put. The order of the tuple does not matter."""
    return max(history, key=lambda step: step.at).mark if history else None


def changed_fields(before: MarkRecord, after: MarkRecord) -> frozenset[str]:
    """Names of what a correction touched, for "was 5, now 4"."""
    names = ("value", "scale", "weight", "form", "on", "comment")
    return frozenset(name for name in names if getattr(before, name) != getattr(after, name))
