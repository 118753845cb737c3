"""Groups of commands that say in whole sentences what each command does, on however narrow a terminal."""

import click

_WHOLE = 1000  # letters: no first sentence has as many


class Commands(click.Group):
    """click cuts the sentence of a command at the width of a line; here it goes on in the next."""

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        found = [(name, self.get_command(context, name)) for name in self.list_commands(context)]
        rows = [(name, command.get_short_help_str(_WHOLE)) for name, command in found if command and not command.hidden]
        if rows:
            with formatter.section("Commands"):
                formatter.write_dl(rows)
