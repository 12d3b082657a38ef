// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"

#include <QWidget>

#include <functional>

namespace s4k::ui {

/// Creates the field for a parameter: a list where the parameter has fixed choices, otherwise a
/// number with unit, range and decimals.
[[nodiscard]] QWidget* parameterEditor(Parameter p, QWidget* parent);

/// Value of a field made by `parameterEditor`, in counts of the register (PT ratio: hundredths); 0
/// where no choice is selected.
[[nodiscard]] std::int32_t editorValue(Parameter p, const QWidget& editor);

/// Shows `value`, in counts of the register, without calling what onEdited() registered. A number
/// is clamped to the range of the parameter; a value that is no choice selects none.
void setEditorValue(Parameter p, QWidget& editor, std::int32_t value);

/// Calls `edited` after each change of the field by the user, as long as `context` exists.
void onEdited(QWidget& editor, QObject* context, std::function<void()> edited);

} // namespace s4k::ui
