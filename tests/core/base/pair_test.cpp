// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pair.h"

#include <doctest/doctest.h>

namespace {

using namespace s4k;

TEST_CASE("a pair computes lane by lane") {
    const Pair a = pairOf(3, -5);
    const Pair b = both(2);
    CHECK((a + b)[0] == 5);
    CHECK((a + b)[1] == -3);
    CHECK((a - b)[1] == -7);
    CHECK((a * b)[0] == 6);
    CHECK((a * b)[1] == -10);
}

TEST_CASE("a pair comes from and goes to any place") {
    const double from[] = {1, 2, 3, 4};
    double to[] = {0, 0, 0, 0};
    storePair(to + 1, loadPair(from + 1));
    CHECK(to[0] == 0);
    CHECK(to[1] == 2);
    CHECK(to[2] == 3);
    CHECK(to[3] == 0);
}

} // namespace
