// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/connect_state.h"
#include "ui/share/share_state.h"
#include "ui/trends/chart_set.h"
#include "ui/widgets/colours.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

#include <memory>
#include <vector>

namespace s4k::app {

/// Settings of the window that are stored from one start to the next.
class Preferences {
public:
    /// `file` is an INI file; empty: the user's own settings.
    explicit Preferences(const QString& file);

    [[nodiscard]] ui::Theme theme() const; ///< System when no valid theme is stored
    void setTheme(ui::Theme theme);
    /// Geometry of the window as QWidget::saveGeometry() gives it; empty: none is stored.
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    [[nodiscard]] bool welcomeShown() const; ///< whether to show the first steps; true by default
    void setWelcomeShown(bool shown);
    /// Address and serial port of the last sharing. Whether the meters were shared is not stored.
    [[nodiscard]] ui::ShareChoice shareChoice() const;
    void setShareChoice(const ui::ShareChoice& choice);
    /// Connections to live meters, at most 8, the newest first. Invalid entries are left out.
    [[nodiscard]] std::vector<ui::ConnectChoice> recentConnections() const;
    void setRecentConnections(const std::vector<ui::ConnectChoice>& choices);

    /// The user's own sets of charts. Invalid entries are left out.
    [[nodiscard]] std::vector<ui::ChartSet> chartSets() const;
    void setChartSets(const std::vector<ui::ChartSet>& sets);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace s4k::app
