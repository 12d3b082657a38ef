// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/parameter_editor.h"

#include "app/base/text.h"
#include "ui/model/parameter_text.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalBlocker>

#include <cmath>
#include <utility>

namespace s4k::ui {

namespace {

/// Register counts per unit of the field.
double factor(Parameter p) {
    return p == Parameter::PtRatio ? 100 : 1;
}

QComboBox* choices(Parameter p, QWidget* parent) {
    auto* box = new QComboBox(parent);
    for (const std::int32_t choice : row(p).choices)
        box->addItem(choiceText(p, choice), choice);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

QDoubleSpinBox* number(Parameter p, QWidget* parent) {
    const ParameterRow& limits = row(p);
    auto* box = new QDoubleSpinBox(parent);
    box->setDecimals(p == Parameter::PtRatio ? 2 : 0);
    box->setRange(limits.min / factor(p), limits.max / factor(p));
    box->setSuffix(parameterSuffix(p));
    box->setAlignment(Qt::AlignRight);
    return box;
}

} // namespace

QWidget* parameterEditor(Parameter p, QWidget* parent) {
    QWidget* editor = row(p).choices.empty() ? static_cast<QWidget*>(number(p, parent))
                                             : static_cast<QWidget*>(choices(p, parent));
    editor->setAccessibleName(parameterTitle(p));
    const QString taken = app::translated(takenValues(p));
    const QString hint = parameterHint(p);
    editor->setToolTip(row(p).choices.empty()
                           ? (hint.isEmpty() ? taken : hint + QStringLiteral("\n") + taken)
                           : hint);
    return editor;
}

std::int32_t editorValue(Parameter p, const QWidget& editor) {
    if (const auto* list = qobject_cast<const QComboBox*>(&editor))
        return list->currentData().toInt();
    const auto* box = qobject_cast<const QDoubleSpinBox*>(&editor);
    return box != nullptr ? static_cast<std::int32_t>(std::lround(box->value() * factor(p))) : 0;
}

void setEditorValue(Parameter p, QWidget& editor, std::int32_t value) {
    const QSignalBlocker quiet(&editor);
    if (auto* list = qobject_cast<QComboBox*>(&editor))
        list->setCurrentIndex(list->findData(value));
    if (auto* box = qobject_cast<QDoubleSpinBox*>(&editor))
        box->setValue(value / factor(p));
}

void onEdited(QWidget& editor, QObject* context, std::function<void()> edited) {
    if (auto* list = qobject_cast<QComboBox*>(&editor))
        QObject::connect(list, &QComboBox::currentIndexChanged, context, std::move(edited));
    else if (auto* box = qobject_cast<QDoubleSpinBox*>(&editor))
        QObject::connect(box, &QDoubleSpinBox::valueChanged, context, std::move(edited));
}

} // namespace s4k::ui
