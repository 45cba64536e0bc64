"""Errors of Ruby without frames, where they are the whole input: class and message, as Rails and others word them. Reads one text."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Parsed, Raised, Window

__all__ = ["read_alone"]

_OWN: Final = (
    r"(?:(?:AbstractController|Action(?:Cable|Controller|Dispatch|Mailer|Text|View)|Active(?:Job|Model|Record|Resource|Storage|Support)|Bootsnap|Bundler"
    r"|Capybara|Devise|Errno|Excon|Faraday|Gem|JSON|JWT|Liquid|Mongoid|Mysql2|Net|Nokogiri|OpenSSL|OpenURI|PG|Psych|Pundit|Rack|Rails|Redis|RestClient|RSpec"
    r"|SQLite3|Sass|SassC|Selenium|Sequel|Sidekiq|Sprockets|URI|Webpacker|Zeitwerk)(?:::[A-Z]\w{0,80}){1,8}|NoMethodError|FrozenError|LoadError"
    r"|LocalJumpError|FiberError|ThreadError|KeyError(?=: key not found: )|NameError(?=[: (]{2,3}(?:uninitialized constant|undefined local variable)))"
)
"""Classes of Ruby's own, and of namespaces of widely used gems."""

_NAMED: Final = re.compile(rf"(?P<type>{_OWN}): (?P<text>\S.*)", re.ASCII | re.DOTALL)
_LOGGED: Final = re.compile(
    r"(?P<type>(?:[A-Z]\w{0,80}::){0,8}(?:[A-Z]\w{0,80})?(?:Error|Exception|Invalid|NotFound)) \((?P<text>.{3,4000}?)\):?",
    re.DOTALL,
)
_DETAILED: Final = re.compile(
    r"(?P<text>\S.{2,4000}) \((?P<type>(?:[A-Z]\w{0,80}::){0,8}[A-Z]\w{0,80}Error)\)"
)
_CARETS: Final = re.compile(r" {2,400}\^{1,400}")
_SOURCE: Final = re.compile(r" {0,12}(?:> )?[0-9]{1,6}:(?: .*)?")
_LINES: Final = 24
_POINTED: Final = 3


def read_alone(window: Window) -> Parsed | None:
    """Read ``CLASS: MESSAGE`` of a class that is Ruby's, or ``CLASS (MESSAGE):`` of Rails, with source below (UEP-BRG-2723)."""
    lines = [line for line in window.lines if line.strip()]
    if not 0 < len(lines) <= _LINES:
        return None
    text = lines[0].strip()
    found = _LOGGED.fullmatch(text)
    if found is not None and all(map(_SOURCE.fullmatch, lines[1:])):
        return Parsed(Raised(found["type"], found["text"]), 0, len(window.lines), confidence=0.7)
    if len(lines) == _POINTED and _CARETS.fullmatch(lines[-1]) and (found := _DETAILED.fullmatch(text)):
        # UEP-BRG-3004: error_highlight shows the code below, which is no part of the message.
        return Parsed(Raised(found["type"], found["text"]), 0, len(window.lines), confidence=0.7)
    found = _NAMED.fullmatch(text) if len(lines) == 1 else None
    return (
        Parsed(Raised(found["type"], found["text"]), 0, len(window.lines), confidence=0.6) if found else None
    )
