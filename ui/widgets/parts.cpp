// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/parts.h"

#include "ui/widgets/icon.h"

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

void setShown(QWidget& part, bool shown) {
    if (part.isHidden() == shown)
        part.setVisible(shown);
}

} // namespace s4k::ui
