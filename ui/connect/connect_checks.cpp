// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connect_checks.h"

#include "ui/model/parameter_text.h"
#include "ui/widgets/fields.h"

#include <QCheckBox>
#include <QGridLayout>

#include <algorithm>

namespace s4k::ui {

namespace {
constexpr int kColumns = 3;
} // namespace

ConnectChecks::ConnectChecks(Parameter parameter, const QString& name, QWidget* parent)
    : QWidget(parent) {
    setAccessibleName(name);
    QGridLayout* const grid = fieldGrid(this, kColumns);
    grid->setVerticalSpacing(0);
    for (const std::int32_t value : row(parameter).choices) {
        const int at = static_cast<int>(m_checks.size());
        const QString text = choiceText(parameter, value);
        auto* box = new QCheckBox(text, this);
        box->setAccessibleName(name + QLatin1Char(' ') + text);
        connect(box, &QCheckBox::clicked, this, &ConnectChecks::edited);
        grid->addWidget(box, at / kColumns, at % kColumns);
        m_checks.push_back({box, value});
    }
}

void ConnectChecks::setValues(const std::vector<int>& values) {
    for (const auto& [box, value] : m_checks)
        box->setChecked(std::find(values.begin(), values.end(), value) != values.end());
}

std::vector<int> ConnectChecks::values() const {
    std::vector<int> taken;
    for (const auto& [box, value] : m_checks)
        if (box->isChecked())
            taken.push_back(value);
    return taken;
}

} // namespace s4k::ui
