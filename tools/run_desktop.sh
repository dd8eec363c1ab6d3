#!/usr/bin/env bash
# Open QGIS with the plugin and the demo study, in a profile that is thrown away afterwards.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo 'There is no screen here, so QGIS cannot be opened.' >&2
    echo '  "make demo" works without one and leaves a map picture in demo/.' >&2
    echo '  To open QGIS all the same, on a screen that nobody sees: xvfb-run -a make run' >&2
    exit 1
fi

study=$(compgen -G 'demo/*.qgz' | head -n 1) || { make --no-print-directory demo; study=$(compgen -G 'demo/*.qgz' | head -n 1); }
profiles=$(mktemp -d)
trap 'rm -rf "$profiles"' EXIT

platform=${QT_QPA_PLATFORM:-}
. tools/environment.sh
if [ -n "$platform" ]; then export QT_QPA_PLATFORM=$platform; else unset QT_QPA_PLATFORM; fi
mkdir -p "$profiles/profiles/default/QGIS"
printf '[PythonPlugins]\nstadstweeling=true\n' >"$profiles/profiles/default/QGIS/QGIS3.ini"

export QGIS_PLUGINPATH=$PLUGINS
PYTHONPATH=$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
export PYTHONPATH
qgis --nologo --noversioncheck --profiles-path "$profiles" "$@" "$study"
