#!/usr/bin/env bash
# Build the zip that users install, from a commit and the compiled translations, and check it.
# Usage: package.sh [FILE.zip [COMMIT]]
set -euo pipefail
cd "$(dirname "$0")/.."

version=$(sed -n 's/^version=//p' metadata.txt)
zip=${1:-dist/stadstweeling-$version.zip}
mkdir -p "$(dirname "$zip")" .build/i18n
translations=()
for texts in i18n/*.ts; do
    [ -e "$texts" ] || continue
    lrelease -silent "$texts" -qm ".build/i18n/$(basename "$texts" .ts).qm"
    translations+=(--add-file=".build/i18n/$(basename "$texts" .ts).qm")
done
git archive --format=zip --output="$zip" --prefix=stadstweeling/i18n/ "${translations[@]}" --prefix=stadstweeling/ "${2:-HEAD}"
.venv/bin/python tools/check_package.py "$zip"
