// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/fleet.h"
#include "app/window/seats/late_storage.h"
#include "app/window/seats/meter_folders.h"
#include "core/traffic/traffic_log.h"
#include "ui/model/message.h"

#include <map>
#include <memory>
#include <vector>

namespace s4k::app {

/// The embedded meters of the window with their folders, and the Modbus traffic log. Must outlive
/// the window.
class Workbench {
public:
    explicit Workbench(MeterFolders folders = {}, const session::Clocks& clocks = {});
    Workbench(const Workbench&) = delete;
    Workbench& operator=(const Workbench&) = delete;

    /// Restores the stored meters, or creates one with `settings`, and adds meters with `settings`
    /// until there are `count` (1-63). Call it once; afterwards there is at least one meter.
    /// Returns the problems, such as meters that could not be restored. The meters write nothing to
    /// their storage before `beginStoring`.
    [[nodiscard]] std::vector<ui::Message> start(const Settings& settings, int count = 1);
    /// Writes what the meters have stored since `start`; from now on they write at once. Returns
    /// the problems.
    [[nodiscard]] std::vector<ui::Message> beginStoring();

    /// Adds a meter with these settings, but a free address, baud rate and parity of the bus, and
    /// its own folder. There must be a meter already.
    [[nodiscard]] Result<session::MeterSession*> add(const Settings& settings = {});
    /// Removes the meter; refused where Fleet refuses it. Its files are kept under another name, so
    /// that it does not return at the next start.
    Result<Done> remove(session::MeterSession& meter);

    [[nodiscard]] session::Fleet& fleet() { return m_fleet; }
    [[nodiscard]] modbus::TrafficLog& log() { return m_log; }
    /// Number of its folder; 0 when the meter stores nothing.
    [[nodiscard]] int folderOf(const session::MeterSession& meter) const;

private:
    MeterFolders m_folders;
    modbus::TrafficLog m_log;
    session::Fleet m_fleet;
    std::map<const session::MeterSession*, int> m_folderOf;
    std::map<const session::MeterSession*, LateStorage*> m_late; ///< empty after beginStoring
    bool m_storing = false;

    [[nodiscard]] Result<session::MeterSession*> open(int folder, const Settings& settings);
    [[nodiscard]] int freeFolder() const;
    void restore(int folder, std::vector<ui::Message>& problems);
};

} // namespace s4k::app
