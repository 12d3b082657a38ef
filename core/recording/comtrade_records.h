// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recording/comtrade_data.h"

#include <optional>
#include <string>

namespace s4k::comtrade {

/// Most values of all channels together that are read: half a gigabyte of memory.
inline constexpr std::uint64_t kMostValues = std::uint64_t{1} << 26U;

/// Counts the records of a data file against the configuration's promise. Recorders number the
/// first sample 1, as the standard says, or 0.
class RecordCounter {
public:
    RecordCounter(const Config& config, const DataFile& file) : m_config(config), m_file(file) {}

    /// The next record bears `number`; `place` begins a message about it.
    [[nodiscard]] std::optional<Error> accept(std::uint64_t number, const std::string& place);

    /// There are no more records. @return the refusal when some are missing
    [[nodiscard]] std::optional<Error> finish(const std::string& place) const;

    [[nodiscard]] std::uint64_t count() const { return m_count; }

private:
    [[nodiscard]] std::string promise() const;

    const Config& m_config;
    const DataFile& m_file;
    std::uint64_t m_first = 0;
    std::uint64_t m_count = 0;
};

[[nodiscard]] Result<Samples> readAscii(const Config& config, std::span<const std::uint8_t> dat,
                                        const DataFile& file);
[[nodiscard]] Result<Samples> readBinary(const Config& config, std::span<const std::uint8_t> dat,
                                         const DataFile& file);

} // namespace s4k::comtrade
