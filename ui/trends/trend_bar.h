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

/// Above the trends: the legend where it is short, the set of charts, the time span, follow, pause,
/// and a menu of what is done more rarely.
class TrendBar final : public QWidget {
    Q_OBJECT
public:
    explicit TrendBar(QWidget* parent = nullptr);

    /// As narrow as it can become: words and the button of the curves go first.
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QHBoxLayout& legendRoom() { return *m_legendRoom; }
    /// The built-in sets, then a person's own; `current` names one, empty: none of them.
    void setSets(const std::vector<QString>& builtIn, const std::vector<QString>& own,
                 const QString& current);
    /// The span that is shown, whether it is one of those offered or not.
    void showSpan(double seconds);
    void showFollowing(bool following);
    void showPaused(bool paused);
    /// Whether there is an own set that can be removed, a range that can be cleared.
    void showRemovable(bool set, bool range);
    [[nodiscard]] QMenu& more() { return *m_menu; }
    [[nodiscard]] QComboBox& sets() { return *m_sets; }

Q_SIGNALS:
    void setChosen(int index); ///< in the order of setSets
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
    QMenu* m_setMenu = nullptr; ///< the same as m_sets, for a narrow bar
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
