"""The command line: commands are found by name and imported only when called, so that `--help` is instant."""

import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module

import click

from dragoman.errors import DragomanError, UsageError
from dragoman.serve.cli.groups import Commands
from dragoman.serve.cli.output import show_error, show_usage_error, unforeseen
from dragoman.version import VERSION

_COMMANDS = {
    "read": "dragoman.serve.cli.read:read",
    "show": "dragoman.serve.cli.show:show",
    "who": "dragoman.serve.cli.who:who",
    "serve": "dragoman.serve.cli.serve:serve",
    "token": "dragoman.serve.cli.token:token",
    "due": "dragoman.serve.cli.due:due",
    "check": "dragoman.serve.cli.due:check",
    "changes": "dragoman.serve.cli.changes:changes",
    "code": "dragoman.serve.cli.code:code",
    "review": "dragoman.serve.cli.review:command",
    "know": "dragoman.serve.cli.know:know",
    "merge": "dragoman.serve.cli.deciding:merge",
    "split": "dragoman.serve.cli.deciding:split",
    "apart": "dragoman.serve.cli.deciding:apart",
    "undo": "dragoman.serve.cli.deciding:undo",
    "judgements": "dragoman.serve.cli.changes:judgements",
    "reread": "dragoman.serve.cli.reread:reread",
    "backup": "dragoman.serve.cli.backup:backup",
    "restore": "dragoman.serve.cli.backup:restore",
    "demo": "dragoman.serve.cli.demo:demo",
    "kinds": "dragoman.serve.cli.manage:kinds",
    "config": "dragoman.serve.cli.manage:config",
    "doctor": "dragoman.serve.cli.manage:doctor",
}


class _Commands(Commands):
    def list_commands(self, _context: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return super().get_command(context, name)
        module, _, attribute = _COMMANDS[name].partition(":")
        command = getattr(import_module(module), attribute)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, context: click.Context, arguments: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if arguments[0] not in _COMMANDS and not arguments[0].startswith("-"):
            raise self._unknown(context, arguments[0])
        return super().resolve_command(context, arguments)

    def _unknown(self, context: click.Context, name: str) -> UsageError:
        """What is said of a command there is not; "events" is likely to mean "show events"."""
        from dragoman.serve.naming import did_you_mean

        show = self.get_command(context, "show")
        assert isinstance(show, click.Group)
        meant = {command: command for command in _COMMANDS} | {command: f"show {command}" for command in show.commands}
        close = [name] if name in meant else get_close_matches(name, meant)
        suggestions = did_you_mean(meant[each] for each in close)
        cause = f"there is none of this name.{suggestions}"
        return UsageError(f'command "{name}"', cause, remedy="All commands: dragoman --help", code="unknown-command")


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, prog_name="dragoman")
@click.option("--debug", is_flag=True, help="Show where in the program an error arose.")
def cli(debug: bool) -> None:
    """Read press reports on foreign affairs, and keep a record of them, cited to the sentence.

    \b
    dragoman demo                        see it work on bundled samples
    dragoman read inbox/                 read reports into ./dragoman.db
    dragoman show events --who Kazakhstan --since 2022-06
    """
    if debug:
        os.environ["DRAGOMAN_DEBUG"] = "1"


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs one command line and returns its exit status; errors are told on standard error."""
    try:
        status = cli.main(arguments, prog_name="dragoman", standalone_mode=False)
    except DragomanError as error:
        if os.environ.get("DRAGOMAN_DEBUG"):
            raise
        show_error(error)
        return error.exit_status
    except click.UsageError as error:
        show_usage_error(error)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): nothing is wrong, and nothing more is to be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("DRAGOMAN_DEBUG"):
            raise
        show_error(unforeseen(error))
        return DragomanError.exit_status
    return status if isinstance(status, int) else 0
