// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/alert_list.h"

#include "core/registers/parameter.h"
#include "ui/model/alert_text.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace s4k::ui {

namespace {

constexpr int kIconSize = 16;

QString listText(std::uint16_t bits, bool powered) {
    if (!powered)
        return AlertList::tr("<b>No control power</b><br>The meter is off. Switch its control "
                             "power on.");
    const QList<AlertAdvice> alerts = alertAdvice(bits);
    if (alerts.isEmpty())
        return AlertList::tr("<b>No alerts</b><br>Voltage, current, frequency and power factor are "
                             "in their ranges.");
    QStringList lines;
    for (const AlertAdvice& alert : alerts)
        lines += QStringLiteral("<b>%1</b><br>%2.")
                     .arg(alert.title.toHtmlEscaped(), alert.remedy.toHtmlEscaped());
    return lines.join(QStringLiteral("<br>"));
}

} // namespace

AlertList::AlertList(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)),
      m_phaseLoss(new QComboBox(this)) {
    setAccessibleName(tr("Active alerts"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::kSmall);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setAlignment(Qt::AlignTop);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_phaseLoss, 1, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    buildPhaseLoss();
    showAlerts(0);
}

void AlertList::buildPhaseLoss() {
    m_phaseLoss->setAccessibleName(tr("Meaning of phase loss"));
    m_phaseLoss->setToolTip(tr("The manual says both; this chooses what the meter alarms at"));
    m_phaseLoss->addItem({}, static_cast<int>(PhaseLossMeaning::FractionOfNominal));
    m_phaseLoss->addItem({}, static_cast<int>(PhaseLossMeaning::DropBelowNominal));
    connect(m_phaseLoss, &QComboBox::activated, this, [this](int i) {
        Q_EMIT phaseLossChosen(static_cast<PhaseLossMeaning>(m_phaseLoss->itemData(i).toInt()));
    });
    showPhaseLoss({}, Settings()[Parameter::PhaseLossVoltage]);
}

void AlertList::showPhaseLoss(PhaseLossMeaning meaning, int percent) {
    if (percent != m_percent) {
        m_percent = percent;
        m_phaseLoss->setItemText(0, tr("Phase loss: below %1 % of nominal").arg(percent));
        m_phaseLoss->setItemText(1, tr("Phase loss: %1 % below nominal").arg(percent));
    }
    m_phaseLoss->setCurrentIndex(m_phaseLoss->findData(static_cast<int>(meaning)));
}

void AlertList::showUnknown() {
    m_bits.reset();
    m_text->setText(tr("<b>Alerts are not known</b><br>They appear once the meter has been read."));
    m_icon->setPixmap({});
}

void AlertList::setPhaseLossChoosable(bool choosable) {
    m_phaseLoss->setVisible(choosable);
}

void AlertList::showAlerts(std::uint16_t bits, bool powered) {
    if (bits == m_bits && powered == m_powered)
        return;
    m_bits = bits;
    m_powered = powered;
    m_text->setText(listText(bits, powered));
    paintIcon();
}

void AlertList::paintIcon() {
    const Colours& colours = coloursOf(palette());
    const bool active = !m_powered || m_bits.value_or(0) != 0;
    m_icon->setPixmap(iconPixmap(active ? QStringLiteral("warning") : QStringLiteral("good"),
                                 active ? colours.warning : colours.good, kIconSize,
                                 devicePixelRatioF()));
}

void AlertList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_bits)
        paintIcon();
}

} // namespace s4k::ui
