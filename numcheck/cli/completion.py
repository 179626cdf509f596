"""`numcheck completion`: what makes a shell complete commands, options, codes and paths."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from numcheck.cli import streams

_SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=click.Choice(_SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> int:
    """Print what makes a shell complete commands, options and codes.

    \b
    Examples:
      numcheck completion bash >> ~/.bashrc
      numcheck completion zsh >> ~/.zshrc
      numcheck completion fish > ~/.config/fish/completions/numcheck.fish
    """
    found = get_completion_class(shell)
    if found is None:
        raise click.BadParameter(f"nothing is known of {shell}", param_hint="SHELL")
    maker = found(ctx.find_root().command, {}, "numcheck", "_NUMCHECK_COMPLETE")
    streams.say(maker.source_template % maker.source_vars())  # .source() would ask the installed shell for its version
    return 0
