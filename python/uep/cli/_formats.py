"""`uep formats`: list what `uep translate` reads and writes. The data is the bridges' tables."""

from __future__ import annotations

import json

import click

from uep._gen.bridges import BRIDGES
from uep.encoding import JSON, MSGPACK, PROTOBUF

_OWN = {
    "uep": {
        "title": "Universal Error Protocol",
        "directions": ["in", "out"],
        "media_types": [JSON, PROTOBUF, MSGPACK],
    }
}


@click.command("formats")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object per format.")
def command(as_json: bool) -> None:
    """List the formats, by the names that `uep translate --from` and `--to` take."""
    formats = {**BRIDGES, **_OWN}
    width = max(map(len, formats))
    for stem, bridge in sorted(formats.items()):
        directions, title = bridge.get("directions", []), bridge.get("title", "")
        if as_json:
            facts = {
                "name": stem,
                "title": title,
                "directions": directions,
                "media_types": bridge.get("media_types", []),
            }
            click.echo(json.dumps(facts, ensure_ascii=False))
        else:
            click.echo(f"{stem:{width}}  {'/'.join(directions):6}  {title}")


__all__ = ["command"]
