// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/moment.h"

namespace s4k::past {

namespace {

std::uint16_t wordOf(const RegisterImage& image, std::string_view symbol) {
    const RegisterRow* row = findRegister(symbol);
    return row == nullptr ? std::uint16_t{0} : image.word({row->number}).value_or(0);
}

} // namespace

Moment momentOf(std::int64_t timeMs, const RegisterImage& image) {
    Moment moment;
    moment.timeMs = timeMs;
    for (const QuantityTraits& row : kQuantities)
        moment.readings[row.quantity] = image.value(row.quantity);
    for (const ParameterRow& row : kParameterTable)
        if (const auto value = image.parameter(row.parameter))
            moment.settings.set(row.parameter, *value);
    moment.settingsKnown =
        image.parameter(Parameter::CtPrimary) && image.parameter(Parameter::PtRatio);
    moment.scales = image.scales();
    moment.alerts = image.alerts();
    moment.energyResets = wordOf(image, "energy_reset_count");
    moment.powerUps = wordOf(image, "power_up_count");
    return moment;
}

} // namespace s4k::past
