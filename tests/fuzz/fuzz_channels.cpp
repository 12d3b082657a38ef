// SPDX-License-Identifier: GPL-3.0-or-later
// The input is a channel map as a user types it, the byte 0x1E, and a text that is the name and
// phase of every channel.
#include "tests/fuzz/check_recording.h"

using namespace s4k;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view all = fuzz::textOf(data, size);
    const std::string_view map = all.substr(0, all.find('\x1E'));
    const std::string name(all.substr(std::min(map.size() + 1, size)));
    Recording recording;
    recording.sampleRate = 2520;
    std::uint32_t number = 0;
    for (const RecordedUnit unit :
         {RecordedUnit::Volt, RecordedUnit::Ampere, RecordedUnit::Other, RecordedUnit::Volt})
        recording.channels.push_back({name, name, unit, {1, 2}, number += 2});
    const auto chosen = parseChannelMap(recording, map);
    if (!chosen)
        fuzz::checkError(chosen.error());
    else
        fuzz::expect(!describe(recording, *chosen).empty());
    const auto recognised = recogniseChannels(recording);
    if (!recognised)
        fuzz::checkError(recognised.error());
    return 0;
}
