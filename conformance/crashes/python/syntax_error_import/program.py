"""The code of a string cannot be compiled: the place of the error is printed as a frame without a function."""


def load(text):
    return compile(text, "<settings>", "exec")


load("port = = 80\n")
