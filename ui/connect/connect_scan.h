// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/connect_state.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace s4k::ui {

class ConnectChecks;
class ConnectFound;
class ElidedLabel;

/// Looks for devices: which unit ids, at a serial port also which baud rates and parities; how far
/// it is, and what it has found.
class ConnectScan final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectScan(QWidget* parent = nullptr);

    /// Where to look. Until a person has chosen others, its baud rate and parity are those tried.
    void setPlace(const ConnectChoice& at);
    void showScan(const ScanView& scan);
    /// What stands in the form: no units or no line when it cannot be used.
    [[nodiscard]] ScanChoice choice() const;
    /// Whether it can begin; says beside the field why not, and goes there.
    [[nodiscard]] bool check();

Q_SIGNALS:
    void startChosen();
    void cancelChosen();
    void connectChosen(const s4k::ui::ConnectChoice& choice);

private:
    ConnectChoice m_at;
    bool m_running = false;
    bool m_linesChosen = false;
    QWidget* m_form;
    QLineEdit* m_units;
    QLabel* m_unitsProblem;
    QWidget* m_lines;
    ConnectChecks* m_bauds;
    ConnectChecks* m_parities;
    QLabel* m_linesProblem;
    QSpinBox* m_timeout;
    QLabel* m_length;
    QPushButton* m_button;
    QWidget* m_progress;
    QProgressBar* m_bar;
    ElidedLabel* m_now;
    QLabel* m_left;
    QLabel* m_outcome;
    ConnectFound* m_found;

    void buildForm();
    void buildLines();
    void buildProgress();
    void formEdited();
    void showLength();
    void showProgress(const ScanView& scan);
    void showOutcome(const ScanView& scan);
    [[nodiscard]] QString unitsProblem() const;
    [[nodiscard]] QString linesProblem() const;
};

} // namespace s4k::ui
