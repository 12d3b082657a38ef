// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/front/fixtures.h"

#include "ui/meters/meter_tree.h"
#include "ui/meters/readings_table.h"
#include "ui/panel/faceplate.h"
#include "ui/panel/panel_column.h"
#include "ui/source/clock_bar.h"
#include "ui/source/source_bar.h"
#include "ui/window/action_table.h"
#include "ui/window/welcome_cards.h"

namespace s4k::app {

using ui::MeterStore;

Fixtures::Fixtures(MeterStore& store, ui::MainWindow& window, QObject* parent)
    : QObject(parent), m_store(store), m_window(window), m_meters(store, window.centralWidget()),
      m_front(new ui::PanelColumn(store, window.centralWidget())),
      m_source(new ui::SourceBar(store, window.bar())),
      m_clock(new ui::ClockBar(store, window.bar())),
      m_readings(new ui::ReadingsTable(store, window.centralWidget())),
      m_welcome(new ui::WelcomeCards(window.actions(), window.centralWidget())),
      m_status(store, window.status()), m_sourceStatus(store, window.status()) {
    countMeters();
    addActions();
    connect(m_welcome, &ui::WelcomeCards::dismissed, this, [this] {
        m_window.setWelcomeShown(false);
        Q_EMIT welcomeDismissed();
    });
}

void Fixtures::countMeters() {
    const auto count = [this] { m_window.setManyMeters(m_store.keys().size() > 1); };
    connect(&m_store, &MeterStore::added, this, count);
    connect(&m_store, &MeterStore::removed, this, count);
}

void Fixtures::addActions() {
    ui::ActionTable& actions = m_window.actions();
    const QString group = ui::action_group::meters();
    actions.add({QStringLiteral("add-meter"), group, tr("&Add a meter"),
                 tr("One more meter, with the next free unit id and a load of its own"),
                 QStringLiteral("add")},
                [this] { Q_EMIT m_meters.addRequested(); });
    actions.add({QStringLiteral("previous-meter"),
                 group,
                 tr("&Previous meter"),
                 tr("Show the previous meter in the list"),
                 {},
                 QKeySequence(QStringLiteral("Ctrl+PgUp"))},
                [this] { m_meters.step(-1); });
    actions.add({QStringLiteral("next-meter"),
                 group,
                 tr("The &next meter"),
                 tr("Show the meter after this one"),
                 {},
                 QKeySequence(QStringLiteral("Ctrl+PgDown"))},
                [this] { m_meters.step(1); });
}

void Fixtures::install(const std::vector<QToolButton*>& barButtons,
                       const std::vector<QWidget*>& toolButtons) {
    ui::WindowParts parts;
    parts.barLeft = {m_source};
    parts.barMiddle = {m_clock};
    parts.barActions = {QStringLiteral("connect"), QStringLiteral("share"),
                        QStringLiteral("record")};
    parts.barButtons = barButtons;
    parts.meterColumn = &m_meters.column();
    parts.meterLine = &m_meters.line();
    parts.front = m_front;
    parts.welcome = m_welcome;
    parts.readings = m_readings;
    parts.toolButtons = toolButtons;
    m_window.setParts(parts);
    m_front->faceplate().setFocus();
}

} // namespace s4k::app
