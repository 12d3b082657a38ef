// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/meter_past.h"
#include "ui/model/meter_view.h"

#include <cstddef>
#include <map>
#include <memory>

namespace s4k::ui {

/// The past of every meter in bounded memory: a week of readings of the one that is shown; the
/// others share four days, and each has two hours or more. Of what is older the extremes stay.
/// What was read from a history is kept whole.
/// @source own design
class PastArchive {
public:
    static constexpr std::size_t kShared = 4 * past::TrendBuffer::kDay;
    static constexpr std::size_t kLeast = 7'200;

    /// It stays where it is until it is removed.
    [[nodiscard]] past::MeterPast& of(MeterKey key);
    [[nodiscard]] const past::MeterPast* find(MeterKey key) const;
    /// Which meter has the whole week from now on.
    void show(MeterKey key);
    /// The past that it replaces; null: there was none.
    std::unique_ptr<past::MeterPast> adopt(MeterKey key, std::unique_ptr<past::MeterPast> past);
    void remove(MeterKey key);
    [[nodiscard]] std::size_t size() const { return m_pasts.size(); }
    /// Another number after a past has come, gone or been replaced.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

private:
    std::map<MeterKey, std::unique_ptr<past::MeterPast>> m_pasts;
    MeterKey m_shown = 0;
    std::uint64_t m_revision = 0;

    [[nodiscard]] std::size_t capacityOfOthers() const;
    void share();
};

} // namespace s4k::ui
