"""`python -m pages` writes the pages of docs/ that are made from the program itself."""

from pathlib import Path

from pages import api, codes, commands, keys

#: Page -> what makes it.
MADE = {"api.md": api.page, "codes.md": codes.page, "commands.md": commands.page, "rule-keys.md": keys.page}


def write(folder: Path) -> None:
    for name, make in MADE.items():
        (folder / name).write_text(make(), "utf-8", newline="\n")


if __name__ == "__main__":
    write(Path(__file__).parents[1] / "docs")
