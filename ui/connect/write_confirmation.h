// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/write_view.h"

#include <QDialog>

#include <functional>

class QDialogButtonBox;
class QTableWidget;

namespace s4k::ui {

/// Asks before a live meter is changed: shows the meter, and for each change the register, the old
/// and the new value. Escape, closing the dialog and the default button decline. Window-modal; the
/// caller opens it with open(), and it deletes itself when it is closed.
class WriteConfirmation final : public QDialog {
    Q_OBJECT
public:
    /// `answer` is called exactly once, with false if the dialog is destroyed unanswered.
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
