#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# comments_only.sh FROM [TO]: proves that the commits FROM..TO (default HEAD) change only comments and documents: each
# object file, compiled with -g0, has the same bytes before the first commit and after every commit. __LINE__ is
# compiled as 0, because comments may change line numbers.
set -eu
root=$(git rev-parse --show-toplevel)
from=$(git rev-parse --verify "$1^{commit}")
to=$(git rev-parse --verify "${2:-HEAD}^{commit}")
work=$(mktemp -d)
trap 'git -C "$root" worktree remove --force "$work/tree" 2>/dev/null || true; rm -rf "$work"' EXIT
git worktree add --quiet --detach "$work/tree" "$from"

configure() {
    cmake -S "$work/tree" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=None -DS4K_TESTS=ON -DS4K_BENCHMARKS=ON \
        -DCMAKE_CXX_FLAGS="-g0 -O0 -D__LINE__=0 -Wno-builtin-macro-redefined" >"$work/configure.log" 2>&1 ||
        { cat "$work/configure.log"; exit 1; }
}

# Compiles without linking, then writes the checksum of every object file to the file $1.
objects() {
    ninja -C "$work/build" -t targets all | sed -n 's/^\(.*\.o\): CXX_COMPILER.*/\1/p' |
        xargs ninja -C "$work/build" >"$work/build.log" 2>&1 || { tail -40 "$work/build.log"; exit 1; }
    (cd "$work/build" && find . -name '*.o' | sort | xargs sha256sum) >"$1"
}

configure
objects "$work/before"
wrong=0
for commit in $(git rev-list --reverse "$from..$to"); do
    git -C "$work/tree" checkout --quiet --detach "$commit"
    objects "$work/after"
    title=$(git log -1 --format='%h %s' "$commit")
    if cmp -s "$work/before" "$work/after"; then
        echo "same objects: $title"
    else
        echo "OTHER OBJECTS: $title"
        diff "$work/before" "$work/after" | sed -n 's/^> [0-9a-f]*  /    /p'
        cp "$work/after" "$work/before"
        wrong=$((wrong + 1))
    fi
done
echo "$(wc -l <"$work/before") object files, $(git rev-list --count "$from..$to") commits, $wrong of them change an object file"
[ "$wrong" -eq 0 ]
