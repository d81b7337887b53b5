#!/usr/bin/env python3
"""Change one constant or comparison at a time and see whether the tests notice.

usage: mutate.py BUILD_DIR TARGET SOURCE... [--only N] [--seed S]

Each mutant is built and its test run; what survives is printed with its line. Not part of tests/run:
it takes one link per mutant. The source files are put back whatever happens.
"""
import argparse
import pathlib
import random
import re
import subprocess
import sys

SWAPS = [
    (re.compile(r"(?<![<>=!-])<=(?!=)"), "<"),
    (re.compile(r"(?<![<>=!-])>=(?!=)"), ">"),
    (re.compile(r" < (?!<)"), " <= "),
    (re.compile(r" > (?!>)"), " >= "),
    (re.compile(r" == "), " != "),
    (re.compile(r" != "), " == "),
    (re.compile(r" && "), " || "),
    (re.compile(r" \|\| "), " && "),
]
NUMBER = re.compile(r"(?<![\w.\"])(\d+(?:\.\d+)?)(?![\w.\"])")


def mutants(text):
    """(offset, length, replacement) of every place that decides something."""
    for line in re.finditer(r"[^\n]*\n", text):
        code = line.group()
        bare = re.sub(r'"(?:[^"\\]|\\.)*"', lambda m: '"' + " " * (len(m.group()) - 2) + '"', code)
        bare = re.sub(r"//.*", lambda m: " " * len(m.group()), bare)
        if bare.lstrip().startswith(("#", "///", "template", "namespace")):
            continue
        for pattern, new in SWAPS:
            for hit in pattern.finditer(bare):
                yield line.start() + hit.start(), len(hit.group()), new
        for hit in NUMBER.finditer(bare):
            old = hit.group()
            new = str(int(old) + 1) if "." not in old else repr(round(float(old) * 1.01 + 0.001, 4))
            yield line.start() + hit.start(), len(old), new


def killed(build, target):
    made = subprocess.run(["cmake", "--build", build, "--target", target], capture_output=True)
    if made.returncode != 0:
        return None
    try:
        program = next(pathlib.Path(build).rglob(target))
        return subprocess.run([program, "--gtest_brief=1"], capture_output=True, timeout=300).returncode != 0
    except subprocess.TimeoutExpired:
        return True


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build")
    parser.add_argument("target")
    parser.add_argument("sources", nargs="+", type=pathlib.Path)
    parser.add_argument("--only", type=int, help="so many mutants, drawn at random")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    originals = {path: path.read_text() for path in options.sources}
    everything = [(path, *place) for path, text in originals.items() for place in mutants(text)]
    if options.only and options.only < len(everything):
        everything = random.Random(options.seed).sample(everything, options.only)
    dead = alive = unbuilt = 0
    for path, offset, length, new in everything:
        text = originals[path]
        try:
            path.write_text(text[:offset] + new + text[offset + length:])
            verdict = killed(options.build, options.target)
        finally:
            path.write_text(text)
        if verdict is None:
            unbuilt += 1
        elif verdict:
            dead += 1
        else:
            alive += 1
            number = text.count("\n", 0, offset) + 1
            print(f"survived {path}:{number}: {text[offset:offset + length]!r} -> {new!r}", flush=True)
    print(f"{dead} of {dead + alive} killed, {unbuilt} did not build")
    return 0 if alive == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
