// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/chart_set.h"

#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QComboBox;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace s4k::ui {

class TrendLegend;

/// The bar above the trends: a short legend, the set of charts, the time span, follow, pause, and a
/// menu of less frequent actions.
class TrendBar final : public QWidget {
    Q_OBJECT
public:
    explicit TrendBar(QWidget* parent = nullptr);

    /// Smallest width: without words and without the button of the curves.
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Layout at the left for a short legend.
    [[nodiscard]] QHBoxLayout& legendRoom() { return *m_legendRoom; }
    /// Lists the built-in sets and then the user's own sets. `current` is the name of the set
    /// shown; if it is none of them, the bar shows `Own choice`.
    void setSets(const std::vector<QString>& builtIn, const std::vector<QString>& own,
                 const QString& current);
    /// Shows the span in seconds, also if it is not one of those offered.
    void showSpan(double seconds);
    void showFollowing(bool following);
    void showPaused(bool paused);
    /// Enables the entries of the menu that remove an own set and that clear a range.
    void showRemovable(bool set, bool range);
    [[nodiscard]] QMenu& more() { return *m_menu; }
    [[nodiscard]] QComboBox& sets() { return *m_sets; }

Q_SIGNALS:
    void setChosen(int index); ///< position in the order of setSets
    void spanChosen(double seconds);
    void followToggled(bool on);
    void pauseToggled(bool on);
    void curvesRequested();
    void noteRequested();
    void markFromRequested();
    void markToRequested();
    void clearRangeRequested();
    void saveSetRequested();
    void removeSetRequested();
    void exportRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QHBoxLayout* m_legendRoom;
    QComboBox* m_sets;
    QComboBox* m_spans;
    QToolButton* m_curves;
    QToolButton* m_follow;
    QToolButton* m_pause;
    QToolButton* m_more;
    QMenu* m_menu;
    QMenu* m_setMenu = nullptr; ///< the list of m_sets, for a narrow bar
    QAction* m_removeSet = nullptr;
    QAction* m_clearRange = nullptr;

    void buildSets();
    void buildSpans();
    void buildMenu();
    void fillSetMenu();
    void buildSwitch(QToolButton& button, const QString& iconName, const QString& text,
                     const QString& name, const QString& tip);
};

} // namespace s4k::ui
