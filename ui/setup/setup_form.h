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

/// A field for each parameter, grouped as on the front panel. Below a field is the problem with its
/// value.
class SetupForm final : public QWidget {
    Q_OBJECT
public:
    explicit SetupForm(QWidget* parent = nullptr);

    void showDraft(const SetupDraft& draft);
    void showAvailabilities(const Availabilities& availabilities);
    void focusFirst();
    /// Lays the form out for `width` logical pixels. In a narrow form the fields are below their
    /// titles.
    void fit(int width);

Q_SIGNALS:
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
