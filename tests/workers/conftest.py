"""The house of tiny workers, for every test here."""

from workers_house import house

__all__ = ["house"]
