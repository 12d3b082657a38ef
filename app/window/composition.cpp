// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/composition.h"

#include "app/window/tools/tools.h"
#include "ui/model/follow_shown.h"
#include "ui/panel/panel_column.h"
#include "ui/window/action_table.h"
#include "ui/window/message_bar.h"
#include "ui/window/task_bar.h"

#include <QToolButton>

#include <utility>

namespace s4k::app {

namespace {

constexpr QSize kDefaultSize(1280, 800);
constexpr int kTrendSecondsAtStart = 300;
constexpr int kTrendSecondsOfOthers = 60;

Settings startSettings(const Options& options) {
    Settings settings;
    if (options.system)
        settings.set(Parameter::SystemType, static_cast<std::int32_t>(*options.system));
    return settings;
}

} // namespace

Paths pathsOf(const Options& options) {
    return {meterFolders(options), auditFile(options)};
}

Composition::Composition(const Options& options, const Paths& paths, Preferences& preferences,
                         const session::Clocks& clock)
    : m_options(options), m_preferences(preferences), m_bench(paths.meters, clock),
      m_problems(m_bench.start(startSettings(options), options.meters)),
      m_appearance(preferences, options.theme), m_fixtures(m_store, m_window), m_desk(m_store),
      m_verbs(m_desk, m_setupModel, m_window.messages()), m_theme(m_window, m_appearance),
      m_front(m_desk, m_verbs, m_fixtures.front(), m_window),
      m_source(
          m_desk, m_verbs,
          {m_fixtures.source(), m_fixtures.clock(), m_fixtures.sourceStatus(), m_time, m_window}),
      m_replay(m_desk, m_time), m_traces(m_desk, m_traceFeed), m_recorder(m_desk, m_window),
      m_meters(m_bench, m_desk, m_window), m_share(m_bench, m_shareModel, m_window, preferences),
      m_scenario(m_bench.fleet(), m_share, m_window.messages()),
      m_live(m_desk, m_window, m_bench.log(), paths.audit, clock),
      m_connections(m_live, m_connectModel, preferences),
      m_twins(m_meters, m_desk, m_fixtures.front().faceplate(), m_window),
      m_profiles(m_desk, m_profileModel, m_window.messages()),
      m_opener(m_meters, m_desk, m_background, m_time, m_window),
      m_exporter(m_desk, m_recorder, m_background, m_window),
      m_monitor({m_store, m_time, m_traceFeed, m_verbs, m_recorder, m_exporter, preferences}),
      m_reports(m_store, m_time, m_monitor, m_exporter),
      m_meterTools({m_store, m_setupModel, m_profileModel, m_shareModel, m_connectModel,
                    m_bench.log(), m_verbs, m_share, m_reports, m_window}) {
    ui::followShown(m_time, m_store);
    connectParts();
    addTools();
    m_window.setWelcomeShown(m_preferences.welcomeShown());
}

Composition::~Composition() = default;

void Composition::connectParts() {
    ui::MeterList& list = m_fixtures.meters();
    QObject::connect(&list, &ui::MeterList::chosen, &m_desk, &Desk::show);
    QObject::connect(&list, &ui::MeterList::addRequested, &m_meters, &MetersController::addMeter);
    QObject::connect(&list, &ui::MeterList::removeRequested, &m_verbs, &SeatVerbs::close);
    QObject::connect(&m_fixtures, &Fixtures::welcomeDismissed, &m_fixtures,
                     [this] { m_preferences.setWelcomeShown(false); });
    QObject::connect(&m_shareModel, &ui::ShareModel::addMeterRequested, &m_meters,
                     &MetersController::addMeter);
    QObject::connect(&m_shareModel, &ui::ShareModel::removeMeterRequested, &m_verbs,
                     &SeatVerbs::close);
    QObject::connect(&m_shareModel, &ui::ShareModel::stateChanged, &list,
                     [this, &list] { list.setBusSummary(ui::sharedWhere(m_shareModel.state())); });
    QObject::connect(&m_fixtures.front(), &ui::PanelColumn::twinRequested, &m_twins,
                     &TwinController::open);
    QObject::connect(&m_background, &Background::taskChanged, &m_window.tasks(),
                     &ui::TaskBar::showTask);
    QObject::connect(&m_window.tasks(), &ui::TaskBar::cancelled, &m_background,
                     &Background::cancel);
}

void Composition::addTools() {
    for (const ui::Tool& tool : toolsOf(*this))
        m_window.addTool(tool);
    for (const ui::Dock& dock : docksOf(*this))
        m_window.addDock(dock);
    for (const ui::KeyHint& hint : keysOfTools())
        m_window.actions().addHint(hint);
    m_fixtures.install(
        {m_theme.button()},
        {m_exporter.button(), m_window.actions().button(QStringLiteral("report"), &m_window)});
}

Result<Done> Composition::start() {
    if (const auto checked = checkViews(); !checked)
        return checked.error();
    for (ui::Message& problem : m_bench.beginStoring())
        m_problems.push_back(std::move(problem));
    if (!m_problems.empty())
        m_window.messages().showMessage(m_problems.front());
    if (m_options.system) // changes the system type that the meter has stored
        m_verbs.setSystemType(m_store.shown(), *m_options.system);
    passStart();
    m_bench.fleet().clock().setSpeed(m_options.speed);
    m_bench.fleet().clock().setRunning(true);
    openFiles();
    openViews();
    return Done{};
}

/// Simulates the minutes before the start, so that the trends are not empty. They add energy only
/// to a meter whose memory is not stored.
void Composition::passStart() {
    session::Fleet& fleet = m_bench.fleet();
    for (std::size_t i = 0; i < fleet.size(); ++i) {
        session::MeterSession& meter = fleet.at(i);
        const int seconds = i == 0 ? kTrendSecondsAtStart : kTrendSecondsOfOthers;
        m_meters.passPast(meter, seconds, m_bench.folderOf(meter) == 0);
    }
}

/// Carries out the options: opens the file, shares the meters, plays the scenario, connects live
/// meters and starts the recording.
void Composition::openFiles() {
    if (!m_options.file.isEmpty())
        m_opener.open(m_options.file);
    if (m_options.shareTcp)
        tellRefusal(m_share.startTcp(*m_options.shareTcp));
    if (!m_options.shareRtu.isEmpty())
        tellRefusal(m_share.startRtu(m_options.shareRtu));
    if (!m_options.auditFile.isEmpty())
        tellRefusal(m_live.checkAudit());
    if (!m_options.scenario.isEmpty())
        m_scenario.play(m_options.scenario);
    for (const ui::ConnectChoice& choice : m_options.connections)
        m_live.connectTo(choice);
    m_recorder.setKeep(m_options.keep);
    if (!m_options.record.isEmpty())
        m_recorder.start(m_options.record);
}

void Composition::tellRefusal(const Result<Done>& done) {
    if (!done)
        m_window.messages().showMessage(ui::messageOf(done.error()));
}

/// Checks that each view of the options is the id of a tool or a dock.
Result<Done> Composition::checkViews() {
    QStringList known;
    for (const ui::Tool& tool : toolsOf(*this))
        known += tool.id;
    for (const ui::Dock& dock : docksOf(*this))
        known += dock.id;
    for (const QString& view : m_options.views)
        if (!known.contains(view))
            return Error{S4K_TEXT("Options", "option %1").with("--view"), view.toStdString(),
                         S4K_TEXT("Options", "no such view"),
                         S4K_TEXT("Options", "give one of %1")
                             .with(known.join(QStringLiteral(", ")).toStdString())};
    return Done{};
}

bool Composition::isOpening() const {
    return m_background.isBusy() || m_meters.isOpening() || m_live.isConnecting();
}

void Composition::openViews() {
    for (const QString& view : m_options.views) {
        m_window.showTool(view);
        m_window.openDock(view);
    }
    m_window.openFirstTool();
}

void Composition::show() {
    if (m_options.size)
        m_window.resize(*m_options.size);
    else if (!m_window.restoreGeometry(m_preferences.geometry()))
        m_window.resize(kDefaultSize);
    m_window.show();
}

Result<Done> Composition::save() {
    if (m_options.screenshot.isEmpty())
        m_preferences.setGeometry(m_window.saveGeometry());
    return m_bench.fleet().save();
}

} // namespace s4k::app
