// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/bytes.h"

#include <cstdint>
#include <deque>

namespace s4k::link {

/// Removes the bytes that were sent from those received. Two-wire adapters that receive their own
/// frames would otherwise mistake the reply to a write, which equals the request, for a new
/// request.
/// @source own design
class EchoFilter {
public:
    /// Whether echoes are removed; by default they are not.
    void setOn(bool on) {
        m_on = on;
        m_expected.clear();
    }

    /// Call with the bytes that were sent: they are expected as an echo.
    void said(modbus::Bytes bytes) {
        if (m_on)
            m_expected.insert(m_expected.end(), bytes.begin(), bytes.end());
    }

    /// The received bytes without the echo at their start. A byte that differs from the echo ends
    /// the echo.
    [[nodiscard]] modbus::Bytes strip(modbus::Bytes heard) {
        while (!heard.empty() && !m_expected.empty()) {
            if (heard[0] != m_expected.front()) {
                m_expected.clear();
                break;
            }
            m_expected.pop_front();
            heard = heard.subspan(1);
        }
        return heard;
    }

    /// Call after a silence: no echo is expected any more.
    void silence() { m_expected.clear(); }

private:
    std::deque<std::uint8_t> m_expected;
    bool m_on = false;
};

} // namespace s4k::link
