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

/// What the window knows of one meter.
struct MeterEntry {
    MeterSnapshot snapshot;
    std::int64_t timeMs = 0; ///< when the snapshot was true, ms since 1970 UTC; 0: not read yet
    LinkView link;
    Availabilities availabilities{};
};

/// The one truth of the window: snapshot, link, availabilities and past of every meter, and which
/// meter is shown. Whoever has a meter writes it here; every view reads it here.
/// @source own design
class MeterStore final : public QObject {
    Q_OBJECT
public:
    static constexpr int kRefreshMs = 100;

    explicit MeterStore(QObject* parent = nullptr);

    /// `key` is new. The meter is not shown by this.
    void add(MeterKey key, const MeterEntry& entry);
    /// The meter that is shown must be another one.
    void remove(MeterKey key);
    /// The meter that every view shows from now on; it has been added.
    void show(MeterKey key);

    /// A reading that was true at `timeMs`. It becomes part of the past where the link is fresh.
    void measure(MeterKey key, std::int64_t timeMs, const MeterSnapshot& snapshot);
    /// What the meter says now, without a new reading: a setting, its power, its identity.
    void change(MeterKey key, const MeterSnapshot& snapshot);
    void setLink(MeterKey key, const LinkView& link);
    void setAvailabilities(MeterKey key, const Availabilities& availabilities);
    /// Replaces the past by one that was read from a history.
    void adoptPast(MeterKey key, std::unique_ptr<past::MeterPast> past);
    /// Readings of a part of the past in full detail; nothing for a meter that is gone.
    void adoptDetail(MeterKey key, std::unique_ptr<past::TrendBuffer> detail);

    [[nodiscard]] bool has(MeterKey key) const { return m_entries.count(key) != 0; }
    /// The meter has been added.
    [[nodiscard]] const MeterEntry& at(MeterKey key) const { return m_entries.at(key); }
    /// In the order of their keys.
    [[nodiscard]] std::vector<MeterKey> keys() const;
    /// 0 before the first is shown.
    [[nodiscard]] MeterKey shown() const { return m_shown; }
    /// What the lists of meters show of it.
    [[nodiscard]] MeterView view(MeterKey key) const;
    [[nodiscard]] past::MeterPast& past(MeterKey key) { return m_pasts.of(key); }
    [[nodiscard]] PastArchive& pasts() { return m_pasts; }
    /// Another number as soon as there are other meters, settings, buses or pasts, or detail of a
    /// past: what was found by them has to be found anew. A reading alone does not change it.
    [[nodiscard]] std::uint64_t revision() const { return m_revision + m_pasts.revision(); }

Q_SIGNALS:
    void added(s4k::ui::MeterKey key);
    void aboutToRemove(s4k::ui::MeterKey key);
    void removed(s4k::ui::MeterKey key);
    void shownChanged(s4k::ui::MeterKey key);
    void measured(s4k::ui::MeterKey key);
    void changed(s4k::ui::MeterKey key);
    void linkChanged(s4k::ui::MeterKey key);
    void availabilitiesChanged(s4k::ui::MeterKey key);
    /// The past is another one, or there is detail of it.
    void pastReplaced(s4k::ui::MeterKey key);
    void detailArrived(s4k::ui::MeterKey key);
    /// Something of the meter is new; for figures that people read, at most every kRefreshMs.
    void refreshed(s4k::ui::MeterKey key);

private:
    std::map<MeterKey, MeterEntry> m_entries;
    PastArchive m_pasts;
    MeterKey m_shown = 0;
    std::uint64_t m_revision = 0; ///< of all but the pasts
    std::set<MeterKey> m_stale;   ///< to be announced by `refreshed`
    QTimer m_refresh;

    void keep(MeterEntry& entry, const MeterSnapshot& snapshot);
    void touch(MeterKey key);
    void refresh();
};

} // namespace s4k::ui
