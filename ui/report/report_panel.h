// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/conformance.h"
#include "ui/report/report_content.h"

#include <QFrame>

#include <memory>
#include <vector>

namespace s4k::ui {

/// Side panel for the commissioning report of the meter that is shown: what a person writes at its
/// head, the checks as they stand now, and where to write it.
class ReportPanel final : public QFrame {
    Q_OBJECT
public:
    static constexpr int kWidth = 340;

    explicit ReportPanel(QWidget* parent = nullptr);
    ~ReportPanel() override;

    [[nodiscard]] ReportHead head() const;
    void showMeter(const QString& title);
    void showChecks(const std::vector<Finding>& checks);
    void focusFirst();
    /// Asks for a file, `.pdf` or `.html`, and reports it.
    void askForFile();

Q_SIGNALS:
    void reportRequested(const QString& path);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;

    QWidget* buildHead();
};

} // namespace s4k::ui
