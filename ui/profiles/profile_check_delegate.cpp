// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/profile_check_delegate.h"

#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace s4k::ui {

namespace {

constexpr int kBox = 18;

bool isChecked(const QModelIndex& index) {
    return index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

} // namespace

ProfileCheckDelegate::ProfileCheckDelegate(QWidget* parent)
    : QStyledItemDelegate(parent), m_likeness(new QCheckBox(parent)) {
    m_likeness->hide();
    m_likeness->setFocusPolicy(Qt::NoFocus);
}

// The style sheet of the window does not style check boxes in tables. An empty decoration reserves
// the room for ours.
void ProfileCheckDelegate::initStyleOption(QStyleOptionViewItem* option,
                                           const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    if ((option->features & QStyleOptionViewItem::HasCheckIndicator) == 0)
        return;
    option->features &= ~QStyleOptionViewItem::HasCheckIndicator;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {kBox + space::kTight, kBox};
    QPixmap empty(option->decorationSize);
    empty.fill(Qt::transparent);
    option->icon = QIcon(empty);
}

QRect ProfileCheckDelegate::boxIn(const QStyleOptionViewItem& option) const {
    return {option.rect.left() + space::kSmall + 3,
            option.rect.top() + (option.rect.height() - kBox) / 2, kBox, kBox};
}

void ProfileCheckDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    if (!index.data(Qt::CheckStateRole).isValid())
        return;
    QStyleOptionButton box;
    box.initFrom(m_likeness);
    box.rect = boxIn(option);
    box.state = QStyle::State_Enabled | QStyle::State_Active |
                (isChecked(index) ? QStyle::State_On : QStyle::State_Off);
    m_likeness->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, m_likeness);
}

bool ProfileCheckDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                       const QStyleOptionViewItem& option,
                                       const QModelIndex& index) {
    if ((index.flags() & Qt::ItemIsUserCheckable) == 0)
        return false;
    const bool clicked = event->type() == QEvent::MouseButtonRelease &&
                         boxIn(option)
                             .adjusted(-space::kSmall, -space::kTight, space::kTight, space::kTight)
                             .contains(static_cast<QMouseEvent*>(event)->position().toPoint());
    const bool typed =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    return (clicked || typed) &&
           model->setData(index, isChecked(index) ? Qt::Unchecked : Qt::Checked,
                          Qt::CheckStateRole);
}

} // namespace s4k::ui
