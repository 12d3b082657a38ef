// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/settings_options.h"
#include "app/link/tcp_address.h"
#include "app/session/scenario.h"
#include "core/modbus/fault.h"
#include "core/registers/quirk.h"
#include "core/traffic/traffic_export.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace s4k::cli {

/// A setting of some of the meters.
struct UnitAssignment {
    modbus::UnitSet units;
    Assignment assignment;
};

/// What `s4k serve` is asked for, read and checked.
struct ServeOptions {
    std::optional<link::TcpAddress> tcp;
    QString device; ///< serial port or pseudo-terminal; empty: none
    modbus::UnitSet units;
    std::vector<UnitAssignment> settings;
    Quirks quirks;
    std::string load;  ///< words of `--load`
    QString recording; ///< empty: none
    std::optional<session::Scenario> scenario;
    double speed = 1;
    QString memory; ///< folder with one folder a meter; empty: nothing is kept
    std::vector<modbus::FaultOrder> faults;
    bool gatewayExceptions = false;
    bool localEcho = false;
    bool showsTraffic = false;
    bool json = false;
    QString exportFile; ///< empty: none
    modbus::TrafficFormat exportFormat = modbus::TrafficFormat::Csv;
};

/// The error names the option, its value, what is wrong and what is taken.
[[nodiscard]] Result<ServeOptions> readServeOptions(const Arguments& arguments);

} // namespace s4k::cli
