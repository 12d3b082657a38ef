#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Tests run_all.sh with stub programs: all programs run, whether or not one fails, and the table shows every goal.
set -eu
cd "$(dirname "$0")"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# stub NAME TEXT CODE: makes a program that prints TEXT and exits with CODE.
stub() {
    printf '#!/bin/sh\necho "%s"\nexit %s\n' "$2" "$3" >"$folder/$1"
    chmod +x "$folder/$1"
}
# expect CODE LAST PROGRAM...: checks the exit code and the last line of a run with these stubs.
expect() {
    code=0 wanted=$1 last=$2
    shift 2
    (cd "$folder" && "$OLDPWD/run_all.sh" "$@") >"$folder/out" 2>&1 || code=$?
    [ "$code" = "$wanted" ] && [ "$(tail -n 1 "$folder/out")" = "$last" ] || {
        echo "expected $wanted and \"$last\" of $*, not $code and:"
        cat "$folder/out"
        exit 1
    }
}
# in_table LINE: checks that the table at the end has this line.
in_table() {
    sed '1,/^== All goals/d' "$folder/out" | grep -qxF -e "$1" || {
        echo "not in the table: $1"
        cat "$folder/out"
        exit 1
    }
}

stub good 'speed 1 ms goal <= 2  met' 0
stub slow 'speed 3 ms goal <= 2  MISSED' 1
stub liar 'speed 3 ms goal <= 2  MISSED' 0
stub dead 'speed 1 ms goal <= 2  met' 139
stub sick 'speed 1 ms goal <= 2  met' 1
stub dumb 'speed 1 ms' 0

expect 0 '== 2 goals met, 0 MISSED' ./good ./good
expect 1 '== 1 goals met, 1 MISSED' ./slow ./good
in_table 'speed 3 ms goal <= 2  MISSED'
in_table 'speed 1 ms goal <= 2  met'
expect 1 '== 1 goals met, 1 MISSED' ./good ./liar
expect 1 '== 2 goals met, 1 MISSED' ./dead ./good
in_table 'dead ended with 139  MISSED'
expect 1 '== 2 goals met, 1 MISSED' ./sick ./good
in_table 'sick failed  MISSED'
expect 1 '== 1 goals met, 1 MISSED' ./dumb ./good
in_table 'dumb printed no goal  MISSED'
expect 1 '== 1 goals met, 2 MISSED' ./missing ./good
in_table 'missing ended with 127  MISSED'
