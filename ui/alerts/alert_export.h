// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/alert_book.h"
#include "ui/model/export_order.h"

#include <optional>

class QWidget;

namespace s4k::ui {

/// The export of the alerts for `path`: as .csv all known alerts, otherwise the time line from
/// `leftSeconds` to `rightSeconds` (s since 1970 UTC) as a picture in the format of the extension
/// (see exportOf()). This call copies the data.
[[nodiscard]] ExportOrder alertExport(const QString& path, const past::AlertBook& book,
                                      double leftSeconds, double rightSeconds);
/// Asks for a file in a modal dialog and returns its export; nullopt: cancelled.
[[nodiscard]] std::optional<ExportOrder> askForAlertExport(QWidget* parent,
                                                           const past::AlertBook& book,
                                                           double leftSeconds, double rightSeconds);

} // namespace s4k::ui
