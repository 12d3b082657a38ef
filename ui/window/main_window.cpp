// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "ui/widgets/parts.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/theme.h"
#include "ui/window/action_finder.h"
#include "ui/window/action_table.h"
#include "ui/window/dock_area.h"
#include "ui/window/message_bar.h"
#include "ui/window/shortcut_overlay.h"
#include "ui/window/status_line.h"
#include "ui/window/task_bar.h"
#include "ui/window/tool_stack.h"
#include "ui/window/top_bar.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QToolButton>

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr QSize kMinimum(1024, 640);

QWidget* newCentre(QMainWindow& window) {
    window.setCentralWidget(new QWidget(&window));
    return window.centralWidget();
}

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent), m_actions(new ActionTable(*this)), m_bar(new TopBar(newCentre(*this))),
      m_middle(new QWidget(centralWidget())), m_toolCard(card(m_middle)),
      m_tools(new ToolStack(m_toolCard)), m_docks(new DockArea(centralWidget())),
      m_tasks(new TaskBar(centralWidget())), m_messages(new MessageBar(centralWidget())),
      m_status(new StatusLine(centralWidget())), m_shortcuts(new ShortcutOverlay(*m_actions, this)),
      m_finder(new ActionFinder(*m_actions, this)) {
    setWindowTitle(tr("S4K Panel"));
    setMinimumSize(kMinimum);
    setAcceptDrops(true);
    addActions();
    connect(m_tools, &ToolStack::changed, this, [this] {
        followLayout();
        arrange();
    });
    connect(m_docks, &DockArea::changed, this, [this] {
        checkDockActions();
        followLayout();
        arrange();
    });
}

/// Adds the actions of the window itself; features add their own.
void MainWindow::addActions() {
    const QString group = action_group::window();
    m_actions->add({QStringLiteral("find"), group, tr("&Find an action"),
                    tr("Find anything that the window can do by its name"), QStringLiteral("keys"),
                    QKeySequence(QStringLiteral("Ctrl+K"))},
                   [this] { m_finder->popUp(); });
    m_actions->add({QStringLiteral("shortcuts"), group, tr("&Keyboard shortcuts"),
                    tr("Every key of the window"), QStringLiteral("help"), Qt::Key_F1,
                    Qt::Key_Question},
                   [this] { m_shortcuts->popUp(); });
    m_actions->add({QStringLiteral("filter"),
                    group,
                    tr("&Search or filter"),
                    tr("Search the registers, filter the traffic"),
                    {},
                    QKeySequence::Find},
                   [this] { focusFilter(); });
    m_actions->add({QStringLiteral("export"), group, tr("&Export what is shown"),
                    tr("Write what is shown into a file"), QStringLiteral("export"),
                    QKeySequence(QStringLiteral("Ctrl+E"))},
                   [this] { exportShown(); });
    m_actions->add({QStringLiteral("quit"),
                    group,
                    tr("&Quit"),
                    tr("Close the window and end"),
                    {},
                    QKeySequence(QStringLiteral("Ctrl+Q"))},
                   [this] { close(); });
    m_actions->addHint({group, tr("Tab"), tr("From one control to the next")});
}

void MainWindow::setParts(const WindowParts& parts) {
    m_parts = parts;
    auto* column = new QVBoxLayout(centralWidget());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBar(parts);
    column->addWidget(m_bar);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    for (QWidget* const part : {parts.meterColumn, parts.front})
        if (part != nullptr)
            body->addWidget(part);
    buildMiddle(parts);
    body->addWidget(m_middle, 1);
    body->addWidget(m_docks);
    column->addLayout(body, 1);
    for (QWidget* const line : {static_cast<QWidget*>(m_tasks), static_cast<QWidget*>(m_messages),
                                static_cast<QWidget*>(m_status)})
        column->addWidget(line);
    m_built = true;
    followLayout();
    arrange();
}

void MainWindow::followLayout() {
    std::vector<QWidget*> parts = m_bar->inOrder();
    parts.insert(parts.end(),
                 {m_parts.meterColumn, m_parts.front, m_parts.meterLine, m_parts.welcome,
                  m_parts.readings, m_tools, m_docks, m_tasks, m_messages, m_status});
    orderTabs(parts);
}

void MainWindow::buildBar(const WindowParts& parts) {
    for (BarPart* const part : parts.barLeft)
        m_bar->addLeft(part);
    for (BarPart* const part : parts.barMiddle)
        m_bar->addMiddle(part);
    for (const QString& id : parts.barActions)
        m_bar->addButton(m_actions->button(id, m_bar),
                         std::find(m_dockIds.begin(), m_dockIds.end(), id) != m_dockIds.end());
    for (QToolButton* const button : parts.barButtons)
        m_bar->addButton(button, false);
    m_bar->addButton(m_actions->button(QStringLiteral("shortcuts"), m_bar), false);
}

QWidget* MainWindow::bar() {
    return m_bar;
}

void MainWindow::buildMiddle(const WindowParts& parts) {
    auto* column = new QVBoxLayout(m_middle);
    column->setContentsMargins(space::kTight, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    for (QWidget* const part : {parts.meterLine, parts.welcome})
        if (part != nullptr)
            column->addWidget(part);
    if (parts.readings != nullptr) {
        m_parts.readings = card(parts.readings, m_middle);
        column->addWidget(m_parts.readings);
    }
    for (QWidget* const button : parts.toolButtons)
        m_tools->addButton(button);
    m_toolCard->layout()->addWidget(m_tools);
    column->addWidget(m_toolCard, 1);
}

void MainWindow::addTool(const Tool& tool) {
    const QAction& action = m_actions->add(
        {tool.id, action_group::views(), tool.title, tool.tip, tool.icon, tool.shortcut},
        [this, id = tool.id] { showTool(id, true); });
    m_tools->add(tool, action.toolTip());
}

void MainWindow::addDock(const Dock& dock) {
    m_docks->add(dock);
    m_dockIds.push_back(dock.id);
    m_actions->add(
        {dock.id, action_group::meters(), dock.title, dock.tip, dock.icon, dock.shortcut, {}, true},
        [this, id = dock.id] { toggleDock(id); });
}

void MainWindow::showTool(const QString& id, bool focused) {
    m_tools->show(id);
    if (focused)
        focusTool();
}

void MainWindow::focusTool() {
    QWidget* const widget = m_tools->currentWidget();
    if (widget == nullptr)
        return;
    if (const WidgetHook& focus = m_tools->current()->focus)
        focus(*widget);
    else
        widget->setFocus(Qt::ShortcutFocusReason);
}

/// Filters the tool that is shown. If it has no filter, the last tool with a filter is shown
/// instead.
void MainWindow::focusFilter() {
    const auto has = [](const Tool& tool) { return static_cast<bool>(tool.filter); };
    const auto& tools = m_tools->tools();
    if (m_tools->current() == nullptr || !has(*m_tools->current())) {
        const auto last = std::find_if(tools.rbegin(), tools.rend(), has);
        if (last == tools.rend())
            return;
        m_tools->show(last->id);
    }
    m_tools->current()->filter(*m_tools->currentWidget());
}

void MainWindow::exportShown() {
    if (m_tools->current() != nullptr && m_tools->current()->exportShown)
        m_tools->current()->exportShown(*m_tools->currentWidget());
}

void MainWindow::openDock(const QString& id) {
    m_docks->open(id);
}

void MainWindow::closeDock(const QString& id) {
    m_docks->close(id);
}

bool MainWindow::isDockOpen(const QString& id) const {
    return m_docks->isOpen(id);
}

void MainWindow::toggleDock(const QString& id) {
    isDockOpen(id) ? closeDock(id) : openDock(id);
}

void MainWindow::checkDockActions() {
    for (const QString& id : m_dockIds)
        m_actions->find(id)->setChecked(isDockOpen(id));
}

void MainWindow::openFirstTool() {
    if (m_tools->current() == nullptr && !m_tools->tools().empty())
        m_tools->show(m_tools->tools().front().id);
}

void MainWindow::setManyMeters(bool many) {
    m_manyMeters = many;
    arrange();
}

void MainWindow::setWelcomeShown(bool shown) {
    m_welcomeShown = shown;
    arrange();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    arrange();
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    // Only keys that no control used arrive here: a button or an editor keeps its Space.
    const auto key = static_cast<Qt::Key>(event->key());
    if (key == Qt::Key_Escape)
        m_messages->dismiss();
    else if (!m_actions->triggerSpare(QKeySequence(key)))
        QMainWindow::keyPressEvent(event);
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
    Q_EMIT fileDropped(urls.front().toLocalFile());
}

} // namespace s4k::ui
