// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/registers/parameter.h"
#include "core/signal/synthesis.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace s4k::store {

/// One case of a vectors file: a meter's settings and what its inputs carry.
struct VectorCase {
    std::string id;
    std::string title;
    double frequencyHz = 0; ///< nominal, of which the components are harmonics
    Settings settings;      ///< factory defaults with the case's `config` applied and checked
    Waveform waveform;
    std::size_t leftOut = 0; ///< components above kMaxComponentHz, which no meter input passes
};

/// Largest vectors file that is read, in bytes.
inline constexpr qint64 kMaxVectorsBytes = qint64{64} * 1024 * 1024;

/// The cases of a `s4k-metering-vectors/1` document, ids unique, every number finite; `name` is the
/// file for messages. Syntax errors give file:line:column, others the path inside the document.
/// @source schema of tests/data/vectors_public.json
[[nodiscard]] Result<std::vector<VectorCase>> parseVectors(const QByteArray& json,
                                                           std::string_view name);

/// The same from a file of at most kMaxVectorsBytes.
[[nodiscard]] Result<std::vector<VectorCase>> loadVectorsFile(const QString& path);

} // namespace s4k::store
