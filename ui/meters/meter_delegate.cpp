// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meters/meter_delegate.h"

#include "ui/meters/meter_tree_model.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QPainter>

namespace s4k::ui {

namespace {

constexpr int kIcon = 16;
constexpr int kPadding = space::kSmall;

struct Mark {
    QString icon;
    QColor colour;
};

Mark markOf(const QModelIndex& index, const Colours& colours) {
    switch (static_cast<LinkHealth>(index.data(MeterTreeModel::HealthRole).toInt())) {
    case LinkHealth::Connecting:
        return {QStringLiteral("waiting"), colours.muted};
    case LinkHealth::Stale:
        return {QStringLiteral("waiting"), colours.warning};
    case LinkHealth::Lost:
        return {QStringLiteral("unlinked"), colours.alarm};
    case LinkHealth::OtherDevice:
        return {QStringLiteral("help"), colours.warning};
    case LinkHealth::Inside:
    case LinkHealth::Live:
    case LinkHealth::Recorded:
        break;
    }
    return index.data(MeterTreeModel::PoweredRole).toBool()
               ? Mark{QStringLiteral("warning"), colours.warning}
               : Mark{QStringLiteral("power"), colours.muted};
}

void drawMark(QPainter& painter, const QRect& room, const Mark& mark) {
    const QPixmap picture =
        iconPixmap(mark.icon, mark.colour, kIcon, painter.device()->devicePixelRatioF());
    painter.drawPixmap(room.right() - kPadding - kIcon + 1, room.center().y() - kIcon / 2 + 1,
                       picture);
}

} // namespace

QSize MeterDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int lines = index.data(MeterTreeModel::SummaryRole).toString().isEmpty() ? 1 : 2;
    return {0, lines * option.fontMetrics.height() + 2 * space::kTight + space::kTight};
}

void MeterDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    const Colours& colours = coloursOf(QGuiApplication::palette());
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect room = option.rect.adjusted(0, 1, 0, -1);
    if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
        const bool focused = chosen && option.state.testFlag(QStyle::State_HasFocus);
        painter->setPen(focused ? QPen(colours.accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(chosen ? colours.accentSoft : colours.surface);
        painter->drawRoundedRect(QRectF(room).adjusted(1, 1, -1, -1), space::kRadius,
                                 space::kRadius);
    }
    const bool troubled = !index.data(MeterTreeModel::TroubleRole).toString().isEmpty();
    const QRect text = room.adjusted(kPadding, space::kTight / 2,
                                     -kPadding - (troubled ? kIcon + kPadding : 0), 0);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(chosen ? colours.accent : colours.text);
    const int line = option.fontMetrics.height();
    painter->drawText(QRect(text.x(), text.y(), text.width(), line + 2), Qt::AlignVCenter,
                      QFontMetrics(bold).elidedText(index.data(Qt::DisplayRole).toString(),
                                                    Qt::ElideMiddle, text.width()));
    painter->setFont(option.font);
    painter->setPen(colours.muted);
    painter->drawText(
        QRect(text.x(), text.y() + line, text.width(), line + 2), Qt::AlignVCenter,
        option.fontMetrics.elidedText(index.data(MeterTreeModel::SummaryRole).toString(),
                                      Qt::ElideRight, text.width()));
    if (troubled)
        drawMark(*painter, room, markOf(index, colours));
    painter->restore();
}

} // namespace s4k::ui
