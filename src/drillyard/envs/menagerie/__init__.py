"""Robots of MuJoCo Menagerie."""
