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

/// What the command line of `s4k-panel` asks for. @source cli.md
struct Options {
    bool help = false;
    bool version = false;
    QString file; ///< a recording, a history or a log; a history may be on a server
    QString screenshot;
    int screenshotAfterMs = 1000;
    std::optional<ui::Theme> theme;
    QString language;     ///< empty: the system's
    QString settingsFile; ///< empty: the user's
    QString meterDir;     ///< empty: in the user's application data
    std::optional<SystemType> system;
    double speed = 1;
    std::optional<QSize> size;
    std::optional<link::TcpAddress> shareTcp;   ///< share there from the start
    QString shareRtu;                           ///< and on this serial port
    int meters = 1;                             ///< at least so many
    QStringList views;                          ///< tools and docks to show from the start, by id
    QString scenario;                           ///< file
    std::vector<ui::ConnectChoice> connections; ///< live meters to connect from the start
    QString record;                             ///< into this history from the start
    store::RetentionWish keep;                  ///< of what is recorded
    QString auditFile; ///< changes of live meters; empty: in the user's application data
};

/// Reads the arguments (the first is the program). The error names what is wrong and what is taken.
[[nodiscard]] Result<Options> parseOptions(const QStringList& arguments);

/// The text of `--help`.
[[nodiscard]] QString helpText();
[[nodiscard]] QString versionText(); ///< e.g. `0.1.0`

} // namespace s4k::app
