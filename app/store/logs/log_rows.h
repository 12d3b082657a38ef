// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/logs/csv_rows.h"
#include "app/store/logs/log_clock.h"
#include "app/store/logs/log_faults.h"
#include "app/store/logs/log_readings.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace s4k::store {

/// Reads the rows of a log by its shape, line by line; the file is never in memory as a whole.
class LogRowReader {
public:
    /// `clock` gives the UTC of times without an offset.
    LogRowReader(std::string name, LogShape shape, LocalClock clock);

    /// Reads the next bytes of the file, cut anywhere. The error ends the reading.
    [[nodiscard]] Result<Done> feed(std::string_view bytes);
    /// Whether a date shows that day and month are in the other order than guessed; the file must
    /// then be read again.
    [[nodiscard]] bool hasOtherOrder() const { return m_otherOrder; }
    /// The readings, with the doubts of the rows. Refuses a log of which most rows are left out.
    [[nodiscard]] Result<CsvHistory> finish();

private:
    std::string m_name;
    LogShape m_shape;
    LocalClock m_clock;
    LogDecoder m_decoder;
    std::string m_rest; ///< beginning of a line whose end was not received yet
    std::size_t m_number = 0;
    CsvSplitter m_splitter;
    std::vector<CsvCell> m_cells;
    std::vector<std::size_t> m_columns; ///< by cell: index in CsvHistory::columns, or kNoColumn
    LogFaults m_faults;
    CsvHistory m_history;
    bool m_otherOrder = false;
    std::int64_t m_daysMs = 0; ///< of a clock without dates: the midnights that have passed
    std::optional<std::int64_t> m_lastClockMs;
    std::size_t m_twice = 0;
    std::size_t m_skipped = 0;

    static constexpr std::size_t kNoColumn = ~std::size_t{0};

    [[nodiscard]] Result<Done> line(std::string_view text);
    [[nodiscard]] Result<Done> row();
    [[nodiscard]] Result<std::optional<double>> valueOf(std::size_t cell);
    [[nodiscard]] bool hasRowWidth();
    [[nodiscard]] bool isHeadingAgain() const;
    [[nodiscard]] std::optional<std::int64_t> timeOfRow();
    [[nodiscard]] std::optional<std::int64_t> writtenTime(std::string_view text);
    [[nodiscard]] std::optional<std::int64_t> joinedTime(std::string_view date,
                                                         std::string_view clock);
    [[nodiscard]] std::int64_t utcOf(std::int64_t wallMs);
    [[nodiscard]] std::int64_t afterMidnights(std::int64_t clockMs);
    void noteOtherOrder();
    void sayWhole();
    void sort();
};

} // namespace s4k::store
