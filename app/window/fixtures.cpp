// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/fixtures.h"

#include "ui/meters/meter_tree.h"
#include "ui/meters/readings_table.h"
#include "ui/panel/faceplate.h"
#include "ui/panel/panel_column.h"
#include "ui/source/clock_bar.h"
#include "ui/source/source_bar.h"
#include "ui/window/action_table.h"
#include "ui/window/welcome_cards.h"

namespace s4k::app {

using ui::MeterChooser;
using ui::MeterStore;
using ui::MeterTree;

Fixtures::Fixtures(MeterStore& store, ui::MainWindow& window, QObject* parent)
    : QObject(parent), m_store(store), m_window(window), m_meters(store),
      m_tree(new MeterTree(m_meters, &window)), m_chooser(new MeterChooser(m_meters, &window)),
      m_front(new ui::PanelColumn(store, &window)), m_source(new ui::SourceBar(store, &window)),
      m_clock(new ui::ClockBar(store, &window)), m_readings(new ui::ReadingsTable(store, &window)),
      m_welcome(new ui::WelcomeCards(window.actions(), &window)), m_status(store, window.status()),
      m_sourceStatus(store, window.status()) {
    connectMeters();
    addActions();
    connect(m_welcome, &ui::WelcomeCards::dismissed, this, [this] {
        m_window.setWelcomeShown(false);
        Q_EMIT welcomeDismissed();
    });
}

void Fixtures::connectMeters() {
    connect(m_tree, &MeterTree::chosen, this, &Fixtures::meterChosen);
    connect(m_tree, &MeterTree::addRequested, this, &Fixtures::addRequested);
    connect(m_tree, &MeterTree::removeRequested, this, &Fixtures::removeRequested);
    connect(m_chooser, &MeterChooser::chosen, this, &Fixtures::meterChosen);
    connect(m_chooser, &MeterChooser::addRequested, this, &Fixtures::addRequested);
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
                [this] { Q_EMIT addRequested(); });
    actions.add({QStringLiteral("previous-meter"), group, tr("The meter &before"),
                 tr("Show the meter before this one"), {},
                 QKeySequence(QStringLiteral("Ctrl+PgUp"))},
                [this] { step(-1); });
    actions.add({QStringLiteral("next-meter"), group, tr("The &next meter"),
                 tr("Show the meter after this one"), {},
                 QKeySequence(QStringLiteral("Ctrl+PgDown"))},
                [this] { step(1); });
}

void Fixtures::step(int by) {
    if (const ui::MeterKey key = m_meters.neighbour(m_store.shown(), by); key != 0)
        Q_EMIT meterChosen(key);
}

void Fixtures::install(const std::vector<QToolButton*>& barButtons,
                       const std::vector<QWidget*>& toolButtons) {
    ui::WindowParts parts;
    parts.barLeft = {m_source};
    parts.barMiddle = {m_clock};
    parts.barActions = {QStringLiteral("connect"), QStringLiteral("share"),
                        QStringLiteral("record")};
    parts.barButtons = barButtons;
    parts.meterColumn = m_tree;
    parts.meterLine = m_chooser;
    parts.front = m_front;
    parts.welcome = m_welcome;
    parts.readings = m_readings;
    parts.toolButtons = toolButtons;
    m_window.setParts(parts);
    m_front->faceplate().setFocus();
}

} // namespace s4k::app
