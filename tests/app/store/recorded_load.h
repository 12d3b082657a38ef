// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/recorder/history_store.h"
#include "core/port/embedded_meter.h"
#include "core/signal/synthesis.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace s4k::test {

/// 2026-03-01T00:00:00Z, a whole quarter of an hour.
inline constexpr std::int64_t kMarch = 1'772'323'200'000;

/// Records `seconds` readings of an embedded meter into the history `name`; appends its snapshots
/// to `images` unless null.
inline void recordLoad(const QString& name, int seconds,
                       std::vector<MeterSnapshot>* images = nullptr) {
    Settings settings;
    settings.set(Parameter::SystemVoltage, 480);
    settings.set(Parameter::CtPrimary, 400);
    settings.set(Parameter::DemandSubintervalSeconds, 60);
    EmbeddedMeter meter(settings);
    LoadSpec load;
    meter.setSource(std::make_unique<Synthesis>(waveformOf(load)));
    auto store = store::HistoryStore::open({name});
    if (!store)
        qFatal("%s", store.error().message().c_str());
    const int number = (*store)->addMeter({"", 1, "Meter 1", "Series 4000-K", 1000});
    for (int i = 0; i < seconds; ++i) {
        meter.advance(kSampleRate);
        if (!(*store)->record(number, kMarch + i * std::int64_t{1000}, meter.snapshot().image))
            qFatal("not recorded");
        if (images != nullptr)
            images->push_back(meter.snapshot());
    }
    if (!(*store)->flush())
        qFatal("not stored");
}

} // namespace s4k::test
