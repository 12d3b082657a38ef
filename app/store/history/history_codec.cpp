// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_codec.h"

#include <QtEndian>

#include <array>
#include <bit>
#include <cmath>

namespace s4k::store {

namespace {

constexpr std::uint64_t kQuantityMask = (std::uint64_t{1} << kQuantityCount) - 1;
constexpr unsigned kMarkShift = 48;
constexpr std::uint64_t kMarkMask = 0x1F;
constexpr std::uint64_t kFlag = std::uint64_t{1} << 63U;
constexpr std::uint64_t kEndsFlag = std::uint64_t{1} << 62U;
constexpr std::uint64_t kEarlierFlag = std::uint64_t{1} << 61U;
constexpr std::uint64_t kAtStartFlag = std::uint64_t{1} << 60U;
constexpr double kTenths = 10;
constexpr double kNarrowEnd = 1099511627776.0; // 2^40
constexpr qsizetype kNarrowBytes = 5;
constexpr qsizetype kFloatBytes = 4;
constexpr qsizetype kCountBytes = 4;
constexpr qsizetype kWideBytes = 8;
constexpr qsizetype kSampleStart = 10;
constexpr qsizetype kRollupStart = 12;
constexpr qsizetype kGaugeCell = 12;
constexpr qsizetype kCounterCell = 24;
constexpr qsizetype kEndsBytes = 16;   ///< first and last reading of a counter
constexpr qsizetype kEarlierBytes = 8; ///< earlier amount of a counter, and their time
constexpr char kHeadVersion = 1;
constexpr char kSureHeadVersion = 2; ///< with sure readings before the sample
constexpr qsizetype kSureBytes = 19;
constexpr qsizetype kSettingsAt = 1 + 8 + 2 + 2 + 4;
constexpr auto kValuesAt = kSettingsAt + 4 * static_cast<qsizetype>(kParameterCount);

constexpr std::uint64_t bitOf(Quantity q) {
    return std::uint64_t{1} << index(q);
}
constexpr std::uint64_t counterMask() {
    std::uint64_t mask = 0;
    for (const QuantityTraits& row : kQuantities)
        if (isCounter(row.quantity))
            mask |= bitOf(row.quantity);
    return mask;
}
constexpr std::uint64_t kCounters = counterMask();

template <typename T>
void put(QByteArray& out, T value) {
    std::array<char, sizeof(T)> bytes{};
    qToLittleEndian(value, bytes.data());
    out.append(bytes.data(), bytes.size());
}

template <typename T>
T take(const char* bytes) {
    return qFromLittleEndian<T>(bytes);
}

bool isNarrow(double value) {
    const double tenths = std::round(value * kTenths);
    return value >= 0 && tenths < kNarrowEnd && tenths / kTenths == value;
}

void putCounter(QByteArray& out, double value, bool wide) {
    if (wide)
        return put(out, value);
    std::array<char, 8> bytes{};
    qToLittleEndian(static_cast<std::uint64_t>(std::round(value * kTenths)), bytes.data());
    out.append(bytes.data(), kNarrowBytes);
}

double takeCounter(const char* bytes, bool wide) {
    if (wide)
        return take<double>(bytes);
    std::array<char, 8> whole{};
    std::copy(bytes, bytes + kNarrowBytes, whole.begin());
    return static_cast<double>(take<std::uint64_t>(whole.data())) / kTenths;
}

int bits(std::uint64_t word) {
    return std::popcount(word);
}

/// Number of bytes of the values of the quantities in `mask`.
qsizetype sampleBytes(std::uint64_t mask, bool wide) {
    return kFloatBytes * bits(mask & ~kCounters) +
           (wide ? kWideBytes : kNarrowBytes) * bits(mask & kCounters);
}
qsizetype rollupBytes(std::uint64_t mask, bool ownCounts) {
    return kGaugeCell * bits(mask & ~kCounters) + kCounterCell * bits(mask & kCounters) +
           (ownCounts ? kCountBytes * bits(mask) : 0);
}

/// Number of bytes of the ends of counters, and of their earlier amounts with the time.
qsizetype endsBytes(std::uint64_t header) {
    return (header & kEndsFlag) != 0 ? kEndsBytes * bits(header & kCounters) : 0;
}
qsizetype earlierBytes(std::uint64_t header) {
    return (header & kEarlierFlag) != 0 ? kEarlierBytes * (1 + bits(header & kCounters)) : 0;
}

/// The first word of a row; nullopt: the row does not have the size that this word announces.
std::optional<std::uint64_t> sampleHeader(QByteArrayView bytes) {
    if (bytes.size() < kSampleStart)
        return std::nullopt;
    const auto header = take<std::uint64_t>(bytes.data());
    const auto wanted = kSampleStart + sampleBytes(header & kQuantityMask, (header & kFlag) != 0);
    return bytes.size() == wanted ? std::optional(header) : std::nullopt;
}
std::optional<std::uint64_t> rollupHeader(QByteArrayView bytes) {
    if (bytes.size() < kRollupStart)
        return std::nullopt;
    const auto header = take<std::uint64_t>(bytes.data());
    const auto wanted = kRollupStart + rollupBytes(header & kQuantityMask, (header & kFlag) != 0) +
                        endsBytes(header) + earlierBytes(header);
    return bytes.size() == wanted ? std::optional(header) : std::nullopt;
}

void putGaugeCell(QByteArray& out, const RollupCell& cell) {
    put(out, static_cast<float>(cell.min));
    put(out, static_cast<float>(cell.mean()));
    put(out, static_cast<float>(cell.max));
}
/// A lesser value of a counter, relative to its maximum: the difference as float; after a reset the
/// negated value.
float below(double max, double value) {
    return static_cast<float>(max - value > max / 2 ? -value : max - value);
}
double fromBelow(double max, double stored) {
    return std::signbit(stored) ? -stored : max - stored;
}
/// The first reading of a counter that only increased: its minimum, in tenths as the maximum is.
double usualFirst(double max, double min) {
    constexpr double kFloatError = 0.02;
    const double tenths = std::round(min * kTenths) / kTenths;
    return isNarrow(max) && std::abs(min - tenths) < kFloatError ? tenths : min;
}

/// The maximum is stored in full because it is read as a register; min and mean are for charts.
void putCounterCell(QByteArray& out, const RollupCell& cell) {
    put(out, cell.max);
    put(out, cell.amount);
    put(out, below(cell.max, cell.min));
    put(out, below(cell.max, cell.mean()));
}

double takeFloat(const char* bytes) {
    return static_cast<double>(take<float>(bytes));
}
RollupCell takeGaugeCell(const char* at, std::uint32_t count) {
    return {takeFloat(at), takeFloat(at + 8), takeFloat(at + 4) * count, count};
}
RollupCell takeCounterCell(const char* at, std::uint32_t count) {
    const auto max = take<double>(at);
    const double min = fromBelow(max, takeFloat(at + 16));
    return {min,
            max,
            fromBelow(max, takeFloat(at + 20)) * count,
            count,
            usualFirst(max, min),
            max,
            take<double>(at + 8)};
}

/// Whether the ends of a counter are its extremes, as those of a counter that only increased.
bool hasUsualEnds(const RollupCell& cell) {
    const double min = fromBelow(cell.max, static_cast<double>(below(cell.max, cell.min)));
    return cell.last == cell.max && cell.first == usualFirst(cell.max, min);
}

bool isStored(double value) {
    return std::isfinite(static_cast<float>(value));
}

} // namespace

QByteArray encodeSample(const HistoryRow& sample) {
    std::uint64_t header = std::uint64_t{sample.marks & kMarkMask} << kMarkShift;
    for (const QuantityTraits& row : kQuantities) {
        const double value = sample.readings[row.quantity];
        if (!isStored(value))
            continue;
        header |= bitOf(row.quantity);
        if (isCounter(row.quantity) && !isNarrow(value))
            header |= kFlag;
    }
    QByteArray out;
    out.reserve(256);
    put(out, header);
    put(out, sample.alerts);
    for (const QuantityTraits& row : kQuantities) {
        if ((header & bitOf(row.quantity)) == 0)
            continue;
        const double value = sample.readings[row.quantity];
        if (isCounter(row.quantity))
            putCounter(out, value, (header & kFlag) != 0);
        else
            put(out, static_cast<float>(value));
    }
    return out;
}

std::optional<HistoryRow> decodeSample(QByteArrayView bytes) {
    const auto header = sampleHeader(bytes);
    if (!header)
        return std::nullopt;
    HistoryRow sample;
    sample.marks = static_cast<std::uint8_t>((*header >> kMarkShift) & kMarkMask);
    sample.alerts = take<std::uint16_t>(bytes.data() + 8);
    const bool wide = (*header & kFlag) != 0;
    const char* at = bytes.data() + kSampleStart;
    for (const QuantityTraits& row : kQuantities) {
        if ((*header & bitOf(row.quantity)) == 0)
            continue;
        const bool counter = isCounter(row.quantity);
        sample.readings[row.quantity] =
            counter ? takeCounter(at, wide) : static_cast<double>(take<float>(at));
        at += counter && wide ? kWideBytes : (counter ? kNarrowBytes : kFloatBytes);
    }
    return sample;
}

double sampleValue(QByteArrayView bytes, Quantity q) {
    const auto header = sampleHeader(bytes);
    if (!header || (*header & bitOf(q)) == 0)
        return Readings::kNotValid;
    const bool wide = (*header & kFlag) != 0;
    const char* at = bytes.data() + kSampleStart +
                     sampleBytes(*header & (bitOf(q) - 1), wide); // of the quantities before it
    return isCounter(q) ? takeCounter(at, wide) : static_cast<double>(take<float>(at));
}

namespace {

std::uint64_t headerOf(const Rollup& rollup, std::uint32_t& common) {
    std::uint64_t header = rollup.readAtStart ? kAtStartFlag : 0;
    for (const QuantityTraits& row : kQuantities) {
        const RollupCell& cell = rollup[row.quantity];
        if (cell.count == 0)
            continue;
        header |= bitOf(row.quantity);
        if (common != 0 && cell.count != common)
            header |= kFlag;
        common = cell.count;
        if (isCounter(row.quantity) && !hasUsualEnds(cell))
            header |= kEndsFlag;
        if (rollup.earlierMs >= 0 && cell.earlier != 0)
            header |= kEarlierFlag;
    }
    return header;
}

/// The parts after the quantities.
void putTail(QByteArray& out, const Rollup& rollup, std::uint64_t header) {
    const auto each = [&](const auto& putCell) {
        for (const QuantityTraits& row : kQuantities)
            if ((header & kCounters & bitOf(row.quantity)) != 0)
                putCell(rollup[row.quantity]);
    };
    if ((header & kEndsFlag) != 0)
        each([&out](const RollupCell& cell) {
            put(out, cell.first);
            put(out, cell.last);
        });
    if ((header & kEarlierFlag) == 0)
        return;
    put(out, rollup.earlierMs);
    each([&out](const RollupCell& cell) { put(out, cell.earlier); });
}

} // namespace

QByteArray encodeRollup(const Rollup& rollup) {
    std::uint32_t common = 0;
    const std::uint64_t header = headerOf(rollup, common);
    QByteArray out;
    out.reserve(1024);
    put(out, header);
    put(out, common);
    for (const QuantityTraits& row : kQuantities) {
        const RollupCell& cell = rollup[row.quantity];
        if (cell.count == 0)
            continue;
        if (isCounter(row.quantity))
            putCounterCell(out, cell);
        else
            putGaugeCell(out, cell);
        if ((header & kFlag) != 0)
            put(out, cell.count);
    }
    putTail(out, rollup, header);
    return out;
}

RollupCell rollupCell(QByteArrayView bytes, Quantity q) {
    const auto header = rollupHeader(bytes);
    if (!header || (*header & bitOf(q)) == 0)
        return {};
    const bool ownCounts = (*header & kFlag) != 0;
    const std::uint64_t before = *header & (bitOf(q) - 1);
    const char* at = bytes.data() + kRollupStart + rollupBytes(before, ownCounts);
    const qsizetype own = isCounter(q) ? kCounterCell : kGaugeCell;
    const auto count = take<std::uint32_t>(ownCounts ? at + own : bytes.data() + 8);
    if (!isCounter(q))
        return takeGaugeCell(at, count);
    RollupCell cell = takeCounterCell(at, count);
    const char* const tail =
        bytes.data() + kRollupStart + rollupBytes(*header & kQuantityMask, ownCounts);
    const int place = bits(before & kCounters);
    if ((*header & kEndsFlag) != 0) {
        cell.first = take<double>(tail + kEndsBytes * place);
        cell.last = take<double>(tail + kEndsBytes * place + 8);
    }
    if ((*header & kEarlierFlag) != 0)
        cell.earlier = take<double>(tail + endsBytes(*header) + kEarlierBytes * (1 + place));
    return cell;
}

RollupTimes rollupTimes(QByteArrayView bytes) {
    const auto header = rollupHeader(bytes);
    if (!header)
        return {};
    RollupTimes times;
    times.readAtStart = (*header & kAtStartFlag) != 0;
    if ((*header & kEarlierFlag) != 0)
        times.earlierMs = take<std::int64_t>(
            bytes.data() + kRollupStart +
            rollupBytes(*header & kQuantityMask, (*header & kFlag) != 0) + endsBytes(*header));
    return times;
}

std::optional<Rollup> decodeRollup(QByteArrayView bytes) {
    if (!rollupHeader(bytes))
        return std::nullopt;
    Rollup rollup;
    const RollupTimes times = rollupTimes(bytes);
    rollup.earlierMs = times.earlierMs;
    rollup.readAtStart = times.readAtStart;
    for (const QuantityTraits& row : kQuantities)
        rollup[row.quantity] = rollupCell(bytes, row.quantity);
    return rollup;
}

QByteArray encodeHead(const HistoryRow& sample, const std::vector<SureReading>& sure) {
    QByteArray out(1, sure.empty() ? kHeadVersion : kSureHeadVersion);
    put(out, sample.timeMs);
    put(out, sample.energyResets);
    put(out, sample.powerUps);
    for (const std::int8_t e :
         {sample.scales.current, sample.scales.voltage, sample.scales.power, sample.scales.energy})
        out.append(static_cast<char>(e));
    for (const ParameterRow& p : kParameterTable)
        put(out, sample.settings[p.parameter]);
    if (!sure.empty())
        out.append(static_cast<char>(sure.size()));
    for (const SureReading& one : sure) {
        out.append(static_cast<char>(index(one.counter)));
        put(out, one.reading.timeMs);
        put(out, one.reading.value);
        put(out, one.reading.energyResets);
    }
    return out + encodeSample(sample);
}

namespace {

/// Number of bytes of the sure readings; nullopt: it is no head.
std::optional<qsizetype> sureBytes(QByteArrayView bytes) {
    if (bytes.size() < kValuesAt)
        return std::nullopt;
    if (bytes.front() == kHeadVersion)
        return 0;
    if (bytes.front() != kSureHeadVersion || bytes.size() == kValuesAt)
        return std::nullopt;
    const auto size = 1 + kSureBytes * static_cast<unsigned char>(bytes[kValuesAt]);
    return bytes.size() < kValuesAt + size ? std::nullopt : std::optional<qsizetype>(size);
}

} // namespace

std::vector<SureReading> decodeSure(QByteArrayView bytes) {
    std::vector<SureReading> sure;
    const qsizetype size = sureBytes(bytes).value_or(0);
    for (qsizetype at = 1; at < size; at += kSureBytes) {
        const char* const from = bytes.data() + kValuesAt + at;
        const auto q = static_cast<unsigned char>(*from);
        if (q < kQuantityCount && isCounter(static_cast<Quantity>(q)))
            sure.push_back({static_cast<Quantity>(q),
                            {take<std::int64_t>(from + 1), take<double>(from + 9),
                             take<std::uint16_t>(from + 17)}});
    }
    return sure;
}

std::optional<HistoryRow> decodeHead(QByteArrayView bytes) {
    const auto sure = sureBytes(bytes);
    if (!sure)
        return std::nullopt;
    auto sample = decodeSample(bytes.sliced(kValuesAt + *sure));
    if (!sample)
        return std::nullopt;
    const char* at = bytes.data();
    sample->timeMs = take<std::int64_t>(at + 1);
    sample->energyResets = take<std::uint16_t>(at + 9);
    sample->powerUps = take<std::uint16_t>(at + 11);
    sample->scales = {static_cast<std::int8_t>(at[13]), static_cast<std::int8_t>(at[14]),
                      static_cast<std::int8_t>(at[15]), static_cast<std::int8_t>(at[16])};
    qsizetype position = kSettingsAt;
    for (const ParameterRow& p : kParameterTable) {
        sample->settings.set(p.parameter, take<std::int32_t>(at + position));
        position += 4;
    }
    return sample;
}

} // namespace s4k::store
