// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/quirk.h"

#include <QWidget>

#include <cstdint>
#include <optional>

class QComboBox;
class QLabel;

namespace s4k::ui {

/// The active alerts, each with its remedy, and the setting of what counts as a lost phase.
class AlertList final : public QWidget {
    Q_OBJECT
public:
    explicit AlertList(QWidget* parent = nullptr);

    /// `bits` is register 146. A meter without control power reports no alerts.
    void showAlerts(std::uint16_t bits, bool powered = true);
    /// Shows that alerts are unknown: the meter has not been read or is not of this family.
    void showUnknown();
    /// Shows what the meter treats as a lost phase; `percent` is its threshold.
    void showPhaseLoss(PhaseLossMeaning meaning, int percent);
    /// Whether a person can choose it: a live meter decides by itself what a lost phase is.
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
