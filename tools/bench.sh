#!/usr/bin/env bash
# Compare with peers side by side in one run; they get an environment of their own, apart from QGIS's.
set -euo pipefail
. "$(dirname "$0")/environment.sh"
cd "$ROOT"

packages='landlab==2.10.1 solweig==0.1.0b96 shapely==2.2.0 numba==0.68.1 numpy==1.26.4 scipy'
if [ "$(cat .venv-bench/packages 2>/dev/null)" != "$packages" ]; then
    echo "Installing with pip in .venv-bench: $packages"
    rm -rf .venv-bench
    "${PYTHON:-/usr/bin/python3}" -m venv .venv-bench
    # shellcheck disable=SC2086
    .venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --no-input $packages
    echo "$packages" >.venv-bench/packages
fi
export SOLWEIG_NO_GPU=1 # it would take a software renderer of the machine for a GPU, which is slower and differs
exec .venv-bench/bin/python -m stadstweeling.tests.benchmarks "$@"
