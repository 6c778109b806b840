"""Groups of classes (C11): the screens of the class teacher in private, and what is said in the group itself."""

from bot.handlers.groups.inside import router as inside
from bot.handlers.groups.looking_after import router

__all__ = ["inside", "router"]
