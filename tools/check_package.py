"""Check the zip of the plugin as plugins.qgis.org does on upload, as far as that can be done without a network."""

from __future__ import annotations

import configparser
import re
import sys
import zipfile
from pathlib import Path, PurePosixPath

NAME = "stadstweeling"
MAX_BYTES = 25 * 1024 * 1024
REQUIRED = (
    "name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository",
    "homepage",
)  # fmt: skip
NEEDED_FILES = ("metadata.txt", "__init__.py", "LICENSE", "README.md", "CHANGELOG.md")
FORBIDDEN_PARTS = {"__pycache__", ".git", "__MACOSX", "..", "tests", "tools", ".ci"}
FORBIDDEN_SUFFIXES = {".pyc", ".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd", ".ts"}


def problems_of_files(package: zipfile.ZipFile) -> list[str]:
    """List what is wrong with the files and where they lie."""
    paths = [PurePosixPath(name) for name in package.namelist()]
    problems = [f"{path}: not in the one folder {NAME}/" for path in paths if path.parts[0] != NAME]
    problems += [f"{name} is missing" for name in NEEDED_FILES if PurePosixPath(NAME, name) not in paths]
    problems += [f"{path}: does not belong in a plugin" for path in paths if FORBIDDEN_PARTS & set(path.parts)]
    problems += [f"{path}: forbidden type of file" for path in paths if path.suffix.lower() in FORBIDDEN_SUFFIXES]
    problems += [f"{path}: backslash or drive letter" for path in paths if re.search(r"[\\:]", str(path))]
    problems += [
        f"{info.filename}: has the executable bit"
        for info in package.infolist()
        if not info.is_dir() and info.external_attr >> 16 & 0o111
    ]
    return problems


def problems_of_metadata(package: zipfile.ZipFile) -> list[str]:
    """List what is wrong with metadata.txt; the site reads it with interpolation, in which a bare % is an error."""
    parser = configparser.ConfigParser()
    parser.optionxform = str
    try:
        parser.read_string(package.read(f"{NAME}/metadata.txt").decode("utf-8"))
        metadata = dict(parser.items("general"))
    except (KeyError, UnicodeDecodeError, configparser.Error) as error:
        return [f"metadata.txt: {error}"]
    problems = [f"metadata.txt: {key} is missing" for key in REQUIRED if not metadata.get(key)]
    problems += [f"metadata.txt: HTML in {key}" for key, value in metadata.items() if re.search(r"<[a-z/]", value)]
    problems += [f"metadata.txt: {key} is no https address" for key in ("tracker", "repository", "homepage")
                 if not metadata.get(key, "").startswith("https://")]  # fmt: skip
    if not re.fullmatch(r"\d+\.\d+\.\d+", metadata.get("version", "")):
        problems.append("metadata.txt: version is not x.y.z")
    if "/" in metadata.get("author", ""):
        problems.append("metadata.txt: '/' in author")
    if "supportsQt6" in metadata:
        problems.append("metadata.txt: supportsQt6 is no longer known; the range of versions says it")
    if (icon := metadata.get("icon")) and f"{NAME}/{icon}" not in package.namelist():
        problems.append(f"metadata.txt: icon {icon} is not in the package")
    return problems


def main(path: Path) -> int:
    """Check the package and print what is wrong with it."""
    problems = [f"{path}: larger than 25 MB"] if path.stat().st_size > MAX_BYTES else []
    with zipfile.ZipFile(path) as package:
        problems += problems_of_files(package) + problems_of_metadata(package)
        summary = f"{path}: {len(package.namelist())} files, {path.stat().st_size / 1024:.0f} kB"
    print("\n".join([*problems, summary]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
