// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/connect_state.h"

#include <QWidget>

class QLabel;

namespace s4k::ui {

/// Shows the result of a connection test: an icon, a few words, and the device that answered, or
/// the reason and the remedy.
class ConnectTestView final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectTestView(QWidget* parent = nullptr);

    /// Shows a test; hidden if its result is None.
    void showTest(const TestView& test);

protected:
    void changeEvent(QEvent* event) override;

private:
    TestView m_test;
    QLabel* m_icon;
    QLabel* m_text;

    void paint();
};

} // namespace s4k::ui
