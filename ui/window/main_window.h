// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/tool.h"

#include <QMainWindow>

#include <vector>

class QFrame;
class QToolButton;

namespace s4k::ui {

class ActionFinder;
class ActionTable;
class BarPart;
class DockArea;
class MessageBar;
class ShortcutOverlay;
class StatusLine;
class TaskBar;
class ToolStack;
class TopBar;

/// The permanent parts of the window, made by features. MainWindow owns them after setParts(). A
/// null pointer outside the lists means that the window has no such part.
struct WindowParts {
    std::vector<BarPart*> barLeft;
    std::vector<BarPart*> barMiddle;
    QWidget* meterColumn = nullptr;       ///< the meters to choose from, as a column
    QWidget* meterLine = nullptr;         ///< the same as one line, where a column has no room
    QWidget* front = nullptr;             ///< the front panel with the parts below it
    QWidget* welcome = nullptr;           ///< first steps
    QWidget* readings = nullptr;          ///< figures above the tool
    std::vector<QString> barActions;      ///< ids of actions with a button at the right of the bar;
                                          ///< buttons of docks show their word while there is room
    std::vector<QToolButton*> barButtons; ///< after the buttons of barActions
    std::vector<QWidget*> toolButtons;    ///< at the end of the row of tabs
};

/// The layout of the window: bar, front panel, tools, docks, messages, status. It contains no
/// feature: tools, docks, parts and actions are registered.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);

    [[nodiscard]] ActionTable& actions() { return *m_actions; }
    [[nodiscard]] MessageBar& messages() { return *m_messages; }
    [[nodiscard]] TaskBar& tasks() { return *m_tasks; }
    [[nodiscard]] StatusLine& status() { return *m_status; }
    /// The parent for parts of the bar; the parent for all other parts is centralWidget(). A part
    /// that gets another parent later is styled again.
    [[nodiscard]] QWidget* bar();

    /// Sets the permanent parts. Call it once, after the actions and docks named in
    /// `parts.barActions` were added.
    void setParts(const WindowParts& parts);
    /// Adds the tool and its action, which shows it with the focus. No tool is shown before
    /// showTool() or openFirstTool().
    void addTool(const Tool& tool);
    /// Adds the dock and its action, which opens and closes it.
    void addDock(const Dock& dock);

    /// Shows a tool; with `focused` the tool also gets the keyboard focus. Ignored for an unknown
    /// id.
    void showTool(const QString& id, bool focused = false);
    /// Shows the first tool if none is shown.
    void openFirstTool();
    /// Opens the dock and closes the one open before. Ignored for an unknown id.
    void openDock(const QString& id);
    /// Closes the dock if it is the open one, otherwise does nothing.
    void closeDock(const QString& id);
    [[nodiscard]] bool isDockOpen(const QString& id) const;

    /// Sets whether the choice of meters is shown, as a column or a line.
    void setManyMeters(bool many);
    /// Sets whether the first steps are shown where they have room.
    void setWelcomeShown(bool shown);

Q_SIGNALS:
    /// The user dropped one local file on the window.
    void fileDropped(const QString& path);
    /// The window is about to be laid out for `size`. A slot that changes the size hint of the
    /// front panel is called in time.
    void aboutToArrange(const QSize& size);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    ActionTable* m_actions;
    TopBar* m_bar;
    QWidget* m_middle;
    QFrame* m_toolCard;
    ToolStack* m_tools;
    DockArea* m_docks;
    TaskBar* m_tasks;
    MessageBar* m_messages;
    StatusLine* m_status;
    ShortcutOverlay* m_shortcuts;
    ActionFinder* m_finder;
    WindowParts m_parts;
    std::vector<QString> m_dockIds;
    bool m_built = false;
    bool m_manyMeters = false;
    bool m_welcomeShown = false;

    void addActions();
    void buildBar(const WindowParts& parts);
    void buildMiddle(const WindowParts& parts);
    void toggleDock(const QString& id);
    void focusTool();
    void focusFilter();
    void exportShown();
    void checkDockActions();
    /// Makes Tab follow the layout, including widgets made later.
    void followLayout();
    void arrange();
};

} // namespace s4k::ui
