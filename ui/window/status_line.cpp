// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/status_line.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr int kHeight = 32;
constexpr int kIcon = 16;

} // namespace

StatusItem::StatusItem(const QString& name, const QString& toolTip, QWidget* parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_label(new QLabel(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(m_icon);
    row->addWidget(m_label);
    m_icon->hide();
    m_label->setAccessibleName(name);
    m_label->setToolTip(toolTip);
}

void StatusItem::setText(const QString& text, int mostWidth, Qt::TextElideMode shortened) {
    m_label->setText(mostWidth > 0 ? m_label->fontMetrics().elidedText(text, shortened, mostWidth)
                                   : text);
}

void StatusItem::setTip(const QString& toolTip) {
    m_label->setToolTip(toolTip);
}

void StatusItem::setIcon(const QString& name, Tone tone) {
    if (name == m_iconName && tone == m_tone)
        return; // repainting it ten times a second would cost more than the rest of the line
    m_iconName = name;
    m_tone = tone;
    m_icon->show();
    paintIcon();
}

void StatusItem::setStrong() {
    m_label->setProperty("strong", true);
}

void StatusItem::keepPlace() {
    m_label->setMinimumWidth(std::max(m_label->minimumWidth(), m_label->sizeHint().width()));
}

void StatusItem::paintIcon() {
    if (m_iconName.isEmpty())
        return;
    const Colours& colours = coloursOf(palette());
    m_icon->setPixmap(iconPixmap(m_iconName, m_tone == Tone::Good ? colours.good : colours.warning,
                                 kIcon, devicePixelRatioF()));
}

void StatusItem::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
}

StatusLine::StatusLine(QWidget* parent)
    : QFrame(parent), m_left(new QHBoxLayout), m_right(new QHBoxLayout) {
    setObjectName(QStringLiteral("statusLine"));
    setFixedHeight(kHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kLarge, 0, space::kLarge, 0);
    for (QHBoxLayout* const side : {row, m_left, m_right})
        side->setSpacing(space::kWide);
    row->addLayout(m_left);
    row->addStretch(1);
    row->addLayout(m_right);
}

StatusItem& StatusLine::add(const QString& name, const QString& toolTip) {
    auto* const item = new StatusItem(name, toolTip, this);
    m_left->addWidget(item);
    return *item;
}

StatusItem& StatusLine::addRight(const QString& name, const QString& toolTip) {
    auto* const item = new StatusItem(name, toolTip, this);
    m_right->addWidget(item);
    return *item;
}

} // namespace s4k::ui
