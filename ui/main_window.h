// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/panel.h"
#include "core/registers/quirk.h"
#include "ui/model/message.h"
#include "ui/model/window_state.h"
#include "ui/style/colours.h"

#include <QMainWindow>
#include <QTimer>

#include <optional>

namespace s4k::ui {

class AlertList;
class Faceplate;
class LoadEditor;
class MessageBar;
class OutputsBox;
class ReadingsTable;
class ShortcutOverlay;
class StatusLine;
class TopBar;
class TrendView;
class WelcomeCards;

/// The window: the panel always in sight, the chosen view beside it. It shows what it is told and
/// asks by signals; who answers it does not know.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(panel::Panel& panel, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// A reading; every one reaches the trends, the figures follow ten times a second.
    void showSnapshot(const MeterSnapshot& snapshot);
    void showClock(const ClockView& clock);
    void showSource(const SourceView& source);
    void showControlPower(bool supplied);
    void showQuirks(const Quirks& quirks);
    void showTheme(Theme theme);
    void showMessage(const Message& message);
    void setWelcomeShown(bool shown);

    [[nodiscard]] Faceplate& faceplate() { return *m_faceplate; }
    [[nodiscard]] TrendView& trends() { return *m_trends; }
    [[nodiscard]] MessageBar& messageBar() { return *m_messages; }
    [[nodiscard]] LoadEditor& loadEditor() { return *m_loadEditor; }

    void openLoadEditor();
    void askForRecording();

Q_SIGNALS:
    void livingLoadRequested();
    void loadRequested(const s4k::LoadSpec& load);
    void recordingRequested(const QString& path);
    void systemTypeRequested(s4k::SystemType type);
    void runningRequested(bool running);
    void speedRequested(double speed);
    void controlPowerRequested(bool supplied);
    void phaseLossRequested(s4k::PhaseLossMeaning meaning);
    void themeRequested(s4k::ui::Theme theme);
    void welcomeDismissed();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    TopBar* m_top;
    Faceplate* m_faceplate;
    OutputsBox* m_outputs;
    AlertList* m_alerts;
    QWidget* m_alertsCard = nullptr;
    WelcomeCards* m_welcome;
    ReadingsTable* m_readings;
    TrendView* m_trends;
    LoadEditor* m_loadEditor;
    QWidget* m_side; ///< scrolls the load editor in a low window
    MessageBar* m_messages;
    StatusLine* m_status;
    ShortcutOverlay* m_shortcuts;
    QWidget* m_left = nullptr;
    QTimer m_figures;
    std::optional<MeterSnapshot> m_newest;
    ClockView m_clock;
    SourceView m_source;
    Quirks m_quirks;
    bool m_welcomeShown = true;

    void buildLayout();
    QWidget* buildLeft();
    QWidget* buildBelowPanel();
    QWidget* buildMiddle();
    QWidget* buildSide();
    void connectTopBar();
    void connectWelcome();
    void addShortcuts();
    void addShortcut(const QKeySequence& keys, void (MainWindow::*does)());
    void chooseSource(Source source);
    void closeLoadEditor();
    void focusPanel();
    void focusTrends();
    void walkThePanel();
    void showShortcuts();
    void showFigures();
    void fitFaceplate();
    [[nodiscard]] bool roomForWelcome() const;
};

} // namespace s4k::ui
