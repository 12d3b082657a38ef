// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/bytes.h"

#include <QtGlobal>

namespace s4k::link {

/// Keeps a line that returns every frame from being jammed by the server's own replies. A reply
/// that differs from any request gets no answer anyway; the reply to a write of one register equals
/// its request. The guard therefore compares each request with the reply sent just before. It
/// learns from other replies whether the line returns frames. As long as it does not know, it lets
/// the same write pass three times in a row, because a fast client may repeat it.
/// @source own design
class EchoGuard {
public:
    /// What is known of the line before the first reply; by default that it does not echo.
    void expectEcho(bool echoes) { m_lineEchoes = echoes; }

    /// Call when the line was interrupted: no echo is expected any more.
    void forget() { m_said.clear(); }

    /// Call with each reply sent; an echo of it ends before `untilMs`, by the clock of `isEcho`. On
    /// a line known to echo, up to 1 s more is allowed.
    void said(modbus::Bytes frame, qint64 untilMs);

    /// Call with the bytes of a burst, complete or not, before its requests are served.
    void heard(modbus::Bytes burst);

    /// Whether a request, received at `nowMs`, is the reply sent just before and gets no answer.
    [[nodiscard]] bool isEcho(modbus::Bytes adu, qint64 nowMs);

private:
    modbus::FixedBytes<modbus::kMaxMbapFrame + 64> m_said;
    qint64 m_untilMs = 0;
    int m_repeats = 0;
    bool m_looksLikeRequest = false;
    bool m_lineEchoes = false;
};

} // namespace s4k::link
