// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace s4k::ui {

class MeterStore;
class TimeWindow;

/// Makes `time` reach over the past of the meter that `store` shows, from now on; another meter is
/// shown at its newest reading. To be called once, before any view follows either of them.
/// @source own design
void followShown(TimeWindow& time, MeterStore& store);

} // namespace s4k::ui
