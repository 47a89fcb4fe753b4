"""Checks and tools for tests, ours and those of third parties; nothing else imports this."""
