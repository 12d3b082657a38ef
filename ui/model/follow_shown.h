// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace s4k::ui {

class MeterStore;
class TimeWindow;

/// Sets the extent of `time` to the past of the meter that the store shows: now, after each of its
/// readings and when its past is replaced. When another meter is shown, `time` starts following
/// again. Call it once, before any view connects to `time` or `store`; `store` must outlive `time`.
/// @source own design
void followShown(TimeWindow& time, MeterStore& store);

} // namespace s4k::ui
