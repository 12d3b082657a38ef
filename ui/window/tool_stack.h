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

/// The tools of the window, one at a time, with a tab for each. A tool is made when it is first
/// shown.
class ToolStack final : public QWidget {
    Q_OBJECT
public:
    explicit ToolStack(QWidget* parent = nullptr);

    /// `toolTip` is that of its tab.
    void add(const Tool& tool, const QString& toolTip);
    /// A button at the end of the row of tabs.
    void addButton(QWidget* button);
    /// Nothing for an unknown id.
    void show(const QString& id);

    /// Null before the first is shown.
    [[nodiscard]] const Tool* current() const;
    [[nodiscard]] QWidget* currentWidget() const;
    [[nodiscard]] const std::vector<Tool>& tools() const { return m_tools; }

Q_SIGNALS:
    void changed(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    Segmented* m_tabs;
    QComboBox* m_list; ///< in place of the tabs where these have no room
    QHBoxLayout* m_row;
    QStackedWidget* m_views;
    std::vector<Tool> m_tools;
    std::vector<QWidget*> m_widgets; ///< of the tools; null: not made yet
    std::vector<QWidget*> m_buttons;
    int m_current = -1;
    int m_roomy = 0; ///< width of the tabs when there is room
    int m_tight = 0; ///< and at least

    void setCurrent(int i);
    void fitTabs();
    [[nodiscard]] int buttonsWidth() const;
};

} // namespace s4k::ui
