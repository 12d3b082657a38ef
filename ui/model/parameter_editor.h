// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"

#include <QWidget>

#include <functional>

namespace s4k::ui {

/// The field that fits the kind of a parameter: a list of its choices, else a number with its unit,
/// range and decimals.
[[nodiscard]] QWidget* parameterEditor(Parameter p, QWidget* parent);

/// What stands in a field made by `parameterEditor`, in the unit of the register.
[[nodiscard]] std::int32_t editorValue(Parameter p, const QWidget& editor);

/// Puts a value there, without telling that it was edited.
void setEditorValue(Parameter p, QWidget& editor, std::int32_t value);

/// Calls `edited` after each change by a person, while `context` lives.
void onEdited(QWidget& editor, QObject* context, std::function<void()> edited);

} // namespace s4k::ui
