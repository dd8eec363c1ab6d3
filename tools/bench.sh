#!/usr/bin/env bash
# Compare with peers side by side in one run; they get an environment of their own, apart from QGIS's.
set -euo pipefail
. "$(dirname "$0")/environment.sh"
cd "$ROOT"

if [ ! -x .venv-bench/bin/python ]; then
    echo 'Installing with pip in .venv-bench: landlab numba numpy scipy'
    "${PYTHON:-/usr/bin/python3}" -m venv .venv-bench
    .venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --no-input \
        landlab==2.10.1 numba==0.68.1 numpy==1.26.4 scipy || { rm -rf .venv-bench; exit 1; }
fi
exec .venv-bench/bin/python -m stadstweeling.tests.benchmarks "$@"
