// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report_content.h"

class QIODevice;

/// Writes a report to a file. The functions can be called in any thread.
namespace s4k::ui {

/// Writes one self-contained HTML file with pictures as vectors; false: the file did not accept all
/// data.
[[nodiscard]] bool writeReportHtml(const ReportContent& content, QIODevice& file);
/// Writes a PDF in A4 with page numbers, searchable text, and pictures as vectors. Always returns
/// true: errors of `file` are left to the caller.
[[nodiscard]] bool writeReportPdf(const ReportContent& content, QIODevice& file);

} // namespace s4k::ui
