// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/write_words.h"

namespace s4k::session {

Text parameterTitle(Parameter p) {
    const ParameterRow& parameter = row(p);
    if (parameter.reg)
        return S4K_TEXT("Link", "%1 (register %2)").with(parameter.title, parameter.reg->value);
    return Text::inRow(parameter.title);
}

Text parameterValue(Parameter p, std::int32_t value) {
    const std::string_view unit = row(p).unit;
    if (unit == "%") // thresholds are shown as fractions
        return Text::inRow(value, " %");
    const Number number{formatParameter(p, value)};
    return unit.empty() ? Text::inRow(number) : Text::inRow(number, " ", unit);
}

Text changeCount(std::size_t count) {
    if (count == 1)
        return S4K_TEXT("Link", "1 change");
    return S4K_TEXT("Link", "%1 changes").with(count);
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
