"""What conversations refuse."""

from school.refusals import Refusal


class ThreadIsClosed(Refusal):
    """A moderator ended it: it can be read."""


class NobodyReads(Refusal):
    """Everybody else has left the thread or the school."""


class TheyDoNotWant(Refusal):
    """The other side wants no messages from the writer."""


class YouDoNotWant(Refusal):
    """The writer blocked the other side."""


class NotInThisThread(Refusal):
    """This person cannot be taken into a thread about somebody else's child."""


class CannotBlock(Refusal):
    """Staff are muted, not blocked."""


class ReportedAlready(Refusal):
    """One complaint of a message by one person is enough."""


class ReportIsHandled(Refusal):
    """Another moderator was quicker."""


class NothingToReport(Refusal):
    """Nobody else wrote in the thread."""
