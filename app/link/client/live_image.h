// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/bytes.h"
#include "core/registers/image.h"
#include "core/registers/poll_plan.h"

/// A register image made of answers, word for word.
namespace s4k::link {

/// What is shown of a meter before it has been read: no readings, factory settings.
[[nodiscard]] RegisterImage unreadImage();

/// Puts the words of an answer to 0x03 in: `pdu` has passed checkReply for `read`.
void takeAnswer(RegisterImage& image, const PollRead& read, modbus::Bytes pdu);

/// Makes the registers that firmware up to 1.018 lacks in `block` read as not valid.
void clearTail(RegisterImage& image, PollBlock block);

/// `settings` with every parameter that has a register as the image holds it.
[[nodiscard]] Settings settingsIn(const RegisterImage& image, Settings settings);

/// The request for registers `first`.. where register 1 of the manual is called `base`.
[[nodiscard]] modbus::PduBytes readRequest(const PollRead& read, int base);
/// The request that writes one register.
[[nodiscard]] modbus::PduBytes writeRequest(RegisterNumber number, std::uint16_t value, int base);

} // namespace s4k::link
