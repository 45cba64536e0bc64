from rich.console import Console
def down(n):
    if n == 0: raise ValueError("bottom")
    down(n - 1)
try:
    down(300)
except ValueError:
    Console(width=100).print_exception(max_frames=20)
