// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/meter_past.h"
#include "ui/model/meter_view.h"

#include <cstddef>
#include <map>
#include <memory>

namespace s4k::ui {

/// The pasts of all meters in bounded memory. Individual readings, one a second, are kept for a
/// week of the meter shown; the other meters share four days, with at least two hours for each. Of
/// older readings minima, maxima and means are kept. A recorded past is not shortened.
/// @source own design
class PastArchive {
public:
    static constexpr std::size_t kShared = 4 * past::TrendBuffer::kDay; ///< readings of the others
    static constexpr std::size_t kLeast = 7'200; ///< readings of each of the others

    /// The past of a meter, made when it is first asked for. The reference is valid until remove()
    /// or adopt().
    [[nodiscard]] past::MeterPast& of(MeterKey key);
    /// The past of a meter; null: the meter has no past.
    [[nodiscard]] const past::MeterPast* find(MeterKey key) const;
    /// Gives the week to this meter, whose past is made if it has none.
    void show(MeterKey key);
    /// Stores `past`, which must not be null, and returns the replaced one; null: there was none.
    std::unique_ptr<past::MeterPast> adopt(MeterKey key, std::unique_ptr<past::MeterPast> past);
    void remove(MeterKey key);
    [[nodiscard]] std::size_t size() const { return m_pasts.size(); }
    /// Number that changes when a past is made, removed or replaced.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

private:
    std::map<MeterKey, std::unique_ptr<past::MeterPast>> m_pasts;
    MeterKey m_shown = 0;
    std::uint64_t m_revision = 0;

    [[nodiscard]] std::size_t capacityOfOthers() const;
    void share();
};

} // namespace s4k::ui
