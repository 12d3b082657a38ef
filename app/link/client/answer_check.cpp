// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/client/answer_check.h"

#include "core/modbus/decode.h"
#include "core/modbus/function.h"

#include <QByteArray>

namespace s4k::link {

using namespace modbus;

QModbusRequest rawRequest(Bytes pdu) {
    const auto function = static_cast<QModbusPdu::FunctionCode>(pdu.empty() ? 0 : pdu[0]);
    const Bytes data = pdu.empty() ? pdu : pdu.subspan(1);
    return QModbusRequest(function, QByteArray(reinterpret_cast<const char*>(data.data()),
                                               static_cast<qsizetype>(data.size())));
}

// isValid() of an exception that came off the wire says no.
std::optional<PduBytes> answerIn(const QModbusReply& reply) {
    const QModbusResponse raw = reply.rawResult();
    if (reply.error() == QModbusDevice::TimeoutError ||
        reply.error() == QModbusDevice::ReplyAbortedError ||
        raw.functionCode() == QModbusPdu::Invalid)
        return std::nullopt;
    PduBytes pdu;
    const auto function = static_cast<std::uint8_t>(raw.functionCode());
    pdu.push(raw.isException() ? static_cast<std::uint8_t>(function | kExceptionBit) : function);
    const QByteArray data = raw.data();
    pdu.append(Bytes(reinterpret_cast<const std::uint8_t*>(data.constData()),
                     static_cast<std::size_t>(data.size())));
    return pdu;
}

std::string answerFault(const BusRequest& request, const PduBytes& pdu, std::uint8_t sender) {
    if (sender != request.unit)
        return "unit " + std::to_string(sender) + " answered instead";
    const Bytes asked = request.pdu.view();
    const bool sameFunction =
        !pdu.empty() && !asked.empty() && (pdu[0] & ~kExceptionBit) == asked[0];
    if (sameFunction && exceptionOf(pdu.view()))
        return {};
    const auto checked = checkReply(asked, pdu.view());
    return checked ? std::string() : "the answer does not fit: " + checked.error().cause;
}

std::string silenceCause(const QModbusReply& reply, bool heard, int timeoutMs) {
    if (reply.error() != QModbusDevice::TimeoutError)
        return reply.errorString().toLower().toStdString();
    const auto seen = reply.intermediateErrors();
    if (seen.contains(QModbusDevice::ResponseCrcError))
        return "the answer has a wrong checksum";
    if (seen.contains(QModbusDevice::ResponseRequestMismatch))
        return "another unit answered, or another request";
    if (heard)
        return "what came is no answer to this request";
    return "no answer within " + std::to_string(timeoutMs) + " ms";
}

std::string unitText(std::uint8_t unit, const BusTarget& target) {
    return "unit " + std::to_string(unit) + " on " + targetText(target);
}

std::string requestText(Bytes pdu) {
    return decodeRequest(pdu).title;
}

} // namespace s4k::link
