#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the packages that S4K Panel is built with: by apt on Debian and Ubuntu, by Homebrew on macOS.
#   packaging/install-deps.sh            packages for `./dev run`
#   packaging/install-deps.sh --test     also packages for the tests, the lint and the benchmarks
#   packaging/install-deps.sh --package  also packages for `./dev package`
#   packaging/install-deps.sh --list     prints the packages and installs nothing
set -eu

build="g++ cmake ninja-build ccache qt6-base-dev qt6-base-dev-tools qt6-svg-dev qt6-charts-dev libqt6opengl6-dev \
qt6-serialport-dev qt6-serialbus-dev libqcustomplot-dev qt6-l10n-tools qt6-tools-dev \
qt6-tools-dev-tools libgl-dev libqt6sql6-sqlite fonts-dejavu-core git"
checks="clang libclang-rt-dev clang-format clang-tidy doctest-dev nlohmann-json3-dev \
libbenchmark-dev mbpoll python3-pymodbus python3-serial-asyncio tshark socat libmodbus-dev \
libqt6sql6-psql postgresql poppler-utils"
brew_build="cmake ninja ccache qt"
brew_checks="llvm doctest nlohmann-json google-benchmark"

packages=$build brew=$brew_build
for word in "$@"; do
    case $word in
    --test) packages="$build $checks" brew="$brew_build $brew_checks" ;;
    --package) packages="$packages dpkg-dev file" ;;
    --list) list=yes ;;
    *)
        echo "install-deps.sh: unknown word \"$word\"; it takes --test, --package and --list" >&2
        exit 2
        ;;
    esac
done

if [ "${list:-}" = yes ]; then
    echo "$packages" | tr -s ' ' '\n'
    exit 0
fi

if command -v apt-get >/dev/null 2>&1; then
    missing=
    for package in $packages; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
            missing="$missing $package"
    done
    [ -n "$missing" ] || exit 0
    echo "installing:$missing"
    root=
    [ "$(id -u)" = 0 ] || root=sudo
    $root apt-get update -qq
    # shellcheck disable=SC2086 # a list of words
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
elif command -v brew >/dev/null 2>&1; then
    # shellcheck disable=SC2086
    brew install $brew
    echo "QCustomPlot 2.1: unpack its source and configure with -DQCUSTOMPLOT_SOURCE_DIR=<folder>"
else
    echo "This system has neither apt nor Homebrew. Install the equivalents of:" >&2
    echo "$packages" | tr -s ' ' '\n' >&2
    exit 1
fi
