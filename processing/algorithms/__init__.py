"""The QGIS Processing algorithms, one a file."""

ALGORITHMS: tuple[type, ...] = ()
