// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/past/demand_book.h"
#include "core/port/embedded_meter.h"
#include "core/port/fitting_load.h"
#include "core/port/snapshot_moment.h"
#include "core/signal/synthesis.h"
#include "tests/core/past/demand_seconds.h"

#include <doctest/doctest.h>

#include <cmath>
#include <memory>
#include <optional>

using namespace s4k;
using namespace s4k::test;
using past::DemandBook;
using past::RunningDemand;

/// A complete meter, from waveforms to registers.
TEST_CASE("demands of a whole meter are predicted, in every system type") {
    for (const int system : {10, 11, 12, 31, 40}) {
        CAPTURE(system);
        Settings settings = plan(10, 2);
        settings.set(Parameter::SystemType, system);
        EmbeddedMeter meter(settings);
        DemandBook book;
        Random random(static_cast<std::uint64_t>(system));
        int checked = 0;
        for (int second = 1; second <= 60; ++second) {
            if (second % 7 == 1) {
                LoadSpec load = steadyLoadFor(settings);
                load.amps.fill(20 + random.below(60));
                meter.setSource(std::make_unique<Synthesis>(waveformOf(load)));
            }
            const std::optional<RunningDemand> before = book.running();
            meter.advance(kSampleRate);
            const MeterSnapshot& now = meter.snapshot();
            book.append(momentOf(kNoon + second * 1000, now));
            if (second % 10 != 0 || !before || std::isnan(before->predicted[0]))
                continue;
            for (std::size_t i = 0; i < 3; ++i) {
                const double last = now.image.value(kDemandPowers[i]) / 20;
                CHECK(isNear(before->predicted[i] - before->toCome[i] + last,
                             now.image.value(kPresentDemands[i])));
            }
            CHECK(now.image.value(Quantity::DemandRealPresent) > 100);
            ++checked;
        }
        CHECK(checked == 3);
    }
}
