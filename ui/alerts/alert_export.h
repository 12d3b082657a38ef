// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/alert_book.h"
#include "ui/model/export_order.h"

#include <optional>

class QWidget;

namespace s4k::ui {

/// What is to be written of the alerts into `path`: all that are known as CSV, or the time line
/// from `leftSeconds` to `rightSeconds` as a picture, whichever the ending says.
[[nodiscard]] ExportOrder alertExport(const QString& path, const past::AlertBook& book,
                                      double leftSeconds, double rightSeconds);
/// The same after asking where to; nothing: it was cancelled.
[[nodiscard]] std::optional<ExportOrder> askForAlertExport(QWidget* parent,
                                                           const past::AlertBook& book,
                                                           double leftSeconds, double rightSeconds);

} // namespace s4k::ui
