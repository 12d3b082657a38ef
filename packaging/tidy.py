#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tidy.py BUILD [FOLDER]: clang-tidy over the sources below FOLDER (core) that BUILD/compile_commands.json names.

A source that was clean with the same text, headers, options and rules is taken from ccache; S4K_TIDY_ALL=1 checks all.
"""
import json
import os
import shlex
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHECKER = ROOT / "packaging/clang-tidy-cxx"
BUILD = Path(sys.argv[1]).resolve()


def cache_environment():
    return os.environ | {
        "CCACHE_COMPILERTYPE": "other",
        "CCACHE_COMPILERCHECK": "clang-tidy --version",
        "CCACHE_EXTRAFILES": f"{ROOT}/.clang-tidy:{CHECKER}",
        "CCACHE_COMMENTS": "1",  # NOLINT is one
        "CCACHE_BASEDIR": str(ROOT),
        "CCACHE_NOHASHDIR": "1",
    } | ({"CCACHE_RECACHE": "1"} if os.environ.get("S4K_TIDY_ALL") else {})


def arguments(entry):
    """What the compiler is given, without launcher, compiler and object."""
    words = shlex.split(entry["command"])
    words = words[max(i for i, word in enumerate(words) if word.endswith("++")) + 1 :]
    at = words.index("-o")
    return words[:at] + words[at + 2 :]


def check(entry):
    """True when clang-tidy finds nothing; what it finds is printed."""
    name = Path(entry["file"]).relative_to(ROOT).as_posix().replace("/", "-")
    cache = ["ccache"] if shutil.which("ccache") else []
    run = subprocess.run(cache + [str(CHECKER)] + arguments(entry)[:-2] +
                         ["-o", f"{BUILD}/tidy/{name}.o", "-c", entry["file"]],
                         cwd=entry["directory"], env=cache_environment(), capture_output=True, text=True)
    if run.returncode:
        print(run.stdout + run.stderr, end="", flush=True)
    return run.returncode == 0


def main():
    folder = str(ROOT / (sys.argv[2] if len(sys.argv) > 2 else "core")) + "/"
    entries = [e for e in json.loads((BUILD / "compile_commands.json").read_text()) if e["file"].startswith(folder)]
    (BUILD / "tidy").mkdir(exist_ok=True)
    if not entries:
        sys.exit(f"tidy.py: {BUILD} compiles no source below {folder}; configure it first")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        clean = list(pool.map(check, entries))
    print(f"clang-tidy: {clean.count(True)} of {len(entries)} sources clean")
    sys.exit(0 if all(clean) else 1)


main()
