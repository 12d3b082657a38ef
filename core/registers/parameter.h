// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/registers/register_number.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace s4k {

/// Everything a person can set on the meter. One table serves the panel's editors, the register
/// server, forms, the command line and the non-volatile defaults.
enum class Parameter : std::uint8_t {
    SystemType,
    CtPrimary,
    CtSecondary,
    PtRatio,
    SystemVoltage,
    DisplayUnits,
    PhaseLossVoltage,
    PhaseLossImbalance,
    PulseEnergy,
    DemandSubintervals,
    DemandSubintervalSeconds,
    Address,
    BaudRate,
    Parity,
    SetupPassword,
    ResetPassword
};
inline constexpr std::size_t kParameterCount = 16;
constexpr std::size_t index(Parameter p) {
    return static_cast<std::size_t>(p);
}

/// One parameter. Values are whole numbers in the unit of the register (PT ratio in hundredths,
/// thresholds in percent); list parameters take only what `choices` names.
struct ParameterRow {
    Parameter parameter;
    std::string_view name; ///< for people and the command line, e.g. `ct`
    TextId title;          ///< e.g. `CT primary current`
    std::optional<RegisterNumber> reg;
    std::int32_t min;
    std::int32_t max;
    std::int32_t defaultValue;
    std::span<const std::int32_t> choices; ///< empty: every value of min..max
    std::string_view unit;
    std::string_view source; ///< section of the manual, or `own design`
    std::int32_t gapEnd;     ///< values between min and this are refused (150: 0 or 10-32767)
    std::int32_t panelMin;   ///< least value the panel's editor takes (CT SZ: 5, register 131: 1)
    std::string_view note;   ///< what a person should know, e.g. which value stands for what
};

extern const std::array<ParameterRow, kParameterCount> kParameterTable;

[[nodiscard]] const ParameterRow& row(Parameter p);
[[nodiscard]] const ParameterRow* findParameter(std::string_view name);
[[nodiscard]] const ParameterRow* findParameter(RegisterNumber number);

/// The values of all parameters, by value. Defaults are the factory's.
class Settings {
public:
    Settings();

    [[nodiscard]] std::int32_t operator[](Parameter p) const { return m_values[index(p)]; }

    /// Sets without asking; for tables, tests and values that have passed `check`.
    void set(Parameter p, std::int32_t value) { m_values[index(p)] = value; }

    friend bool operator==(const Settings&, const Settings&) = default;

private:
    std::array<std::int32_t, kParameterCount> m_values{};
};

/// What `p` takes, in words: `1 to 32000 A`, `0 or 10 to 32767 s`, `IEEE, IEC`.
[[nodiscard]] Text takenValues(Parameter p);

/// Range, gap and list of `p` alone, whatever else is set; the error says what is taken.
[[nodiscard]] Result<Done> checkRange(Parameter p, std::int32_t value);

/// Whether the meter would take `value` for `p` when everything else is as in `now`: range, list,
/// and the cross rules (82-660 V after the PT ratio; a pulse weight that some duration can keep up
/// with). @source manual, registers 129-150 and "UI for Setup"
[[nodiscard]] Result<Done> check(const Settings& now, Parameter p, std::int32_t value);

/// `check`, then `set`.
[[nodiscard]] Result<Done> apply(Settings& settings, Parameter p, std::int32_t value);

/// Reads what a person typed for `p`: `480`, `1.00` for the PT ratio, `3L-1n` or `40` for the
/// system type, `0.33` or `3` for CT volts, `IEC`, `none`/`even`/`odd`, `10` or `0.10` for a
/// threshold of 10 percent. Checks the range, not the cross rules. The error names the parameter,
/// the text, why, and what is taken.
[[nodiscard]] Result<std::int32_t> parseParameter(Parameter p, std::string_view text);

/// The same in the other direction, as the panel shows it (`3L-1n`, `1.00`, `0.33`, `IEEE`,
/// `EvEn`, `0.10`), without leading zeros except in passwords.
[[nodiscard]] std::string formatParameter(Parameter p, std::int32_t value);

} // namespace s4k
