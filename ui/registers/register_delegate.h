// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace s4k::ui {

/// Edits the values of a RegisterModel in place: parameters in their fields, the command register
/// in a list of commands. New readings do not overwrite an open editor.
class RegisterDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit RegisterDelegate(QObject* parent = nullptr);

    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    [[nodiscard]] QWidget* commandEditor(QWidget* parent) const;
};

} // namespace s4k::ui
