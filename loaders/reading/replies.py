"""Tell what the writer of a mail says from the older mails below it: their figures are not of today.

In:  the text of a mail's body.
Out: the writer's own words; the mail that was forwarded, with the day and subject that stand above it.

An older mail begins below a rule with words in it ("----- Original Message -----"), below a block of From, Date and
Subject, or below a line such as "On 4 March ... wrote:". Lines that begin with ">" are quoted. What follows the mark of
a signature ("-- ") is no part of what is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

FROM = r"(?:From|Von|De|Da|Van|Od|От|Від|من)"
SENT = r"(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Fecha|Data|Verzonden|Отправлено|Дата|التاريخ|أرسلت)"
WROTE = r"(?:wrote|schrieb[^\n]*|a écrit|escribió|ha scritto|escreveu|schreef|написал\w*|пише|كتب[^\n]*)"
SAID = rf"(?:On|Am|Le|El|Il|Em|Op|В|У|في) [^\n]{{5,150}}(?:\n(?!>)[^\n]{{1,150}})?{WROTE}\s?:[ \t]*$"
"""On 4 March ... wrote:"""
OLDER = re.compile(
    r"^(?:-{3,} ?[^\W\d][\w' ]{4,40}-{3,}"
    rf"|(?:_{{10,}}\n+)?\*?{FROM}\s?:\*? [^\n]+\n(?:[^\n]+\n){{0,3}}?\*?{SENT}\s?:"
    rf"|{SAID}(?!\s*>))",
    re.MULTILINE,
)
ATTRIBUTION = re.compile(rf"^{SAID}\n?", re.MULTILINE)
"""Above lines that are marked as quoted: the writer may answer between them."""
QUOTED = re.compile(r"^>.*$\n?", re.MULTILINE)
SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
HEADING = re.compile(r"^\*?(?P<name>[^\W\d][\w-]{1,14})\s?:\*?[ \t]*(?P<words>[^\n]*)$")
SUBJECTS = {"subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp", "тема", "الموضوع"}
SENDINGS = re.compile(rf"{SENT}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Forwarded:
    """The newest of the older mails."""

    text: str
    sent: str
    """As its heading writes it; empty if it does not."""
    subject: str | None


def own_words(body: str) -> str:
    """What the writer says.

    >>> own_words("Now 15 are dead.\\n\\nOn Mon, 4 March 2024, the office\\n<a@b.example> wrote:\\n> Nine are dead.\\n")
    'Now 15 are dead.'
    """
    newest = OLDER.split(body, 1)[0]
    return ATTRIBUTION.sub("", QUOTED.sub("", SIGNATURE.split(newest)[0])).strip()


def forwarded(body: str) -> Forwarded | None:
    """The mail that is handed on below, without the mails below that."""
    found = OLDER.search(body)
    if found is None:
        return None
    lines = body[found.start() :].split("\n")
    sent, subject, start = "", None, 1
    for number, line in enumerate(lines):
        heading = HEADING.match(line.strip())
        if heading is None and line.strip() and number > 1 and start > 1:
            break
        if heading:
            start = number + 1
            sent = heading["words"] if SENDINGS.match(heading["name"]) else sent
            subject = heading["words"] if heading["name"].lower() in SUBJECTS else subject
        elif not line.strip() and start > 1:
            break
    text = own_words("\n".join(lines[start:]))
    return Forwarded(text, sent, subject) if text else None
