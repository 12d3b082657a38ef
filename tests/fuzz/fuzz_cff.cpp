// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comtrade/comtrade.h"
#include "tests/fuzz/check_recording.h"

using namespace s4k;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::checkRecording(parseComtradeCff({data, size}, "f.cff"));
    return 0;
}
