#!/usr/bin/env python3
"""Turns the tables of ../shared/format into rows.tsv, which the test `declared_rows_agree_with_the_format` reads.

usage: tests/format/extract.py [FOLDER]        (default: ../shared/format beside the repository)

One line a row: container, structure, encoding, section (attribute, child, value, field), id, name, payload.
A developer's tool: the test itself needs rows.tsv only.
"""
import re
import sys
from pathlib import Path

MODULE = {"10": "docy", "11": "docy", "20": "xlsy", "21": "xlsy", "30": "ppty", "40": "drawing", "50": "chart", "51": "math"}
HEADING = re.compile(r"^#{2,4}\s+(records|props|ppty|fixed|list)\s+`(\w+)`")


def rows(path: Path, module: str):
    record = encoding = None
    section, columns = "child", None
    for line in path.read_text(encoding="utf8").splitlines():
        heading = HEADING.match(line)
        if line.startswith("#"):
            encoding, record = heading.groups() if heading else (None, None)
            section, columns = ("field" if encoding == "fixed" else "child"), None
        elif record and line.startswith("**"):
            word = line.strip("* ").split(",")[0].lower()
            section = {"attributes": "attribute", "values": "value"}.get(word, "child")
        elif record and line.startswith("|"):
            cells = [c.strip().strip("`") for c in re.split(r"(?<!\\)\|", line)[1:-1]]
            if columns is None:
                columns = [c.lower() for c in cells]
            elif columns[0] in ("id", "order") and re.match(r"^(\d+|0x[0-9A-Fa-f]+|\*)$", cells[0]):
                ident = cells[0] if cells[0] == "*" else int(cells[0], 0)
                yield module, record, encoding, section, ident, cells[columns.index("name")], cells[columns.index("payload")]
        else:
            columns = None if not line.strip() else columns


def main() -> None:
    here = Path(__file__).resolve()
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else here.parents[3] / "shared" / "format"
    if not folder.is_dir():
        sys.exit(f"no folder {folder}: name the folder of the format's tables")
    out = [row for path in sorted(folder.glob("*.md")) if (module := MODULE.get(path.name[:2])) for row in rows(path, module)]
    (here.parent / "rows.tsv").write_text("".join("\t".join(map(str, row)) + "\n" for row in out), encoding="utf8")
    print(len(out), "rows")


if __name__ == "__main__":
    main()
