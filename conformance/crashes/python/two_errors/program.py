"""Two threads end with an error each, and then the main thread does."""
import threading


def work(number):
    raise RuntimeError(f"worker {number} failed")


for number in (1, 2):
    thread = threading.Thread(target=work, args=(number,), name=f"worker-{number}")
    thread.start()
    thread.join()
raise SystemError("no worker left")
