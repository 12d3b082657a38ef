// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setup_draft.h"

#include <algorithm>

namespace s4k::ui {

void SetupDraft::setBase(const Settings& settings) {
    m_base = settings;
    for (const ParameterRow& row : kParameterTable)
        if (auto& edited = m_edits[index(row.parameter)]; edited == m_base[row.parameter])
            edited.reset();
}

void SetupDraft::edit(Parameter p, std::int32_t value) {
    if (value == m_base[p])
        m_edits[index(p)].reset();
    else
        m_edits[index(p)] = value;
}

Settings SetupDraft::settings() const {
    Settings settings = m_base;
    for (const auto& [p, value] : changes())
        settings.set(p, value);
    return settings;
}

std::vector<std::pair<Parameter, std::int32_t>> SetupDraft::changes() const {
    std::vector<std::pair<Parameter, std::int32_t>> changes;
    for (const ParameterRow& row : kParameterTable)
        if (const auto& edited = m_edits[index(row.parameter)])
            changes.emplace_back(row.parameter, *edited);
    return changes;
}

Result<std::vector<Difference>> SetupDraft::order() const {
    Profile wanted;
    std::vector<Difference> last;
    for (const auto& [p, value] : changes()) {
        if (isInProfiles(p))
            wanted.values[index(p)] = value;
        else if (const auto checked = check(m_base, p, value); !checked)
            return checked.error();
        else
            last.push_back({p, m_base[p], value});
    }
    auto steps = stepsTo(m_base, wanted);
    if (steps)
        steps.value().insert(steps.value().end(), last.begin(), last.end());
    return steps;
}

std::optional<Error> SetupDraft::problem(Parameter p) const {
    const Settings now = settings();
    const auto checked = check(now, p, now[p]);
    if (checked || (!isEdited(p) && !check(m_base, p, m_base[p])))
        return std::nullopt; // accepted, or the meter has this value already
    return checked.error();
}

bool SetupDraft::isValid() const {
    const auto edits = changes();
    return std::none_of(edits.begin(), edits.end(),
                        [this](const auto& edit) { return problem(edit.first).has_value(); });
}

} // namespace s4k::ui
