// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/side_title.h"

#include "ui/style/icon.h"

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
    auto* close = new QToolButton(this);
    close->setProperty("quiet", true);
    close->setIcon(icon(QStringLiteral("close")));
    close->setFocusPolicy(Qt::StrongFocus);
    close->setAccessibleName(closeName);
    close->setToolTip(closeTip);
    connect(close, &QToolButton::clicked, this, &SideTitle::closed);
    row->addWidget(close);
}

} // namespace s4k::ui
