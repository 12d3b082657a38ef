// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/recorder/history_writer.h"

#include "app/base/text.h"
#include "app/store/history/history_codec.h"
#include "app/store/recorder/history_changes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace s4k::store {

namespace {

using app::toQt;

constexpr std::int64_t kLeapMs = 86'400'000;
constexpr std::array kMarks{HistoryMark::Gap, HistoryMark::ClockBack, HistoryMark::Restart,
                            HistoryMark::Rollover, HistoryMark::CounterReset};

HistoryMark markOf(past::CounterDoubt doubt) {
    switch (doubt) {
    case past::CounterDoubt::OddReading:
        return HistoryMark::OddReading;
    case past::CounterDoubt::TooMuch:
        return HistoryMark::TooMuch;
    case past::CounterDoubt::Fell:
        break;
    }
    return HistoryMark::Fell;
}

QVariant number(double value) {
    return std::isfinite(value) ? QVariant(value) : QVariant(QMetaType(QMetaType::Double));
}

} // namespace

Result<HistoryWriter::Statements> HistoryWriter::prepareAll(HistoryDatabase& database) {
    Statements all;
    const std::initializer_list<std::pair<QSqlQuery*, const char*>> list = {
        {&all.batch, "INSERT INTO meta (name, value) VALUES ('batch', ?) "
                     "ON CONFLICT (name) DO UPDATE SET value = excluded.value"},
        {&all.sample, "INSERT INTO samples (meter, t, n, data) VALUES (?, ?, ?, ?)"},
        {&all.head, "UPDATE meters SET head = ?, raw_rows = ? WHERE id = ?"},
        {&all.setting, "INSERT INTO settings (meter, t, name, value) VALUES (?, ?, ?, ?)"},
        {&all.alert, "INSERT INTO alerts (meter, t, was, became) VALUES (?, ?, ?, ?)"},
        {&all.mark, "INSERT INTO marks (meter, t, kind, since) VALUES (?, ?, ?, ?)"},
        {&all.demand, "INSERT INTO demands (meter, t, p, q, s) VALUES (?, ?, ?, ?, ?)"}};
    for (const auto& [query, sql] : list) {
        auto prepared = database.prepare(QString::fromLatin1(sql));
        if (!prepared)
            return prepared.error();
        *query = std::move(*prepared);
    }
    auto notes = NoteStatements::prepare(database);
    if (!notes)
        return notes.error();
    all.notes = std::move(*notes);
    return all;
}

Result<std::unique_ptr<HistoryWriter>>
HistoryWriter::make(std::unique_ptr<HistoryDatabase> database, const HistoryRetention& retention) {
    auto statements = prepareAll(*database);
    if (!statements)
        return statements.error();
    auto minutes = RollupTable::prepare(*database, QStringLiteral("rollup_minute"), kMinuteMs);
    if (!minutes)
        return minutes.error();
    auto quarters = RollupTable::prepare(*database, QStringLiteral("rollup_quarter"), kQuarterMs);
    if (!quarters)
        return quarters.error();
    HistoryPruner pruner(*database, retention);
    return std::unique_ptr<HistoryWriter>(
        new HistoryWriter(std::move(database), std::move(*statements), std::move(*minutes),
                          std::move(*quarters), pruner));
}

Result<QString> HistoryWriter::lastBatch() {
    const auto name =
        m_database->value(QStringLiteral("SELECT value FROM meta WHERE name = 'batch'"));
    return name ? Result<QString>(name->toString()) : Result<QString>(name.error());
}

Result<Done> HistoryWriter::write(std::span<const HistoryItem> batch, const QString& name) {
    if (auto begun = m_database->begin(); !begun)
        return begun;
    auto done = m_database->run(m_statements.batch, {name});
    if (done)
        done = writeAll(batch);
    if (done)
        done = m_database->commit();
    if (!done)
        m_database->rollback();
    return done;
}

Result<Done> HistoryWriter::writeAll(std::span<const HistoryItem> batch) {
    for (const HistoryItem& item : batch) {
        const auto meter = meterOf(*item.meter);
        if (!meter)
            return meter.error();
        auto done = item.note
                        ? changeNote(*m_database, m_statements.notes, (*meter)->id, *item.note)
                        : add(**meter, item.moment);
        if (!done)
            return done;
    }
    for (auto& [key, meter] : m_meters)
        if (auto done = finish(meter); !done)
            return done;
    return Done{};
}

Result<HistoryWriter::Meter*> HistoryWriter::meterOf(const HistoryMeter& known) {
    const std::pair key{known.bus, known.unit};
    auto found = m_meters.find(key);
    if (found == m_meters.end()) {
        auto loaded = loadMeter(known);
        if (!loaded)
            return loaded.error();
        found = m_meters.emplace(key, std::move(*loaded)).first;
    }
    if (found->second.known != known)
        if (auto done = renameMeter(found->second, known); !done)
            return done.error();
    return &found->second;
}

Result<HistoryWriter::Meter> HistoryWriter::loadMeter(const HistoryMeter& known) {
    auto query = m_database->prepare(
        QStringLiteral("SELECT id, name, device, period_ms, head, raw_rows, "
                       "(SELECT max(t) FROM samples WHERE meter = meters.id), "
                       "(SELECT max(t) FROM rollup_minute WHERE meter = meters.id), "
                       "(SELECT max(t) FROM rollup_quarter WHERE meter = meters.id) "
                       "FROM meters WHERE bus = ? AND unit = ?"));
    if (!query)
        return query.error();
    if (auto done = m_database->run(*query, {toQt(known.bus), known.unit}); !done)
        return done.error();
    if (!query->next())
        return insertMeter(known);
    const auto timeAt = [&](int column) {
        return query->isNull(column) ? std::int64_t{-1} : query->value(column).toLongLong();
    };
    Meter meter;
    meter.id = query->value(0).toInt();
    meter.known = {known.bus, known.unit, query->value(1).toString().toStdString(),
                   query->value(2).toString().toStdString(), query->value(3).toInt()};
    const QByteArray head = query->value(4).toByteArray();
    meter.last = decodeHead(head);
    if (meter.last)
        meter.counters.restore(*meter.last, decodeSure(head));
    meter.rawRows = query->value(5).toLongLong();
    meter.newestMs = timeAt(6);
    meter.minute.newestMs = timeAt(7);
    meter.quarter.newestMs = timeAt(8);
    return meter;
}

Result<HistoryWriter::Meter> HistoryWriter::insertMeter(const HistoryMeter& known) {
    const auto last = m_database->value(QStringLiteral("SELECT coalesce(max(id), 0) FROM meters"));
    if (!last)
        return last.error();
    Meter meter;
    meter.id = last->toInt() + 1;
    meter.known = known;
    auto query = m_database->prepare(QStringLiteral(
        "INSERT INTO meters (id, bus, unit, name, device, period_ms) VALUES (?, ?, ?, ?, ?, ?)"));
    if (!query)
        return query.error();
    if (auto done = m_database->run(*query, {meter.id, toQt(known.bus), known.unit,
                                             toQt(known.name), toQt(known.device), known.periodMs});
        !done)
        return done.error();
    return meter;
}

Result<Done> HistoryWriter::renameMeter(Meter& meter, const HistoryMeter& known) {
    meter.known = known;
    auto query = m_database->prepare(
        QStringLiteral("UPDATE meters SET name = ?, device = ?, period_ms = ? WHERE id = ?"));
    if (!query)
        return query.error();
    return m_database->run(*query,
                           {toQt(known.name), toQt(known.device), known.periodMs, meter.id});
}

Result<Done> HistoryWriter::add(Meter& meter, const past::Moment& moment) {
    HistoryRow sample{moment};
    if (meter.last)
        sample.marks = marksBetween(*meter.last, sample, meter.known.periodMs);
    if (auto done = addToBuckets(meter, sample); !done)
        return done;
    if (auto done = addRow(meter, sample); !done)
        return done;
    if (auto done = addChanges(meter, sample); !done)
        return done;
    const bool leapt = meter.last && sample.timeMs - meter.last->timeMs > kLeapMs;
    meter.steady = leapt ? 0 : meter.steady + 1;
    meter.last = sample;
    meter.touched = true;
    return Done{};
}

Result<Done> HistoryWriter::addToBuckets(Meter& meter, HistoryRow& sample) {
    const HistoryCounters::Results results = meter.counters.add(sample);
    for (const past::CounterResult& one : results.of) {
        if (one.rollover)
            sample.marks |= static_cast<std::uint8_t>(HistoryMark::Rollover);
        if (one.reset)
            sample.marks |= static_cast<std::uint8_t>(HistoryMark::CounterReset);
    }
    if (auto done = addFindings(meter.id, results); !done)
        return done;
    if (auto done = addToBucket(m_minutes, meter.id, meter.minute, sample, results); !done)
        return done;
    return addToBucket(m_quarters, meter.id, meter.quarter, sample, results);
}

/// One mark for all energies with the same finding. Pulse counters are cleared by a command that no
/// register counts.
Result<Done> HistoryWriter::addFindings(int meter, const HistoryCounters::Results& results) {
    std::map<std::pair<std::int64_t, HistoryMark>, std::int64_t> marks;
    for (std::size_t i = 0; i < kCounterCount; ++i)
        for (const past::CounterFinding& finding : results.of[i].findings)
            if (traits(HistoryCounters::quantities()[i]).kind != QuantityKind::Count)
                marks.emplace(std::pair{finding.reading.timeMs, markOf(finding.doubt)},
                              finding.before.timeMs);
    for (const auto& [at, sinceMs] : marks)
        if (auto done =
                m_database->run(m_statements.mark, {meter, qint64{at.first},
                                                    static_cast<int>(at.second), qint64{sinceMs}});
            !done)
            return done;
    return Done{};
}

Result<Done> HistoryWriter::addRow(Meter& meter, const HistoryRow& sample) {
    int n = 0;
    if (sample.timeMs <= meter.newestMs) {
        const auto last = m_database->value(
            QStringLiteral("SELECT max(n) FROM samples WHERE meter = ? AND t = ?"),
            {meter.id, qint64{sample.timeMs}});
        if (!last)
            return last.error();
        n = last->isNull() ? 0 : last->toInt() + 1;
    }
    meter.newestMs = std::max(meter.newestMs, sample.timeMs);
    ++meter.rawRows;
    return m_database->run(m_statements.sample,
                           {meter.id, qint64{sample.timeMs}, n, encodeSample(sample)});
}

Result<Done> HistoryWriter::addChanges(Meter& meter, const HistoryRow& sample) {
    const qint64 t = sample.timeMs;
    const std::optional<HistoryRow>& last = meter.last;
    const auto now = settingValues(sample);
    const auto before = last ? settingValues(*last) : std::vector<SettingValue>();
    for (std::size_t i = 0; i < now.size(); ++i)
        if (before.empty() || before[i].value != now[i].value)
            if (auto done = m_database->run(m_statements.setting,
                                            {meter.id, t, toQt(now[i].name), now[i].value});
                !done)
                return done;
    if (auto done = addCounters(meter, sample); !done)
        return done;
    const int alertsBefore = last ? last->alerts : 0;
    if (alertsBefore != sample.alerts)
        if (auto done = m_database->run(m_statements.alert,
                                        {meter.id, t, alertsBefore, int{sample.alerts}});
            !done)
            return done;
    for (const HistoryMark mark : kMarks)
        if ((sample.marks & static_cast<std::uint8_t>(mark)) != 0)
            if (auto done = m_database->run(m_statements.mark, {meter.id, t, static_cast<int>(mark),
                                                                last ? qint64{last->timeMs} : t});
                !done)
                return done;
    if (last && demandChanged(*last, sample))
        return m_database->run(m_statements.demand,
                               {meter.id, t, number(sample.readings[Quantity::DemandRealPresent]),
                                number(sample.readings[Quantity::DemandReactivePresent]),
                                number(sample.readings[Quantity::DemandApparentPresent])});
    return Done{};
}

/// Registers 147 and 152 change as rarely as settings, and are stored in their table.
Result<Done> HistoryWriter::addCounters(const Meter& meter, const HistoryRow& sample) {
    const std::optional<HistoryRow>& last = meter.last;
    if (!last || last->energyResets != sample.energyResets)
        if (auto done = m_database->run(m_statements.setting,
                                        {meter.id, qint64{sample.timeMs},
                                         QString::fromLatin1(kEnergyResets), sample.energyResets});
            !done)
            return done;
    if (!last || last->powerUps != sample.powerUps)
        return m_database->run(
            m_statements.setting,
            {meter.id, qint64{sample.timeMs}, QString::fromLatin1(kPowerUps), sample.powerUps});
    return Done{};
}

Result<Done> HistoryWriter::finish(Meter& meter) {
    if (!meter.touched)
        return Done{};
    meter.touched = false;
    if (auto done = storeBucket(m_minutes, meter.id, meter.minute); !done)
        return done;
    if (auto done = storeBucket(m_quarters, meter.id, meter.quarter); !done)
        return done;
    return m_database->run(m_statements.head, {encodeHead(*meter.last, meter.counters.sure()),
                                               qint64{meter.rawRows}, meter.id});
}

Result<Done> HistoryWriter::pruneNext() {
    if (m_meters.empty())
        return Done{};
    auto next = m_meters.upper_bound(m_prunedLast);
    if (next == m_meters.end())
        next = m_meters.begin();
    m_prunedLast = next->first;
    Meter& meter = next->second;
    if (meter.steady < kSteadySamples)
        return Done{};
    return m_pruner.prune(meter.id, meter.last->timeMs, meter.rawRows);
}

} // namespace s4k::store
