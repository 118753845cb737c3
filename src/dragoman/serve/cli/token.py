"""`dragoman token`: who may open the desk, and with which token."""

from datetime import date

import click

from dragoman.serve.accounts import ROLES, Accounts
from dragoman.serve.asking import parse_date
from dragoman.serve.cli.groups import Commands
from dragoman.serve.cli.options import json_option, settings
from dragoman.serve.cli.output import console, print_json, say, table

users_option = click.option(
    "--users", metavar="FILE", help="The file of those who may open the desk.  [default: ./dragoman-users.yaml]"
)


@click.group(cls=Commands)
def token() -> None:
    """Say who may open the desk. While anybody is in the file, the desk asks everybody for a token.

    Readers read; reviewers judge and add reports as well; admins also accept readings made anew.

    \b
    dragoman token add "Jane Doe" --role reviewer
    dragoman token list
    dragoman token remove "Jane Doe"
    """


@token.command("add")
@click.argument("name")
@click.option("--role", type=click.Choice(ROLES), default="reader", show_default=True, help="What NAME may do.")
@click.option("--until", metavar="DATE", help="The last day on which the token opens the desk.")
@users_option
def add(name: str, role: str, until: str | None, users: str | None) -> None:
    """Give NAME a token: it is shown once and kept nowhere. One that NAME had before opens nothing any more.

    \b
    dragoman token add "Jane Doe" --role reviewer
    dragoman token add calendar --until 2027-12-31
    """
    accounts = Accounts(settings(users=users).users_file)
    made = accounts.add(name, role, date.today(), parse_date("--until", until).last if until else None)
    click.echo(made)
    say(f"{name} may open the desk with this token, as {role}. It is shown this once; {accounts.path} holds a digest.")


@token.command("list")
@users_option
@json_option
def listing(users: str | None, as_json: bool) -> None:
    """Show who may open the desk.

    \b
    dragoman token list
    """
    accounts = Accounts(settings(users=users).users_file)
    rows = [(each.name, each.role, each.made.isoformat(), each.until and each.until.isoformat()) for each in
            sorted(accounts.all(), key=lambda each: each.name)]  # fmt: skip
    if as_json:
        print_json({"name": name, "role": role, "made": made, "until": until} for name, role, made, until in rows)
    elif rows:
        cells = [(name, role, made, until or "") for name, role, made, until in rows]
        console().print(table(("name", "role", "made", "until"), cells))
    else:
        say(f"Nobody is in {accounts.path}. Add somebody: dragoman token add NAME --role reviewer")


@token.command("remove")
@click.argument("name")
@users_option
def remove(name: str, users: str | None) -> None:
    """Take NAME's token back. An open session of NAME ends at its next request.

    \b
    dragoman token remove "Jane Doe"
    """
    accounts = Accounts(settings(users=users).users_file)
    accounts.remove(name)
    left = "" if accounts.all() else " Nobody is left: a desk opened from now on asks nobody."
    say(f"{name} cannot open the desk any more.{left}")
