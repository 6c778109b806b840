"""Absence notices: what a family tells the school beforehand (FEATURES D1-D4)."""

from enum import StrEnum


class Reason(StrEnum):
    """Stored. Why a child is away: a code without a diagnosis, and nobody has to give one (RELIABILITY, health data)."""

    ILL = "ill"
    DOCTOR = "doctor"
    FAMILY = "family"
    TRIP = "trip"
    COMPETITION = "competition"
    WEATHER = "weather"
    OTHER = "other"
