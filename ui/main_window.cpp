// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "core/registers/power_rules.h"
#include "ui/charts/trend_plot.h"
#include "ui/charts/trend_view.h"
#include "ui/panel/faceplate.h"
#include "ui/panel/faceplate_art.h"
#include "ui/style/theme.h"
#include "ui/views/alert_list.h"
#include "ui/views/load_editor.h"
#include "ui/views/message_bar.h"
#include "ui/views/outputs_box.h"
#include "ui/views/readings_table.h"
#include "ui/views/shortcut_overlay.h"
#include "ui/views/status_line.h"
#include "ui/views/top_bar.h"
#include "ui/views/welcome_cards.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollArea>
#include <QShortcut>

namespace s4k::ui {

namespace {

constexpr int kFiguresMs = 100;
constexpr QSize kMinimum(1024, 640);
constexpr double kLeftShare = 0.37;   // of the window, at most, for the faceplate
constexpr int kBesideFaceplate = 200; // bars, outputs and margins above and below it
constexpr int kAlertsFrom = 350;      // height beside the faceplate that takes the alert list
constexpr int kWelcomeBesideEditor = 720;
constexpr int kLargestScale = 5;

QFrame* card(QWidget* content, QWidget* parent) {
    auto* frame = new QFrame(parent);
    frame->setObjectName(QStringLiteral("card"));
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    column->addWidget(content);
    return frame;
}

} // namespace

MainWindow::MainWindow(panel::Panel& panel, QWidget* parent)
    : QMainWindow(parent), m_top(new TopBar(this)), m_faceplate(new Faceplate(panel, this)),
      m_outputs(new OutputsBox(this)), m_alerts(new AlertList(this)),
      m_welcome(new WelcomeCards(this)), m_readings(new ReadingsTable(this)),
      m_trends(new TrendView(this)), m_loadEditor(new LoadEditor), m_side(buildSide()),
      m_messages(new MessageBar(this)), m_status(new StatusLine(this)), m_shortcuts(nullptr) {
    setWindowTitle(tr("S4K Panel"));
    setMinimumSize(kMinimum);
    setAcceptDrops(true);
    buildLayout();
    m_shortcuts = new ShortcutOverlay(this);
    connectTopBar();
    connectWelcome();
    addShortcuts();
    m_faceplate->setFocus();
    connect(m_loadEditor, &LoadEditor::edited, this, &MainWindow::loadRequested);
    connect(m_loadEditor, &LoadEditor::closed, this, &MainWindow::closeLoadEditor);
    connect(m_outputs, &OutputsBox::controlPowerRequested, this,
            &MainWindow::controlPowerRequested);
    connect(m_alerts, &AlertList::phaseLossChosen, this, &MainWindow::phaseLossRequested);
    m_figures.setSingleShot(true);
    m_figures.setInterval(kFiguresMs);
    connect(&m_figures, &QTimer::timeout, this, &MainWindow::showFigures);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildLayout() {
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(buildLeft());
    body->addWidget(buildMiddle(), 1);
    body->addWidget(m_side);
    column->addLayout(body, 1);
    column->addWidget(m_messages);
    column->addWidget(m_status);
    setCentralWidget(centre);
}

QWidget* MainWindow::buildLeft() {
    m_left = new QWidget(this);
    auto* column = new QVBoxLayout(m_left);
    // The faceplate brings a margin of its own for shadow and focus ring.
    constexpr int kOwn = space::kLarge - art::kMargin;
    column->setContentsMargins(kOwn, kOwn, 0, space::kSmall);
    column->setSpacing(space::kSmall);
    column->addWidget(m_faceplate);
    column->addWidget(buildBelowPanel());
    column->addStretch(1);
    return m_left;
}

QWidget* MainWindow::buildBelowPanel() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(art::kMargin, 0, art::kMargin, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(card(m_outputs, box));
    m_alertsCard = card(m_alerts, box);
    column->addWidget(m_alertsCard);
    return box;
}

QWidget* MainWindow::buildMiddle() {
    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(space::kTight, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(m_welcome);
    column->addWidget(card(m_readings, middle));
    column->addWidget(card(m_trends, middle), 1);
    return middle;
}

QWidget* MainWindow::buildSide() {
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_loadEditor);
    scroll->setWidgetResizable(true);
    scroll->setFixedWidth(LoadEditor::kWidth);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->hide();
    return scroll;
}

void MainWindow::connectTopBar() {
    connect(m_top, &TopBar::sourceChosen, this, &MainWindow::chooseSource);
    connect(m_top, &TopBar::systemChosen, this, &MainWindow::systemTypeRequested);
    connect(m_top, &TopBar::runningChosen, this, &MainWindow::runningRequested);
    connect(m_top, &TopBar::speedChosen, this, &MainWindow::speedRequested);
    connect(m_top, &TopBar::themeChosen, this, &MainWindow::themeRequested);
    connect(m_top, &TopBar::helpChosen, this, &MainWindow::showShortcuts);
}

void MainWindow::connectWelcome() {
    connect(m_welcome, &WelcomeCards::openRecording, this, &MainWindow::askForRecording);
    connect(m_welcome, &WelcomeCards::setLoad, this, &MainWindow::openLoadEditor);
    connect(m_welcome, &WelcomeCards::walkThePanel, this, &MainWindow::walkThePanel);
    connect(m_welcome, &WelcomeCards::dismissed, this, [this] {
        setWelcomeShown(false);
        Q_EMIT welcomeDismissed();
    });
}

void MainWindow::addShortcut(const QKeySequence& keys, void (MainWindow::*does)()) {
    connect(new QShortcut(keys, this), &QShortcut::activated, this, does);
}

void MainWindow::addShortcuts() {
    addShortcut(Qt::Key_F6, &MainWindow::focusPanel);
    addShortcut(Qt::Key_F1, &MainWindow::showShortcuts);
    addShortcut(QKeySequence(QStringLiteral("Ctrl+1")), &MainWindow::focusTrends);
    addShortcut(QKeySequence::Open, &MainWindow::askForRecording);
    addShortcut(QKeySequence(QStringLiteral("Ctrl+L")), &MainWindow::openLoadEditor);
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+Q")), this), &QShortcut::activated,
            this, &QWidget::close);
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

void MainWindow::openLoadEditor() {
    m_side->show();
    m_welcome->setVisible(m_welcomeShown && roomForWelcome());
    m_loadEditor->focusFirst();
    if (m_source.kind != Source::SetLoad)
        Q_EMIT loadRequested(m_loadEditor->load());
}

void MainWindow::closeLoadEditor() {
    m_side->hide();
    m_welcome->setVisible(m_welcomeShown);
}

bool MainWindow::roomForWelcome() const {
    return m_side->isHidden() || height() >= kWelcomeBesideEditor;
}

void MainWindow::askForRecording() {
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open a recording"), {},
        tr("Recordings (*.cfg *.CFG *.cff *.CFF *.csv *.CSV);;All files (*)"));
    if (!path.isEmpty())
        Q_EMIT recordingRequested(path);
}

void MainWindow::focusPanel() {
    m_faceplate->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::focusTrends() {
    m_trends->plot().setFocus(Qt::ShortcutFocusReason);
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

void MainWindow::showSnapshot(const MeterSnapshot& snapshot) {
    m_trends->append(snapshot);
    m_faceplate->setPowered(snapshot.powered);
    m_newest = snapshot;
    if (!m_figures.isActive())
        m_figures.start();
}

void MainWindow::showFigures() {
    if (!m_newest)
        return;
    m_readings->showSnapshot(*m_newest);
    m_outputs->showSnapshot(*m_newest);
    m_alerts->showAlerts(m_newest->image.alerts(), m_newest->powered);
    m_alerts->showPhaseLoss(m_quirks.phaseLossMeaning,
                            m_newest->settings[Parameter::PhaseLossVoltage]);
    m_status->showSnapshot(*m_newest);
    m_top->showSystem(systemType(m_newest->settings));
}

void MainWindow::showClock(const ClockView& clock) {
    if (clock.speed != m_clock.speed)
        m_trends->suggestSpan(clock.speed);
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
    m_outputs->showControlPower(supplied);
}

void MainWindow::showQuirks(const Quirks& quirks) {
    m_quirks = quirks;
    showFigures();
}

void MainWindow::showTheme(Theme theme) {
    m_top->showTheme(theme);
}

void MainWindow::showMessage(const Message& message) {
    m_messages->showMessage(message);
}

void MainWindow::setWelcomeShown(bool shown) {
    m_welcomeShown = shown;
    m_welcome->setVisible(shown && roomForWelcome());
}

void MainWindow::fitFaceplate() {
    int scale = kLargestScale;
    while (scale > 2 && (faceplateSize(scale).width() > kLeftShare * width() ||
                         faceplateSize(scale).height() > height() - kBesideFaceplate))
        --scale;
    m_faceplate->setGlassScale(scale);
    // In a low window the status line alone tells the alerts.
    m_alertsCard->setVisible(height() - m_faceplate->height() >= kAlertsFrom);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    fitFaceplate();
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    // Only what no control wanted comes here: a button or an editor keeps its Space.
    switch (event->key()) {
    case Qt::Key_Space:
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
