// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/top_bar.h"

#include "ui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace s4k::ui {

namespace {

constexpr int kHeight = 49; // 48, and the line below

} // namespace

TopBar::TopBar(QWidget* parent)
    : QFrame(parent), m_left(new QHBoxLayout), m_middle(new QHBoxLayout), m_right(new QHBoxLayout) {
    setObjectName(QStringLiteral("topBar"));
    setFixedHeight(kHeight);
    auto* row = new QHBoxLayout(this);
    row->addLayout(m_left);
    row->addStretch(1);
    row->addLayout(m_middle);
    row->addStretch(1);
    row->addLayout(m_right);
    setRoom(0);
}

void TopBar::add(QHBoxLayout& row, BarPart* part) {
    row.addWidget(part);
    m_parts.push_back(part);
    connect(part, &BarPart::fitChanged, this, &TopBar::fit);
}

void TopBar::addLeft(BarPart* part) {
    add(*m_left, part);
}

void TopBar::addMiddle(BarPart* part) {
    add(*m_middle, part);
}

void TopBar::addButton(QToolButton* button, bool wordy) {
    m_right->addWidget(button);
    if (wordy) {
        m_wordy.push_back(button);
        // The word may be hidden, so that no layout notices that it changed.
        if (button->defaultAction() != nullptr)
            connect(button->defaultAction(), &QAction::changed, this, &TopBar::fit);
    } else {
        button->setProperty("quiet", true);
    }
}

std::vector<QWidget*> TopBar::inOrder() const {
    std::vector<QWidget*> all;
    for (const QHBoxLayout* const row : {m_left, m_middle, m_right})
        for (int i = 0; i < row->count(); ++i)
            all.push_back(row->itemAt(i)->widget());
    return all;
}

void TopBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fit();
}

bool TopBar::event(QEvent* event) {
    // Fitting itself requests a layout: fit again only if the needed width has changed.
    if (event->type() == QEvent::LayoutRequest && layout()->minimumSize().width() != m_needed)
        fit();
    return QFrame::event(event);
}

void TopBar::fit() {
    if (m_fitting)
        return;
    m_fitting = true;
    // The level depends on the width of the words, which differs between languages by more than a
    // button.
    int level = 0;
    setRoom(level);
    while (level < BarPart::kTightest && layout()->minimumSize().width() > width())
        setRoom(++level);
    m_needed = layout()->minimumSize().width();
    m_fitting = false;
}

void TopBar::setRoom(int level) {
    const bool roomy = level < 2;
    for (QToolButton* const button : m_wordy)
        button->setToolButtonStyle(level == 0 ? Qt::ToolButtonTextBesideIcon
                                              : Qt::ToolButtonIconOnly);
    for (BarPart* const part : m_parts)
        part->setRoom(level);
    const int gap = roomy ? space::kMedium : space::kTight;
    for (QLayout* const row : {static_cast<QLayout*>(m_left), static_cast<QLayout*>(m_middle),
                               static_cast<QLayout*>(m_right), layout()})
        row->setSpacing(gap);
    const int side = roomy ? space::kLarge : space::kSmall;
    layout()->setContentsMargins(side, 0, side, 1);
}

} // namespace s4k::ui
