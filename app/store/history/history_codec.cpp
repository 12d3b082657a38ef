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
constexpr char kHeadVersion = 1;

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
    const auto wanted = kRollupStart + rollupBytes(header & kQuantityMask, (header & kFlag) != 0);
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
    return {takeFloat(at), takeFloat(at + 8), takeFloat(at + 4) * count, count, 0};
}
RollupCell takeCounterCell(const char* at, std::uint32_t count) {
    const auto max = take<double>(at);
    return {fromBelow(max, takeFloat(at + 16)), max, fromBelow(max, takeFloat(at + 20)) * count,
            count, take<double>(at + 8)};
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

QByteArray encodeRollup(const Rollup& rollup) {
    std::uint64_t header = 0;
    std::uint32_t common = 0;
    for (const QuantityTraits& row : kQuantities) {
        const std::uint32_t count = rollup[row.quantity].count;
        if (count == 0)
            continue;
        header |= bitOf(row.quantity);
        if (common != 0 && count != common)
            header |= kFlag;
        common = count;
    }
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
    return out;
}

RollupCell rollupCell(QByteArrayView bytes, Quantity q) {
    const auto header = rollupHeader(bytes);
    if (!header || (*header & bitOf(q)) == 0)
        return {};
    const bool ownCounts = (*header & kFlag) != 0;
    const char* at = bytes.data() + kRollupStart + rollupBytes(*header & (bitOf(q) - 1), ownCounts);
    const qsizetype own = isCounter(q) ? kCounterCell : kGaugeCell;
    const auto count = take<std::uint32_t>(ownCounts ? at + own : bytes.data() + 8);
    return isCounter(q) ? takeCounterCell(at, count) : takeGaugeCell(at, count);
}

std::optional<Rollup> decodeRollup(QByteArrayView bytes) {
    if (!rollupHeader(bytes))
        return std::nullopt;
    Rollup rollup;
    for (const QuantityTraits& row : kQuantities)
        rollup[row.quantity] = rollupCell(bytes, row.quantity);
    return rollup;
}

QByteArray encodeHead(const HistoryRow& sample) {
    QByteArray out(1, kHeadVersion);
    put(out, sample.timeMs);
    put(out, sample.energyResets);
    put(out, sample.powerUps);
    for (const std::int8_t e :
         {sample.scales.current, sample.scales.voltage, sample.scales.power, sample.scales.energy})
        out.append(static_cast<char>(e));
    for (const ParameterRow& p : kParameterTable)
        put(out, sample.settings[p.parameter]);
    return out + encodeSample(sample);
}

std::optional<HistoryRow> decodeHead(QByteArrayView bytes) {
    constexpr qsizetype kSettingsAt = 1 + 8 + 2 + 2 + 4;
    constexpr auto kValuesAt = kSettingsAt + 4 * static_cast<qsizetype>(kParameterCount);
    if (bytes.size() < kValuesAt || bytes.front() != kHeadVersion)
        return std::nullopt;
    auto sample = decodeSample(bytes.sliced(kValuesAt));
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
