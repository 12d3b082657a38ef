// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_view.h"

#include <QTableWidget>

#include <cstdint>
#include <vector>

namespace s4k::ui {

/// The meters that a profile can be applied to: a check box and how each gets on.
class ProfileMeters final : public QTableWidget {
    Q_OBJECT
public:
    enum class Mood : std::uint8_t {
        Plain,
        Quiet,  ///< nothing to do
        Problem ///< would be refused, or failed
    };

    explicit ProfileMeters(QWidget* parent = nullptr);

    /// A row more, or what it says now.
    void showMeter(MeterKey key, const QString& title, const QString& state, Mood mood);
    void forget(MeterKey key);
    void select(MeterKey key);
    void setChecked(MeterKey key, bool checked);

    [[nodiscard]] MeterKey selected() const; ///< 0: none
    [[nodiscard]] std::vector<MeterKey> checked() const;

Q_SIGNALS:
    void selectionMoved();
    /// A person has checked or unchecked one.
    void checksChanged();

private:
    bool m_quiet = false; ///< what changes is not a person's doing

    [[nodiscard]] int rowOf(MeterKey key) const; ///< -1: not there
    [[nodiscard]] MeterKey keyOf(int row) const;
    int addRow(MeterKey key);
    void fitHeight();
};

} // namespace s4k::ui
