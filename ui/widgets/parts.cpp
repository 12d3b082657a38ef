// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/parts.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPainter>
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

QHBoxLayout* titleRow(QLabel* title, QToolButton* close) {
    title->setProperty("role", QStringLiteral("title"));
    auto* row = new QHBoxLayout;
    row->addWidget(title, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    return row;
}

QLabel* factLabel(const QString& name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAccessibleName(name);
    return label;
}

void paintFocus(QPainter& painter, const QWidget& widget) {
    if (!widget.hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(coloursOf(widget.palette()).accent, 2));
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1, 1, -1, -1), space::kRadius,
                            space::kRadius);
}

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

void setShown(QWidget& part, bool shown) {
    if (part.isHidden() == shown)
        part.setVisible(shown);
}

} // namespace s4k::ui
