// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/status_line.h"

#include "ui/model/alert_text.h"
#include "ui/model/present_values.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <cmath>

namespace s4k::ui {

namespace {

constexpr int kHeight = 32;
constexpr double kWholeFrom = 9.95;
constexpr double kTruthful = 0.97; // below this part of the speed asked for, the line says so

QString rateText(const ClockView& clock, QLocale locale) {
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    if (!clock.running)
        return StatusLine::tr("paused");
    if (clock.reached <= 0 || clock.reached >= kTruthful * clock.speed)
        return StatusLine::tr("%1\u00D7 real time").arg(locale.toString(clock.speed, 'g', 4));
    const int decimals = clock.reached >= kWholeFrom ? 0 : 1;
    return StatusLine::tr("%1\u00D7 of %2\u00D7 reached")
        .arg(locale.toString(clock.reached, 'f', decimals), locale.toString(clock.speed, 'g', 4));
}

QString sourceText(const SourceView& source) {
    switch (source.kind) {
    case Source::LivingLoad:
        return StatusLine::tr("Living load");
    case Source::SetLoad:
        return StatusLine::tr("Set load");
    case Source::Recording:
        break;
    }
    return source.title;
}

} // namespace

StatusLine::StatusLine(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("statusLine"));
    setFixedHeight(kHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kLarge, 0, space::kLarge, 0);
    row->setSpacing(space::kWide);
    m_time = addLabel(tr("Meter time"), tr("Time the meter has been measuring"));
    m_rate = addLabel(tr("Rate"), tr("How fast meter time passes"));
    m_system = addLabel(tr("System"), tr("System type, voltage and CT the meter is set to"));
    m_source = addLabel(tr("Source"), tr("What feeds the meter"));
    m_share = addLabel(tr("On the wire"), tr("Where Modbus clients reach the meters"));
    m_share->hide();
    m_record = addLabel(tr("Recording"), {});
    m_record->hide();
    row->addStretch(1);
    m_alertIcon = new QLabel(this);
    m_alerts = new QLabel(this);
    m_alerts->setProperty("strong", true);
    m_alerts->setAccessibleName(tr("Alerts"));
    auto* alerts = new QHBoxLayout;
    alerts->setSpacing(space::kSmall);
    alerts->addWidget(m_alertIcon);
    alerts->addWidget(m_alerts);
    row->addLayout(alerts);
}

QLabel* StatusLine::addLabel(const QString& accessibleName, const QString& toolTip) {
    auto* label = new QLabel(this);
    label->setAccessibleName(accessibleName);
    label->setToolTip(toolTip);
    layout()->addWidget(label);
    return label;
}

void StatusLine::showSnapshot(const MeterSnapshot& snapshot) {
    m_time->setText(formatMeterTime(snapshot.seconds));
    m_time->setMinimumWidth(std::max(m_time->minimumWidth(), m_time->sizeHint().width()));
    const bool known = isKnown(m_link);
    m_system->setText(known ? systemSummary(snapshot.settings) : QString());
    m_alerts->setVisible(known); // of what has not been read nobody knows
    m_alertIcon->setVisible(known);
    showAlerts(snapshot.image.alerts(), snapshot.powered);
}

void StatusLine::showClock(const ClockView& clock) {
    m_clock = clock;
    showRate();
}

void StatusLine::showLink(const LinkView& link) {
    if (link == m_link)
        return;
    m_link = link;
    m_source->setVisible(link.health == LinkHealth::Inside);
    showRate();
}

void StatusLine::showRate() {
    const bool inside = isTimed(m_link.health);
    m_rate->setText(inside ? rateText(m_clock, locale()) : linkText(m_link));
    m_rate->setToolTip(inside ? tr("How fast meter time passes")
                              : tr("How often the meter is read, and the age of the oldest value"));
}

void StatusLine::showSource(const SourceView& source) {
    m_source->setText(fontMetrics().elidedText(sourceText(source), Qt::ElideMiddle, 240));
    m_source->setToolTip(source.detail.isEmpty()
                             ? tr("What feeds the meter")
                             : tr("What feeds the meter: %1").arg(source.detail));
}

void StatusLine::showShare(const ShareState& state) {
    const QString where = sharedWhere(state);
    m_share->setVisible(!where.isEmpty());
    const auto clients = static_cast<int>(state.tcp.clients.value_or(0));
    const QString text =
        state.tcp.running ? tr("%1, %n client(s)", nullptr, clients).arg(where) : where;
    m_share->setText(fontMetrics().elidedText(text, Qt::ElideMiddle, 240));
}

void StatusLine::showRecording(const RecordView& recording) {
    m_record->setVisible(recording.recording);
    const QString time = formatMeterTime(static_cast<double>(recording.seconds));
    m_record->setText(recording.problem.isEmpty() ? tr("recording %1").arg(time)
                                                  : tr("not recorded: %1").arg(recording.problem));
    m_record->setToolTip(tr("Into %1: %2 readings are safe on the disk")
                             .arg(recording.file, locale().toString(recording.readings)));
}

void StatusLine::showAlerts(std::uint16_t bits, bool powered) {
    if (bits == m_bits && powered == m_powered)
        return;
    m_bits = bits;
    m_powered = powered;
    const QStringList texts = alertTexts(bits);
    const QString all = texts.join(QStringLiteral(", "));
    const QString count = tr("%n alert(s)", nullptr, static_cast<int>(texts.size()));
    m_alerts->setText(texts.isEmpty() ? tr("No alerts")
                                      : fontMetrics().elidedText(count + QStringLiteral(": ") + all,
                                                                 Qt::ElideRight, 360));
    if (!powered)
        m_alerts->setText(tr("No control power"));
    m_alerts->setToolTip(all);
    paintAlertIcon();
}

void StatusLine::paintAlertIcon() {
    const Colours& colours = coloursOf(palette());
    const bool active = !m_powered || m_bits.value_or(0) != 0;
    m_alertIcon->setPixmap(iconPixmap(active ? QStringLiteral("warning") : QStringLiteral("good"),
                                      active ? colours.warning : colours.good, 16,
                                      devicePixelRatioF()));
}

void StatusLine::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintAlertIcon();
}

} // namespace s4k::ui
