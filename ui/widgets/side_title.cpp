// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/side_title.h"

#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace s4k::ui {

SideTitle::SideTitle(const QString& title, const QString& closeName, const QString& closeTip,
                     QWidget* parent)
    : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto* text = new QLabel(title, this);
    text->setProperty("role", QStringLiteral("title"));
    row->addWidget(text, 1);
    QToolButton* const close = closeButton(closeName, closeTip, this);
    connect(close, &QToolButton::clicked, this, &SideTitle::closed);
    row->addWidget(close);
}

} // namespace s4k::ui
