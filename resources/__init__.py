"""Files that come with the plugin: icons, tables, models, help."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent
ICONS = ROOT / "icons"
TABLES = ROOT / "tables"
MODELS = ROOT / "models"
HELP = ROOT / "help"
METADATA = ROOT.parent / "metadata.txt"
