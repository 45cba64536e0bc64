"""A finaliser raises; the interpreter prints the error and goes on."""


class Handle:
    def __del__(self):
        self.close()

    def close(self):
        raise BrokenPipeError(32, "Broken pipe")


handle = Handle()
del handle
