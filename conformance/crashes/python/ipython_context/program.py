import sys
from IPython.core.ultratb import AutoFormattedTB
from shop import main
for mode in sys.argv[1:]:
    try:
        main()
    except ValueError:
        AutoFormattedTB(mode=mode, theme_name="nocolor")(*sys.exc_info())
