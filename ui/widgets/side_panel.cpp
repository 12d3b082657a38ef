// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/side_panel.h"

#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace s4k::ui {

SidePanel::SidePanel(const QString& name, int width, QWidget* parent)
    : QFrame(parent), m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("sidePanel"));
    setAccessibleName(name);
    setFixedWidth(width);
    m_column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    m_column->setSpacing(space::kMedium);
}

void SidePanel::addTitle(const QString& title, const QString& closeName, const QString& closeTip) {
    QToolButton* const close = closeButton(closeName, closeTip, this);
    connect(close, &QToolButton::clicked, this, &SidePanel::closed);
    m_column->addLayout(titleRow(new QLabel(title, this), close));
}

void SidePanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace s4k::ui
