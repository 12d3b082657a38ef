// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/register_delegate.h"

#include "core/modbus/command_code.h"
#include "ui/model/parameter_editor.h"
#include "ui/model/write_view.h"
#include "ui/registers/register_model.h"

#include <QComboBox>
#include <QKeyEvent>

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr const char* kFilled = "filled";

const ParameterRow* parameterOf(const QModelIndex& index) {
    const unsigned number = index.data(RegisterModel::NumberRole).toUInt();
    return findParameter(RegisterNumber{static_cast<std::uint16_t>(number)});
}

/// A list in which arrow keys only open the popup: a command must be chosen deliberately.
class CommandBox final : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
            showPopup();
        else if (event->key() == Qt::Key_Escape)
            event->ignore();
    }
    void wheelEvent(QWheelEvent* event) override;
};

void CommandBox::wheelEvent(QWheelEvent*) {}

} // namespace

RegisterDelegate::RegisterDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QWidget* RegisterDelegate::commandEditor(QWidget* parent) const {
    auto* box = new CommandBox(parent);
    box->setAccessibleName(tr("Command to run"));
    box->addItem(tr("Choose a command"), 0);
    for (const modbus::CommandCode& command : modbus::kCommandCodes)
        box->addItem(QStringLiteral("%1  %2")
                         .arg(command.code)
                         .arg(commandText(static_cast<Command>(command.code))),
                     command.code);
    auto* self = const_cast<RegisterDelegate*>(this); // createEditor is const, its signals are not
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

QWidget* RegisterDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                        const QModelIndex& index) const {
    const ParameterRow* parameter = parameterOf(index);
    QWidget* editor = parameter != nullptr ? parameterEditor(parameter->parameter, parent)
                                           : commandEditor(parent);
    editor->setProperty("compact", true);
    editor->setAutoFillBackground(true);
    return editor;
}

void RegisterDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    if (editor->property(kFilled).toBool())
        return;
    editor->setProperty(kFilled, true);
    if (const ParameterRow* parameter = parameterOf(index))
        setEditorValue(parameter->parameter, *editor, index.data(Qt::EditRole).toInt());
}

void RegisterDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                    const QModelIndex& index) const {
    if (const ParameterRow* parameter = parameterOf(index))
        model->setData(index, editorValue(parameter->parameter, *editor));
    else if (const auto* box = qobject_cast<QComboBox*>(editor))
        model->setData(index, box->currentData());
}

void RegisterDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                            const QModelIndex&) const {
    // The editor may be wider than the value: it extends to the left, over the raw values.
    const int wide = std::max(option.rect.width(), editor->sizeHint().width());
    QRect place = option.rect;
    place.setLeft(std::max(0, place.right() - wide + 1));
    editor->setGeometry(place);
}

} // namespace s4k::ui
