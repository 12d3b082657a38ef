// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/zone_time.h"

#include "core/base/random.h"

#include <QDateTime>

#include <doctest/doctest.h>

using namespace s4k;

TEST_CASE("times of a zone are written as Qt's calendar has them") {
    constexpr double kYear2200 = 7'258'118'400'000;
    Random random(1);
    for (const char* const name : {"UTC", "Europe/Berlin", "Asia/Kolkata", "America/St_Johns"}) {
        const QTimeZone zone(name);
        REQUIRE(zone.isValid());
        for (int i = 0; i < 2000; ++i) {
            const auto timeMs = static_cast<std::int64_t>((random.uniform() * 2 - 1) * kYear2200);
            const QDateTime time = QDateTime::fromMSecsSinceEpoch(timeMs, zone);
            CHECK(app::zoneTime(timeMs, zone) == time.toOffsetFromUtc(time.offsetFromUtc())
                                                     .toString(Qt::ISODateWithMs)
                                                     .toStdString());
        }
    }
}
