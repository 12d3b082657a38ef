// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace s4k::ui {

/// Placeholder of a view without data: says what will appear and offers a button that starts it.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    /// Sets the texts. With an empty `action` there is no button.
    void say(const QString& title, const QString& text, const QString& action = {});
    [[nodiscard]] QString title() const;

Q_SIGNALS:
    void acted(); ///< the button was pressed

private:
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_action;
};

} // namespace s4k::ui
