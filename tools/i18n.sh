#!/usr/bin/env bash
# Bring the texts to translate up to date with the code; translate them with Qt Linguist or an editor.
set -euo pipefail
cd "$(dirname "$0")/.."

mapfile -t sources < <(find plugin processing -name '*.py' | sort)
PYTHONWARNINGS=ignore pylupdate5 -noobsolete "${sources[@]}" -ts i18n/stadstweeling_nl.ts
printf '%s texts, %s to be translated\n' "$(grep -c '<source>' i18n/stadstweeling_nl.ts)" \
    "$(grep -c 'type="unfinished"' i18n/stadstweeling_nl.ts)"
