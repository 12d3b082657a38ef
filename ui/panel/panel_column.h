// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/quirk.h"
#include "ui/model/meter_store.h"

#include <QWidget>

class QFrame;

namespace s4k::ui {

class AlertList;
class Faceplate;
class LinkBadges;
class OutputsBox;

/// The parts of the shown meter beside every tool: front panel, link of a live or recorded meter,
/// and, if there is room, outputs and alerts.
class PanelColumn final : public QWidget {
    Q_OBJECT
public:
    /// `store` must outlive the column. The front panel has no Panel yet.
    explicit PanelColumn(const MeterStore& store, QWidget* parent = nullptr);

    /// Gives the front panel the largest glass scale, 2 to 5, at which it suits a window of this
    /// size in logical pixels.
    void fit(const QSize& window);
    /// Width of the front panel and its margin, and the height that all parts want; valid after
    /// `fit`.
    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] Faceplate& faceplate() { return *m_faceplate; }

    /// Shows the position of the supply switch of the shown meter. With the switch off, the meter
    /// is still on while it rides through.
    void showControlPower(bool supplied);
    /// Sets the quirks of the shown meter; they decide what counts as a lost phase.
    void showQuirks(const Quirks& quirks);

Q_SIGNALS:
    /// The user wants to allow writes to a live meter, each after a confirmation, or to forbid
    /// them.
    void armRequested(s4k::ui::MeterKey key, bool armed);
    /// The user wants to disconnect a live meter or to close a recorded one.
    void disconnectRequested(s4k::ui::MeterKey key);
    /// The user wants to see an embedded meter with the configuration of this one beside it.
    void twinRequested(s4k::ui::MeterKey key);
    void controlPowerRequested(s4k::ui::MeterKey key, bool supplied);
    void phaseLossChosen(s4k::ui::MeterKey key, s4k::PhaseLossMeaning meaning);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    const MeterStore& m_store;
    Faceplate* m_faceplate;
    QWidget* m_below;
    QFrame* m_badgesCard;
    QFrame* m_outputsCard;
    QFrame* m_alertsCard;
    LinkBadges* m_badges;
    OutputsBox* m_outputs;
    AlertList* m_alerts;
    Quirks m_quirks;
    bool m_alertsWanted = true;

    void buildBelowPanel();
    void askByKey();
    void followStore();
    void showLink(const LinkView& link);
    void showFigures(const MeterEntry& meter);
    void showPhaseLoss(const MeterEntry& meter);
    void arrange();
    /// Shows as much detail of the link as fits; returns its height.
    int fitBadges(int room, int outputs);
};

} // namespace s4k::ui
