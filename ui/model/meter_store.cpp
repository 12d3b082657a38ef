// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/meter_store.h"

#include "core/port/snapshot_moment.h"

#include <utility>

namespace s4k::ui {

MeterStore::MeterStore(QObject* parent) : QObject(parent) {
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &MeterStore::refresh);
}

void MeterStore::add(MeterKey key, const MeterEntry& entry) {
    m_entries[key] = entry;
    ++m_revision;
    Q_EMIT added(key);
}

void MeterStore::remove(MeterKey key) {
    if (!has(key))
        return;
    Q_EMIT aboutToRemove(key);
    m_entries.erase(key);
    ++m_revision;
    m_stale.erase(key);
    Q_EMIT removed(key);
    m_pasts.remove(key); // views have dropped it in `removed`
}

void MeterStore::show(MeterKey key) {
    m_shown = key;
    m_pasts.show(key);
    Q_EMIT shownChanged(key);
}

void MeterStore::measure(MeterKey key, std::int64_t timeMs, const MeterSnapshot& snapshot) {
    MeterEntry& entry = m_entries.at(key);
    keep(entry, snapshot);
    entry.timeMs = timeMs;
    // Old values make no new point, nor do those of a meter in its first second.
    if (isFresh(entry.link.health) && snapshot.seconds > 0)
        m_pasts.of(key).append(momentOf(timeMs, snapshot));
    Q_EMIT measured(key);
    touch(key);
}

void MeterStore::change(MeterKey key, const MeterSnapshot& snapshot) {
    keep(m_entries.at(key), snapshot);
    Q_EMIT changed(key);
    touch(key);
}

void MeterStore::setLink(MeterKey key, const LinkView& link) {
    LinkView& last = m_entries.at(key).link;
    if (last.bus != link.bus || isKnown(last) != isKnown(link))
        ++m_revision;
    last = link;
    Q_EMIT linkChanged(key);
    touch(key);
}

void MeterStore::setAvailabilities(MeterKey key, const Availabilities& availabilities) {
    MeterEntry& entry = m_entries.at(key);
    if (entry.availabilities == availabilities)
        return;
    entry.availabilities = availabilities;
    Q_EMIT availabilitiesChanged(key);
}

void MeterStore::adoptPast(MeterKey key, std::unique_ptr<past::MeterPast> past) {
    // The replaced past stays valid until every slot of `pastReplaced` has returned.
    const std::unique_ptr<past::MeterPast> before = m_pasts.adopt(key, std::move(past));
    Q_EMIT pastReplaced(key);
}

void MeterStore::adoptDetail(MeterKey key, std::unique_ptr<past::TrendBuffer> detail) {
    if (m_pasts.find(key) == nullptr)
        return;
    m_pasts.of(key).detail = std::move(detail);
    ++m_revision;
    Q_EMIT detailArrived(key);
}

std::vector<MeterKey> MeterStore::keys() const {
    std::vector<MeterKey> keys;
    for (const auto& [key, entry] : m_entries)
        keys.push_back(key);
    return keys;
}

MeterView MeterStore::view(MeterKey key) const {
    const MeterEntry& entry = at(key);
    return meterView(key, entry.snapshot, entry.link);
}

void MeterStore::keep(MeterEntry& entry, const MeterSnapshot& snapshot) {
    if (!(entry.snapshot.settings == snapshot.settings))
        ++m_revision;
    entry.snapshot = snapshot;
}

void MeterStore::touch(MeterKey key) {
    m_stale.insert(key);
    if (!m_refresh.isActive())
        m_refresh.start();
}

void MeterStore::refresh() {
    for (const MeterKey key : std::exchange(m_stale, {}))
        if (has(key))
            Q_EMIT refreshed(key);
}

} // namespace s4k::ui
