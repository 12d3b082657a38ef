// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/alert_list.h"

#include "ui/model/alert_text.h"
#include "ui/style/colours.h"
#include "ui/style/icon.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace s4k::ui {

namespace {

constexpr int kIconSize = 16;

QString listText(std::uint16_t bits) {
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
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)) {
    setAccessibleName(tr("Active alerts"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setAlignment(Qt::AlignTop);
    row->addWidget(m_text, 1);
    showAlerts(0);
}

void AlertList::showAlerts(std::uint16_t bits) {
    if (bits == m_bits)
        return;
    m_bits = bits;
    m_text->setText(listText(bits));
    paintIcon();
}

void AlertList::paintIcon() {
    const Colours& colours = coloursOf(palette());
    const bool active = m_bits.value_or(0) != 0;
    m_icon->setPixmap(iconPixmap(active ? QStringLiteral("warning") : QStringLiteral("good"),
                                 active ? colours.warning : colours.good, kIconSize,
                                 devicePixelRatioF()));
}

void AlertList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
}

} // namespace s4k::ui
