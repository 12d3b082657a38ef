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

/// Form and results of a scan: the unit ids, at a serial port also the baud rates and parities to
/// try, the progress, and the devices found.
class ConnectScan final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectScan(QWidget* parent = nullptr);

    /// Sets where to scan. Until the user checks or unchecks a box, exactly its baud rate and
    /// parity are checked.
    void setPlace(const ConnectChoice& at);
    /// Shows progress and results; the form is hidden while the scan is running.
    void showScan(const ScanView& scan);
    /// Content of the form, with the place of the last setPlace(). Unit ids are empty if their text
    /// is not valid; baud rates or parities are empty if none is checked.
    [[nodiscard]] ScanChoice choice() const;
    /// Whether unit ids and lines are valid. If not, shows the reasons, and focuses the unit ids if
    /// they are not valid. Host and serial port are checked by ConnectForm.
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
