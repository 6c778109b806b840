"""What a chat wishes to hear and when."""

from typing import Any

from app.deeds.parts import Parts
from storage.repositories.preferences import PreferencesInDatabase
from texts.words import LANGUAGES
from usecases.menus import ArrangeMenu, ShowMenu
from usecases.preferences import ChooseDotDays, ChooseLanguage, ChooseNews, ChooseQuietHours, ShowSettings


def preferences(parts: Parts) -> dict[str, Any]:
    preferences = PreferencesInDatabase()
    return {
        "show_settings": ShowSettings(preferences, parts.children),
        "choose_language": ChooseLanguage(parts.chats, parts.once, LANGUAGES),
        "choose_quiet_hours": ChooseQuietHours(preferences, parts.once),
        "choose_news": ChooseNews(preferences, parts.once),
        "choose_dot_days": ChooseDotDays(preferences, parts.once),
        "show_menu": ShowMenu(preferences),
        "arrange_menu": ArrangeMenu(preferences, parts.once),
    }
