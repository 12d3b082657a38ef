// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/connect_state.h"

#include <QWidget>

class QLabel;

namespace s4k::ui {

/// What came of trying a connection: a mark, in a word, who answered or what to do.
class ConnectTestView final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectTestView(QWidget* parent = nullptr);

    /// Hidden while there is nothing to tell.
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
