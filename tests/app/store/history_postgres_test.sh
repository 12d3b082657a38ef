#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# history_postgres_test.sh STORE_TESTS: starts a temporary PostgreSQL server, which listens only on
# a socket in a temporary folder, and runs the tests of histories on it. If no server is installed,
# it prints this and skips (77).
set -eu
tests=$1

bin=
for folder in /usr/lib/postgresql/*/bin "$(dirname "$(command -v pg_ctl 2>/dev/null || echo /none/x)")"; do
    [ -n "$bin" ] || ! [ -x "$folder/initdb" ] || ! [ -x "$folder/createdb" ] || bin=$folder
done
if [ -z "$bin" ]; then
    echo "no PostgreSQL server is installed (Debian: postgresql): skipped"
    exit 77
fi

# PostgreSQL refuses to run as root.
as=
if [ "$(id -u)" = 0 ]; then
    user=postgres
    id "$user" >/dev/null 2>&1 || user=nobody
    as="runuser -u $user --"
fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/s4k-pg.XXXXXX")
finish() {
    $as "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap finish EXIT
trap 'exit 1' INT TERM
chmod 755 "$folder"
[ -z "$as" ] || chown "$user" "$folder"
cd "$folder"

$as "$bin/initdb" -D "$folder/data" -U s4k -A trust -E UTF8 --locale=C --no-sync >"$folder/log" 2>&1 &&
    $as "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/server.log" \
        -o "-k '$folder' -c listen_addresses='' -c fsync=off" start >>"$folder/log" 2>&1 ||
    { cat "$folder/log" "$folder/server.log"; exit 1; }
"$bin/createdb" -h "$folder" -U s4k plant

S4K_POSTGRES="postgresql://s4k:never-shown@/plant?host=$folder" "$tests" --no-skip --test-case="*PostgreSQL*"
