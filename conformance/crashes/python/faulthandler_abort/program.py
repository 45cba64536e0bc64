import os, faulthandler
faulthandler.enable()
def stop():
    os.abort()
stop()
