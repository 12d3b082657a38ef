// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/bytes.h"

#include <cstdint>
#include <deque>

namespace s4k::link {

/// Leaves out of what is heard what was said: two-wire adapters that hear themselves would
/// otherwise take a write's reply, which looks like its request, for a new request.
/// @source own design
class EchoFilter {
public:
    void setOn(bool on) {
        m_on = on;
        m_expected.clear();
    }

    void said(modbus::Bytes bytes) {
        if (m_on)
            m_expected.insert(m_expected.end(), bytes.begin(), bytes.end());
    }

    /// What remains of `heard`. A byte that is not the echo ends the waiting for the rest of it.
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

    /// The line was silent: no echo comes any more.
    void silence() { m_expected.clear(); }

private:
    std::deque<std::uint8_t> m_expected;
    bool m_on = false;
};

} // namespace s4k::link
