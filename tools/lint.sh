#!/usr/bin/env bash
# Check the code; security checks look at what is shipped, as the plugin site does, with nothing switched off.
set -euo pipefail
cd "$(dirname "$0")/.."
BIN=.venv/bin
shipped=(__init__.py plugin processing resources)

status=0
check() { "$@" || status=1; }

check "$BIN/ruff" check --quiet --output-format concise .
# QGS202 guesses from the name of a method alone, whatever class it belongs to. QGS105 wants `iface` imported; handed on,
# a test can give its own.
check "$BIN/flake8" --isolated --max-line-length=120 --extend-ignore=QGS105,QGS202 "${shipped[@]}"
check "$BIN/flake8" --isolated --select=QGS --extend-ignore=QGS105,QGS202 tests tools
check "$BIN/bandit" --quiet --recursive "${shipped[@]}"
mapfile -d '' -t files < <(git ls-files -z --cached --others --exclude-standard)
check "$BIN/detect-secrets-hook" "${files[@]}"
check tools/package.sh .build/lint.zip
[ "$status" = 0 ] && echo 'Lint: all clean.'
exit "$status"
