// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report_content.h"

#include <QString>

/// Tables of a report, as HTML in the language of the program. A table without rows is empty; the
/// one of alerts then says that none was active.
namespace s4k::ui {

/// Local time of `timeMs` (ms since 1970 UTC) with its zone: `2026-03-01 12:34:56 CET`.
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
