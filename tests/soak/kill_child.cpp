// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/kill_child.h"

#include "app/store/files/nv_file.h"
#include "core/base/random.h"
#include "core/port/embedded_meter.h"
#include "tests/soak/kill_record.h"
#include "tests/soak/loop_source.h"

#include <cstdio>
#include <unistd.h>

namespace s4k::soak {

namespace {

class Victim {
public:
    Victim(NvStorage& storage, int pipe, std::uint64_t seed)
        : m_meter(&storage, {}), m_pipe(pipe), m_random(seed) {
        m_meter.setSource(std::make_unique<LoopSource>(277, 80));
        if (!m_meter.notice().empty())
            fail(m_meter.notice().english());
        tell(RecordKind::Started, m_meter.snapshot().settings, resets());
    }

    void meterSomeSeconds() {
        for (std::uint32_t left = m_random.below(30); left > 0; --left) {
            m_meter.advance(kSampleRate);
            tell(RecordKind::Metered, m_meter.snapshot().settings, resets());
        }
    }

    void change() {
        const std::uint32_t dice = m_random.below(16);
        if (dice == 0)
            return resetEnergy();
        Settings next = m_meter.snapshot().settings;
        if (dice < 4)
            return changeMany(next);
        const ParameterRow& p = kParameterTable[m_random.below(kParameterCount)];
        if (!changeOne(next, p))
            return;
        tell(RecordKind::Trying, next, resets());
        write(p.parameter, next[p.parameter]);
    }

private:
    EmbeddedMeter m_meter;
    int m_pipe;
    Random m_random;

    [[nodiscard]] std::uint32_t resets() const { return m_meter.memory().energyResetCount; }

    void tell(RecordKind kind, const Settings& settings, std::uint32_t energyResets) {
        Record record;
        record.kind = kind;
        record.put(settings);
        record.energyResets = energyResets;
        record.powerUps = m_meter.memory().powerUpCount;
        record.seconds = m_meter.snapshot().seconds;
        record.energyWh = m_meter.memory().energies.realTotal;
        send(m_pipe, record);
    }

    [[noreturn]] void fail(const std::string& why) {
        std::fprintf(stderr, "the meter refuses: %s\n", why.c_str());
        send(m_pipe, Record{});
        ::_exit(4);
    }

    void answer(const Result<Done>& done) {
        if (!done)
            fail(done.error().message());
        tell(RecordKind::Accepted, m_meter.snapshot().settings, resets());
    }

    void write(Parameter p, std::int32_t value) {
        m_meter.writeParameter(p, value, [this](const Result<std::int32_t>& effective) {
            answer(effective ? Result<Done>(Done{}) : Result<Done>(effective.error()));
        });
    }

    void resetEnergy() {
        tell(RecordKind::Trying, m_meter.snapshot().settings, (resets() + 1) & kMaxMeterCount);
        m_meter.runCommand(Command::ResetEnergy,
                           [this](const Result<Done>& done) { answer(done); });
    }

    /// Changes many parameters at once in the order of the table, as the Modbus server does.
    void changeMany(Settings& next) {
        for (const ParameterRow& p : kParameterTable)
            if (m_random.below(4) == 0)
                static_cast<void>(changeOne(next, p));
        tell(RecordKind::Trying, next, resets());
        answer(m_meter.writeAll(next));
    }

    /// Sets a random value in `next`; false when the meter would refuse the value.
    bool changeOne(Settings& next, const ParameterRow& p) {
        // The load must not change: then the energy grows evenly, and the parent process can check
        // it.
        if (p.parameter == Parameter::SystemType || p.parameter == Parameter::CtPrimary)
            return false;
        const auto span = static_cast<std::uint32_t>(p.max - p.min + 1);
        const std::int32_t value =
            p.choices.empty()
                ? p.min + static_cast<std::int32_t>(m_random.below(span))
                : p.choices[m_random.below(static_cast<std::uint32_t>(p.choices.size()))];
        return apply(next, p.parameter, value).ok();
    }
};

} // namespace

void runUntilKilled(const QString& directory, int pipe, std::uint64_t seed) {
    const auto storage = store::NvFileStorage::open(directory);
    if (!storage) {
        std::fprintf(stderr, "%s\n", storage.error().message().c_str());
        send(pipe, Record{});
        ::_exit(4);
    }
    Victim victim(**storage, pipe, seed);
    for (;;) {
        victim.meterSomeSeconds();
        if (seed % 4 != 0)
            victim.change();
    }
}

} // namespace s4k::soak
