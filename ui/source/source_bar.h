// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/system_type.h"
#include "ui/model/window_state.h"
#include "ui/widgets/colours.h"

#include <QFrame>

#include <array>

class QAction;
class QComboBox;
class QToolButton;

namespace s4k::ui {

class Segmented;

/// Source, system type, run and speed, connect, share, theme, help.
class TopBar final : public QFrame {
    Q_OBJECT
public:
    explicit TopBar(QWidget* parent = nullptr);

    void showSource(Source source);
    void showSystem(SystemType type);
    void showClock(const ClockView& clock);
    void showTheme(Theme theme);
    void showShared(bool shared);
    void showShareOpen(bool open);
    void showConnectOpen(bool open);
    void showRecording(bool recording);
    /// Whether the meter shown runs inside; a live one keeps its own load and time, so that there
    /// is nothing to choose.
    void setEmbedded(bool embedded);
    /// Whether what is shown is a moment of the past, through which time can run.
    void setReplaying(bool replaying);

Q_SIGNALS:
    void sourceChosen(s4k::ui::Source source);
    void systemChosen(s4k::SystemType type);
    void runningChosen(bool running);
    void speedChosen(double speed);
    void themeChosen(s4k::ui::Theme theme);
    void connectChosen();
    void recordChosen();
    void shareChosen();
    void helpChosen();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    Segmented* m_source;
    QComboBox* m_system;
    QToolButton* m_run;
    Segmented* m_speed;
    QWidget* m_live;
    QToolButton* m_connect;
    QToolButton* m_share;
    QToolButton* m_record;
    QToolButton* m_theme;
    std::array<QAction*, 3> m_themes{};
    ClockView m_clock;
    bool m_embedded = true;
    bool m_replaying = false;

    void buildSource();
    void buildSystem();
    void buildRun();
    void buildSpeed();
    void buildLive();
    void buildConnect();
    void buildShare();
    void buildRecord();
    void buildTheme();
    QToolButton* buildHelp();
    void showFitting();
    void fit();
    void setRoom(int level);
};

} // namespace s4k::ui
