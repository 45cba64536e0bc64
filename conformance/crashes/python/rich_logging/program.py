import logging
from rich.logging import RichHandler
from rich.console import Console
from shop import main
logging.basicConfig(level="INFO", format="%(message)s", handlers=[RichHandler(rich_tracebacks=True, console=Console(width=100))])
logging.info("request 17 begins")
try:
    main()
except ValueError as error:
    logging.exception("request 17 failed")
logging.info("request 18 begins")
