// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields.h"

#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>

namespace s4k::ui {

namespace {

constexpr int kLongestText = 200;
constexpr int kLeastTimeoutMs = 10;
constexpr int kMostTimeoutMs = 60'000;
constexpr int kTimeoutStepMs = 100;

} // namespace

QGridLayout* fieldGrid(QWidget* box, int columns) {
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kTight);
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(column, 1);
    return grid;
}

void addField(QGridLayout& grid, int line, int column, const QString& caption, QWidget* field,
              int columns) {
    QLabel* const label = captionLabel(caption, grid.parentWidget());
    label->setBuddy(field);
    grid.addWidget(label, line, column, 1, columns);
    grid.addWidget(field, line + 1, column, 1, columns);
}

QSpinBox* numberField(const QString& name, int min, int max, QWidget* parent) {
    auto* field = new QSpinBox(parent);
    field->setRange(min, max);
    field->setGroupSeparatorShown(false);
    field->setMinimumWidth(0);
    field->setAccessibleName(name);
    return field;
}

QSpinBox* millisecondsField(const QString& name, QWidget* parent) {
    QSpinBox* const field = numberField(name, kLeastTimeoutMs, kMostTimeoutMs, parent);
    field->setSingleStep(kTimeoutStepMs);
    field->setSuffix(QStringLiteral(" ms"));
    return field;
}

QComboBox* editableField(const QString& name, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setMinimumWidth(0);
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    box->lineEdit()->setMaxLength(kLongestText);
    box->lineEdit()->setAccessibleName(name);
    box->setAccessibleName(name);
    return box;
}

void setItems(QComboBox& box, const QStringList& items) {
    QStringList shown;
    for (int i = 0; i < box.count(); ++i)
        shown += box.itemText(i);
    if (items == shown)
        return;
    const QString text = box.currentText();
    box.clear();
    box.addItems(items);
    box.setEditText(text);
}

QLabel* problemLabel(const QString& name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("role", QStringLiteral("problem"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAccessibleName(name);
    label->hide();
    return label;
}

void showProblem(QLabel& label, const QString& problem) {
    label.setText(problem);
    label.setVisible(!problem.isEmpty());
}

void setWords(QPushButton& button, const QString& text, const QString& name) {
    button.setText(text);
    if (button.accessibleName() != name)
        button.setAccessibleName(name);
}

void setRole(QLabel& label, const QString& role) {
    if (label.property("role").toString() == role)
        return;
    label.setProperty("role", role);
    label.style()->unpolish(&label);
    label.style()->polish(&label);
}

} // namespace s4k::ui
