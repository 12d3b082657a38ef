// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/alerts.h"

#include <doctest/doctest.h>

#include <string>

using namespace s4k;

TEST_CASE("each bit of the manual has one row, bit 7 has none") {
    unsigned bits = 0;
    for (const AlertRow& row : kAlertTable) {
        CHECK((bits & (1U << row.bit)) == 0);
        bits |= 1U << row.bit;
        CHECK_FALSE(row.name.empty());
        CHECK_FALSE(row.cause.empty());
        CHECK_FALSE(row.remedy.empty());
    }
    CHECK(bits == 0xFF7FU);
}

TEST_CASE("the rows of a phase bit name that phase") {
    for (const Phase p : kPhases)
        for (const unsigned bit : {alert::voltage(p) + 0U, alert::current(p) + 0U,
                                   alert::phaseLoss(p) + 0U, alert::lowPf(p) + 0U})
            for (const AlertRow& row : kAlertTable)
                if (bit == 1U << row.bit)
                    CHECK(std::string(row.name.english()).find(std::string(" ") + letter(p)) !=
                          std::string::npos);
}

TEST_CASE("masks are the sums of their bits") {
    unsigned voltage = 0;
    unsigned current = 0;
    unsigned loss = 0;
    unsigned lowPf = 0;
    for (const Phase p : kPhases) {
        voltage |= alert::voltage(p);
        current |= alert::current(p);
        loss |= alert::phaseLoss(p);
        lowPf |= alert::lowPf(p);
    }
    CHECK(voltage == alert::kVoltageMask);
    CHECK(current == alert::kCurrentMask);
    CHECK(loss == alert::kPhaseLossMask);
    CHECK(lowPf == alert::kLowPfMask);
    CHECK((voltage | current | loss | lowPf | alert::kFrequency | alert::kPulseOverrun |
           alert::kPulseConfiguration) == 0xFF7FU);
}

TEST_CASE("the alarm contact closes on phase loss and without power") {
    CHECK_FALSE(alarmContactClosed(0, true));
    CHECK_FALSE(alarmContactClosed(0xF8FF, true));
    for (const Phase p : kPhases)
        CHECK(alarmContactClosed(alert::phaseLoss(p), true));
    CHECK(alarmContactClosed(0, false));
}
