from rich.console import Console
try:
    exec(compile("def f(:\n  pass\n", "/srv/shop/broken.py", "exec"))
except SyntaxError:
    Console(width=100).print_exception()
