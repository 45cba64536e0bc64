"""Marks that end a text which people, trackers and build services show: fences of Markdown, tags, macros, prompts. Looks at one line."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["PROMPT", "closes_quote", "is_of_shell"]

_FENCE: Final = 3
_TAGS: Final = ("</pre>", "</code>", "</details>", "{code}", "{noformat}", "[/code]", "[/quote]")

PROMPT: Final = (
    r"(?:\([\w.-]{1,60}\) ?){0,3}(?:[\w.-]{1,64}@[\w.-]{1,64}:[~/][^\s$#]{0,255}[$#](?: |\Z)"
    r"|\[[\w.-]{1,64}@[\w.-]{1,64} [^\]\n]{1,255}\][$#](?: |\Z)"
    r"|(?:PS )?[A-Z]:\\[^<>|:*?\x22\n]{0,255}>"
    r"|[\w.-]{1,64}@[\w.-]{1,64} [^\s%]{1,255} %(?: |\Z)|[\u279c\u276f]\s)"
)
"""The pattern of a shell's prompt that says where it is: user and host, or a folder of Windows; and the arrows of widely used ones."""

_OF_SHELL: Final = re.compile(
    rf"##\[|##vso\[|::(?:error|warning|group|endgroup)[ :]|section_(?:start|end):[0-9]{{1,12}}:|{PROMPT}"
    r"|make(?:\[[0-9]{1,4}\])?: (?:\*\*\* |(?:Entering|Leaving) directory )"
    r"|Build step '[^'\n]{1,200}' (?:marked build as|changed build result)|Finished: [A-Z]{5,10}\Z|\[Pipeline\] "
    r"|script returned exit code [0-9]|Cleaning up (?:project directory and )?file based variables"
    r"|(?:ERROR: )?Job (?:failed|succeeded)(?:: |\Z)|Uploading artifacts for failed job|Running after_script\Z"
    r"|The command \x22.{1,400}\x22 (?:exited with|failed and exited with) [0-9]|Done\. Your build exited with [0-9]"
    r"|Exited with code (?:exit status )?[0-9]|Error: Process completed with exit code [0-9]"
    r"|command terminated with exit code [0-9]|Command exited with non-zero status [0-9]"
    r"|npm (?:ERR!|error) |error Command failed with exit code [0-9]|(?: ELIFECYCLE|\u2009ELIFECYCLE)\u2009? "
    r"|ninja: build stopped:|error: (?:R|r)ecipe `",
    re.ASCII,
)
"""What a build service, a tool that ran the program, or a shell writes of its own beside the output of a program."""


def is_of_shell(text: str) -> bool:
    """Return whether a line is one of a build service's own, or begins with the prompt of a shell (UEP-BRG-2596)."""
    return _OF_SHELL.match(text) is not None


def closes_quote(text: str, before: list[str]) -> bool:
    """Return whether a line ends a quotation that was open above the lines ``before`` (UEP-BRG-1700).

    A fence that ``before`` opened with the name of a language closes there as well.
    """
    first = text[:1]
    if is_of_shell(text):
        return True
    if first not in ("`", "~", "<", "{", "["):
        return False
    if text.startswith(_TAGS):
        return True
    bare = text.rstrip()
    if bare == "`":
        return True
    if len(bare) < _FENCE or bare.strip(first) or first not in "`~":
        return False
    return not any(line.startswith(bare) and line.rstrip() != bare for line in before)
