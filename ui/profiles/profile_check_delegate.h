// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QCheckBox;

namespace s4k::ui {

/// Draws check boxes in a table in the style of the window. A click on a box, or Space in its row,
/// toggles it.
class ProfileCheckDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ProfileCheckDelegate(QWidget* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    QCheckBox* m_likeness; ///< never shown: supplies the style of a check box

    [[nodiscard]] QRect boxIn(const QStyleOptionViewItem& option) const;
};

} // namespace s4k::ui
