// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/write_view.h"

#include <QDialog>

#include <functional>

class QDialogButtonBox;
class QTableWidget;

namespace s4k::ui {

/// Asks before something is done to a live meter: which meter, and for each change register, old
/// and new value. Escape, closing and the default button say no. Window-modal, deletes itself.
class WriteConfirmation final : public QDialog {
    Q_OBJECT
public:
    /// `answer` is called once, also when the window goes away.
    WriteConfirmation(const WriteQuestion& question, std::function<void(bool yes)> answer,
                      QWidget* parent);
    ~WriteConfirmation() override;

private:
    std::function<void(bool)> m_answer;

    QTableWidget* buildTable(const WriteQuestion& question);
    QDialogButtonBox* buildButtons();
    void give(bool yes);
};

} // namespace s4k::ui
