// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/registers/image.h"

#include <QString>

namespace s4k::cli {

/// A register image from a JSON file of raw words by register number, `{"3":7250,...}`, or a line
/// of `s4k measure --json --registers`; of several lines the last. What is not named reads 0.
[[nodiscard]] Result<RegisterImage> loadImageFile(const QString& path);

/// The parameters that an image holds, the factory's where it has none or nonsense.
[[nodiscard]] Settings settingsOf(const RegisterImage& image);

} // namespace s4k::cli
