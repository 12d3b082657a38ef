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

/// One case of a vectors file: the settings of a meter and the waveforms at its inputs.
struct VectorCase {
    std::string id;
    std::string title;
    double frequencyHz = 0; ///< nominal frequency, to which harmonic orders refer
    Settings settings;      ///< factory defaults with the case's `config` applied and checked
    Waveform waveform;
    std::size_t leftOut = 0; ///< number of components above kMaxComponentHz, which no input
                             ///< passes; they are left out
};

/// Largest vectors file that is read, in bytes.
inline constexpr qint64 kMaxVectorsBytes = qint64{64} * 1024 * 1024;

/// Reads the cases of a `s4k-metering-vectors/1` document. Refuses a document without cases, ids
/// that are empty or occur twice, unknown names and values out of range. `name` is the file name
/// for messages: syntax errors name file:line:column, other errors the path in the document.
/// @source schema of tests/data/vectors_public.json
[[nodiscard]] Result<std::vector<VectorCase>> parseVectors(const QByteArray& json,
                                                           std::string_view name);

/// Like parseVectors(), from a file of at most kMaxVectorsBytes.
[[nodiscard]] Result<std::vector<VectorCase>> loadVectorsFile(const QString& path);

} // namespace s4k::store
