// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace s4k::store {

/// The SQL statements that convert a history from version `from` (0: empty) to the next; none for
/// the newest. A released step is never changed: a new version is a new step.
[[nodiscard]] QStringList historyMigration(int from, bool server);

} // namespace s4k::store
