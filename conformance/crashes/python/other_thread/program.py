"""The error ends a thread, not the process."""
import threading


def work(item):
    raise PermissionError(13, "Permission denied", item)


thread = threading.Thread(target=work, args=("/srv/data",), name="importer-1")
thread.start()
thread.join()
