// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/log_faults.h"

#include <utility>

namespace s4k::store {

void LogFaults::List::add(std::size_t line, Text reason) {
    if (++count <= kListed)
        first.push_back(
            {DoubtCode::LeftOut, S4K_TEXT("Files", "line %1").with(line), std::move(reason)});
}

void LogFaults::row(std::size_t line, Text reason) {
    m_rows.add(line, std::move(reason));
}

void LogFaults::cell(std::size_t line, Text reason) {
    m_cells.add(line, std::move(reason));
}

const Doubt* LogFaults::firstRow() const {
    return m_rows.first.empty() ? nullptr : &m_rows.first.front();
}

Doubts LogFaults::doubts() const {
    Doubts all;
    const auto append = [&all](const List& list, TextId where, TextId count) {
        all.insert(all.end(), list.first.begin(), list.first.end());
        if (list.count > kListed)
            all.push_back({DoubtCode::LeftOut, where, count.with(list.count, kListed)});
    };
    append(m_rows, S4K_TEXT("Files", "rows"),
           S4K_TEXT("Files", "%1 are left out; the first %2 are listed"));
    append(m_cells, S4K_TEXT("Files", "cells"),
           S4K_TEXT("Files", "%1 are left out; the first %2 are listed"));
    return all;
}

} // namespace s4k::store
