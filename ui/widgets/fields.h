// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QWidget;

/// Fields of the side panels; `name` is for screen readers.
namespace s4k::ui {

/// Gives `box` a grid layout with `columns` columns of equal width and without margins.
[[nodiscard]] QGridLayout* fieldGrid(QWidget* box, int columns);
/// Adds the field with its caption above it: rows `line` and `line + 1` of the grid, from `column`
/// over `columns` columns.
void addField(QGridLayout& grid, int line, int column, const QString& caption, QWidget* field,
              int columns = 1);

/// A number field for `min` to `max`.
[[nodiscard]] QSpinBox* numberField(const QString& name, int min, int max, QWidget* parent);
/// A number field for 10-60000 ms, the range of a time-out.
[[nodiscard]] QSpinBox* millisecondsField(const QString& name, QWidget* parent);
/// A list whose text can be edited, at most 200 characters.
[[nodiscard]] QComboBox* editableField(const QString& name, QWidget* parent);
/// Replaces the items of an editable list. The text in the field does not change.
void setItems(QComboBox& box, const QStringList& items);

/// Hidden label for a problem with the field above it.
[[nodiscard]] QLabel* problemLabel(const QString& name, QWidget* parent);
/// Shows the problem; empty hides the label.
void showProblem(QLabel& label, const QString& problem);
/// Sets text and accessible name. The name is set only if it differs, so that screen readers do not
/// repeat it.
void setWords(QPushButton& button, const QString& text, const QString& name);
/// Changes the role of a label and repaints it in its style: `caption`, `problem` or `title`.
void setRole(QLabel& label, const QString& role);

} // namespace s4k::ui
