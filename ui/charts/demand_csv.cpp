// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/demand_csv.h"

#include "app/base/zone_time.h"

#include <QIODevice>

#include <charconv>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr std::size_t kProgressRows = 512;

QByteArray isoTime(std::int64_t timeMs, const QTimeZone& zone) {
    return app::zoneTime(timeMs, zone).toUtf8();
}

/// As many digits as bring back the same number.
QByteArray number(double value) {
    if (!std::isfinite(value))
        return {};
    std::array<char, 40> text{};
    const auto done = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), done.ptr - text.data()};
}

/// Demand registers are of single precision: more digits would be invented.
QByteArray singleNumber(double value) {
    if (!std::isfinite(value))
        return {};
    std::array<char, 40> text{};
    const auto done = std::to_chars(text.data(), text.data() + text.size(),
                                    static_cast<float>(value), std::chars_format::fixed);
    return {text.data(), done.ptr - text.data()};
}

QByteArray quoted(const QString& text) {
    QByteArray field = text.toUtf8();
    if (field.contains(',') || field.contains('"') || field.contains('\n'))
        field = '"' + field.replace("\"", "\"\"") + '"';
    return field;
}

QByteArray trio(const std::array<double, 3>& values) {
    return ',' + number(values[0]) + ',' + number(values[1]) + ',' + number(values[2]);
}

/// `line` gives row `i` without its end.
template <typename Line>
bool writeRows(QIODevice& out, const QByteArray& head, std::size_t count,
               const app::Progress& progress, Line line) {
    if (out.write(head + "\r\n") < 0)
        return false;
    for (std::size_t i = 0; i < count; ++i) {
        if (out.write(line(i) + "\r\n") < 0)
            return false;
        if (i % kProgressRows == kProgressRows - 1 && progress &&
            !progress(static_cast<double>(i) / static_cast<double>(count)))
            return false;
    }
    return true;
}

} // namespace

bool writeDemandCsv(QIODevice& out, const std::vector<past::DemandPoint>& points,
                    const QTimeZone& zone, const app::Progress& progress) {
    return writeRows(out, "begin,end,real_w,reactive_var,apparent_va", points.size(), progress,
                     [&](std::size_t i) {
                         const past::DemandPoint& p = points[i];
                         const QByteArray begin = p.fromMs ? isoTime(*p.fromMs, zone) : "";
                         return begin + ',' + isoTime(p.timeMs, zone) + ',' +
                                singleNumber(p.demand[0]) + ',' + singleNumber(p.demand[1]) + ',' +
                                singleNumber(p.demand[2]);
                     });
}

bool writeEnergyCsv(QIODevice& out, const std::vector<app::EnergySum>& sums, const QTimeZone& zone,
                    const app::Progress& progress) {
    return writeRows(out, "begin,end,real_wh,reactive_varh,apparent_vah", sums.size(), progress,
                     [&](std::size_t i) {
                         const app::EnergySum& s = sums[i];
                         return isoTime(s.fromMs, zone) + ',' + isoTime(s.toMs, zone) +
                                (s.quarters > 0 ? trio(s.used) : QByteArray(",,,"));
                     });
}

bool writeAlertCsv(QIODevice& out, const std::vector<NamedSpan>& spans, const QTimeZone& zone,
                   const app::Progress& progress) {
    return writeRows(out, "begin,end,seconds,bit,alert", spans.size(), progress,
                     [&](std::size_t i) {
                         const past::AlertSpan& s = spans[i].span;
                         const QByteArray end =
                             s.toMs ? isoTime(*s.toMs, zone) + ',' +
                                          number(static_cast<double>(*s.toMs - s.fromMs) / 1e3)
                                    : QByteArray(",");
                         return isoTime(s.fromMs, zone) + ',' + end + ',' +
                                QByteArray::number(s.bit) + ',' + quoted(spans[i].name);
                     });
}

} // namespace s4k::ui
