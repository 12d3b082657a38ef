// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/parts.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QToolButton>

namespace s4k::ui {

QLabel* captionLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", QStringLiteral("caption"));
    return label;
}

QToolButton* closeButton(const QString& name, const QString& toolTip, QWidget* parent) {
    auto* close = new QToolButton(parent);
    close->setProperty("quiet", true);
    close->setIcon(icon(QStringLiteral("close")));
    close->setFocusPolicy(Qt::StrongFocus);
    close->setAccessibleName(name);
    close->setToolTip(toolTip);
    return close;
}

QFrame* card(QWidget* content, QWidget* parent) {
    auto* frame = new QFrame(parent);
    frame->setObjectName(QStringLiteral("card"));
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    column->addWidget(content);
    return frame;
}

} // namespace s4k::ui
