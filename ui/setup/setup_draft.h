// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/profile.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace s4k::ui {

/// Settings of a meter as edited in a form and not yet written.
class SetupDraft {
public:
    /// Sets the present settings of the meter. Edits equal to them are no longer changes.
    void setBase(const Settings& settings);
    [[nodiscard]] const Settings& base() const { return m_base; }
    /// Changes a parameter; the present value of the meter removes the change.
    void edit(Parameter p, std::int32_t value);
    void discard() { m_edits = {}; }

    [[nodiscard]] Settings settings() const; ///< with the changes
    [[nodiscard]] bool isEdited(Parameter p) const { return m_edits[index(p)].has_value(); }
    /// The changes in the order of the parameter table.
    [[nodiscard]] std::vector<std::pair<Parameter, std::int32_t>> changes() const;
    /// The changes in an order in which the meter accepts each of them; parameters without a
    /// register come last. Fails with the refusal of the first change that is not accepted in any
    /// order.
    [[nodiscard]] Result<std::vector<Difference>> order() const;
    /// Why the meter would refuse the present value of `p`: an edited value, or an unchanged one
    /// that no longer fits the changes. nullopt: it would accept the value, or has this value
    /// already.
    [[nodiscard]] std::optional<Error> problem(Parameter p) const;
    /// Whether every change would be accepted.
    [[nodiscard]] bool isValid() const;

private:
    Settings m_base;
    std::array<std::optional<std::int32_t>, kParameterCount> m_edits{};
};

} // namespace s4k::ui
