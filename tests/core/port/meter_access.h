// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/embedded_meter.h"

#include <optional>
#include <string>
#include <vector>

namespace s4k::test {

/// Two generations in memory; a test can make it refuse.
class FakeStorage final : public NvStorage {
public:
    std::optional<std::vector<std::uint8_t>> current;
    std::optional<std::vector<std::uint8_t>> previous;
    bool full = false;
    int stores = 0;   ///< images stored
    int attempts = 0; ///< calls of store()

    Result<std::optional<std::vector<std::uint8_t>>> load(NvGeneration g) override {
        return g == NvGeneration::Current ? current : previous;
    }
    Result<Done> store(std::span<const std::uint8_t> bytes) override {
        ++attempts;
        if (full)
            return Error{S4K_TEXT("Test", "fake storage"), "",
                         S4K_TEXT("Test", "the medium is full"), S4K_TEXT("Test", "make room")};
        previous = current;
        current.emplace(bytes.begin(), bytes.end());
        ++stores;
        return Done{};
    }

    /// Image that a restart would use.
    [[nodiscard]] NvImage kept() { return loadNv(*this).image; }
};

inline constexpr std::string_view kFull = "fake storage: the medium is full; make room";

inline void advanceSeconds(EmbeddedMeter& meter, std::size_t seconds) {
    meter.advance(seconds * kSampleRate);
}

inline double value(const EmbeddedMeter& meter, Quantity q) {
    return meter.snapshot().image.value(q);
}

inline std::uint16_t word(const EmbeddedMeter& meter, std::uint16_t number) {
    return meter.snapshot().image.word({number}).value();
}

/// Reply to a write, or the error's message.
struct Answer {
    std::optional<std::int32_t> value;
    std::string error;
};
inline Answer write(EmbeddedMeter& meter, Parameter p, std::int32_t value) {
    Answer answer;
    meter.writeParameter(p, value, [&answer](const Result<std::int32_t>& result) {
        if (result)
            answer.value = *result;
        else
            answer.error = result.error().message();
    });
    return answer;
}

/// The error's message, empty when the command was accepted.
inline std::string run(EmbeddedMeter& meter, Command command) {
    std::string error = "no answer";
    meter.runCommand(command, [&error](const Result<Done>& done) {
        error = done ? "" : done.error().message();
    });
    return error;
}

} // namespace s4k::test
