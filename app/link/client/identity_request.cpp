// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/client/identity_request.h"

#include "core/modbus/function.h"
#include "core/modbus/identity.h"

namespace s4k::link {

using namespace modbus;

PduBytes deviceObjectsRequest() {
    PduBytes pdu;
    for (const int byte : {int{code(Function::ReadDeviceId)}, int{kMeiDeviceId}, 1, 0})
        pdu.push(static_cast<std::uint8_t>(byte));
    return pdu;
}

PduBytes reportedIdRequest() {
    PduBytes pdu;
    pdu.push(code(Function::ReportId));
    return pdu;
}

} // namespace s4k::link
