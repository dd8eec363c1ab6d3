#!/usr/bin/env bash
# Bring the texts to translate up to date with the code; translate them with Qt Linguist or an editor.
# Compiles what is translated, so that QGIS shows it when it runs the plugin from here.
set -euo pipefail
cd "$(dirname "$0")/.."

texts=i18n/stadstweeling_nl.ts
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT

# pylupdate5 skips a text of several lines with a comma after it, so it reads a copy with one line a statement.
.venv/bin/python - "$copy" <<'PYTHON'
import ast, sys
from pathlib import Path

for source in sorted([*Path("plugin").rglob("*.py"), *Path("processing").rglob("*.py")]):
    copy = Path(sys.argv[1], source)
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_text(ast.unparse(ast.parse(source.read_text(encoding="utf-8"))), encoding="utf-8")
PYTHON
mapfile -t sources < <(find "$copy" -name '*.py' | sort)
PYTHONWARNINGS=ignore pylupdate5 -noobsolete "${sources[@]}" -ts "$texts"
sed -i '/<location /d' "$texts"     # these are places in the copy
printf '%s texts, %s to be translated\n' "$(grep -c '<source>' "$texts")" "$(grep -c 'type="unfinished"' "$texts")"
lrelease -silent "$texts"
