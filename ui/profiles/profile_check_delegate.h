// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QCheckBox;

namespace s4k::ui {

/// Draws the check boxes of a table as those of the window; a click on one, or Space in its row,
/// checks it.
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
    QCheckBox* m_likeness; ///< never shown: it has the style of the others

    [[nodiscard]] QRect boxIn(const QStyleOptionViewItem& option) const;
};

} // namespace s4k::ui
