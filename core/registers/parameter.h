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

/// The settings of a meter that the user can change, in the order of kParameterTable.
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
/// thresholds in percent).
struct ParameterRow {
    Parameter parameter;
    std::string_view name;             ///< short name, e.g. on the command line: `ct`
    TextId title;                      ///< name in words, e.g. `CT primary current`
    std::optional<RegisterNumber> reg; ///< nullopt: not in the register map
    std::int32_t min;
    std::int32_t max;
    std::int32_t defaultValue;
    std::span<const std::int32_t> choices; ///< accepted values; empty: every value of min..max
    std::string_view unit;
    std::string_view source; ///< section of the manual, or `own design`
    std::int32_t gapEnd;     ///< values above `min` and below this are refused; 0: no gap
    std::int32_t
        panelMin; ///< least value that the panel's editor accepts (CT SZ: 5, register 131: 1)
    std::string_view note; ///< note for the user, e.g. the meaning of each value
};

extern const std::array<ParameterRow, kParameterCount> kParameterTable;

/// The row of a parameter.
[[nodiscard]] const ParameterRow& row(Parameter p);
/// The row with this short name or this register number; null if there is none.
[[nodiscard]] const ParameterRow* findParameter(std::string_view name);
[[nodiscard]] const ParameterRow* findParameter(RegisterNumber number);

/// The values of all parameters; each may be any number. A new object has the factory defaults.
class Settings {
public:
    Settings();

    [[nodiscard]] std::int32_t operator[](Parameter p) const { return m_values[index(p)]; }

    /// Sets a value without any check.
    void set(Parameter p, std::int32_t value) { m_values[index(p)] = value; }

    friend bool operator==(const Settings&, const Settings&) = default;

private:
    std::array<std::int32_t, kParameterCount> m_values{};
};

/// The values that `p` accepts, in words: `1 to 32000 A`, `0 or 10 to 32767 s`, `IEEE, IEC`.
[[nodiscard]] Text takenValues(Parameter p);

/// Checks `value` against the range, gap and choices of `p` only. The error names the accepted
/// values.
[[nodiscard]] Result<Done> checkRange(Parameter p, std::int32_t value);

/// Checks whether a meter with the settings `now` accepts `value` for `p`: first checkRange(), then
/// the rules that depend on other settings. The system voltage must be 82 to 660 V after division
/// by the PT ratio; for the energy per pulse there must be a pulse duration (see pulseDurationMs).
/// Other parameters are accepted even if the system voltage or the energy per pulse would then be
/// refused. @source manual, registers 129-150 and "UI for Setup"
[[nodiscard]] Result<Done> check(const Settings& now, Parameter p, std::int32_t value);

/// Sets the value if `check` accepts it; otherwise returns its error and changes nothing.
[[nodiscard]] Result<Done> apply(Settings& settings, Parameter p, std::int32_t value);

/// Reads a value of `p` as the user types it: `480`, `1` or `1.00` for the PT ratio 1, `3L-1n` or
/// `40` for the system type, `0.33` or `3` for CT volts, `IEC`, `none`/`even`/`odd`, `10` or `0.10`
/// for a threshold of 10 percent. The case of letters is ignored. The value is checked by
/// checkRange(), not by check(). The error names the accepted values.
[[nodiscard]] Result<std::int32_t> parseParameter(Parameter p, std::string_view text);

/// Any value of `p` in the notation of the panel (`3L-1n`, `1.00`, `0.33`, `IEEE`, `EvEn`, `0.10`),
/// without leading zeros except in passwords.
[[nodiscard]] std::string formatParameter(Parameter p, std::int32_t value);

} // namespace s4k
