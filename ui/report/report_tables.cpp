// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_tables.h"

#include "app/base/text.h"
#include "core/modbus/identity.h"
#include "core/registers/alerts.h"
#include "ui/model/parameter_text.h"
#include "ui/model/present_values.h"
#include "ui/model/write_view.h"
#include "ui/report/report_words.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace s4k::ui {

namespace {

/// Rows of two cells; add() escapes both texts.
class Pairs {
public:
    void add(const QString& name, const QString& value) {
        if (!value.isEmpty())
            m_rows += QStringLiteral("<tr><th>%1</th><td>%2</td></tr>")
                          .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    }
    [[nodiscard]] QString table() const {
        return m_rows.isEmpty() ? QString() : QStringLiteral("<table>%1</table>").arg(m_rows);
    }

private:
    QString m_rows;
};

QString cells(const QStringList& texts, const char* tag) {
    QString row;
    const QString kind = QLatin1String(tag);
    for (qsizetype i = 0; i < texts.size(); ++i)
        row += QStringLiteral("<%1%2>%3</%1>")
                   .arg(kind, i == 0 ? QString() : QStringLiteral(" class=\"n\""),
                        texts[i].toHtmlEscaped());
    return QStringLiteral("<tr>%1</tr>").arg(row);
}

QString serialText(const MeterIdentity& identity) {
    return identity.serialKnown
               ? QStringLiteral("%1").arg(identity.serialNumber, 8, 16, QLatin1Char('0')).toUpper()
               : QString();
}

struct PhaseRow {
    const char* title;
    Quantity first;
    std::optional<Quantity> whole;
    double factor;
    int Decimals::*decimals;
};
constexpr std::array<PhaseRow, 6> kPhaseRows{{
    {QT_TRANSLATE_NOOP("s4k::ui::Report", "Voltage to neutral, V"), Quantity::VoltsAn,
     Quantity::VoltsLnAvg, 1, &Decimals::volts},
    {QT_TRANSLATE_NOOP("s4k::ui::Report", "Current, A"), Quantity::CurrentA, Quantity::CurrentAvg,
     1, &Decimals::amps},
    {QT_TRANSLATE_NOOP("s4k::ui::Report", "Real power, kW"), Quantity::PowerRealA,
     Quantity::PowerRealTotal, 1e-3, &Decimals::kilowatts},
    {QT_TRANSLATE_NOOP("s4k::ui::Report", "Reactive power, kvar"), Quantity::PowerReactiveA,
     Quantity::PowerReactiveTotal, 1e-3, &Decimals::kilowatts},
    {QT_TRANSLATE_NOOP("s4k::ui::Report", "Apparent power, kVA"), Quantity::PowerApparentA,
     Quantity::PowerApparentTotal, 1e-3, &Decimals::kilowatts},
    {QT_TRANSLATE_NOOP("s4k::ui::Report", "Power factor"), Quantity::PfA, Quantity::PfTotal, 1,
     &Decimals::powerFactor},
}};

QString figure(const ReportContent& content, Quantity q, double factor, int decimals) {
    return formatNumber(content.snapshot.image.value(q) * factor, decimals, QLocale());
}

QString verdictText(Verdict verdict) {
    switch (verdict) {
    case Verdict::Passed:
        return QStringLiteral("<span class=\"good\">\u2713 %1</span>").arg(Report::tr("passed"));
    case Verdict::Failed:
        return QStringLiteral("<span class=\"alarm\">\u2717 %1</span>").arg(Report::tr("failed"));
    case Verdict::NotApplicable:
        break;
    }
    return QStringLiteral("<span class=\"muted\">\u2013 %1</span>").arg(Report::tr("not judged"));
}

QString alertName(std::uint8_t bit) {
    for (const AlertRow& row : kAlertTable)
        if (row.bit == bit)
            return app::translated(row.name);
    return Report::tr("Alert bit %1").arg(bit);
}

QString durationText(std::int64_t ms) {
    return formatMeterTime(static_cast<double>(ms) / 1e3);
}

} // namespace

QString reportTime(std::int64_t timeMs) {
    return QDateTime::fromMSecsSinceEpoch(timeMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss t"));
}

QString identityTable(const ReportContent& content) {
    const MeterIdentity& identity = content.snapshot.identity;
    Pairs rows;
    rows.add(Report::tr("Unit id"), QString::number(content.meter.address));
    rows.add(Report::tr("Connection"),
             content.link.bus.isEmpty() ? Report::tr("inside this program") : content.link.bus);
    rows.add(Report::tr("Device"), content.link.device);
    rows.add(Report::tr("Model"), app::toQt(identity.model.view()));
    rows.add(Report::tr("Firmware"), app::toQt(modbus::versionText(identity.firmware).view()));
    rows.add(Report::tr("Serial number"), serialText(identity));
    rows.add(Report::tr("Service"), systemText(systemType(content.snapshot.settings)));
    return rows.table();
}

QString checksTable(const ReportContent& content) {
    QString rows;
    for (const Finding& check : content.checks)
        rows +=
            QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td><td class=\"muted\">%4</td></tr>")
                .arg(verdictText(check.result), app::translated(check.name).toHtmlEscaped(),
                     app::translated(check.seen).toHtmlEscaped(),
                     app::translated(check.source).toHtmlEscaped());
    return rows.isEmpty()
               ? QString()
               : QStringLiteral(
                     "<table width=\"100%\"><tr><th>%1</th><th>%2</th><th>%3</th><th>%4</th>"
                     "</tr>%5</table>")
                     .arg(Report::tr("Result"), Report::tr("Check"), Report::tr("Seen"),
                          Report::tr("By"), rows);
}

QString settingsTable(const ReportContent& content) {
    Pairs rows;
    for (const ParameterRow& p : kParameterTable)
        if (p.reg) // without passwords and settings of the connection
            rows.add(parameterTitle(p.parameter),
                     valueText(p.parameter, content.snapshot.settings[p.parameter]));
    return rows.table();
}

QString readingsTable(const ReportContent& content) {
    const Decimals decimals = decimalsOf(content.snapshot.settings);
    QString rows = cells({QString(), QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"),
                          Report::tr("All")},
                         "th");
    for (const PhaseRow& row : kPhaseRows) {
        QStringList texts{Report::tr(row.title)};
        for (const Phase p : kPhases)
            texts +=
                figure(content, phaseQuantity(row.first, p), row.factor, decimals.*row.decimals);
        texts +=
            row.whole ? figure(content, *row.whole, row.factor, decimals.*row.decimals) : QString();
        rows += cells(texts, "td");
    }
    QString pairs = cells({QString(), QStringLiteral("AB"), QStringLiteral("BC"),
                           QStringLiteral("AC"), Report::tr("Mean")},
                          "th");
    QStringList texts{Report::tr("Voltage between lines, V")};
    for (const Quantity q :
         {Quantity::VoltsAb, Quantity::VoltsBc, Quantity::VoltsAc, Quantity::VoltsLlAvg})
        texts += figure(content, q, 1, decimals.volts);
    pairs += cells(texts, "td");
    return QStringLiteral("<table>%1%2</table><p>%3</p>")
        .arg(rows, pairs,
             Report::tr("Frequency: %1 Hz")
                 .arg(figure(content, Quantity::Frequency, 1, decimals.hertz)));
}

QString energyTable(const ReportContent& content) {
    const int decimals = decimalsOf(content.snapshot.settings).kilowatts;
    QString rows = cells(
        {QString(), Report::tr("Real"), Report::tr("Reactive"), Report::tr("Apparent")}, "th");
    rows += cells({Report::tr("Energy registers, kWh, kvarh, kVAh"),
                   figure(content, Quantity::EnergyRealTotal, 1e-3, decimals),
                   figure(content, Quantity::EnergyReactiveTotal, 1e-3, decimals),
                   figure(content, Quantity::EnergyApparentTotal, 1e-3, decimals)},
                  "td");
    QStringList used{Report::tr("Used in the quarter hours of the charts")};
    for (const double wh : content.energy)
        used += formatNumber(wh / 1e3, decimals, QLocale());
    rows += cells(used, "td");
    rows += cells({Report::tr("Present demand, kW, kvar, kVA"),
                   figure(content, Quantity::DemandRealPresent, 1e-3, decimals),
                   figure(content, Quantity::DemandReactivePresent, 1e-3, decimals),
                   figure(content, Quantity::DemandApparentPresent, 1e-3, decimals)},
                  "td");
    rows += cells({Report::tr("Maximum demand, kW, kvar, kVA"),
                   figure(content, Quantity::DemandRealMax, 1e-3, decimals),
                   figure(content, Quantity::DemandReactiveMax, 1e-3, decimals),
                   figure(content, Quantity::DemandApparentMax, 1e-3, decimals)},
                  "td");
    return QStringLiteral("<table>%1</table>").arg(rows);
}

QString alertsTable(const ReportContent& content) {
    if (content.alerts.empty())
        return QStringLiteral("<p>%1</p>").arg(Report::tr("None was active."));
    QString rows =
        QStringLiteral("<tr><th>%1</th><th>%2</th><th>%3</th><th>%4</th></tr>")
            .arg(Report::tr("Alert"), Report::tr("From"), Report::tr("To"), Report::tr("Lasted"));
    for (const past::AlertSpan& span : content.alerts)
        rows += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td><td>%4</td></tr>")
                    .arg(alertName(span.bit).toHtmlEscaped(), reportTime(span.fromMs),
                         span.toMs ? reportTime(*span.toMs) : Report::tr("still active"),
                         span.toMs ? durationText(*span.toMs - span.fromMs) : QString());
    return QStringLiteral("<table>%1</table>").arg(rows);
}

QString notesTable(const ReportContent& content) {
    Pairs rows;
    for (const past::Note& note : content.notes)
        rows.add(reportTime(note.timeMs), app::toQt(note.text));
    return rows.table();
}

} // namespace s4k::ui
