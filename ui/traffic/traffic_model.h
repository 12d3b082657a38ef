// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traffic/traffic_filter.h"
#include "core/traffic/traffic_log.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QElapsedTimer>
#include <QTimer>

#include <cstdint>
#include <deque>
#include <functional>
#include <vector>

namespace s4k::ui {

/// The frames of a traffic log that pass a filter, as a table. refresh() updates it from the log.
/// Frames are decoded only when they are shown or searched, and filtered in steps so that the event
/// loop is not blocked. Rows found are added a few times a second, because the view paints them.
class TrafficModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : std::uint8_t {
        Time,
        Direction,
        Unit,
        Peer,
        Meaning
    };
    static constexpr int kColumns = 5;
    static constexpr int kStepMs = 5;      ///< longest step of filtering
    static constexpr int kPauseMs = 1;     ///< between two steps, for the other events
    static constexpr int kShowMs = 100;    ///< between two additions of rows
    static constexpr int kMostShown = 500; ///< characters of a cell, more than a screen is wide

    /// Known scales of the meter with a unit id.
    using Scales = std::function<modbus::KnownScales(std::uint8_t unit)>;

    explicit TrafficModel(QObject* parent = nullptr);

    /// Sets the log to show, which must outlive the model; null: none.
    void setLog(const modbus::TrafficLog* log);
    /// Sets how scaled registers are decoded, and filters all frames again.
    void setScales(Scales scales);
    /// Sets the filter and filters all frames again.
    void setFilter(const modbus::TrafficFilter& filter);

    /// Adds new frames of the log and removes those that it has dropped.
    void refresh();
    /// Whether some frames have not been filtered or shown yet.
    [[nodiscard]] bool isFiltering() const;

    [[nodiscard]] const modbus::TrafficFilter& filter() const { return m_filter; }
    [[nodiscard]] modbus::KnownScales scalesOf(std::uint8_t unit) const;
    /// The frame of a row; null: the log has dropped it.
    [[nodiscard]] const modbus::TrafficFrame* frameAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    /// The rows, the frames kept or the state of filtering have changed.
    void refreshed();

private:
    enum class Tone : std::uint8_t {
        Plain,
        Reply,
        Refusal,
        Broken
    };
    struct Row {
        std::array<QString, kColumns> texts;
        bool request = true;
        Tone tone = Tone::Plain;
    };

    const modbus::TrafficLog* m_log = nullptr;
    Scales m_scales;
    modbus::TrafficFilter m_filter;
    std::deque<std::uint64_t> m_rows;   ///< numbers of frames, rising
    std::vector<std::uint64_t> m_found; ///< numbers of frames that will be rows
    std::uint64_t m_next = 1;           ///< number of the first frame that is not filtered yet
    QElapsedTimer m_sinceShown;
    QTimer m_step;
    mutable QCache<quint64, Row> m_cache;

    void restart();
    void forgetGone();
    void lookAtNew();
    void appendFound();
    [[nodiscard]] bool isBehind() const;
    [[nodiscard]] bool passes(const modbus::TrafficFrame& frame) const;
    [[nodiscard]] const Row* row(std::uint64_t number) const;
    [[nodiscard]] Row describe(const modbus::TrafficFrame& frame) const;
    [[nodiscard]] static QVariant colourOf(Tone tone);
};

} // namespace s4k::ui
