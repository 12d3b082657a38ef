// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/bytes.h"
#include "core/registers/image.h"
#include "core/registers/poll_plan.h"

/// A register image made of Modbus answers, word for word.
namespace s4k::link {

/// The image of a meter that has not been read yet: no readings, factory settings.
[[nodiscard]] RegisterImage unreadImage();

/// Copies the words of an answer to function 0x03 into `image`. `pdu` must have passed checkReply
/// for `read`.
void takeAnswer(RegisterImage& image, const PollRead& read, modbus::Bytes pdu);

/// Sets the registers of `block` that firmware up to 1.018 lacks to the value for "not valid".
void clearTail(RegisterImage& image, PollBlock block);

/// `settings`, in which every parameter that has a register has the value in `image`.
[[nodiscard]] Settings settingsIn(const RegisterImage& image, Settings settings);

/// The request for the registers of `read`. `base` is the number that the device uses for register
/// 1 of the manual: 1 or 0.
[[nodiscard]] modbus::PduBytes readRequest(const PollRead& read, int base);
/// The request that writes one register.
[[nodiscard]] modbus::PduBytes writeRequest(RegisterNumber number, std::uint16_t value, int base);

} // namespace s4k::link
