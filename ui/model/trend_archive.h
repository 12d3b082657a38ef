// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_view.h"
#include "ui/model/trend_buffer.h"

#include <map>

namespace s4k::ui {

/// The trends of every meter in bounded memory: a week of the one that is shown (44 MB); the
/// others share four days, and each has two hours or more (about 40 MB for 62 others).
/// Of what is older the extremes stay.
/// @source own design
class TrendArchive {
public:
    static constexpr std::size_t kShared = 4 * TrendBuffer::kDay;
    static constexpr std::size_t kLeast = 7'200;

    /// The trend of a meter; it stays where it is until it is removed.
    [[nodiscard]] TrendBuffer& of(MeterKey key);
    /// Which meter has the whole week from now on.
    void show(MeterKey key);
    void remove(MeterKey key);

private:
    std::map<MeterKey, TrendBuffer> m_buffers;
    MeterKey m_shown = 0;

    [[nodiscard]] std::size_t capacityOfOthers() const;
    void share();
};

} // namespace s4k::ui
