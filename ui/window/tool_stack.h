// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/tool.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QHBoxLayout;
class QStackedWidget;

namespace s4k::ui {

class Segmented;

/// Shows one tool of the window at a time, with a tab for each; a list replaces the tabs where they
/// have no room. A tool is created when it is first shown.
class ToolStack final : public QWidget {
    Q_OBJECT
public:
    explicit ToolStack(QWidget* parent = nullptr);

    /// Adds a tool and its tab; `toolTip` is shown for the tab.
    void add(const Tool& tool, const QString& toolTip);
    /// Adds a button at the end of the row of tabs.
    void addButton(QWidget* button);
    /// Shows a tool. Ignored for an unknown id.
    void show(const QString& id);

    /// The tool shown; null before the first is shown. The pointer is valid until add().
    [[nodiscard]] const Tool* current() const;
    /// The widget of the tool shown; null before the first is shown.
    [[nodiscard]] QWidget* currentWidget() const;
    [[nodiscard]] const std::vector<Tool>& tools() const { return m_tools; }

Q_SIGNALS:
    void changed(const QString& id); ///< another tool is shown

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    Segmented* m_tabs;
    QComboBox* m_list; ///< replaces the tabs where they have no room
    QHBoxLayout* m_row;
    QStackedWidget* m_views;
    std::vector<Tool> m_tools;
    std::vector<QWidget*> m_widgets; ///< widgets of the tools, null: not created yet
    std::vector<QWidget*> m_buttons;
    int m_current = -1;
    int m_roomy = 0; ///< width in pixels that the tabs need
    int m_tight = 0; ///< width in pixels that the tight tabs need

    void setCurrent(int i);
    void fitTabs();
    [[nodiscard]] int buttonsWidth() const;
};

} // namespace s4k::ui
