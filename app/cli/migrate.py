"""`kept migrate`."""
import typer
from app.cli.call import Json, this
def command(ctx: typer.Context, as_json: Json = False) -> None:
    print(this(ctx).settings.database_url)
