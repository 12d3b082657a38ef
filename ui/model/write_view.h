// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "core/registers/profile.h"

#include <QString>

#include <vector>

namespace s4k::ui {

/// One change of a live meter, as the confirmation shows it.
struct WriteView {
    QString what;   ///< `CT primary current (register 131)`
    QString before; ///< `100 A`; empty for a command
    QString after;  ///< `200 A`, or what the command does
};

/// All changes that one confirmation lists.
struct WriteQuestion {
    QString meter; ///< `unit 17 on 127.0.0.1:502`
    std::vector<WriteView> changes;
};

/// Parameters to write, in this order.
using WriteOrder = std::vector<Difference>;

/// A value of a parameter with its unit: `100 A`, `10 %`, `1.00`, `3L-1n`.
[[nodiscard]] QString valueText(Parameter p, std::int32_t value);
/// Effect of a command, as the start of a sentence.
[[nodiscard]] QString commandText(Command command);

/// The error as one sentence, `thing: cause; remedy.`, e.g.
/// `System voltage "900": outside ...; set the PT ratio first.`
[[nodiscard]] QString refusalText(const Error& error);

/// The change of one parameter as the confirmation shows it.
[[nodiscard]] WriteView writeView(const Difference& difference);
/// A command as the confirmation shows it, without an earlier value.
[[nodiscard]] WriteView writeView(Command command);

/// Whether the change is a command: it has no earlier value, and nothing undoes it.
[[nodiscard]] inline bool isCommand(const WriteView& change) {
    return change.before.isEmpty();
}
/// The whole confirmation in sentences, for screen readers.
[[nodiscard]] QString spokenText(const WriteQuestion& question);

} // namespace s4k::ui
