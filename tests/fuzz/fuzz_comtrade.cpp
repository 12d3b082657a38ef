// SPDX-License-Identifier: GPL-3.0-or-later
// The input is a configuration file, the byte 0x1E, and a data file.
#include "core/comtrade/comtrade.h"
#include "tests/fuzz/check_recording.h"

using namespace s4k;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view all = fuzz::textOf(data, size);
    const std::size_t cut = std::min(all.find('\x1E'), all.size());
    const std::size_t begin = std::min(cut + 1, all.size());
    fuzz::checkRecording(parseComtrade(all.substr(0, cut), {data + begin, size - begin}, "f.cfg"));
    return 0;
}
