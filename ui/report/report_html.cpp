// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_html.h"

#include "ui/report/report_tables.h"
#include "ui/report/report_words.h"

#include <QLocale>

namespace s4k::ui {

namespace {

QString styleSheet() {
    return QStringLiteral(
        "body{font-family:sans-serif;font-size:10pt;color:#1a1d21;background:#ffffff}"
        "h1{font-size:18pt;margin-bottom:2px}h2{font-size:12pt;margin-top:18px;margin-bottom:4px}"
        "table{border-collapse:collapse}td,th{padding:2px 8px 2px 0;vertical-align:top;"
        "text-align:left}td.n,th.n{text-align:right}th{color:#5a6270;font-weight:600}"
        ".muted{color:#5a6270}.good{color:#1b7f4b}.alarm{color:#b3261e}.picture{margin:6px 0}");
}

QString section(const QString& title, const QString& body) {
    return body.isEmpty() ? QString() : QStringLiteral("<h2>%1</h2>").arg(title) + body;
}

QString headHtml(const ReportContent& content) {
    QString html = QStringLiteral("<h1>%1</h1>")
                       .arg(Report::tr("Commissioning report: %1")
                                .arg(meterPlace(content.meter).toHtmlEscaped()));
    QStringList lines;
    if (!content.head.site.isEmpty())
        lines += Report::tr("Site: %1").arg(content.head.site.toHtmlEscaped());
    if (!content.head.author.isEmpty())
        lines += Report::tr("By: %1").arg(content.head.author.toHtmlEscaped());
    lines += Report::tr("Written %1 with %2")
                 .arg(reportTime(content.writtenMs), content.program.toHtmlEscaped());
    html += QStringLiteral("<p class=\"muted\">%1</p>").arg(lines.join(QStringLiteral("<br>")));
    if (!content.head.remarks.isEmpty())
        html += QStringLiteral("<p>%1</p>")
                    .arg(content.head.remarks.toHtmlEscaped().replace(QLatin1Char('\n'),
                                                                      QStringLiteral("<br>")));
    return html;
}

QString picturesHtml(const ReportContent& content, const PictureText& picture) {
    QString html;
    for (std::size_t i = 0; i < content.pictures.size(); ++i) {
        // Keeps a title and its picture on one page.
        const QString newPage =
            i == 0 ? QStringLiteral(" style=\"page-break-before:always\"") : QString();
        html += QStringLiteral("<h2%1>%2</h2><p class=\"picture\">%3</p>")
                    .arg(newPage, content.pictures[i].caption.toHtmlEscaped(), picture(i));
    }
    return html;
}

} // namespace

QString reportHtml(const ReportContent& content, const PictureText& picture) {
    const QString body =
        headHtml(content) + section(Report::tr("Meter"), identityTable(content)) +
        section(Report::tr("Checks"), checksTable(content)) +
        section(Report::tr("Readings of %1").arg(reportTime(content.timeMs)),
                readingsTable(content)) +
        section(Report::tr("Energy and demand"), energyTable(content)) +
        section(Report::tr("Alerts from %1 to %2")
                    .arg(reportTime(static_cast<std::int64_t>(content.left * 1e3)),
                         reportTime(static_cast<std::int64_t>(content.right * 1e3))),
                alertsTable(content)) +
        section(Report::tr("Notes"), notesTable(content)) +
        section(Report::tr("Settings"), settingsTable(content)) + picturesHtml(content, picture);
    return QStringLiteral("<!DOCTYPE html><html lang=\"%1\"><head><meta charset=\"utf-8\">"
                          "<title>%2</title><style>%3</style></head><body>%4</body></html>\n")
        .arg(QLocale().bcp47Name(),
             Report::tr("Commissioning report: %1").arg(meterPlace(content.meter).toHtmlEscaped()),
             styleSheet(), body);
}

} // namespace s4k::ui
