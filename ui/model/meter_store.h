// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "ui/model/availabilities.h"
#include "ui/model/link_view.h"
#include "ui/model/meter_view.h"
#include "ui/model/past_archive.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace s4k::ui {

/// All data of one meter in the window except its past.
struct MeterEntry {
    MeterSnapshot snapshot;
    std::int64_t timeMs = 0; ///< time of the last reading, ms since 1970 UTC; 0: not read yet
    LinkView link;
    Availabilities availabilities{};
};

/// The only store of meters in the window: snapshot, link, availabilities and past of every meter,
/// and which meter is shown. Seats write into it, every view reads from it. All functions that take
/// a key require that it was added, unless they say otherwise.
/// @source own design
class MeterStore final : public QObject {
    Q_OBJECT
public:
    static constexpr int kRefreshMs = 100; ///< shortest time between two `refreshed`

    explicit MeterStore(QObject* parent = nullptr);

    /// Adds a meter. `key` must be new. The meter shown does not change.
    void add(MeterKey key, const MeterEntry& entry);
    /// Removes a meter, and its past after all slots of `removed` have returned. Ignored for an
    /// unknown key. The meter shown must be another one.
    void remove(MeterKey key);
    /// Shows the meter in every view: always emits `shownChanged`.
    void show(MeterKey key);

    /// Stores a reading measured at `timeMs` (ms since 1970 UTC) and emits `measured`. The reading
    /// also becomes a point of the past if the link is fresh and the meter's run time is not 0 s.
    void measure(MeterKey key, std::int64_t timeMs, const MeterSnapshot& snapshot);
    /// Stores the state of a meter after a change without a new reading (a setting, power,
    /// identity) and emits `changed`.
    void change(MeterKey key, const MeterSnapshot& snapshot);
    /// Stores the link of a meter and emits `linkChanged`.
    void setLink(MeterKey key, const LinkView& link);
    /// Stores what can be set on a meter and emits `availabilitiesChanged` if it differs.
    void setAvailabilities(MeterKey key, const Availabilities& availabilities);
    /// Replaces the past, for example by one read from a history; `past` must not be null. The
    /// replaced past is destroyed after all slots of `pastReplaced` have returned.
    void adoptPast(MeterKey key, std::unique_ptr<past::MeterPast> past);
    /// Stores readings of a part of the past in full detail; null removes them. Ignored for a meter
    /// without a past.
    void adoptDetail(MeterKey key, std::unique_ptr<past::TrendBuffer> detail);

    [[nodiscard]] bool has(MeterKey key) const { return m_entries.count(key) != 0; }
    /// The entry of a meter; the reference is valid until remove().
    [[nodiscard]] const MeterEntry& at(MeterKey key) const { return m_entries.at(key); }
    /// The keys of all meters in rising order.
    [[nodiscard]] std::vector<MeterKey> keys() const;
    /// Key of the meter shown; 0 before the first call of show().
    [[nodiscard]] MeterKey shown() const { return m_shown; }
    /// The meter as the lists of meters show it.
    [[nodiscard]] MeterView view(MeterKey key) const;
    /// The past of a meter; an empty one is made if there is none yet. The reference is valid until
    /// remove() or adoptPast().
    [[nodiscard]] past::MeterPast& past(MeterKey key) { return m_pasts.of(key); }
    [[nodiscard]] PastArchive& pasts() { return m_pasts; }
    /// Number that changes when the set of meters changes, and when settings, bus, isKnown(), past
    /// or detail of a meter is replaced. Results computed from these are out of date when it
    /// differs. A new reading does not change it, except the first one, which makes the past.
    [[nodiscard]] std::uint64_t revision() const { return m_revision + m_pasts.revision(); }

Q_SIGNALS:
    void added(s4k::ui::MeterKey key);
    void aboutToRemove(s4k::ui::MeterKey key); ///< entry and past still exist
    void removed(s4k::ui::MeterKey key);       ///< the entry is gone, the past still exists
    void shownChanged(s4k::ui::MeterKey key);
    void measured(s4k::ui::MeterKey key);
    void changed(s4k::ui::MeterKey key);
    void linkChanged(s4k::ui::MeterKey key);
    void availabilitiesChanged(s4k::ui::MeterKey key);
    /// Another past replaced the one of the meter.
    void pastReplaced(s4k::ui::MeterKey key);
    void detailArrived(s4k::ui::MeterKey key);
    /// A snapshot, a link, or both were stored. Emitted at most once in kRefreshMs for each meter,
    /// for figures that the user reads.
    void refreshed(s4k::ui::MeterKey key);

private:
    std::map<MeterKey, MeterEntry> m_entries;
    PastArchive m_pasts;
    MeterKey m_shown = 0;
    std::uint64_t m_revision = 0; ///< without the revision of the pasts
    std::set<MeterKey> m_stale;   ///< keys still to be emitted by `refreshed`
    QTimer m_refresh;

    void keep(MeterEntry& entry, const MeterSnapshot& snapshot);
    void touch(MeterKey key);
    void refresh();
};

} // namespace s4k::ui
