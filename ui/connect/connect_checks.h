// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"

#include <QWidget>

#include <vector>

class QCheckBox;

namespace s4k::ui {

/// One check box for each choice of a list parameter; any number of them can be checked.
class ConnectChecks final : public QWidget {
    Q_OBJECT
public:
    /// `name` is for screen readers: with the name `Baud rate`, a box is `Baud rate 9600`.
    ConnectChecks(Parameter parameter, const QString& name, QWidget* parent);

    /// Checks exactly the boxes of these values; emits nothing.
    void setValues(const std::vector<int>& values);
    /// Values of the checked boxes.
    [[nodiscard]] std::vector<int> values() const;

Q_SIGNALS:
    /// The user checked or unchecked a box.
    void edited();

private:
    struct Check {
        QCheckBox* box;
        int value;
    };
    std::vector<Check> m_checks;
};

} // namespace s4k::ui
