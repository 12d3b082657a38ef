// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/input_trace.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <vector>

namespace s4k::ui {

class MeterStore;

/// The newest waveforms of the meter that the store shows, and whether a visible view needs them.
/// They are cleared when another meter is shown.
/// @source own design
class TraceFeed final : public QObject {
    Q_OBJECT
public:
    explicit TraceFeed(MeterStore& store, QObject* parent = nullptr);

    /// Sets whether there are waveforms: whether this program samples the inputs of the meter that
    /// is shown.
    void setAvailable(bool available);
    [[nodiscard]] bool isAvailable() const { return m_available; }
    /// Stores the newest waveforms of the meter that is shown and emits `arrived`.
    void set(const InputTrace& trace);
    /// The newest waveforms; empty until the first call of set() for the meter that is shown.
    [[nodiscard]] const InputTrace& newest() const { return m_newest; }

    /// Registers a view that needs waveforms while it is visible. It may be destroyed at any time.
    void watch(QWidget* viewer) { m_viewers.emplace_back(viewer); }
    /// Whether any registered view is visible.
    [[nodiscard]] bool isWanted() const;

Q_SIGNALS:
    void arrived();
    void availableChanged(bool available);

private:
    InputTrace m_newest;
    bool m_available = false;
    std::vector<QPointer<QWidget>> m_viewers;
};

} // namespace s4k::ui
