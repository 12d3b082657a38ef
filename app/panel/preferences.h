// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/colours.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

#include <memory>

namespace s4k::app {

/// What the window remembers from one start to the next.
class Preferences {
public:
    /// `file` is an INI file; empty: the user's own settings.
    explicit Preferences(const QString& file);

    [[nodiscard]] ui::Theme theme() const; ///< System when nothing or nonsense is kept
    void setTheme(ui::Theme theme);
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    [[nodiscard]] bool welcomeShown() const;
    void setWelcomeShown(bool shown);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace s4k::app
