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

/// A setting for some of the meters.
struct UnitAssignment {
    modbus::UnitSet units;
    Assignment assignment;
};

/// The checked options of `s4k serve`.
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
    QString memory; ///< folder with one folder per meter; empty: nothing is stored
    std::vector<modbus::FaultOrder> faults;
    bool gatewayExceptions = false;
    bool localEcho = false;
    bool showsTraffic = false;
    bool json = false;
    QString exportFile; ///< empty: none
    modbus::TrafficFormat exportFormat = modbus::TrafficFormat::Csv;
};

/// The error names the option, its value, the cause and the accepted values.
[[nodiscard]] Result<ServeOptions> readServeOptions(const Arguments& arguments);

} // namespace s4k::cli
