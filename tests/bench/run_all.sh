#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run_all.sh PROGRAM...: runs every benchmark program completely, then prints all goals in one table. A program ends
# the line of a goal with "met" or "MISSED". The exit code is 1 when a goal was missed or a program failed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
table=$folder/table output=$folder/output status=$folder/status

judge() {
    grep -E ' (met|MISSED)$' "$output" >>"$table" || echo "$1 printed no goal  MISSED" >>"$table"
    case $(cat "$status") in
    0) ;;
    1) grep -q ' MISSED$' "$output" || echo "$1 failed  MISSED" >>"$table" ;;
    *) echo "$1 ended with $(cat "$status")  MISSED" >>"$table" ;;
    esac
}

for program in "$@"; do
    name=$(basename "$program")
    echo "== $name"
    { code=0; "$program" || code=$?; echo "$code" >"$status"; } 2>&1 | tee "$output"
    echo "-- $name" >>"$table"
    judge "$name"
done

echo "== All goals"
cat "$table"
missed=$(grep -c ' MISSED$' "$table") || true
echo "== $(grep -c ' met$' "$table" || true) goals met, $missed MISSED"
[ "$missed" = 0 ]
