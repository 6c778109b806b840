"""What a chat wishes to hear and when."""

from typing import Any

from app.deeds.parts import Parts
from storage.repositories.notices.held import HeldNewsInDatabase
from storage.repositories.preferences import PreferencesInDatabase, SubjectsOfClasses
from texts.words import LANGUAGES
from usecases.menus import ArrangeMenu, ShowMenu
from usecases.news_settings import ChooseForChild, ChooseHowNewsCome, ReadHiddenNews, ShowChildNews
from usecases.preferences import ChooseDotDays, ChooseLanguage, ChooseNews, ChooseQuietHours, ShowSettings


def preferences(parts: Parts) -> dict[str, Any]:
    preferences, subjects = PreferencesInDatabase(), SubjectsOfClasses()
    return {
        "show_settings": ShowSettings(preferences, parts.children),
        "choose_language": ChooseLanguage(parts.chats, parts.once, LANGUAGES),
        "choose_quiet_hours": ChooseQuietHours(preferences, parts.once),
        "choose_news": ChooseNews(preferences, parts.once),
        "choose_dot_days": ChooseDotDays(preferences, parts.once),
        "show_child_news": ShowChildNews(preferences, parts.children, subjects),
        "choose_for_child": ChooseForChild(preferences, parts.children, subjects, parts.once),
        "choose_how_news_come": ChooseHowNewsCome(preferences, parts.once),
        "read_hidden_news": ReadHiddenNews(HeldNewsInDatabase(parts.clock)),
        "show_menu": ShowMenu(preferences),
        "arrange_menu": ArrangeMenu(preferences, parts.once),
    }
