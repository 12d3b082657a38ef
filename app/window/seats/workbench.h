// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/fleet.h"
#include "app/window/seats/meter_folders.h"
#include "core/traffic/traffic_log.h"
#include "ui/model/message.h"

#include <map>
#include <memory>
#include <vector>

namespace s4k::app {

/// The meters of the window with their folders and the log of their wire. Must
/// outlive the window.
class Workbench {
public:
    explicit Workbench(MeterFolders folders = {}, const session::Clocks& clocks = {});
    Workbench(const Workbench&) = delete;
    Workbench& operator=(const Workbench&) = delete;

    /// The meters of the last time, or one with `settings`; up to `count` (1-63) altogether. What
    /// could not be taken up is returned.
    [[nodiscard]] std::vector<ui::Message> start(const Settings& settings, int count = 1);

    /// One more, with a free address and a folder of its own.
    [[nodiscard]] Result<session::MeterSession*> add(const Settings& settings = {});
    /// Takes the meter away; its folder is kept under another name, so that it does not come back.
    Result<Done> remove(session::MeterSession& meter);

    [[nodiscard]] session::Fleet& fleet() { return m_fleet; }
    [[nodiscard]] modbus::TrafficLog& log() { return m_log; }
    /// The number of its folder; 0: it keeps nothing.
    [[nodiscard]] int folderOf(const session::MeterSession& meter) const;

private:
    MeterFolders m_folders;
    modbus::TrafficLog m_log;
    session::Fleet m_fleet;
    std::map<const session::MeterSession*, int> m_folderOf;

    [[nodiscard]] Result<session::MeterSession*> open(int folder, const Settings& settings);
    void restore(int folder, std::vector<ui::Message>& problems);
};

} // namespace s4k::app
