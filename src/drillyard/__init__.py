"""Drillyard: a real-time studio for reinforcement learning."""

__version__ = "0.2.0"
