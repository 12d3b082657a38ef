// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/traffic_text.h"

#include "app/base/text.h"
#include "ui/traffic/frame_parts.h"

#include <QCoreApplication>
#include <QDateTime>

namespace s4k::ui {

namespace {

constexpr std::int64_t kUsPerMs = 1000;

QString words(const char* text) {
    return QCoreApplication::translate("s4k::ui::TrafficText", text);
}

QString nameOf(const FrameSlice& slice) {
    switch (slice.part) {
    case FramePart::Garbage:
        return words(QT_TRANSLATE_NOOP("s4k::ui::TrafficText", "garbage"));
    case FramePart::Header:
        return slice.wrong
                   ? words(QT_TRANSLATE_NOOP("s4k::ui::TrafficText", "header, does not fit"))
                   : words(QT_TRANSLATE_NOOP("s4k::ui::TrafficText", "header"));
    case FramePart::Unit:
        return words(QT_TRANSLATE_NOOP("s4k::ui::TrafficText", "unit id"));
    case FramePart::Pdu:
        return words(QT_TRANSLATE_NOOP("s4k::ui::TrafficText", "PDU"));
    case FramePart::Check:
        break;
    }
    return slice.wrong ? words(QT_TRANSLATE_NOOP("s4k::ui::TrafficText", "CRC, does not fit"))
                       : words(QT_TRANSLATE_NOOP("s4k::ui::TrafficText", "CRC"));
}

QColor colourOf(const FrameSlice& slice, const Colours& colours) {
    if (slice.wrong || slice.part == FramePart::Garbage)
        return colours.alarm;
    switch (slice.part) {
    case FramePart::Unit:
        return colours.accent;
    case FramePart::Check:
        return colours.good;
    case FramePart::Pdu:
        return colours.text;
    default:
        return colours.muted;
    }
}

QString hexOf(modbus::Bytes bytes) {
    const auto* data = reinterpret_cast<const char*>(bytes.data());
    return QString::fromLatin1(
        QByteArray::fromRawData(data, static_cast<qsizetype>(bytes.size())).toHex(' ').toUpper());
}

QString span(const QColor& colour, const QString& text, bool underlined) {
    return QStringLiteral("<span style=\"color:%1%2\">%3</span>")
        .arg(colour.name(), underlined ? QStringLiteral(";text-decoration:underline") : QString(),
             text);
}

} // namespace

QString timeText(std::int64_t timeUs) {
    return QDateTime::fromMSecsSinceEpoch(timeUs / kUsPerMs)
        .toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString peerText(const modbus::TrafficFrame& frame) {
    return app::toQt(frame.peer.view());
}

QString bytesHtml(const modbus::TrafficFrame& frame, const Colours& colours) {
    QStringList hex;
    QStringList legend;
    for (const FrameSlice& slice : frameSlices(frame.framing, frame.bytes.view())) {
        const QColor colour = colourOf(slice, colours);
        hex += span(colour, hexOf(frame.bytes.view().subspan(slice.offset, slice.size)),
                    slice.part == FramePart::Unit);
        legend += span(colour, nameOf(slice), slice.part == FramePart::Unit);
    }
    return QStringLiteral("<code>%1</code><br>%2")
        .arg(hex.join(QStringLiteral("&nbsp; ")), legend.join(QStringLiteral(" \u00B7 ")));
}

} // namespace s4k::ui
