// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_view.h"

#include <QTableWidget>

#include <cstdint>
#include <vector>

namespace s4k::ui {

/// The meters that a profile can be applied to: a check box and the state of each.
class ProfileMeters final : public QTableWidget {
    Q_OBJECT
public:
    enum class Mood : std::uint8_t {
        Plain,
        Quiet,  ///< muted: nothing to do
        Problem ///< warning: would be refused, or has failed
    };

    explicit ProfileMeters(QWidget* parent = nullptr);

    /// Shows the state of a meter; an unknown key adds a row.
    void showMeter(MeterKey key, const QString& title, const QString& state, Mood mood);
    /// Removes the row of a meter. This function, select() and setChecked() ignore an unknown key.
    void forget(MeterKey key);
    void select(MeterKey key);
    /// Checks or unchecks a meter without emitting `checksChanged`.
    void setChecked(MeterKey key, bool checked);

    [[nodiscard]] MeterKey selected() const; ///< 0: none
    [[nodiscard]] std::vector<MeterKey> checked() const;

Q_SIGNALS:
    void selectionMoved();
    /// The user checked or unchecked a meter.
    void checksChanged();

private:
    bool m_quiet = false; ///< changes now are made by the program, not by the user

    [[nodiscard]] int rowOf(MeterKey key) const; ///< -1: unknown key
    [[nodiscard]] MeterKey keyOf(int row) const;
    int addRow(MeterKey key);
    void fitHeight();
};

} // namespace s4k::ui
