// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "core/port/embedded_meter.h"
#include "core/registers/power_rules.h"
#include "ui/alerts/alerts_view.h"
#include "ui/connect/connect_panel.h"
#include "ui/demand/demand_view.h"
#include "ui/harmonics/harmonics_view.h"
#include "ui/meters/meter_tree.h"
#include "ui/meters/meter_tree_model.h"
#include "ui/meters/readings_table.h"
#include "ui/panel/alert_list.h"
#include "ui/panel/faceplate.h"
#include "ui/panel/link_badges.h"
#include "ui/panel/outputs_box.h"
#include "ui/panel/panel_column.h"
#include "ui/panel/twin_panel.h"
#include "ui/phasors/phasor_view.h"
#include "ui/profiles/profile_panel.h"
#include "ui/registers/registers_view.h"
#include "ui/report/report_panel.h"
#include "ui/scope/scope_view.h"
#include "ui/setup/setup_view.h"
#include "ui/share/share_panel.h"
#include "ui/source/load_editor.h"
#include "ui/source/top_bar.h"
#include "ui/traffic/traffic_view.h"
#include "ui/trends/trend_view.h"
#include "ui/widgets/card.h"
#include "ui/widgets/theme.h"
#include "ui/window/message_bar.h"
#include "ui/window/monitor.h"
#include "ui/window/shortcut_overlay.h"
#include "ui/window/side_area.h"
#include "ui/window/status_line.h"
#include "ui/window/task_bar.h"
#include "ui/window/view_stack.h"
#include "ui/window/welcome_cards.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>

namespace s4k::ui {

namespace {

constexpr int kFiguresMs = 100;
constexpr QSize kMinimum(1024, 640);
constexpr int kTreeFrom = 1180;      // width that has room for a column of meters
constexpr int kLeastMiddle = 360;    // width below which it is cut off
constexpr int kRoomForWelcome = 560; // width of the middle that takes the first steps
constexpr int kTallFrom = 720;       // height that has room for everything in the middle

} // namespace

/// A front panel that nobody presses, for a meter that nobody feeds.
struct MainWindow::IdleFront {
    EmbeddedMeter meter;
    panel::Panel panel{meter};
};

MainWindow::MainWindow(panel::Panel& panel, QWidget* parent)
    : QMainWindow(parent), m_top(new TopBar(this)), m_meters(new MeterTreeModel(this)),
      m_tree(new MeterTree(*m_meters, this)), m_chooser(new MeterChooser(*m_meters, this)),
      m_panel(new PanelColumn(panel, this)), m_welcome(new WelcomeCards(this)),
      m_readings(new ReadingsTable(this)), m_middle(new QWidget(this)),
      m_monitor(new Monitor(this)), m_traffic(new TrafficView(this)),
      m_registers(new RegistersView(this)), m_setup(new SetupView(this)),
      m_views(new ViewStack(this)), m_loadEditor(new LoadEditor), m_share(new SharePanel),
      m_connect(new ConnectPanel), m_profiles(new ProfilePanel),
      m_idle(std::make_unique<IdleFront>()), m_twin(new TwinPanel(m_idle->panel)),
      m_report(new ReportPanel), m_side(new SideArea(this)), m_task(new TaskBar(this)),
      m_messages(new MessageBar(this)), m_status(new StatusLine(this)), m_shortcuts(nullptr) {
    setWindowTitle(tr("S4K Panel"));
    setMinimumSize(kMinimum);
    setAcceptDrops(true);
    buildLayout();
    m_shortcuts = new ShortcutOverlay(this);
    connectTopBar();
    connectWelcome();
    connectPanel();
    connectMeters();
    connectShare();
    connectLive();
    connect(m_task, &TaskBar::cancelled, this, &MainWindow::taskCancelled);
    connectTraffic();
    connectRegisters();
    connectReport();
    addShortcuts();
    faceplate().setFocus();
    m_figures.setSingleShot(true);
    m_figures.setInterval(kFiguresMs);
    connect(&m_figures, &QTimer::timeout, this, &MainWindow::showFigures);
    arrange();
}

// The idle panel ends before the children of a widget do.
MainWindow::~MainWindow() {
    delete m_twin;
}

Faceplate& MainWindow::faceplate() {
    return m_panel->faceplate();
}

LinkBadges& MainWindow::badges() {
    return m_panel->badges();
}

void MainWindow::buildLayout() {
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    m_side->add(m_loadEditor);
    for (QWidget* panel : {static_cast<QWidget*>(m_share), static_cast<QWidget*>(m_connect),
                           static_cast<QWidget*>(m_profiles), static_cast<QWidget*>(m_twin),
                           static_cast<QWidget*>(m_report)})
        m_side->add(panel);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_tree);
    body->addWidget(m_panel);
    body->addWidget(buildMiddle(), 1);
    body->addWidget(m_side);
    column->addLayout(body, 1);
    column->addWidget(m_task);
    column->addWidget(m_messages);
    column->addWidget(m_status);
    setCentralWidget(centre);
}

QWidget* MainWindow::buildMiddle() {
    auto* const middle = m_middle;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(space::kTight, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(m_chooser);
    column->addWidget(m_welcome);
    m_readingsCard = card(m_readings, middle);
    column->addWidget(m_readingsCard);
    addViews();
    column->addWidget(card(m_views, middle), 1);
    return middle;
}

/// In the order of View.
void MainWindow::addViews() {
    m_views->add(tr("Trends"), tr("Any quantity over time (Ctrl+1)"), &m_monitor->trends());
    m_views->add(tr("Demand"), tr("Demand and energy (Ctrl+2)"), &m_monitor->demand());
    m_views->add(tr("Phasors"), tr("Voltages and currents with their angles (Ctrl+3)"),
                 &m_monitor->phasors());
    m_views->add(tr("Harmonics"), tr("Harmonics up to the 21st (Ctrl+4)"), &m_monitor->harmonics());
    m_views->add(tr("Scope"), tr("Waveforms (Ctrl+5)"), &m_monitor->scope());
    m_views->add(tr("Alerts"), tr("What is wrong, since when, and what mends it (Ctrl+6)"),
                 &m_monitor->alerts());
    m_views->add(tr("Registers"), tr("The whole register map, to read and to set (Ctrl+7)"),
                 m_registers);
    m_views->add(tr("Setup"), tr("All settings, and how the meter is wired (Ctrl+8)"), m_setup);
    m_views->add(tr("Traffic"), tr("Every Modbus frame, decoded (Ctrl+9)"), m_traffic);
}

void MainWindow::chooseSource(Source source) {
    m_top->showSource(m_source.kind); // until the answer comes
    switch (source) {
    case Source::LivingLoad:
        closeLoadEditor();
        Q_EMIT livingLoadRequested();
        break;
    case Source::SetLoad:
        openLoadEditor();
        break;
    case Source::Recording:
        askForRecording();
        break;
    }
}

void MainWindow::focusPanel() {
    faceplate().setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showView(View view) {
    m_views->setCurrent(static_cast<int>(view));
}

void MainWindow::stepMeter(int by) {
    if (const MeterKey key = m_meters->neighbour(m_key, by); key != 0)
        Q_EMIT meterRequested(key);
}

void MainWindow::walkThePanel() {
    focusPanel();
    Message hint;
    hint.thing = tr("The arrow keys are now the four keys of the panel");
    hint.cause = tr("Up and Down walk along a level, Right goes in, Left goes out");
    hint.remedy = tr("To set the meter up: Down to SETUP, Right, then Right five times for the "
                     "password 00000, and Up or Down to a group");
    showMessage(hint);
}

void MainWindow::showShortcuts() {
    m_shortcuts->popUp();
}

void MainWindow::addMeter(MeterKey key, const MeterSnapshot& snapshot, const LinkView& link) {
    m_links[key] = link;
    m_book.update(key, snapshot, link);
    m_meters->add(meterView(key, snapshot, link));
    m_monitor->nameMeter(meterView(key, snapshot, link));
    m_profiles->showMeter(meterView(key, snapshot, link), snapshot.settings);
    m_share->showMeters(m_meters->insideCount());
    arrange();
}

void MainWindow::removeMeter(MeterKey key) {
    m_links.erase(key);
    m_book.remove(key);
    m_monitor->forget(key);
    m_setup->forget(key);
    m_profiles->forgetMeter(key);
    m_meters->remove(key);
    m_share->showMeters(m_meters->insideCount());
    arrange();
}

void MainWindow::showMeter(MeterKey key, panel::Panel& panel, const MeterSnapshot& snapshot) {
    m_key = key;
    faceplate().setPanel(panel);
    faceplate().showPowered(snapshot.powered);
    m_panel->outputs().forgetPulses();
    m_tree->setCurrent(key);
    m_chooser->setCurrent(key);
    m_monitor->showMeter(key, snapshot, m_links[key].health == LinkHealth::Inside);
    m_registers->showMeter(snapshot);
    m_setup->showMeter(key, snapshot);
    m_profiles->setCurrent(key);
    showSnapshot(key, snapshot);
    showFigures();
}

void MainWindow::showReading(MeterKey key, std::int64_t timeMs, const MeterSnapshot& snapshot) {
    m_monitor->showReading(key, timeMs, snapshot, isFresh(m_links[key].health));
    if (key == m_key)
        m_newestMs = timeMs;
    showSnapshot(key, snapshot);
}

void MainWindow::adoptPast(MeterKey key, std::unique_ptr<past::MeterPast> past) {
    m_monitor->adopt(key, std::move(past));
}

void MainWindow::showSnapshot(MeterKey key, const MeterSnapshot& snapshot) {
    const LinkView& link = m_links[key];
    m_book.update(key, snapshot, link);
    m_profiles->showMeter(meterView(key, snapshot, link), snapshot.settings);
    if (!m_figures.isActive())
        m_figures.start();
    if (key != m_key)
        return;
    faceplate().setPowered(snapshot.powered);
    m_newest = snapshot;
    m_registers->showSnapshot(snapshot);
    m_setup->showSnapshot(snapshot);
}

void MainWindow::showLink(MeterKey key, const LinkView& link) {
    m_links[key] = link;
    m_book.showLink(key, link);
    if (!m_figures.isActive())
        m_figures.start();
    if (key != m_key)
        return;
    m_panel->badges().showLink(link);
    m_status->showLink(link);
    m_registers->setUnread(!isTimed(link.health) && !link.ageSeconds);
    m_top->setReplaying(link.health == LinkHealth::Recorded);
    m_registers->setAge(link.ageSeconds);
    m_setup->setKnown(isKnown(link));
    faceplate().setFresh(isFresh(link.health));
}

void MainWindow::showEmbedded(bool embedded) {
    m_top->setEmbedded(embedded);
    m_panel->outputs().setSwitchable(embedded);
    m_panel->alerts().setPhaseLossChoosable(embedded);
    if (embedded)
        return;
    closeLoadEditor();
    setWindowTitle(tr("%1 \u2013 S4K Panel").arg(m_links[m_key].where));
}

void MainWindow::showAvailabilities(const Availabilities& availabilities) {
    m_registers->showAvailabilities(availabilities);
    m_setup->showAvailabilities(availabilities);
}

void MainWindow::showFigures() {
    m_book.each([this](const MeterView& meter) {
        m_meters->update(meter);
        m_monitor->nameMeter(meter);
    });
    if (!m_newest)
        return;
    m_readings->showSnapshot(*m_newest);
    if (isKnown(m_links[m_key])) {
        m_panel->outputs().showSnapshot(*m_newest);
        m_panel->alerts().showAlerts(m_newest->image.alerts(), m_newest->powered);
    } else {
        m_panel->outputs().showUnknown();
        m_panel->alerts().showUnknown();
    }
    m_panel->alerts().showPhaseLoss(m_quirks.phaseLossMeaning,
                                    m_newest->settings[Parameter::PhaseLossVoltage]);
    m_status->showSnapshot(*m_newest);
    showChecks();
    m_top->showSystem(systemType(m_newest->settings));
}

void MainWindow::showClock(const ClockView& clock) {
    if (clock.speed != m_clock.speed)
        m_monitor->trends().suggestSpan(clock.speed);
    m_clock = clock;
    m_top->showClock(clock);
    m_status->showClock(clock);
}

void MainWindow::showSource(const SourceView& source) {
    m_source = source;
    m_top->showSource(source.kind);
    m_status->showSource(source);
    if (source.kind != Source::SetLoad || m_loadEditor->load().system != source.load.system)
        m_loadEditor->setLoad(source.load);
    if (source.kind != Source::SetLoad)
        closeLoadEditor();
    const QString title = source.kind == Source::Recording ? source.title : QString();
    setWindowTitle(title.isEmpty() ? tr("S4K Panel") : tr("%1 \u2013 S4K Panel").arg(title));
}

void MainWindow::showControlPower(bool supplied) {
    m_panel->outputs().showControlPower(supplied);
}

void MainWindow::showQuirks(const Quirks& quirks) {
    m_quirks = quirks;
    showFigures();
}

void MainWindow::showTheme(Theme theme) {
    m_top->showTheme(theme);
}

void MainWindow::showTask(const TaskView& task) {
    m_task->showTask(task);
}

void MainWindow::showMessage(const Message& message) {
    m_messages->showMessage(message);
}

void MainWindow::showShare(const ShareState& state) {
    m_share->showState(state);
    const QString where = sharedWhere(state);
    m_traffic->showShared(where);
    m_meters->setBusSummary(where);
    m_top->showShared(!where.isEmpty());
    m_status->showShare(state);
}

void MainWindow::showRecording(const RecordView& recording) {
    m_recording = recording.recording;
    m_top->showRecording(recording.recording);
    m_status->showRecording(recording);
}

void MainWindow::setShareChoice(const ShareChoice& choice) {
    m_share->setChoice(choice);
}

void MainWindow::setTrafficLog(const modbus::TrafficLog& log) {
    m_traffic->setLog(log);
}

void MainWindow::setWelcomeShown(bool shown) {
    m_welcomeShown = shown;
    arrange();
}

void MainWindow::arrange() {
    m_panel->fit(size());
    const bool many = m_meters->count() > 1;
    const bool low = height() < kTallFrom;
    const bool tall = m_views->current() != static_cast<int>(View::Trends);
    const bool besides = !m_side->isHidden();
    const int wide = width() - faceplate().width() - (besides ? m_side->minimumWidth() : 0);
    const bool tree = many && width() >= kTreeFrom && wide - m_tree->minimumWidth() >= kLeastMiddle;
    m_tree->setVisible(tree);
    m_chooser->setVisible(many && !tree);
    const int room = wide - (tree ? m_tree->minimumWidth() : 0);
    // The front panel and the side panel that was asked for are never cut off.
    m_middle->setVisible(!besides || room >= kLeastMiddle);
    const bool crowded = low ? many || besides : room < kRoomForWelcome;
    m_welcome->setVisible(m_welcomeShown && !tall && !crowded);
    // A table, a form or a chart needs the height more than figures that the panel shows as well.
    m_readingsCard->setVisible(!(low && (tall || (many && besides))));
    m_top->showShareOpen(m_side->isOpen(m_share));
    m_top->showConnectOpen(m_side->isOpen(m_connect));
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    arrange();
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    // Only what no control wanted comes here: a button or an editor keeps its Space.
    switch (event->key()) {
    case Qt::Key_Space:
        if (isTimed(m_links[m_key].health)) // a live meter keeps its own time
            Q_EMIT runningRequested(!m_clock.running);
        break;
    case Qt::Key_Question:
        showShortcuts();
        break;
    case Qt::Key_Escape:
        m_messages->dismiss();
        break;
    default:
        QMainWindow::keyPressEvent(event);
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.isEmpty() || !urls.front().isLocalFile())
        return;
    event->acceptProposedAction();
    Q_EMIT recordingRequested(urls.front().toLocalFile());
}

} // namespace s4k::ui
