// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/front/source_controller.h"

#include "app/window/seats/seat_parts.h"
#include "app/window/seats/seat_verbs.h"
#include "ui/source/clock_bar.h"
#include "ui/source/load_editor.h"
#include "ui/source/source_bar.h"
#include "ui/source/source_status.h"
#include "ui/window/action_table.h"
#include "ui/window/main_window.h"

#include <QAction>

namespace s4k::app {

namespace {

constexpr auto kDock = "load";

} // namespace

SourceController::SourceController(Desk& desk, SeatVerbs& verbs, const Views& views,
                                   QObject* parent)
    : QObject(parent), m_desk(desk), m_verbs(verbs), m_views(views) {
    connectBars();
    connect(&m_desk, &Desk::sourceChanged, this, &SourceController::showSource);
    connect(&m_desk, &Desk::timeChanged, this, &SourceController::showTime);
    m_views.window.actions().add({QStringLiteral("run"),
                                  ui::action_group::frontPanel(),
                                  tr("&Run or pause the meter"),
                                  tr("Let meter time pass, or hold it"),
                                  QStringLiteral("run"),
                                  {},
                                  Qt::Key_Space},
                                 [this] { m_views.clock.toggle(); });
}

void SourceController::connectBars() {
    using ui::ClockBar;
    using ui::SourceBar;
    const ui::MeterStore& store = m_desk.store();
    connect(&m_views.source, &SourceBar::sourceChosen, this, &SourceController::choose);
    connect(&m_views.source, &SourceBar::systemChosen, this,
            [this, &store](SystemType type) { m_verbs.setSystemType(store.shown(), type); });
    connect(&m_views.clock, &ClockBar::runningChosen, this,
            [this, &store](bool running) { m_verbs.setRunning(store.shown(), running); });
    connect(&m_views.clock, &ClockBar::speedChosen, this,
            [this, &store](double speed) { m_verbs.setSpeed(store.shown(), speed); });
}

void SourceController::choose(ui::Source source) {
    switch (source) {
    case ui::Source::LivingLoad:
        closeEditor();
        m_verbs.playLivingLoad(m_desk.store().shown());
        break;
    case ui::Source::SetLoad:
        m_views.window.openDock(QLatin1String(kDock));
        break;
    case ui::Source::Recording:
        m_views.window.actions().find(QStringLiteral("open"))->trigger();
        break;
    }
}

QWidget* SourceController::makeEditor(QWidget* parent) {
    m_editor = new ui::LoadEditor(parent);
    m_editor->setLoad(m_source.load);
    connect(m_editor, &ui::LoadEditor::edited, this,
            [this](const LoadSpec& load) { m_verbs.playLoad(m_desk.store().shown(), load); });
    connect(m_editor, &ui::LoadEditor::closed, this, &SourceController::closeEditor);
    return m_editor;
}

void SourceController::beginEditing() {
    m_editor->focusFirst();
    if (m_source.kind != ui::Source::SetLoad)
        m_verbs.playLoad(m_desk.store().shown(), m_editor->load());
}

void SourceController::closeEditor() {
    m_views.window.closeDock(QLatin1String(kDock));
}

void SourceController::showSource(Seat& shown) {
    const SeatSource* const source = shown.source();
    m_source = source == nullptr ? ui::SourceView() : source->sourceView();
    if (source != nullptr) {
        m_views.source.showSource(m_source);
        m_views.status.showSource(m_source);
        if (m_editor != nullptr &&
            (m_source.kind != ui::Source::SetLoad || shown.key() != m_edited ||
             m_editor->load().system != m_source.load.system))
            m_editor->setLoad(m_source.load);
        m_edited = shown.key();
    }
    // The load editor is open only for a meter that plays a set load.
    if (source == nullptr || m_source.kind != ui::Source::SetLoad)
        closeEditor();
    showTitle();
}

/// The title names the recording, or the place of a meter that is not embedded.
void SourceController::showTitle() {
    Seat* const shown = m_desk.shown();
    const QString what = shown->source() == nullptr ? shown->link().where : m_source.title;
    m_views.window.setWindowTitle(what.isEmpty() ? tr("S4K Panel")
                                                 : tr("%1 \u2013 S4K Panel").arg(what));
}

void SourceController::showTime(Seat& shown) {
    if (shown.time() == nullptr)
        return;
    const ui::ClockView clock = shown.time()->clockView();
    m_views.clock.showClock(clock);
    m_views.status.showClock(clock);
    // The span stays when another meter with another speed is shown.
    if (clock.speed != m_speed && shown.key() == m_timed)
        m_views.time.suggestSpan(clock.speed);
    m_speed = clock.speed;
    m_timed = shown.key();
}

} // namespace s4k::app
