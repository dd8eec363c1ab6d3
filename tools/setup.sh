#!/usr/bin/env bash
# Set up what the targets of the Makefile need: QGIS, a screen for where there is none, and the environment .venv.
# Where QGIS is recent enough already, only .venv is made and no system package is touched.
set -euo pipefail
exec </dev/null

PYTHON=${PYTHON:-/usr/bin/python3}
TOOLS=$(cd "$(dirname "$0")" && pwd)
VENV=$(dirname "$TOOLS")/.venv
QGIS_PACKAGES=(qgis python3-qgis qgis-providers)
OTHER_PACKAGES=(
    python3-venv python3-scipy python3-rasterio     # Python
    xvfb xauth libgl1-mesa-dri libgl1 libegl1       # a screen where there is none, and software OpenGL
    fonts-dejavu-core fonts-open-sans               # letters on the pictures
    pyqt5-dev-tools qttools5-dev-tools              # translations
)

say() { printf '==> %s\n' "$*"; }
stop() { printf '\nSet-up stopped: %s\n' "$1" >&2; printf '  %s\n' "${@:2}" >&2; exit 1; }

qgis_is_recent() {
    command -v qgis_process >/dev/null &&
        "$PYTHON" -c 'import sys; from qgis.core import Qgis; sys.exit(Qgis.QGIS_VERSION_INT < 34000)' 2>/dev/null
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >>"$LOG" 2>&1 ||
        stop "apt-get could not install: $*" "Is the network there? The details are in $LOG." \
            "Mend it and run make again; it goes on where it stopped."
}

available_qgis_is_recent() {
    local version
    version=$(LC_ALL=C apt-cache ${1:+-t "$1"} policy qgis 2>/dev/null | sed -n 's/^ *Candidate: //p')
    [ -n "$version" ] && [ "$version" != "(none)" ] && dpkg --compare-versions "${version#*:}" ge 3.40
}

# Write the backports source with the address and the key of this machine's own Debian source, whichever they are.
add_backports() {
    local suite=$1 entry address source key
    entry=$(apt-get indextargets --format "\$(REPO_URI) \$(SOURCESENTRY)" \
        'Created-By: Packages' "Codename: $VERSION_CODENAME" 'Component: main' | head -n 1)
    [ -n "$entry" ] || stop "apt knows no source of Debian $VERSION_CODENAME." \
        "Is the network there? Try: apt-get update" "Or install QGIS 3.40 or later yourself, and run make again."
    address=${entry%% *}
    source=${entry#* }
    key=$(sed -n 's/.*[Ss]igned-[Bb]y[:=] *\([^] ]*\).*/\1/p' "${source%:*}" | head -n 1)
    say "Adding this machine's Debian source with suite $suite to apt (stadstweeling-backports.sources)"
    printf '%s\n' 'Types: deb' "URIs: $address" "Suites: $suite" 'Components: main' ${key:+"Signed-By: $key"} |
        as_root tee /etc/apt/sources.list.d/stadstweeling-backports.sources >/dev/null
    as_root apt-get update -q >>"$LOG" 2>&1 || true
}

install_qgis() {
    local ID='' VERSION_CODENAME='' release=()
    LOG=$(mktemp --suffix=.log)
    # shellcheck source=/dev/null
    . /etc/os-release 2>/dev/null || true
    [ "$ID" = debian ] || stop "there is no QGIS 3.40 or later here, and only on Debian can make install it." \
        "Install QGIS 3.40 or later with its Python bindings (see the downloads of the QGIS project)," \
        "check that 'qgis_process --version' and '$PYTHON -c \"import qgis.core\"' work, and run make again."
    [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null || stop "installing QGIS needs root, or sudo without a password." \
        "Run 'sudo -v' first, or have root run: make setup" \
        "Or have QGIS 3.40 or later installed for you; then make needs no rights."
    say "Reading apt's package lists"
    as_root apt-get update -q >>"$LOG" 2>&1 || true
    if ! available_qgis_is_recent; then
        release=(-t "$VERSION_CODENAME-backports")
        available_qgis_is_recent "${release[1]}" || add_backports "${release[1]}"
        available_qgis_is_recent "${release[1]}" || stop "no QGIS 3.40 or later in Debian $VERSION_CODENAME, nor in its backports." \
            "Is the network there? The details are in $LOG." "Otherwise use Debian 12 or later."
    fi
    say "Installing with apt${release[*]:+ ${release[*]}}: ${QGIS_PACKAGES[*]}, about 300 MB to download"
    apt_install "${release[@]}" "${QGIS_PACKAGES[@]}"
    say "Installing with apt: ${OTHER_PACKAGES[*]}"
    apt_install "${OTHER_PACKAGES[@]}"
    rm -f "$LOG"
    qgis_is_recent || stop "QGIS is installed but does not start in $PYTHON." "Try: $PYTHON -c 'import qgis.core'"
}

make_environment() {
    local numpy
    "$PYTHON" -c 'import ensurepip' 2>/dev/null || stop "$PYTHON cannot make virtual environments." \
        "On Debian and Ubuntu: sudo apt-get install python3-venv" "Then run make again."
    numpy=$("$PYTHON" -c 'import numpy; print(numpy.__version__)')
    say "Installing with pip in .venv, with QGIS's own numpy $numpy: $(sed -n 's/^\([a-z0-9-]*\)[=>].*/\1/p' "$TOOLS/requirements.txt" | paste -sd ' ')"
    "$PYTHON" -m venv --system-site-packages "$VENV"
    printf 'numpy==%s\n' "$numpy" >"$VENV/constraints.txt"
    "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
        --constraint "$VENV/constraints.txt" --requirement "$TOOLS/requirements.txt" ||
        stop "pip could not install what is in tools/requirements.txt." \
            "Is the network there, or a package index set in pip's configuration?" "Mend it and run make again."
    "$VENV/bin/python" -c 'import numba, scipy, osgeo.gdal_array, qgis.core' ||
        stop "the environment .venv is broken." "Run 'make clean' and then make again."
}

# Say what a system that was not set up by apt still lacks; nothing of it is needed to compute.
report_missing() {
    "$VENV/bin/python" -c 'import rasterio' 2>/dev/null ||
        say "No rasterio here (python3-rasterio): the tests that need it are skipped"
    command -v xvfb-run >/dev/null || say "No xvfb-run here (xvfb, xauth): the tests of the desktop are skipped"
    command -v lrelease >/dev/null || say "No lrelease here (qttools5-dev-tools): no translations are built"
}

if qgis_is_recent; then say "QGIS is here; nothing to install with apt"; else install_qgis; fi
make_environment
report_missing
say "Ready: $("$VENV/bin/python" -c '
import platform, numpy, numba
from qgis.core import Qgis
print("QGIS", Qgis.version(), "· Python", platform.python_version(), "· numpy", numpy.__version__, "· numba", numba.__version__)
')"
