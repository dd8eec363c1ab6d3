"""Stadstweeling: flood, heat and tree models on city plans, in QGIS."""


def classFactory(iface):  # noqa: N802 (the name that QGIS calls)
    """Return the plugin; `iface` is None where QGIS runs without a desktop."""
    from .plugin.main import Plugin

    return Plugin(iface)
