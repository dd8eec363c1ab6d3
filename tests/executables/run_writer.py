"""A program that writes runs in a study until it is stopped: `run_writer.py STUDY NAME COUNT`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from stadstweeling.processing.adapters.study.database import Scenario, Variant
from stadstweeling.processing.adapters.study.digests import content_digest
from stadstweeling.processing.adapters.study.layout import RECORD
from stadstweeling.processing.adapters.study.runs import Run, new_run, write_record


def main() -> None:
    study, title, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    for _ in range(count):
        with new_run(study, title, print) as (name, folder):
            for number in range(3):
                (folder / f"result{number}.bin").write_bytes(os.urandom(50_000))
            files = {path.name: content_digest(path) for path in folder.iterdir()}
            run = Run(
                name, "water", Variant(title), Scenario("", "water", {}), {}, "", 0.0, {}, None, {}, {}, [], files
            )
            write_record(run, folder / RECORD)
        print(name, flush=True)


if __name__ == "__main__":
    main()
