// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meters/meter_status.h"

#include "ui/model/alert_text.h"
#include "ui/model/present_values.h"
#include "ui/model/shown_meter.h"
#include "ui/window/status_line.h"

#include <QStringList>

namespace s4k::ui {

namespace {

constexpr int kMostWidth = 360; // pixels, of the text of the alerts

/// `2 alerts: Phase loss A, Frequency out of range`.
QString alertLine(const QStringList& alerts, bool powered) {
    if (!powered)
        return MeterStatusItems::tr("No control power");
    if (alerts.isEmpty())
        return MeterStatusItems::tr("No alerts");
    return MeterStatusItems::tr("%n alert(s)", nullptr, static_cast<int>(alerts.size())) +
           QStringLiteral(": ") + alerts.join(QStringLiteral(", "));
}

} // namespace

MeterStatusItems::MeterStatusItems(const MeterStore& store, StatusLine& line, QObject* parent)
    : QObject(parent), m_time(line.add(tr("Meter time"), tr("Time the meter has been measuring"))),
      m_system(line.add(tr("System"), tr("System type, voltage and CT the meter is set to"))),
      m_alerts(line.addRight(tr("Alerts"), {})) {
    m_alerts.setStrong();
    whileShown(store, {&MeterStore::refreshed}, this,
               [this](const MeterEntry& meter) { show(meter); });
}

void MeterStatusItems::show(const MeterEntry& meter) {
    m_time.setText(formatMeterTime(meter.snapshot.seconds));
    m_time.keepPlace();
    const bool known = isKnown(meter.link);
    m_system.setText(known ? systemSummary(meter.snapshot.settings) : QString());
    m_alerts.setVisible(known); // alerts are unknown before the first reading
    showAlerts(meter.snapshot);
}

void MeterStatusItems::showAlerts(const MeterSnapshot& snapshot) {
    const QStringList alerts = alertTexts(snapshot.image.alerts());
    const bool active = !snapshot.powered || snapshot.image.alerts() != 0;
    m_alerts.setText(alertLine(alerts, snapshot.powered), kMostWidth, Qt::ElideRight);
    m_alerts.setTip(alerts.join(QStringLiteral(", ")));
    m_alerts.setIcon(active ? QStringLiteral("warning") : QStringLiteral("good"),
                     active ? StatusItem::Tone::Warning : StatusItem::Tone::Good);
}

} // namespace s4k::ui
