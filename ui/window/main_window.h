// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/panel.h"
#include "core/registers/quirk.h"
#include "core/traffic/traffic_filter.h"
#include "ui/model/link_view.h"
#include "ui/model/message.h"
#include "ui/model/meter_book.h"
#include "ui/model/record_view.h"
#include "ui/model/task_view.h"
#include "ui/model/window_state.h"
#include "ui/model/write_view.h"
#include "ui/share/share_state.h"
#include "ui/widgets/colours.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace s4k::past {
struct MeterPast;
}

namespace s4k::ui {

class ConnectPanel;
class Faceplate;
class LinkBadges;
class LoadEditor;
class MessageBar;
class MeterChooser;
class MeterTree;
class MeterTreeModel;
class Monitor;
class PanelColumn;
class ProfilePanel;
class ReadingsTable;
class ReportPanel;
class RegistersView;
class SetupView;
class SharePanel;
class ShortcutOverlay;
class SideArea;
class StatusLine;
class TaskBar;
class TopBar;
class TrafficView;
class TwinPanel;
class ViewStack;
class WelcomeCards;

/// The window: the panel always in sight, the chosen view beside it. It shows what it is told and
/// asks by signals; who answers it does not know. What it says and asks of a meter is meant for the
/// one that is shown.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// `panel` must outlive the window, or be replaced by `showMeter` before it ends.
    explicit MainWindow(panel::Panel& panel, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// One meter more to choose from.
    void addMeter(MeterKey key, const MeterSnapshot& snapshot, const LinkView& link = {});
    /// The meter is gone; another one has been shown before.
    void removeMeter(MeterKey key);
    /// From now on this meter is the one that is shown, with this panel.
    void showMeter(MeterKey key, panel::Panel& panel, const MeterSnapshot& snapshot);

    /// A reading at `timeMs` since 1970 UTC: it becomes part of the past and is shown.
    void showReading(MeterKey key, std::int64_t timeMs, const MeterSnapshot& snapshot);
    /// What a meter says now; the figures follow ten times a second.
    void showSnapshot(MeterKey key, const MeterSnapshot& snapshot);
    /// What a meter did before, read from a history.
    void adoptPast(MeterKey key, std::unique_ptr<past::MeterPast> past);
    void showTask(const TaskView& task);
    /// How the window hears of a meter.
    void showLink(MeterKey key, const LinkView& link);
    /// Whether the meter that is shown runs in this program, which then feeds and supplies it.
    void showEmbedded(bool embedded);
    void showClock(const ClockView& clock);
    void showSource(const SourceView& source);
    /// What can be set on the meter that is shown.
    void showAvailabilities(const Availabilities& availabilities);
    void showControlPower(bool supplied);
    void showQuirks(const Quirks& quirks);
    void showTheme(Theme theme);
    void showMessage(const Message& message);
    void showShare(const ShareState& state);
    void showRecording(const RecordView& recording);
    void setShareChoice(const ShareChoice& choice);
    /// The frames of the Traffic view; `log` must outlive the window.
    void setTrafficLog(const modbus::TrafficLog& log);
    void setWelcomeShown(bool shown);
    void showView(View view);

    [[nodiscard]] Faceplate& faceplate();
    [[nodiscard]] Monitor& monitor() { return *m_monitor; }
    [[nodiscard]] TrafficView& traffic() { return *m_traffic; }
    [[nodiscard]] RegistersView& registers() { return *m_registers; }
    [[nodiscard]] SetupView& setup() { return *m_setup; }
    [[nodiscard]] MessageBar& messageBar() { return *m_messages; }
    [[nodiscard]] LoadEditor& loadEditor() { return *m_loadEditor; }
    [[nodiscard]] SharePanel& sharePanel() { return *m_share; }
    [[nodiscard]] ConnectPanel& connections() { return *m_connect; }
    [[nodiscard]] ProfilePanel& profilePanel() { return *m_profiles; }
    [[nodiscard]] TwinPanel& twinPanel() { return *m_twin; }
    [[nodiscard]] ReportPanel& reportPanel() { return *m_report; }
    [[nodiscard]] LinkBadges& badges();

    void openLoadEditor();
    void openShare();
    void openConnect();
    void openProfiles();
    void openTwin();
    void openReport();
    void askForRecording();
    /// Asks before a live meter is written to; `answer` is called once.
    void confirmWrites(const WriteQuestion& question, std::function<void(bool yes)> answer);

Q_SIGNALS:
    void livingLoadRequested();
    void loadRequested(const s4k::LoadSpec& load);
    void recordingRequested(const QString& path);
    void systemTypeRequested(s4k::SystemType type);
    /// In the unit of the register; the effective value comes back with a snapshot.
    void parameterWriteRequested(s4k::Parameter parameter, int value);
    void commandRequested(s4k::Command command);
    void runningRequested(bool running);
    void speedRequested(double speed);
    void controlPowerRequested(bool supplied);
    void phaseLossRequested(s4k::PhaseLossMeaning meaning);
    void themeRequested(s4k::ui::Theme theme);
    void welcomeDismissed();
    void meterRequested(s4k::ui::MeterKey key);
    void addMeterRequested();
    void removeMeterRequested(); ///< the one that is shown
    void tcpStartRequested(const QString& address, int port);
    void tcpStopRequested();
    void rtuStartRequested(const QString& device);
    void rtuStopRequested();
    void faultOrdered(const s4k::modbus::FaultOrder& order);
    void faultRemoved(const s4k::modbus::FaultOrder& order);
    void faultsCleared();
    void shareOpened();                        ///< a good time to look for serial ports
    void connectOpened();                      ///< likewise
    void recordRequested(const QString& path); ///< a history; all meters are recorded
    void recordStopRequested();
    /// The history of the meter that is shown, or the one that is being recorded, as CSV.
    void historyExportRequested(const QString& path);
    void taskCancelled();
    void trafficPauseRequested(bool paused);
    void trafficClearRequested();
    void trafficExportRequested(const QString& path, const s4k::modbus::TrafficFilter& filter);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct IdleFront;

    TopBar* m_top;
    MeterTreeModel* m_meters;
    MeterTree* m_tree;
    MeterChooser* m_chooser;
    PanelColumn* m_panel;
    WelcomeCards* m_welcome;
    ReadingsTable* m_readings;
    QWidget* m_middle;
    QWidget* m_readingsCard = nullptr;
    Monitor* m_monitor;
    TrafficView* m_traffic;
    RegistersView* m_registers;
    SetupView* m_setup;
    ViewStack* m_views;
    LoadEditor* m_loadEditor;
    SharePanel* m_share;
    ConnectPanel* m_connect;
    ProfilePanel* m_profiles;
    std::unique_ptr<IdleFront> m_idle; ///< what the twin's panel shows while there is none
    TwinPanel* m_twin;
    ReportPanel* m_report;
    SideArea* m_side;
    TaskBar* m_task;
    MessageBar* m_messages;
    StatusLine* m_status;
    ShortcutOverlay* m_shortcuts;
    QTimer m_figures;
    MeterKey m_key = 0;
    MeterBook m_book;
    std::map<MeterKey, LinkView> m_links;
    std::optional<MeterSnapshot> m_newest;
    std::int64_t m_newestMs = 0; ///< when it was true, since 1970 UTC
    ClockView m_clock;
    SourceView m_source;
    Quirks m_quirks;
    bool m_recording = false;
    bool m_welcomeShown = true;

    void buildLayout();
    QWidget* buildMiddle();
    void addViews();
    void connectTopBar();
    void connectWelcome();
    void connectPanel();
    void connectMeters();
    void connectShare();
    void connectLive();
    void connectTraffic();
    void connectRegisters();
    void connectReport();
    void addShortcuts();
    void addShortcut(const QKeySequence& keys, void (MainWindow::*does)());
    void chooseSource(Source source);
    void closeLoadEditor();
    void toggleShare();
    void toggleConnect();
    void toggleRecord();
    void toggleReport();
    void showChecks();
    void writeReport(const QString& path);
    void focusPanel();
    void focusView(View view);
    void focusFilter();
    void exportView();
    void askForHistoryExport();
    void nextMeter() { stepMeter(1); }
    void previousMeter() { stepMeter(-1); }
    void stepMeter(int by);
    void walkThePanel();
    void showShortcuts();
    void showFigures();
    void arrange();
};

} // namespace s4k::ui
