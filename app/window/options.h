// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/tcp_address.h"
#include "app/store/history/history_types.h"
#include "core/base/result.h"
#include "core/units/system_type.h"
#include "ui/connect/connect_state.h"
#include "ui/widgets/colours.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace s4k::app {

/// The command line options of `s4k-panel`. @source own design
struct Options {
    bool help = false;
    bool version = false;
    QString file;       ///< a recording, a history or a log; for a history also a database address
    QString screenshot; ///< PNG file; empty: none
    int screenshotAfterMs = 1000;               ///< 0 to 600000
    std::optional<ui::Theme> theme;             ///< nullopt: the theme of the preferences
    QString language;                           ///< empty: the system's language
    QString settingsFile;                       ///< INI file; empty: the user's settings
    QString meterDir;                           ///< empty: in the user's application data
    std::optional<SystemType> system;           ///< nullopt: as stored, or the default
    double speed = 1;                           ///< meter seconds per second, 1 to 1000
    std::optional<QSize> size;                  ///< of the window, 1024x640 to 7680x4320; nullopt:
                                                ///< of the last run
    std::optional<link::TcpAddress> shareTcp;   ///< share the meters at this address
    QString shareRtu;                           ///< share the meters on this serial port
    int meters = 1;                             ///< smallest number of meters, 1 to 63
    QStringList views;                          ///< ids of tools and docks to show
    QString scenario;                           ///< file of the scenario to play; empty: none
    std::vector<ui::ConnectChoice> connections; ///< live meters to connect
    QString record;                             ///< record all meters into this history
    store::RetentionWish keep;                  ///< retention of the recorded history
    QString auditFile; ///< records writes to live meters; empty: see auditFile()
};

/// Reads the arguments (the first is the program). With `--help` or `--version` nothing else is
/// checked. The error names the mistake and the accepted values.
[[nodiscard]] Result<Options> parseOptions(const QStringList& arguments);

/// The text of `--help`.
[[nodiscard]] QString helpText();
[[nodiscard]] QString versionText(); ///< e.g. `0.1.0`

} // namespace s4k::app
