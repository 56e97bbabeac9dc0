"""Runs every measurement: ``python3 dev.py bench [NAME …] [--peers]``."""

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def names() -> list[str]:
    """List the measurements: every module here that can be run."""
    return sorted(module.stem for module in FOLDER.glob("*.py") if not module.stem.startswith("_"))


def main(arguments: list[str]) -> int:
    """Run the measurements that were asked for, or all; return 1 when one misses its mark."""
    wanted = [argument for argument in arguments if not argument.startswith("-")] or names()
    options = [argument for argument in arguments if argument.startswith("-")]
    unknown = sorted(set(wanted) - set(names()))
    if unknown:
        print(f"There is no measurement {', '.join(unknown)}; there are {', '.join(names())}")
        return 2
    missed = []
    for name in wanted:
        print(f"== {name}", flush=True)
        if subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *options], check=False).returncode:
            missed.append(name)
    print(f"missed: {', '.join(missed)}" if missed else "every mark reached")
    return bool(missed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
