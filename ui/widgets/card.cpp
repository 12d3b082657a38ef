// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/theme.h"

#include <QBoxLayout>

namespace s4k::ui {

QFrame* card(QWidget* parent) {
    auto* frame = new QFrame(parent);
    frame->setObjectName(QStringLiteral("card"));
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    return frame;
}

QFrame* card(QWidget* content, QWidget* parent) {
    QFrame* const frame = card(parent);
    frame->layout()->addWidget(content);
    return frame;
}

} // namespace s4k::ui
