// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/quirk.h"

#include <QWidget>

#include <cstdint>
#include <optional>

class QComboBox;
class QLabel;

namespace s4k::ui {

/// The active alerts, each with what mends it; and what counts as a lost phase.
class AlertList final : public QWidget {
    Q_OBJECT
public:
    explicit AlertList(QWidget* parent = nullptr);

    /// `bits` is register 146; a meter without control power has none to tell.
    void showAlerts(std::uint16_t bits, bool powered = true);
    /// The meter has not been read, or is none of this family.
    void showUnknown();
    /// What the meter takes for a lost phase, `percent` being its threshold.
    void showPhaseLoss(PhaseLossMeaning meaning, int percent);
    /// Whether this program decides what a lost phase is; a live meter decides itself.
    void setPhaseLossChoosable(bool choosable);

Q_SIGNALS:
    void phaseLossChosen(s4k::PhaseLossMeaning meaning);

protected:
    void changeEvent(QEvent* event) override;

private:
    QLabel* m_icon;
    QLabel* m_text;
    QComboBox* m_phaseLoss;
    std::optional<std::uint16_t> m_bits;
    bool m_powered = true;
    int m_percent = 0;

    void buildPhaseLoss();
    void paintIcon();
};

} // namespace s4k::ui
