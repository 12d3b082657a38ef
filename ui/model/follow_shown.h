// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace s4k::ui {

class MeterStore;
class TimeWindow;

/// Connects `time` to `store`: the extent of `time` covers the past of the meter that the store
/// shows, and follows each new reading. When another meter is shown, `time` follows its newest
/// reading again. Call it once, before any view connects to `time` or `store`.
/// @source own design
void followShown(TimeWindow& time, MeterStore& store);

} // namespace s4k::ui
