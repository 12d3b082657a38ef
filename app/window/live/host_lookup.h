// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/connect/connect_state.h"

#include <QObject>

#include <functional>

namespace s4k::app {

/// Gives `then` the choice with the address of its host in the place of a name: at once where there
/// is none to look up, later otherwise, as long as `context` lives. The error names the host.
void lookUpHost(const ui::ConnectChoice& choice, QObject* context,
                std::function<void(const Result<ui::ConnectChoice>&)> then);

} // namespace s4k::app
