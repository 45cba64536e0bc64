"""A handler of a signal raises while the program sleeps, and a keyboard interrupt follows it."""

import os
import signal
import time


def stop(number, _frame):
    raise InterruptedError(4, f"stopped by signal {number}")


signal.signal(signal.SIGALRM, stop)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    time.sleep(5)
except InterruptedError:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(5)
