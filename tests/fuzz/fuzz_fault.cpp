// SPDX-License-Identifier: GPL-3.0-or-later
// Unit ids and faults as a user types them. The text made from an accepted input must be read as
// the same value; an error must give thing, cause and remedy.
#include "core/modbus/fault.h"
#include "core/modbus/unit_text.h"

#include <cstddef>
#include <cstdint>

namespace {

using namespace s4k;
using namespace s4k::modbus;

void require(bool holds) {
    if (!holds)
        __builtin_trap();
}

void requireWords(const Error& error) {
    require(!error.thing.empty() && !error.cause.empty() && !error.remedy.empty());
}

void checkUnits(std::string_view text) {
    const auto units = parseUnits(text);
    if (!units)
        return requireWords(units.error());
    require(units->any() && !(*units)[0] && (*units >> 248U).none());
    const auto again = parseUnits(unitsText(*units));
    require(again.ok() && *again == *units);
}

void checkFault(std::string_view text) {
    const auto order = parseFault(text);
    if (!order)
        return requireWords(order.error());
    const Fault& fault = order->fault;
    require(fault.value >= row(fault.kind).min && fault.value <= row(fault.kind).max);
    require(fault.every >= 1 && fault.every <= 1000);
    const auto again = parseFault(faultText(*order));
    require(again.ok() && *again == *order);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    checkUnits(text);
    checkFault(text);
    return 0;
}
