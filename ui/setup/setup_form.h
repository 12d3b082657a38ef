// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/availabilities.h"
#include "ui/setup/setup_draft.h"

#include <QWidget>

#include <array>
#include <span>

class QGridLayout;
class QLabel;

namespace s4k::ui {

/// A field for each parameter except the passwords, grouped as on the front panel. Below a field is
/// the problem with its value.
class SetupForm final : public QWidget {
    Q_OBJECT
public:
    explicit SetupForm(QWidget* parent = nullptr);

    /// Shows values, marks of changes and problems; emits nothing.
    void showDraft(const SetupDraft& draft);
    /// Enables the fields that can be set and hides those that the meter does not have.
    void showAvailabilities(const Availabilities& availabilities);
    void focusFirst(); ///< focuses the first communication setting that can be set
    /// Lays the form out for `width` logical pixels. In a narrow form the fields are below their
    /// titles.
    void fit(int width);

Q_SIGNALS:
    /// The user changed a field; `value` in counts of the register.
    void edited(s4k::Parameter parameter, int value);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        int line = 0; ///< in the grid: title, field if it is below the title, problem
        QLabel* title = nullptr;
        QWidget* field = nullptr;
        QLabel* problem = nullptr;
    };
    QGridLayout* m_grid;
    std::array<Row, kParameterCount> m_rows{};
    bool m_stacked = false;

    void addGroup(const QString& name, const QString& words, std::span<const Parameter> parameters);
    void addRow(Parameter p);
    void place(const Row& row);
};

} // namespace s4k::ui
