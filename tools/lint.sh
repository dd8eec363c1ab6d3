#!/usr/bin/env bash
# Check the code; security checks look at what is shipped, as the plugin site does, with nothing switched off.
set -euo pipefail
cd "$(dirname "$0")/.."
BIN=.venv/bin
shipped=(__init__.py plugin processing resources)

"$BIN/ruff" check --quiet --output-format concise .
# QGS202 guesses from the name of a method alone, whatever class it belongs to
"$BIN/flake8" --isolated --max-line-length=120 --extend-ignore=QGS202 "${shipped[@]}"
"$BIN/flake8" --isolated --select=QGS --extend-ignore=QGS202 tests tools
"$BIN/bandit" --quiet --recursive "${shipped[@]}"
git ls-files -z --cached --others --exclude-standard | xargs -0 "$BIN/detect-secrets-hook"
tools/package.sh .build/lint.zip
echo 'Lint: all clean.'
