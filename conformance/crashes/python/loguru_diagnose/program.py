import sys
from loguru import logger
from shop import main
logger.remove()
logger.add(sys.stderr, format="{message}", diagnose=True, backtrace=True)
try:
    main()
except ValueError:
    logger.exception("request 17 failed")
