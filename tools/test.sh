#!/usr/bin/env bash
# Run the tests: chosen files in one process, all of them in several. The last line is pytest's summary.
set -euo pipefail
. "$(dirname "$0")/environment.sh"
unset PYTHONPATH

# By way of the link named stadstweeling: as a Python package, the checkout's own name could be impossible or taken.
here=$PLUGINS/stadstweeling
arguments=()
chosen=
for argument in "$@"; do
    if [ -e "$ROOT/${argument%%::*}" ]; then argument=$here/$argument chosen=yes; fi
    arguments+=("$argument")
done
if [ -z "$chosen" ]; then
    # One worker a core, but few: each has a QGIS of its own. Files go in the order of tests/conftest.py.
    arguments=(--numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder "${arguments[@]}" "$here/tests")
fi
exec "$ROOT/.venv/bin/pytest" --rootdir "$here" --config-file "$here/pyproject.toml" "${arguments[@]}" </dev/null
