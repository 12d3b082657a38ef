// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/meter_session.h"
#include "ui/model/meter_store.h"

#include <QTest>

namespace s4k::test {

/// An embedded meter, as meter 1 of a store that shows it.
struct RunningMeter {
    session::MeterSession session;
    ui::MeterStore store;
    std::int64_t timeMs = 1'772'000'000'000;

    RunningMeter() {
        store.add(1, {session.snapshot(), timeMs, {}, availabilities()});
        store.show(1);
        passSeconds(1);
    }
    [[nodiscard]] ui::Availabilities availabilities() {
        ui::Availabilities all{};
        for (const ParameterRow& row : kParameterTable)
            all[index(row.parameter)] = session.meter().availability(row.parameter);
        return all;
    }
    void passSeconds(int seconds) {
        session.passSeconds(seconds);
        timeMs += std::int64_t{1000} * seconds;
        store.measure(1, timeMs, session.snapshot());
    }
    void write(Parameter p, std::int32_t value) {
        session.meter().writeParameter(p, value, {});
        store.change(1, session.snapshot());
    }
    [[nodiscard]] std::int32_t now(Parameter p) const { return session.snapshot().settings[p]; }
    /// Sets the link of meter 1; its snapshot stays.
    void setLink(ui::LinkHealth health, std::optional<double> ageSeconds) {
        ui::LinkView link;
        link.health = health;
        link.ageSeconds = ageSeconds;
        store.setLink(1, link);
    }
};

} // namespace s4k::test
