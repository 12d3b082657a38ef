// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/traffic_model.h"

#include "app/base/text.h"
#include "ui/traffic/traffic_text.h"
#include "ui/widgets/colours.h"

#include <QElapsedTimer>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace s4k::ui {

namespace {

using modbus::TrafficFrame;
using modbus::TrafficLog;

constexpr int kCachedRows = 512; // more than a screen shows

/// A view lays out the whole text of each cell that it paints: for all registers of a meter that
/// takes longer than decoding them.
QString shortened(const QString& text) {
    return text.size() <= TrafficModel::kMostShown
               ? text
               : text.left(TrafficModel::kMostShown - 1) + QChar(u'\u2026');
}

std::uint64_t oldest(const TrafficLog& log) {
    return log.empty() ? log.newest() + 1 : log[0].number;
}

} // namespace

TrafficModel::TrafficModel(QObject* parent) : QAbstractTableModel(parent), m_cache(kCachedRows) {
    m_step.setSingleShot(true);
    m_step.setInterval(kPauseMs);
    connect(&m_step, &QTimer::timeout, this, &TrafficModel::refresh);
}

void TrafficModel::setLog(const TrafficLog* log) {
    m_log = log;
    restart();
}

void TrafficModel::setScales(Scales scales) {
    m_scales = std::move(scales);
    restart();
}

void TrafficModel::setFilter(const modbus::TrafficFilter& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    restart();
}

void TrafficModel::restart() {
    beginResetModel();
    m_rows.clear();
    m_found.clear();
    m_cache.clear();
    m_next = 1;
    m_sinceShown.start();
    endResetModel();
    refresh();
}

modbus::KnownScales TrafficModel::scalesOf(std::uint8_t unit) const {
    return m_scales ? m_scales(unit) : modbus::KnownScales{};
}

bool TrafficModel::isBehind() const {
    return m_log != nullptr && m_next <= m_log->newest();
}

bool TrafficModel::isFiltering() const {
    return isBehind() || !m_found.empty();
}

void TrafficModel::refresh() {
    m_step.stop();
    if (m_log == nullptr)
        return;
    forgetGone();
    lookAtNew();
    if (!isBehind() || m_sinceShown.hasExpired(kShowMs))
        appendFound();
    if (isFiltering())
        m_step.start();
    Q_EMIT refreshed();
}

void TrafficModel::forgetGone() {
    const std::uint64_t first = oldest(*m_log);
    m_next = std::max(m_next, first);
    m_found.erase(m_found.begin(), std::lower_bound(m_found.begin(), m_found.end(), first));
    const auto end = std::lower_bound(m_rows.begin(), m_rows.end(), first);
    if (end == m_rows.begin())
        return;
    if (end == m_rows.end()) { // no row remains: one reset is faster for the view
        beginResetModel();
        m_rows.clear();
        endResetModel();
        return;
    }
    beginRemoveRows({}, 0, static_cast<int>(end - m_rows.begin()) - 1);
    m_rows.erase(m_rows.begin(), end);
    endRemoveRows();
}

void TrafficModel::lookAtNew() {
    const bool all = m_filter.isOpen();
    QElapsedTimer time;
    time.start();
    for (; m_next <= m_log->newest(); ++m_next) {
        if (!all && time.hasExpired(kStepMs - 1))
            return;
        const TrafficFrame* frame = m_log->find(m_next);
        if (frame != nullptr && (all || passes(*frame)))
            m_found.push_back(m_next);
    }
}

void TrafficModel::appendFound() {
    m_sinceShown.start();
    if (m_found.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(m_found.size()) - 1);
    m_rows.insert(m_rows.end(), m_found.begin(), m_found.end());
    m_found.clear();
    endInsertRows();
}

bool TrafficModel::passes(const TrafficFrame& frame) const {
    return m_filter.matches(*m_log, frame, scalesOf(frame.unit));
}

const TrafficFrame* TrafficModel::frameAt(int row) const {
    const bool inside = row >= 0 && row < rowCount();
    return inside && m_log != nullptr ? m_log->find(m_rows[static_cast<std::size_t>(row)])
                                      : nullptr;
}

int TrafficModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TrafficModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

const TrafficModel::Row* TrafficModel::row(std::uint64_t number) const {
    if (const Row* known = m_cache.object(number))
        return known;
    const TrafficFrame* frame = m_log != nullptr ? m_log->find(number) : nullptr;
    if (frame == nullptr)
        return nullptr; // dropped since the last refresh
    m_cache.insert(number, new Row(describe(*frame)));
    return m_cache.object(number);
}

TrafficModel::Row TrafficModel::describe(const TrafficFrame& frame) const {
    const modbus::DecodedPdu decoded = modbus::decodeFrame(*m_log, frame, scalesOf(frame.unit));
    Row row;
    row.request = frame.direction == modbus::Direction::Request;
    row.texts = {timeText(frame.timeUs),
                 row.request ? QStringLiteral("\u2192") : QStringLiteral("\u2190"),
                 QString::number(frame.unit), peerText(frame), app::translated(decoded.text())};
    row.tone = !decoded.problem.empty() ? Tone::Broken
               : decoded.exception      ? Tone::Refusal
               : row.request            ? Tone::Plain
                                        : Tone::Reply;
    return row;
}

QVariant TrafficModel::colourOf(Tone tone) {
    const Colours& colours = coloursOf(QGuiApplication::palette());
    switch (tone) {
    case Tone::Plain:
        return {};
    case Tone::Reply:
        return colours.muted;
    case Tone::Refusal:
        return colours.warning;
    case Tone::Broken:
        break;
    }
    return colours.alarm;
}

QVariant TrafficModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row* const shown = row(m_rows[static_cast<std::size_t>(index.row())]);
    if (shown == nullptr)
        return {};
    const QString& text = shown->texts[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return shortened(text);
    case Qt::ToolTipRole:
        return index.column() == Meaning ? text : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == Direction ? (shown->request ? tr("request") : tr("reply")) : text;
    case Qt::ForegroundRole:
        return colourOf(shown->tone);
    case Qt::TextAlignmentRole:
        return index.column() == Unit        ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
               : index.column() == Direction ? QVariant(Qt::AlignCenter)
                                             : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant TrafficModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    if (role == Qt::TextAlignmentRole && section == Unit)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return role == Qt::TextAlignmentRole ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                             : QVariant();
    switch (static_cast<Column>(section)) {
    case Time:
        return tr("Time");
    case Direction:
        return QString();
    case Unit:
        return tr("Unit");
    case Peer:
        return tr("Other end");
    case Meaning:
        break;
    }
    return tr("Meaning");
}

} // namespace s4k::ui
