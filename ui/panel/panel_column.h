// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/panel.h"

#include <QWidget>

namespace s4k::ui {

class AlertList;
class Faceplate;
class LinkBadges;
class OutputsBox;

/// What is always in sight: the front panel, the link of a live meter, its outputs and, where there
/// is room, its alerts.
class PanelColumn final : public QWidget {
    Q_OBJECT
public:
    explicit PanelColumn(panel::Panel& panel, QWidget* parent = nullptr);

    /// Fits the front panel into a share of a window of this size.
    void fit(const QSize& window);

    [[nodiscard]] Faceplate& faceplate() { return *m_faceplate; }
    [[nodiscard]] LinkBadges& badges() { return *m_badges; }
    [[nodiscard]] OutputsBox& outputs() { return *m_outputs; }
    [[nodiscard]] AlertList& alerts() { return *m_alerts; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    Faceplate* m_faceplate;
    LinkBadges* m_badges;
    OutputsBox* m_outputs;
    AlertList* m_alerts;
    QWidget* m_badgesCard = nullptr;
    QWidget* m_outputsCard = nullptr;
    QWidget* m_alertsCard = nullptr;
    bool m_alertsWanted = true;

    QWidget* buildBelowPanel();
    void arrange();
    /// Says as much of the link as there is room for; its height.
    int fitBadges(int room, int outputs);
};

} // namespace s4k::ui
