// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connect_row.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace s4k::ui {

namespace {
constexpr int kHeight = 32;
constexpr int kLeast = 48;
} // namespace

ConnectRow::ConnectRow(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ConnectRow::sizeHint() const {
    return {kLeast, kHeight}; // the middle of the text is elided if there is less room
}

void ConnectRow::paintEvent(QPaintEvent*) {
    const Colours& colours = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(colours.accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() || isDown() ? QBrush(colours.accentSoft) : Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::kRadius, space::kRadius);
    const QRect room = rect().adjusted(space::kSmall, 0, -space::kSmall, 0);
    painter.setPen(isEnabled() ? colours.text : colours.muted);
    painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width()));
}

void ConnectRow::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT dropped();
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace s4k::ui
