import faulthandler, threading, time, ctypes
faulthandler.enable()
def wait():
    time.sleep(9)
def crash():
    ctypes.string_at(0)
threading.Thread(target=wait, daemon=True).start()
time.sleep(0.1)
crash()
