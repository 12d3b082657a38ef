// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace s4k::ui {

class Segmented;

/// The views of the window, one at a time, with a tab for each.
class ViewStack final : public QWidget {
    Q_OBJECT
public:
    explicit ViewStack(QWidget* parent = nullptr);

    /// Takes the view; its number, 0 for the first.
    int add(const QString& title, const QString& toolTip, QWidget* view);
    /// A button at the end of the row of tabs.
    QToolButton* addTool(const QString& icon, const QString& text, const QString& toolTip);
    void setCurrent(int i);
    [[nodiscard]] int current() const;

Q_SIGNALS:
    void changed(int i);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    Segmented* m_tabs;
    QComboBox* m_list; ///< in place of the tabs where these have no room
    QHBoxLayout* m_row;
    QStackedWidget* m_views;
    QList<QToolButton*> m_tools;
    int m_roomy = 0; ///< width of the tabs when there is room
    int m_tight = 0; ///< and at least

    void fitTabs();
    [[nodiscard]] int toolsWidth() const;
};

} // namespace s4k::ui
