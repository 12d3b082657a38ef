// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/conformance.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace s4k::ui {

/// The checks of a report, each with its finding.
class ReportChecks final : public QWidget {
    Q_OBJECT
public:
    explicit ReportChecks(QWidget* parent = nullptr);

    void showChecks(const std::vector<Finding>& checks);
    /// Number of failed checks as text, for the title above; empty without checks.
    [[nodiscard]] QString summary() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QLabel* icon;
        QLabel* text;
    };
    std::vector<Row> m_rows;
    std::vector<Finding> m_checks;

    void addRow();
    void showRow(std::size_t i);
};

} // namespace s4k::ui
