# shellcheck shell=bash
# Sourced by the other scripts: run QGIS without a screen, and find this plugin by its own name whatever the checkout's.
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
PLUGINS=$ROOT/.build/plugins

mkdir -p "$PLUGINS"
ln -sfn ../.. "$PLUGINS/stadstweeling"

if [ ! -d "${XDG_RUNTIME_DIR:-}" ]; then
    export XDG_RUNTIME_DIR=$ROOT/.build/runtime
    mkdir -p "$XDG_RUNTIME_DIR"
    chmod 700 "$XDG_RUNTIME_DIR"
fi
export QGIS_CUSTOM_CONFIG_PATH=$ROOT/.build/profile     # never the user's own
export QT_QPA_PLATFORM=offscreen
export PYTHONPATH=$PLUGINS
