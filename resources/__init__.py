"""Files that come with the plugin: icons, tables, styles, models."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent
ICONS = ROOT / "icons"
TABLES = ROOT / "tables"
MODELS = ROOT / "models"
