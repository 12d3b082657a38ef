// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/profile.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace s4k::ui {

/// Settings of a meter as a person has changed them in a form, not yet written.
class SetupDraft {
public:
    /// What the meter has now; what a person changed to the same is no change any more.
    void setBase(const Settings& settings);
    [[nodiscard]] const Settings& base() const { return m_base; }
    void edit(Parameter p, std::int32_t value);
    void discard() { m_edits = {}; }

    [[nodiscard]] Settings settings() const; ///< with the changes
    [[nodiscard]] bool isEdited(Parameter p) const { return m_edits[index(p)].has_value(); }
    /// In the order of the table.
    [[nodiscard]] std::vector<std::pair<Parameter, std::int32_t>> changes() const;
    /// The same in an order in which a meter takes one after the other, what has no register last.
    /// The error is the refusal of the first that it would not take in any order.
    [[nodiscard]] Result<std::vector<Difference>> order() const;
    /// Why the meter would not take the value, or why one that stays does not go with a change.
    [[nodiscard]] std::optional<Error> problem(Parameter p) const;
    /// No change would be refused.
    [[nodiscard]] bool isValid() const;

private:
    Settings m_base;
    std::array<std::optional<std::int32_t>, kParameterCount> m_edits{};
};

} // namespace s4k::ui
