#!/usr/bin/env bash
# Run the tests. The last line is pytest's summary.
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
[ -n "$chosen" ] || arguments+=("$here/tests")
exec "$ROOT/.venv/bin/pytest" --rootdir "$here" --config-file "$here/pyproject.toml" "${arguments[@]}" </dev/null
