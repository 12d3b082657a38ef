// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/action_card.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace s4k::ui {

namespace {
constexpr int kIcon = 16;
constexpr int kTextLeft = space::kMedium + kIcon + space::kSmall;
constexpr int kMinWidth = 150;
constexpr int kManyLines = 1000;
} // namespace

ActionCard::ActionCard(const QString& iconName, const QString& title, const QString& text,
                       QWidget* parent)
    : QAbstractButton(parent), m_icon(iconName), m_sentence(text) {
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont ActionCard::titleFont() const {
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

int ActionCard::heightForWidth(int width) const {
    const QRect room(0, 0, width - kTextLeft - space::kMedium, kManyLines);
    const int title =
        QFontMetrics(titleFont()).boundingRect(room, Qt::TextWordWrap, text()).height();
    const int body = fontMetrics().boundingRect(room, Qt::TextWordWrap, m_sentence).height();
    return space::kSmall + title + space::kTight / 2 + body + space::kSmall;
}

QSize ActionCard::sizeHint() const {
    return {240, heightForWidth(240)};
}

QSize ActionCard::minimumSizeHint() const {
    return {kMinWidth, heightForWidth(kMinWidth)};
}

void ActionCard::paintEvent(QPaintEvent*) {
    const Colours& colours = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = hasFocus() ? 2 : 1;
    painter.setPen(QPen(hasFocus() || underMouse() ? colours.accent : colours.border, line));
    painter.setBrush(underMouse() || isDown() ? colours.accentSoft : colours.raised);
    const QRectF box = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.drawRoundedRect(box, space::kRadius, space::kRadius);
    painter.drawPixmap(space::kMedium, space::kSmall + 1,
                       iconPixmap(m_icon, colours.accent, kIcon, devicePixelRatioF()));
    QRect room = rect().adjusted(kTextLeft, space::kSmall, -space::kMedium, -space::kSmall);
    painter.setFont(titleFont());
    painter.setPen(colours.text);
    QRect used;
    painter.drawText(room, Qt::TextWordWrap, text(), &used);
    room.setTop(used.bottom() + 1 + space::kTight / 2);
    painter.setFont(font());
    painter.setPen(colours.muted);
    painter.drawText(room, Qt::TextWordWrap, m_sentence);
}

} // namespace s4k::ui
