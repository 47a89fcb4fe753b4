"""The process that serves the page: a client of the daemon and of the stage; see docs/studio.md."""
