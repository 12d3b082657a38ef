// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report_content.h"

#include <QString>

/// Tables of a report, as HTML.
namespace s4k::ui {

/// Local time with seconds.
[[nodiscard]] QString reportTime(std::int64_t timeMs);

[[nodiscard]] QString identityTable(const ReportContent& content);
[[nodiscard]] QString checksTable(const ReportContent& content);
[[nodiscard]] QString settingsTable(const ReportContent& content);
/// Readings of each phase and the totals; a dash for values that do not exist in the system type.
[[nodiscard]] QString readingsTable(const ReportContent& content);
[[nodiscard]] QString energyTable(const ReportContent& content);
[[nodiscard]] QString alertsTable(const ReportContent& content);
[[nodiscard]] QString notesTable(const ReportContent& content);

} // namespace s4k::ui
