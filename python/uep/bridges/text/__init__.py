"""Errors as runtimes print them, found inside any log. Imports nothing: ``_table`` lists the scanners, ``_translate`` runs them."""
