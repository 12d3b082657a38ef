// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/client/answer_check.h"

#include "core/modbus/decode.h"
#include "core/modbus/function.h"

#include <QByteArray>
#include <QDataStream>
#include <QIODevice>

namespace s4k::link {

using namespace modbus;

QModbusRequest rawRequest(Bytes pdu) {
    const auto function = static_cast<QModbusPdu::FunctionCode>(pdu.empty() ? 0 : pdu[0]);
    const Bytes data = pdu.empty() ? pdu : pdu.subspan(1);
    return QModbusRequest(function, QByteArray(reinterpret_cast<const char*>(data.data()),
                                               static_cast<qsizetype>(data.size())));
}

// Reads the bytes, because the function code of an exception is not a value of Qt's enumeration:
// the code must not be read as one, and isValid() returns false.
std::optional<PduBytes> answerIn(const QModbusReply& reply) {
    if (reply.error() == QModbusDevice::TimeoutError ||
        reply.error() == QModbusDevice::ReplyAbortedError)
        return std::nullopt;
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << reply.rawResult();
    if (bytes.isEmpty() || bytes[0] == QModbusPdu::Invalid)
        return std::nullopt;
    return PduBytes(Bytes(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                          static_cast<std::size_t>(bytes.size())));
}

Text answerFault(const BusRequest& request, const PduBytes& pdu, std::uint8_t sender) {
    if (sender != request.unit)
        return S4K_TEXT("Link", "unit %1 answered").with(sender);
    const Bytes asked = request.pdu.view();
    const bool sameFunction =
        !pdu.empty() && !asked.empty() && (pdu[0] & ~kExceptionBit) == asked[0];
    if (sameFunction && exceptionOf(pdu.view()))
        return {};
    if (const auto checked = checkReply(asked, pdu.view()); !checked)
        return S4K_TEXT("Link", "the answer does not fit: %1").with(checked.error().cause);
    return {};
}

Text silenceCause(const QModbusReply& reply, bool heard, int timeoutMs) {
    if (reply.error() != QModbusDevice::TimeoutError)
        return Text::verbatim(reply.errorString().toLower().toStdString());
    const auto seen = reply.intermediateErrors();
    if (seen.contains(QModbusDevice::ResponseCrcError))
        return S4K_TEXT("Link", "the answer has a wrong checksum");
    if (seen.contains(QModbusDevice::ResponseRequestMismatch))
        return S4K_TEXT("Link", "another unit answered, or another request");
    if (heard)
        return S4K_TEXT("Link", "the bytes received are no answer to this request");
    return S4K_TEXT("Link", "no answer within %1 ms").with(timeoutMs);
}

Text unitText(std::uint8_t unit, const BusTarget& target) {
    return S4K_TEXT("Link", "unit %1 on %2").with(unit, targetText(target));
}

std::string requestText(Bytes pdu) {
    return decodeRequest(pdu).title.english();
}

} // namespace s4k::link
