// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trend_readout.h"

#include "app/base/text.h"
#include "core/past/trend_pieces.h"
#include "ui/charts/time_ticks.h"
#include "ui/model/alert_text.h"
#include "ui/trends/plot/curve_pens.h"
#include "ui/trends/plot/note_flags.h"
#include "ui/trends/trend_legend.h"
#include "ui/trends/trend_limits.h"

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr std::size_t kMostRows = 24;
constexpr double kNoteReach = 0.5; // seconds

QString dash() {
    return QStringLiteral("\u2013");
}

QString cell(const QString& text) {
    return QStringLiteral("<td align=right style='padding-left:12px'>%1</td>").arg(text);
}

QString coloured(const QString& text, const QColor& colour) {
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(colour.name(), text);
}

/// One row for each axis, one column for each phase.
QString phaseTable(const std::vector<TrendLine>& lines, double seconds, const Colours& colours,
                   const QLocale& locale, ReadoutDetail detail) {
    QString table = QStringLiteral("<tr><td></td>");
    for (const Phase p : kPhases)
        table +=
            cell(QStringLiteral("<b>%1</b>")
                     .arg(coloured(QString(QLatin1Char(letter(p))), colours.phases[index(p)])));
    table += QStringLiteral("</tr>");
    for (const QString& axis : axesOf(lines)) {
        std::array<QString, kPhaseCount> values;
        for (const TrendLine& line : lines)
            if (line.axis == axis && line.phase && line.curve.shown)
                values[index(*line.phase)] = lineValueText(line, seconds, locale, detail);
        table += QStringLiteral("<tr><td>%1</td>").arg(axis.toHtmlEscaped());
        for (const QString& value : values)
            table += cell(value);
        table += QStringLiteral("</tr>");
    }
    return table;
}

QString curveTable(const std::vector<TrendLine>& lines, double seconds, const Colours& colours,
                   const QLocale& locale, ReadoutDetail detail) {
    QString table;
    std::size_t rows = 0;
    for (const TrendLine& line : lines) {
        if (!line.curve.shown || ++rows > kMostRows)
            continue;
        const QColor ink = curvePen(line.phase, line.rank, colours).color();
        table += QStringLiteral("<tr><td>%1 %2</td>")
                     .arg(coloured(QStringLiteral("\u25A0"), ink), line.name.toHtmlEscaped()) +
                 cell(lineValueText(line, seconds, locale, detail)) +
                 QStringLiteral("<td>&nbsp;%1</td></tr>").arg(unitText(line.unit));
    }
    return table;
}

} // namespace

QString lineValueText(const TrendLine& line, double seconds, const QLocale& locale,
                      ReadoutDetail detail) {
    const std::optional<past::TrendLook> look = lookAt(line.tracks, seconds * 1e3);
    if (!look)
        return dash();
    const auto number = [&](double value) { return formatNumber(value, line.decimals, locale); };
    if (!look->summary || detail == ReadoutDetail::Means)
        return number(look->mean);
    return TrendLegend::tr("%1 (%2 to %3)")
        .arg(number(look->mean), number(look->min), number(look->max));
}

QString readoutText(const std::vector<TrendLine>& lines, const past::MeterPast* past,
                    double seconds, const Colours& colours, const QTimeZone& zone,
                    const QLocale& locale, ReadoutDetail detail) {
    QString text =
        QStringLiteral("<b>%1</b><table>").arg(formatMoment(seconds, zone, locale)) +
        (TrendLegend::areOfPhases(lines) ? phaseTable(lines, seconds, colours, locale, detail)
                                         : curveTable(lines, seconds, colours, locale, detail)) +
        QStringLiteral("</table>");
    if (past == nullptr)
        return text;
    const std::uint16_t bits =
        alertsAt(past->alerts.spans(), seconds * 1e3, past->trend.lastSecond() * 1e3);
    QStringList words;
    for (const QString& alert : alertTexts(bits))
        words += coloured(alert.toHtmlEscaped(), colours.alarm);
    if (const auto note = noteNear(past->notes, seconds, kNoteReach))
        words +=
            QStringLiteral("<i>%1</i>").arg(app::toQt(past->notes[*note].text).toHtmlEscaped());
    return text + words.join(QStringLiteral("<br>"));
}

} // namespace s4k::ui
