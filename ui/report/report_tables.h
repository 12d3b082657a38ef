// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report_content.h"

#include <QString>

/// The tables of a report, as HTML.
namespace s4k::ui {

/// A local time to the second.
[[nodiscard]] QString reportTime(std::int64_t timeMs);

[[nodiscard]] QString identityTable(const ReportContent& content);
[[nodiscard]] QString checksTable(const ReportContent& content);
[[nodiscard]] QString settingsTable(const ReportContent& content);
/// Each phase and the whole service; a dash stands for what does not exist in the system type.
[[nodiscard]] QString readingsTable(const ReportContent& content);
[[nodiscard]] QString energyTable(const ReportContent& content);
[[nodiscard]] QString alertsTable(const ReportContent& content);
[[nodiscard]] QString notesTable(const ReportContent& content);

} // namespace s4k::ui
