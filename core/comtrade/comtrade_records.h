// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comtrade/comtrade_data.h"

#include <optional>
#include <string>

namespace s4k::comtrade {

/// Largest accepted number of values of all channels together: half a gigabyte of memory.
inline constexpr std::uint64_t kMostValues = std::uint64_t{1} << 26U;

/// Remedies that several readers use.
inline constexpr TextId kUseOneRecording =
    S4K_TEXT("Recording", "use the .cfg and .dat files of one recording");
inline constexpr TextId kExportFixedRate =
    S4K_TEXT("Recording", "export the recording with a fixed sampling rate");

/// Checks the record numbers of a data file against the last sample in the configuration. Recorders
/// give the first sample the number 1, as the standard requires, or 0.
class RecordCounter {
public:
    RecordCounter(const Config& config, const DataFile& file) : m_config(config), m_file(file) {}

    /// Accepts the next record with its number, or returns an error without a position in the file.
    [[nodiscard]] std::optional<Error> accept(std::uint64_t number);

    /// Whether all promised records were accepted; others are passed to leaveOut.
    [[nodiscard]] bool isFull() const {
        return m_count > 0 && m_first + m_count > m_config.lastSample;
    }
    void leaveOut() { ++m_surplus; }
    /// A last record that is cut off.
    void leaveOutCut() { m_cut = true; }

    /// Call after the last record. @return an error without a position when there is no record
    [[nodiscard]] std::optional<Error> finish() const;
    /// What is missing and what was left out.
    [[nodiscard]] Doubts doubts() const;

    [[nodiscard]] std::uint64_t count() const { return m_count; }
    /// Whether the next record would be the last one that is promised.
    [[nodiscard]] bool isLast() const { return m_first + m_count == m_config.lastSample; }

private:
    [[nodiscard]] Text promise() const;
    [[nodiscard]] std::uint64_t promised() const;

    const Config& m_config;
    const DataFile& m_file;
    std::uint64_t m_first = 0;
    std::uint64_t m_count = 0;
    std::uint64_t m_surplus = 0;
    bool m_cut = false;
};

[[nodiscard]] Result<Samples> readAscii(const Config& config, std::span<const std::uint8_t> dat,
                                        const DataFile& file);
[[nodiscard]] Result<Samples> readBinary(const Config& config, std::span<const std::uint8_t> dat,
                                         const DataFile& file);

} // namespace s4k::comtrade
