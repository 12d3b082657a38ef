// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/live/live_order.h"

#include "app/base/text.h"
#include "core/modbus/rtu.h"

#include <QRegularExpression>

#include <array>

namespace s4k::app {

using Kind = ui::ConnectChoice::Kind;

namespace {

constexpr int kLastPort = 65'535;
constexpr std::array<char, 3> kParityLetters{'N', 'E', 'O'};

Error refusal(const QString& text, TextId cause) {
    return {
        S4K_TEXT("Link", "live meter"), text.toStdString(), cause,
        S4K_TEXT("Link", "give %1 or %2").with("tcp:HOST:PORT/UNIT", "rtu:DEVICE:19200:8N1/UNIT")};
}

/// A number of ConnectChoice and its allowed range.
struct Bounded {
    TextId name;
    int ui::ConnectChoice::*value;
    int min;
    int max;
};
constexpr std::array<Bounded, 6> kBounds{{
    {S4K_TEXT("Link", "unit id"), &ui::ConnectChoice::unit, modbus::kFirstUnit, modbus::kLastUnit},
    {S4K_TEXT("Link", "TCP port"), &ui::ConnectChoice::port, 1, kLastPort},
    {S4K_TEXT("Link", "poll period in ms"), &ui::ConnectChoice::periodMs, 50, 3'600'000},
    {S4K_TEXT("Link", "time-out in ms"), &ui::ConnectChoice::timeoutMs, 10, 60'000},
    {S4K_TEXT("Link", "number of retries"), &ui::ConnectChoice::retries, 0, 10},
    {S4K_TEXT("Link", "first register"), &ui::ConnectChoice::registerBase, 0, 1},
}};

/// Removes a unit id such as `/17` from the end of `text` and returns it; 1 when there is none.
Result<int> takeUnit(QString& text, const QString& whole) {
    static const QRegularExpression kUnit(QStringLiteral("/(\\d{1,3})$"));
    const QRegularExpressionMatch match = kUnit.match(text);
    if (!match.hasMatch())
        return 1;
    const int unit = match.captured(1).toInt();
    if (unit < modbus::kFirstUnit || unit > modbus::kLastUnit)
        return refusal(whole, S4K_TEXT("Link", "its unit id is not from 1 to 247"));
    text.truncate(match.capturedStart());
    return unit;
}

Result<Done> readTcp(const QString& where, const QString& whole, ui::ConnectChoice& choice) {
    static const QRegularExpression kForm(
        QStringLiteral("^(\\[[^\\]]+\\]|[^:/\\s\\[\\]]+)(?::(\\d{1,5}))?$"));
    const QRegularExpressionMatch match = kForm.match(where);
    if (!match.hasMatch())
        return refusal(whole, S4K_TEXT("Link", "it does not name a host and a port"));
    choice.kind = Kind::Tcp;
    choice.host = match.captured(1);
    if (choice.host.startsWith(QLatin1Char('[')))
        choice.host = choice.host.mid(1, choice.host.size() - 2);
    if (match.hasCaptured(2))
        choice.port = match.captured(2).toInt();
    if (choice.port < 1 || choice.port > kLastPort)
        return refusal(whole, S4K_TEXT("Link", "its port is not from 1 to 65535"));
    return Done{};
}

Result<Done> readLine(const QRegularExpressionMatch& match, const QString& whole,
                      ui::ConnectChoice& choice) {
    if (match.hasCaptured(2)) {
        const auto baud = parseParameter(Parameter::BaudRate, match.captured(2).toStdString());
        if (!baud)
            return refusal(whole, S4K_TEXT("Link", "the meters do not have this baud rate"));
        choice.baud = *baud;
    }
    for (std::size_t i = 0; i < kParityLetters.size() && match.hasCaptured(3); ++i)
        if (match.captured(3).at(0).toUpper() == QLatin1Char(kParityLetters[i]))
            choice.parity = static_cast<int>(i);
    return Done{};
}

Result<Done> readSerial(const QString& where, const QString& whole, ui::ConnectChoice& choice) {
    // The device name may contain colons.
    static const QRegularExpression kForm(
        QStringLiteral("^(.+?)(?::(\\d{4,5}))?(?::8([NEOneo])1)?$"));
    const QRegularExpressionMatch match = kForm.match(where);
    if (!match.hasMatch())
        return refusal(whole, S4K_TEXT("Link", "it does not name a serial port"));
    choice.kind = Kind::Serial;
    choice.device = match.captured(1);
    return readLine(match, whole, choice);
}

} // namespace

Result<Done> checkNumbers(const ui::ConnectChoice& choice) {
    for (const Bounded& bounded : kBounds) {
        const int value = choice.*bounded.value;
        if (value < bounded.min || value > bounded.max)
            return Error{bounded.name, std::to_string(value),
                         S4K_TEXT("Link", "it is out of its range"),
                         S4K_TEXT("Link", "give %1 to %2").with(bounded.min, bounded.max)};
    }
    if (const auto baud = checkRange(Parameter::BaudRate, choice.baud); !baud)
        return baud;
    return checkRange(Parameter::Parity, choice.parity);
}

Result<ui::ConnectChoice> parseConnect(const QString& text) {
    ui::ConnectChoice choice;
    QString where = text.section(QLatin1Char(':'), 1);
    const auto unit = takeUnit(where, text);
    if (!unit)
        return unit.error();
    choice.unit = *unit;
    const bool tcp = text.startsWith(QLatin1String("tcp:"));
    if (!tcp && !text.startsWith(QLatin1String("rtu:")))
        return refusal(text, S4K_TEXT("Link", "it begins neither with tcp: nor with rtu:"));
    const auto read = tcp ? readTcp(where, text, choice) : readSerial(where, text, choice);
    return read ? Result<ui::ConnectChoice>(choice) : Result<ui::ConnectChoice>(read.error());
}

QString connectText(const ui::ConnectChoice& choice) {
    const QString unit = QString::number(choice.unit);
    if (choice.kind == Kind::Serial)
        return QStringLiteral("rtu:%1:%2/%3")
            .arg(choice.device,
                 toQt(link::lineText({choice.baud, choice.parity})).replace(u' ', u':'), unit);
    const bool colons = choice.host.contains(QLatin1Char(':'));
    return QStringLiteral("tcp:%1:%2/%3")
        .arg(colons ? QStringLiteral("[%1]").arg(choice.host) : choice.host,
             QString::number(choice.port), unit);
}

Result<LiveOrder> liveOrder(const ui::ConnectChoice& choice) {
    if (const auto checked = checkNumbers(choice); !checked)
        return checked.error();
    LiveOrder order;
    if (choice.kind == Kind::Serial) {
        if (choice.device.trimmed().isEmpty())
            return Error{S4K_TEXT("Link", "serial port"), "", S4K_TEXT("Link", "none is chosen"),
                         S4K_TEXT("Link", "choose one or enter its name")};
        order.target = link::SerialTarget{
            choice.device.trimmed(), {choice.baud, choice.parity}, choice.echoes};
    } else {
        const bool colons = choice.host.contains(QLatin1Char(':'));
        const std::string host = choice.host.trimmed().toStdString();
        const auto address = link::parseTcpAddress((colons ? "[" + host + "]" : host) + ":" +
                                                   std::to_string(choice.port));
        if (!address)
            return address.error();
        order.target = *address;
    }
    order.channel.timeoutMs = choice.timeoutMs;
    order.channel.retries = choice.retries;
    order.meter = {static_cast<std::uint8_t>(choice.unit), choice.periodMs, choice.registerBase};
    return order;
}

ui::ConnectChoice choiceFor(const link::BusTarget& target, std::uint8_t unit,
                            const ui::ConnectChoice& like) {
    ui::ConnectChoice choice = like;
    choice.unit = unit;
    if (const auto* const serial = std::get_if<link::SerialTarget>(&target)) {
        choice.kind = Kind::Serial;
        choice.device = serial->device;
        choice.baud = serial->line.baud;
        choice.parity = serial->line.parity;
        choice.echoes = serial->echoes;
    } else {
        const auto& address = std::get<link::TcpAddress>(target);
        choice.kind = Kind::Tcp;
        choice.host = address.host.toString();
        choice.port = address.port;
    }
    return choice;
}

} // namespace s4k::app
