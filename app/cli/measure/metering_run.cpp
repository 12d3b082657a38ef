// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/measure/metering_run.h"

namespace s4k::cli {

namespace {

/// A source that also passes its sample sets to an engine.
class Tee final : public SignalSource {
public:
    Tee(std::unique_ptr<SignalSource> source, MeterEngine& engine)
        : m_source(std::move(source)), m_engine(engine) {}

    std::size_t read(std::span<SampleSet> out) override {
        const std::size_t count = m_source->read(out);
        for (std::span<const SampleSet> rest = out.first(count); !rest.empty();)
            rest = rest.subspan(m_engine.push(rest));
        return count;
    }

private:
    std::unique_ptr<SignalSource> m_source;
    MeterEngine& m_engine;
};

} // namespace

MeteringRun::MeteringRun(std::unique_ptr<SignalSource> source, const Settings& settings,
                         const Quirks& quirks)
    : m_engine(settings, quirks), m_meter(settings, {}, quirks) {
    m_meter.setSource(std::make_unique<Tee>(std::move(source), m_engine));
}

void MeteringRun::advanceOneSecond() {
    m_meter.advance(kSampleRate);
}

Readings MeteringRun::readings() const {
    Readings result;
    for (const QuantityTraits& traits : kQuantities) {
        const Quantity q = traits.quantity;
        const bool exact = m_engine.readings().isValid(q);
        result[q] = exact ? m_engine.readings()[q] : image().value(q);
    }
    return result;
}

} // namespace s4k::cli
