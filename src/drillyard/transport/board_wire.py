"""The bytes that a board's writer and its readers exchange."""

import struct

TICKET = struct.Struct("<QII")  # version, slot, 0
"""Writer to reader: this slot is yours until you answer. The answer is the same bytes."""

GREETING = struct.Struct("<8sI")  # magic, status
"""Writer to a late reader; with WELCOME the segment's descriptor travels along (SCM_RIGHTS)."""
GREETING_MAGIC = b"DRLBOARD"
WELCOME, FULL = 0, 1
