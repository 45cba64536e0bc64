import better_exceptions
better_exceptions.hook()
from shop import main
main()
