// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace s4k::ui {

/// First start: what else can be done, three cards that do it, and a way to be rid of them.
class WelcomeCards final : public QWidget {
    Q_OBJECT
public:
    explicit WelcomeCards(QWidget* parent = nullptr);

Q_SIGNALS:
    void connectMeter();
    void openRecording();
    void walkThePanel();
    void dismissed();

private:
    void addCard(QHBoxLayout& row, const QString& iconName, const QString& title,
                 const QString& text, void (WelcomeCards::*signal)());
};

} // namespace s4k::ui
