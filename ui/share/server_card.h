// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/share_state.h"

#include <QFrame>

#include <array>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace s4k::ui {

class Lamp;

/// One server of the Share panel: settings, start and stop, state and figures.
class ServerCard final : public QFrame {
    Q_OBJECT
public:
    /// `name` is the server's name, as in `Modbus TCP`.
    explicit ServerCard(const QString& name, QWidget* parent = nullptr);

    /// Adds the widget with the settings, which is disabled while the server runs. Call it once.
    void setForm(QWidget* form);
    void showServer(const ServerView& server);
    /// Enables or disables the button Start. The button Stop is always enabled.
    void setStartable(bool startable);

Q_SIGNALS:
    void startChosen();
    void stopChosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    static constexpr std::size_t kFigures = 4; ///< clients, requests/s, replies, refusals

    QString m_name;
    ServerView m_server;
    bool m_startable = true;
    QVBoxLayout* m_column;
    QWidget* m_form = nullptr;
    Lamp* m_lamp;
    QLabel* m_state;
    QPushButton* m_button;
    QWidget* m_figures = nullptr;
    std::array<QLabel*, kFigures> m_values{};
    QLabel* m_problem;

    QWidget* buildHead();
    QWidget* buildFigures();
    void showButton();
    void showProblem();
};

} // namespace s4k::ui
