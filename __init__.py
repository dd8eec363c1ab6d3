"""Stadstweeling: water, heat and trees on city plans, in QGIS."""


def classFactory(iface):
    """Return the plugin; QGIS's interface is None where QGIS runs without a desktop."""
    from .plugin.main import Plugin

    return Plugin(iface)
