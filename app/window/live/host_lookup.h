// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/connect/connect_state.h"

#include <QObject>

#include <functional>

namespace s4k::app {

/// Replaces the host name in `choice` by its address, IPv4 if it has one, and calls `then` with the
/// result, or with an error that names the host. Calls it at once for a serial port or an address;
/// otherwise later, in the thread of `context` and unless `context` has been destroyed by then.
void lookUpHost(const ui::ConnectChoice& choice, QObject* context,
                std::function<void(const Result<ui::ConnectChoice>&)> then);

} // namespace s4k::app
