// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"

#include <QWidget>

#include <vector>

class QCheckBox;

namespace s4k::ui {

/// The values of a list parameter, any of which can be taken.
class ConnectChecks final : public QWidget {
    Q_OBJECT
public:
    /// `name` is for screen readers, as in `Baud rate 9600`.
    ConnectChecks(Parameter parameter, const QString& name, QWidget* parent);

    void setValues(const std::vector<int>& values);
    [[nodiscard]] std::vector<int> values() const;

Q_SIGNALS:
    /// By a person.
    void edited();

private:
    struct Check {
        QCheckBox* box;
        int value;
    };
    std::vector<Check> m_checks;
};

} // namespace s4k::ui
