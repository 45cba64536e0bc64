import sys
sys.setrecursionlimit(10**6)
def down(n):
    return down(n+1)
import faulthandler; faulthandler.enable()
import ctypes
def callback(n):
    return sorted([1,2], key=lambda _: callback(n+1))
callback(0)
