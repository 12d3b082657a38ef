// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace s4k::ui {

namespace {

constexpr int kIcon = 16;
constexpr int kHeight = space::kWide;
constexpr float kFill = 0.14F; // opacity of the tone behind the words, which must stay readable

QColor colourOf(Badge::Tone tone, const Colours& colours) {
    switch (tone) {
    case Badge::Tone::Accent:
        return colours.accent;
    case Badge::Tone::Warning:
        return colours.warning;
    case Badge::Tone::Alarm:
        return colours.alarm;
    case Badge::Tone::Neutral:
        break;
    }
    return colours.muted;
}

QFont strong(QFont font) {
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

Badge::Badge(QWidget* parent) : QLabel(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setTone(Tone tone) {
    m_tone = tone;
    update();
}

void Badge::setIcon(const QString& name) {
    m_icon = name;
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const {
    const int words = QFontMetrics(strong(font())).horizontalAdvance(text());
    const int mark = m_icon.isEmpty() ? 0 : kIcon + space::kTight;
    return {words + mark + 2 * space::kSmall, kHeight};
}

void Badge::paintEvent(QPaintEvent*) {
    const QColor colour = colourOf(m_tone, coloursOf(palette()));
    QColor fill = colour;
    fill.setAlphaF(kFill);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kRadius,
                            space::kRadius);
    QRect room = rect().adjusted(space::kSmall, 0, -space::kSmall, 0);
    if (!m_icon.isEmpty()) {
        painter.drawPixmap(room.left(), (height() - kIcon) / 2,
                           iconPixmap(m_icon, colour, kIcon, devicePixelRatioF()));
        room.adjust(kIcon + space::kTight, 0, 0, 0);
    }
    painter.setFont(strong(font()));
    painter.drawText(room, Qt::AlignVCenter, text());
}

} // namespace s4k::ui
