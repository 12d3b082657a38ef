// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/client/live_image.h"

#include "core/modbus/function.h"

namespace s4k::link {

namespace {

/// Where the register numbers are counted from 0, register 1 of the manual is at address 1.
std::uint16_t addressOf(RegisterNumber number, int base) {
    return static_cast<std::uint16_t>(toPdu(number).value + (base == 0 ? 1 : 0));
}

RegisterNumber plus(RegisterNumber first, std::size_t i) {
    return {static_cast<std::uint16_t>(first.value + i)};
}

} // namespace

RegisterImage unreadImage() {
    return encode(Readings(), Settings(), MeterStatus());
}

void takeAnswer(RegisterImage& image, const PollRead& read, modbus::Bytes pdu) {
    constexpr std::size_t kData = 2;
    for (std::size_t i = 0; i < read.count; ++i)
        image.setWord(plus(read.first, i), modbus::wordAt(pdu, kData + 2 * i));
}

void clearTail(RegisterImage& image, PollBlock block) {
    const RegisterImage unread = unreadImage();
    const PollRead whole = readOf(block);
    for (std::size_t i = readOf(block, true).count; i < whole.count; ++i)
        image.setWord(plus(whole.first, i), unread.word(plus(whole.first, i)).value_or(0));
}

Settings settingsIn(const RegisterImage& image, Settings settings) {
    for (const ParameterRow& row : kParameterTable)
        if (const auto value = image.parameter(row.parameter))
            settings.set(row.parameter, *value);
    return settings;
}

modbus::PduBytes readRequest(const PollRead& read, int base) {
    modbus::PduBytes pdu;
    pdu.push(code(modbus::Function::ReadHolding));
    pdu.pushWord(addressOf(read.first, base));
    pdu.pushWord(read.count);
    return pdu;
}

modbus::PduBytes writeRequest(RegisterNumber number, std::uint16_t value, int base) {
    modbus::PduBytes pdu;
    pdu.push(code(modbus::Function::WriteSingle));
    pdu.pushWord(addressOf(number, base));
    pdu.pushWord(value);
    return pdu;
}

} // namespace s4k::link
