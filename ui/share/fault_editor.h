// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/fault.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace s4k::ui {

/// The faults that are active on the bus, and a form that adds one.
class FaultEditor final : public QWidget {
    Q_OBJECT
public:
    explicit FaultEditor(QWidget* parent = nullptr);

    void showFaults(const std::vector<modbus::FaultOrder>& faults);

Q_SIGNALS:
    void ordered(const s4k::modbus::FaultOrder& order); ///< the user wants to add it
    void removed(const s4k::modbus::FaultOrder& order); ///< the user wants to remove it
    void cleared();                                     ///< the user wants to remove all

private:
    std::vector<modbus::FaultOrder> m_faults;
    QVBoxLayout* m_rows;
    QPushButton* m_clear;
    QComboBox* m_kind;
    QLineEdit* m_units;
    QLabel* m_valueName;
    QSpinBox* m_value;
    QLabel* m_everyName;
    QSpinBox* m_every;
    QLabel* m_problem;

    QWidget* buildForm();
    QWidget* buildRow(const modbus::FaultOrder& order);
    [[nodiscard]] modbus::FaultKind kind() const;
    void showKind();
    void add();
};

} // namespace s4k::ui
