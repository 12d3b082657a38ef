// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/doubt.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace s4k::store {

/// What of the rows of a log is left out or changed. All of it is counted; the first
/// kListed of each kind are listed.
class LogFaults {
public:
    static constexpr std::size_t kListed = 10;

    /// The row of this line is left out.
    void row(std::size_t line, Text reason);
    /// The cell of this line is left out.
    void cell(std::size_t line, Text reason);

    [[nodiscard]] std::size_t rows() const { return m_rows.count; }
    /// The first row that was left out; nullptr: there is none.
    [[nodiscard]] const Doubt* firstRow() const;
    /// The lists, each followed by its count where not everything is listed.
    [[nodiscard]] Doubts doubts() const;

private:
    struct List {
        std::size_t count = 0;
        Doubts first;
        void add(std::size_t line, Text reason);
    };
    List m_rows;
    List m_cells;
};

} // namespace s4k::store
