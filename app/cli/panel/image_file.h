// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/registers/image.h"

#include <QString>

namespace s4k::cli {

/// Reads a register image from a JSON file of raw words by register number, `{"3":7250,...}`, or
/// from a line of `s4k measure --json --registers`; of several lines the last. Missing registers
/// are 0. Refuses files over 16 MiB, unknown registers, values outside of 0 to 65535, and a file
/// without any register.
[[nodiscard]] Result<RegisterImage> loadImageFile(const QString& path);

/// The parameters in an image; the default where the image has no value or one that would be
/// refused.
[[nodiscard]] Settings settingsOf(const RegisterImage& image);

} // namespace s4k::cli
