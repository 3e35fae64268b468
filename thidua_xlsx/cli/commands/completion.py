"""`completion`: the script that lets a shell complete commands and options."""

from __future__ import annotations

import click

_HOW = {
    "powershell": "thidua completion powershell | Out-String | Invoke-Expression   (ghi vào $PROFILE)",
    "bash": 'eval "$(thidua completion bash)"   (ghi vào ~/.bashrc)',
    "zsh": 'eval "$(thidua completion zsh)"   (ghi vào ~/.zshrc)',
    "fish": "thidua completion fish > ~/.config/fish/completions/thidua.fish",
}


@click.command("completion", epilog="\b\nCách bật:\n" + "\n".join(f"  {how}" for how in _HOW.values()))
@click.argument("shell", metavar="VỎ_LỆNH", type=click.Choice(list(_HOW)))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """In đoạn lệnh để phím Tab hoàn thành tên lệnh và tùy chọn: powershell, bash, zsh, fish."""
    from click.shell_completion import get_completion_class

    completer = get_completion_class(shell)
    root = ctx.find_root().command
    if completer is not None:
        click.echo(completer(root, {}, "thidua", "_THIDUA_COMPLETE").source())
