// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/write_words.h"

namespace s4k::session {

std::string parameterTitle(Parameter p) {
    const ParameterRow& parameter = row(p);
    std::string title = parameter.title.english();
    if (parameter.reg)
        title += " (register " + std::to_string(parameter.reg->value) + ")";
    return title;
}

std::string parameterValue(Parameter p, std::int32_t value) {
    const std::string_view unit = row(p).unit;
    if (unit == "%") // thresholds are shown as fractions
        return std::to_string(value) + " %";
    return formatParameter(p, value) + (unit.empty() ? "" : " " + std::string(unit));
}

std::string changeText(const Change& change) {
    return change.what + ": " + (change.before.empty() ? "" : change.before + " -> ") +
           change.after;
}

std::string changeCount(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " change" : " changes");
}

std::string_view auditStageName(AuditStage stage) {
    switch (stage) {
    case AuditStage::Asked:
        return "asked";
    case AuditStage::Done:
        return "done";
    case AuditStage::Refused:
        break;
    }
    return "refused";
}

} // namespace s4k::session
