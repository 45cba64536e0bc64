"""Single lines of R's error text, in English and in the languages that R speaks: first lines, calls, the last words. Reads one line at a time."""

from __future__ import annotations

import re
from typing import Final

__all__ = [
    "CALLED",
    "CALLS",
    "HALTED",
    "WORDS",
    "chunk_of",
    "english",
    "name_of",
    "split_calls",
    "split_head",
]

HALTED: Final = "Execution halted"
CALLED: Final = "Error in "
CALLS: Final = "Calls: "
_PLAIN: Final = "Error: "
_LAST: Final = (
    "Ausführung angehalten",
    "Exécution arrêtée",
    "Ejecución interrumpida",
    "Esecuzione interrotta",
    "Execução interrompida",
    "Kørsel stoppet",
    "Stoppa køyring",
    "Wykonywanie wstrzymane",
    "Выполнение остановлено",
    "Vykdymas sustabdytas",
    "Çalıştırma durduruldu",
    "停止执行",
    "停止執行",
    "実行が停止されました",
    "실행이 정지되었습니다",
)
_BEFORE: Final = {
    CALLED: (
        "Fehler in ",
        "Erreur dans ",
        "Errore in ",
        "Error en ",
        "Erro em ",
        "Fejl i ",
        "Feil i ",
        "Ошибка в ",
        "Klaida, esanti ",
        "Hata oluştu: ",
        "错误于",
        "錯誤在",
        "錯誤發生在 ",
        "Błąd w poleceniu ",
    ),
    _PLAIN: (
        "Fehler: ",
        "Erreur : ",
        "Errore: ",
        "Erro: ",
        "Fejl: ",
        "Feil: ",
        "Ошибка: ",
        "BŁĄD: ",
        "Klaida: ",
        "Hata: ",
        "错误: ",
        "錯誤: ",
        "エラー: ",
        "에러: ",
    ),
    CALLS: (
        "Ruft auf: ",
        "Appels : ",
        "Chiamate: ",
        "Kald: ",
        "Wywołania: ",
        "Вызовы: ",
        "Iškvietimai: ",
        "呼び出し:  ",
        "호출: ",
        "呼叫：",
    ),
}
_BEHIND: Final = (" でエラー: ", "에서 다음과 같은 에러가 발생했습니다:")
WORDS: Final = (*_LAST, *_BEFORE[CALLED], *_BEHIND)
"""What R says in other languages where it says ``Error in`` and ``Execution halted`` in English."""

_FOREIGN: Final = tuple((word, said) for said, words in _BEFORE.items() for word in words)
_NAME: Final = re.compile(r"((?:[\w.]{1,200}:{2,3})?(?:[\w.]{1,200}|`[^`\n]{1,200}`|<[\w.]{1,200}>))\(")
_FIRST: Final = frozenset(word[0] for word, _ in _FOREIGN) | frozenset(word[0] for word in _LAST)
_QUITTING: Final = "Quitting from "


def english(line: str) -> str:
    """Return a line of R with the English words where it has those of another language (UEP-BRG-1889)."""
    bare = line.strip()
    if bare[:1] not in _FIRST and (bare.isascii() or not bare):
        return line
    if bare in _LAST:
        return HALTED
    for word, said in _FOREIGN:
        if bare.startswith(word):
            return (
                said + _parted(bare[len(word) :]) if said == CALLED else said + bare[len(word) :].lstrip(" ")
            )
    for word in _BEHIND:
        call, found, text = bare.partition(word)
        if found:
            return f"{CALLED}{call} : {text}"
    return line


def _parted(rest: str) -> str:
    """Return call and message parted as in English: Russian has no blank behind the colon, Polish quotes the call."""
    if rest.startswith("'"):
        call, found, text = rest[1:].partition("':")
        return f"{call} : {text.lstrip(' ')}" if found else rest
    return rest if " : " in rest else rest.replace(" :", " : ", 1).replace("：", " : ", 1)


def name_of(call: str) -> str:
    """Return the function of a call, "" where something other than a name is called."""
    found = _NAME.match(call)
    return found[1].strip("`") if found is not None else ""


def split_head(line: str) -> tuple[str, str] | None:
    """Return the call and the first line of the message of an error in R's own words, None for any other line."""
    if line.startswith(_PLAIN):
        return "", line[len(_PLAIN) :]
    if not line.startswith(CALLED):
        return None
    call, colon, text = line[len(CALLED) :].partition(" : ")
    return (call, text) if colon else (line[len(CALLED) :].removesuffix(" :").removesuffix(" : "), "")


def split_calls(line: str) -> tuple[list[str], int]:
    """Return the functions of a line of calls, outermost first, and how many stand before the three dots, 0 without them."""
    left, dots, right = line[len(CALLS) :].partition(" ... ")
    outer = left.split(" -> ") if dots else []
    return [*outer, *(right if dots else left).split(" -> ")], len(outer)


def chunk_of(line: str) -> str:
    """Return which lines of which document knitr left at an error, "" when a line does not say it."""
    _, found, text = line.partition(_QUITTING)
    if not found:
        _, found, text = line.partition(_QUITTING.lower())
    return text.strip() if found else ""
