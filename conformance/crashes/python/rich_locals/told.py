"""Writes what the interpreter knows of an error when the recipe asks for it (UEP_TRUTH)."""
import os


def told(error):
    if "UEP_TRUTH" in os.environ:
        import sitecustomize

        sitecustomize._write(error, error.__traceback__)
