// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report_content.h"

#include <QString>

#include <functional>

namespace s4k::ui {

/// What stands in the HTML for picture `i`.
using PictureText = std::function<QString(std::size_t i)>;

/// The report as HTML in the words and numbers of the program's language. Everything that a person
/// or a device wrote is escaped.
[[nodiscard]] QString reportHtml(const ReportContent& content, const PictureText& picture);

} // namespace s4k::ui
