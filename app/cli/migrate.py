"""`kept migrate`: bring the database up to date."""

from typing import Any

import typer

from app.cli.call import Json, tell, this


def command(ctx: typer.Context, as_json: Json = False) -> None:
    from app import wiring
    from store import migrations

    database = wiring.unopened(this(ctx).settings)
    with database.engine.connect() as connection:
        before = migrations.version(connection)
    migrated = wiring.bring_up_to_date(database)
    tell({"migrated": migrated, "from": before, "step": migrations.HEAD}, as_json, _show)


def _show(document: dict[str, Any]) -> None:
    if document["migrated"]:
        print(f"The database was at {document['from'] or 'no step'} and now stands at {document['step']}.")
    else:
        print(f"The database stands at {document['step']}. Nothing had to be done.")
