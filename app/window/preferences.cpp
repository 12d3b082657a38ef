// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/preferences.h"

#include "app/window/live/live_order.h"

#include <array>

namespace s4k::app {

namespace {

constexpr auto kTheme = "window/theme";
constexpr auto kGeometry = "window/geometry";
constexpr auto kWelcome = "window/firstSteps";
constexpr auto kTcpAddress = "share/tcpAddress";
constexpr auto kTcpPort = "share/tcpPort";
constexpr auto kRtuDevice = "share/rtuDevice";
constexpr auto kRecents = "connect/recent";
constexpr auto kChartSets = "trends/sets";
constexpr int kLastPort = 65'535;
constexpr std::array<const char*, 3> kThemeNames{"system", "light", "dark"};

constexpr int kMostRecents = 8;

/// A number of a connection, other than its address, with its key in the settings.
struct Kept {
    const char* name;
    int ui::ConnectChoice::*value;
};
constexpr std::array<Kept, 4> kKept{{{"periodMs", &ui::ConnectChoice::periodMs},
                                     {"timeoutMs", &ui::ConnectChoice::timeoutMs},
                                     {"retries", &ui::ConnectChoice::retries},
                                     {"registerBase", &ui::ConnectChoice::registerBase}}};

QString key(const char* name) {
    return QString::fromLatin1(name);
}

} // namespace

Preferences::Preferences(const QString& file)
    : m_settings(file.isEmpty() ? std::make_unique<QSettings>(QStringLiteral("s4k"),
                                                              QStringLiteral("s4k-panel"))
                                : std::make_unique<QSettings>(file, QSettings::IniFormat)) {}

ui::Theme Preferences::theme() const {
    const QString name = m_settings->value(key(kTheme)).toString();
    for (std::size_t i = 0; i < kThemeNames.size(); ++i)
        if (name == QLatin1String(kThemeNames[i]))
            return static_cast<ui::Theme>(i);
    return ui::Theme::System;
}

void Preferences::setTheme(ui::Theme theme) {
    m_settings->setValue(key(kTheme), key(kThemeNames[static_cast<std::size_t>(theme)]));
}

QByteArray Preferences::geometry() const {
    return m_settings->value(key(kGeometry)).toByteArray();
}

void Preferences::setGeometry(const QByteArray& geometry) {
    m_settings->setValue(key(kGeometry), geometry);
}

bool Preferences::welcomeShown() const {
    return m_settings->value(key(kWelcome), true).toBool();
}

void Preferences::setWelcomeShown(bool shown) {
    m_settings->setValue(key(kWelcome), shown);
}

ui::ShareChoice Preferences::shareChoice() const {
    ui::ShareChoice choice;
    choice.address = m_settings->value(key(kTcpAddress), choice.address).toString();
    bool ok = false;
    const int port = m_settings->value(key(kTcpPort)).toInt(&ok);
    if (ok && port >= 0 && port <= kLastPort)
        choice.port = port;
    choice.device = m_settings->value(key(kRtuDevice)).toString();
    return choice;
}

void Preferences::setShareChoice(const ui::ShareChoice& choice) {
    m_settings->setValue(key(kTcpAddress), choice.address);
    m_settings->setValue(key(kTcpPort), choice.port);
    m_settings->setValue(key(kRtuDevice), choice.device);
}

std::vector<ui::ConnectChoice> Preferences::recentConnections() const {
    std::vector<ui::ConnectChoice> choices;
    const int count = m_settings->beginReadArray(key(kRecents));
    for (int i = 0; i < count && i < kMostRecents; ++i) {
        m_settings->setArrayIndex(i);
        auto choice = parseConnect(m_settings->value(key("where")).toString());
        if (!choice)
            continue;
        for (const Kept& kept : kKept)
            (*choice).*kept.value =
                m_settings->value(key(kept.name), (*choice).*kept.value).toInt();
        choice->echoes = m_settings->value(key("echoes"), false).toBool();
        if (checkNumbers(*choice))
            choices.push_back(*choice);
    }
    m_settings->endArray();
    return choices;
}

void Preferences::setRecentConnections(const std::vector<ui::ConnectChoice>& choices) {
    m_settings->remove(key(kRecents));
    m_settings->beginWriteArray(key(kRecents), static_cast<int>(choices.size()));
    for (std::size_t i = 0; i < choices.size(); ++i) {
        m_settings->setArrayIndex(static_cast<int>(i));
        m_settings->setValue(key("where"), connectText(choices[i]));
        for (const Kept& kept : kKept)
            m_settings->setValue(key(kept.name), choices[i].*kept.value);
        m_settings->setValue(key("echoes"), choices[i].echoes);
    }
    m_settings->endArray();
}

std::vector<ui::ChartSet> Preferences::chartSets() const {
    return ui::chartSetsFrom(m_settings->value(key(kChartSets)).toString());
}

void Preferences::setChartSets(const std::vector<ui::ChartSet>& sets) {
    m_settings->setValue(key(kChartSets), ui::chartSetsText(sets));
}

} // namespace s4k::app
