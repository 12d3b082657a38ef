// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/listeners.h"

#include <map>
#include <utility>
#include <vector>

namespace s4k::test {

/// A meter controlled by the test: stores the requests, accepts or refuses them, and replies at
/// once or when the test calls `answer`.
class FakeMeter final : public MeterPort {
public:
    Settings settings;
    Readings readings;
    MeterStatus status;
    MeterIdentity identity;
    bool running = true;
    bool refuses = false; ///< every request is refused
    bool slow = false;    ///< replies only when answer() is called
    std::map<Parameter, Availability> availabilities;
    std::vector<std::pair<Parameter, std::int32_t>> writes;
    std::vector<Command> commands;

    [[nodiscard]] MeterSnapshot snapshot() const {
        MeterSnapshot s;
        s.image = encode(readings, settings, status);
        s.settings = settings;
        s.identity = identity;
        s.running = running;
        return s;
    }

    /// Publishes a reading.
    void publish() { m_listeners.measured(snapshot()); }

    /// Replies to the oldest waiting request.
    void answer() {
        const auto reply = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        reply();
    }

    /// Changes a parameter as another client would.
    void set(Parameter p, std::int32_t value) {
        settings.set(p, value);
        m_listeners.changed(snapshot());
    }

    [[nodiscard]] Subscription subscribe(MeterListener listener) override {
        return m_listeners.add(std::move(listener), snapshot());
    }

    [[nodiscard]] Availability availability(Parameter p) const override {
        const auto it = availabilities.find(p);
        return it == availabilities.end() ? Availability::Editable : it->second;
    }

    void writeParameter(Parameter p, std::int32_t value, WriteReply reply) override {
        writes.emplace_back(p, value);
        later([this, p, value, reply = std::move(reply)] { reply(take(p, value)); });
    }

    void runCommand(Command command, CommandReply reply) override {
        commands.push_back(command);
        later([this, reply = std::move(reply)] {
            reply(refuses ? Result<Done>(refusal()) : Result<Done>(Done{}));
        });
    }

private:
    static Error refusal() {
        return {Text::verbatim("fake meter"), "", Text::verbatim("it was told to refuse"),
                Text::verbatim("tell it not to")};
    }

    Result<std::int32_t> take(Parameter p, std::int32_t value) {
        if (refuses)
            return refusal();
        if (auto applied = apply(settings, p, value); !applied)
            return applied.error();
        m_listeners.changed(snapshot());
        return value;
    }

    void later(std::function<void()> reply) {
        if (slow)
            m_waiting.push_back(std::move(reply));
        else
            reply();
    }

    Listeners m_listeners;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace s4k::test
