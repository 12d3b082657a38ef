// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/message.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace s4k::ui {

/// Shows one message above the status line; hidden while there is none.
class MessageBar final : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Shows the message instead of the one before and emits `shown`. Its button dismisses the
    /// message, then calls the action.
    void showMessage(const Message& message);
    /// Hides the bar and clears its message.
    void dismiss();
    /// The message shown; all its texts are empty while there is none.
    [[nodiscard]] const Message& message() const { return m_message; }

Q_SIGNALS:
    void shown(const s4k::ui::Message& message);

protected:
    void changeEvent(QEvent* event) override;

private:
    Message m_message;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action;

    void paintIcon();
    void act();
};

} // namespace s4k::ui
