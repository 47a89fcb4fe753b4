"""A process that starts and says nothing."""

import time

time.sleep(600)
