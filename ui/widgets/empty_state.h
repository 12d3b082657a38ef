// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace s4k::ui {

/// What stands where nothing is to be shown yet: what will appear, and the button that starts it.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    /// Without `action` there is no button.
    void say(const QString& title, const QString& text, const QString& action = {});
    [[nodiscard]] QString title() const;

Q_SIGNALS:
    void acted();

private:
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_action;
};

} // namespace s4k::ui
