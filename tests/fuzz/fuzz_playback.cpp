// SPDX-License-Identifier: GPL-3.0-or-later
// The input is a sampling rate in hertz (4 bytes) and samples (2 bytes each), played in a loop.
#include "tests/fuzz/check_recording.h"

using namespace s4k;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 4)
        return 0;
    Recording recording;
    for (std::size_t i = 0; i < 4; ++i)
        recording.sampleRate = recording.sampleRate * 256 + data[i];
    recording.channels.push_back({"Ua", "A", RecordedUnit::Volt, {}, 1});
    for (std::size_t i = 4; i + 1 < size; i += 2)
        recording.channels[0].samples.push_back(data[i] * 256.0 + data[i + 1] - 32768);
    const auto source = RecordingSource::create(recording, ChannelMap{0}, {});
    if (!source) {
        fuzz::checkError(source.error());
        return 0;
    }
    std::vector<SampleSet> sets((*source)->length() * 2 + 1);
    fuzz::expect((*source)->read(sets) == sets.size());
    for (const SampleSet& set : sets)
        fuzz::expect(std::isfinite(set[0]));
    fuzz::expect(sets.front() == sets.back());
    return 0;
}
