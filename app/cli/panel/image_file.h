// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/registers/image.h"

#include <QString>

namespace s4k::cli {

/// Reads a register image from a JSON file of raw words by register number, `{"3":7250,...}`, or
/// from a line of `s4k measure --json --registers`; of several lines the last. Missing registers
/// are 0. Refuses unknown registers and values outside of 0 to 65535.
[[nodiscard]] Result<RegisterImage> loadImageFile(const QString& path);

/// The parameters in an image; the factory default where the image has no valid value.
[[nodiscard]] Settings settingsOf(const RegisterImage& image);

} // namespace s4k::cli
