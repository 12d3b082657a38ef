// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/quirk.h"

#include <QWidget>

#include <cstdint>
#include <optional>

class QComboBox;
class QLabel;

namespace s4k::ui {

/// The active alerts, each with its remedy, and the choice of the meaning of phase loss.
class AlertList final : public QWidget {
    Q_OBJECT
public:
    explicit AlertList(QWidget* parent = nullptr);

    /// Shows the alerts in `bits` (register 146). Without control power `bits` is ignored and the
    /// list says that the meter is off.
    void showAlerts(std::uint16_t bits, bool powered = true);
    /// Shows that alerts are unknown: the meter has not been read or is not of this family.
    void showUnknown();
    /// Shows the meaning of phase loss; `percent` is the meter's threshold.
    void showPhaseLoss(PhaseLossMeaning meaning, int percent);
    /// Shows or hides the choice of the meaning of phase loss, which a live meter does not offer.
    void setPhaseLossChoosable(bool choosable);

Q_SIGNALS:
    /// The user chose a meaning, which may be the present one.
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
