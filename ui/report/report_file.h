// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report_content.h"

class QIODevice;

/// A report as a file. Any thread may write it.
namespace s4k::ui {

/// One file that needs no other: pictures are vectors inside it.
[[nodiscard]] bool writeReportHtml(const ReportContent& content, QIODevice& file);
/// A4 with page numbers; text can be searched, pictures are vectors.
[[nodiscard]] bool writeReportPdf(const ReportContent& content, QIODevice& file);

} // namespace s4k::ui
