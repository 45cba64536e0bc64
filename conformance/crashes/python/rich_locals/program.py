from rich.console import Console
from shop import main
from told import told

try:
    main()
except ValueError as error:
    Console(width=100).print_exception(show_locals=True, extra_lines=1)
    told(error)
