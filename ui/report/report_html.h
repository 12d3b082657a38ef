// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report_content.h"

#include <QString>

#include <functional>

namespace s4k::ui {

/// Returns the HTML for picture `i` of ReportContent::pictures.
using PictureText = std::function<QString(std::size_t i)>;

/// The report as HTML in the language and number format of the program. Texts of users and devices
/// are escaped; the text that `picture` returns is not.
[[nodiscard]] QString reportHtml(const ReportContent& content, const PictureText& picture);

} // namespace s4k::ui
