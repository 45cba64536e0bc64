module crash;

class Closed : Exception
{
    this(string text, Throwable next = null, string file = __FILE__, size_t line = __LINE__)
    {
        super(text, file, line, next);
    }
}

int find(T)(T left)
{
    if (left == 0)
        throw new Exception("no shelf for \"Tee\"\nnor for \"Kaffee\"");
    return 1 + find(left - 1);
}

void open()
{
    try
        find!int(2);
    catch (Exception cause)
        throw new Closed("geschlossen: größer", cause);
}

void main()
{
    open();
}
