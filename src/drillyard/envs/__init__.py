"""Environments: the registry, our own drills, and adapters to the field's APIs."""
