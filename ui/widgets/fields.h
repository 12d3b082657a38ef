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

/// Columns of equal width without margins.
[[nodiscard]] QGridLayout* fieldGrid(QWidget* box, int columns);
/// The field with its caption above it, which takes two lines of the grid.
void addField(QGridLayout& grid, int line, int column, const QString& caption, QWidget* field,
              int columns = 1);

[[nodiscard]] QSpinBox* numberField(const QString& name, int min, int max, QWidget* parent);
/// 10-60000 ms, the range of a time-out.
[[nodiscard]] QSpinBox* millisecondsField(const QString& name, QWidget* parent);
[[nodiscard]] QComboBox* editableField(const QString& name, QWidget* parent);
/// Other items to choose from; what is written stays.
void setItems(QComboBox& box, const QStringList& items);

/// Text below a field that says what is wrong with it; hidden while nothing is.
[[nodiscard]] QLabel* problemLabel(const QString& name, QWidget* parent);
void showProblem(QLabel& label, const QString& problem);
/// Another text and name, told to screen readers only when they change.
void setWords(QPushButton& button, const QString& text, const QString& name);
/// `caption`, `problem`, `title`: the look of a label that is shown already.
void setRole(QLabel& label, const QString& role);

} // namespace s4k::ui
