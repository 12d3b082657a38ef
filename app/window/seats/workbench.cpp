// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/seats/workbench.h"

#include <QCoreApplication>
#include <QDir>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace s4k::app {

namespace {

using session::MeterSession;

QString words(const char* text) {
    return QCoreApplication::translate("s4k::app::Workbench", text);
}

ui::Message keepsNothing(const Error& error) {
    ui::Message message = ui::messageOf(error);
    message.thing =
        words(QT_TRANSLATE_NOOP("s4k::app::Workbench", "The state of this meter is not stored: %1"))
            .arg(QDir::toNativeSeparators(QString::fromStdString(error.value)));
    return message;
}

} // namespace

Workbench::Workbench(MeterFolders folders, const session::Clocks& clocks)
    : m_folders(std::move(folders)), m_fleet(clocks) {}

Result<MeterSession*> Workbench::open(int folder, const Settings& settings) {
    auto storage = m_folders.open(folder);
    if (!storage)
        return storage.error();
    if (*storage == nullptr)
        return m_fleet.add(settings, nullptr, "meter " + std::to_string(folder));
    auto late = std::make_unique<LateStorage>(std::move(*storage));
    LateStorage* const lateStorage = late.get();
    if (m_storing)
        static_cast<void>(late->begin()); // has nothing to write yet
    auto added = m_fleet.add(settings, std::move(late), "meter " + std::to_string(folder));
    if (!added)
        return added;
    m_folderOf[*added] = folder;
    if (!m_storing)
        m_late[*added] = lateStorage;
    return added;
}

void Workbench::restore(int folder, std::vector<ui::Message>& problems) {
    if (const auto added = open(folder, {}); !added)
        problems.push_back(ui::messageOf(added.error()));
}

std::vector<ui::Message> Workbench::start(const Settings& settings, int count) {
    std::vector<ui::Message> problems;
    const QList<int> known = m_folders.existing();
    const int first = known.isEmpty() ? 1 : known.front();
    if (const auto added = open(first, settings); !added) {
        // The window needs at least one meter: without storage when its folder cannot be opened.
        problems.push_back(keepsNothing(added.error()));
        static_cast<void>(m_fleet.add(settings));
    }
    for (const int folder : known)
        if (folder != first)
            restore(folder, problems);
    while (static_cast<int>(m_fleet.size()) < count)
        if (const auto added = add(settings); !added) {
            problems.push_back(ui::messageOf(added.error()));
            break;
        }
    return problems;
}

std::vector<ui::Message> Workbench::beginStoring() {
    m_storing = true;
    std::vector<ui::Message> problems;
    for (const auto& [meter, storage] : std::exchange(m_late, {}))
        if (const auto stored = storage->begin(); !stored)
            problems.push_back(keepsNothing(stored.error()));
    return problems;
}

/// The lowest number, from 1, whose folder contains no meter and belongs to none.
int Workbench::freeFolder() const {
    QList<int> taken = m_folders.existing();
    for (const auto& [meter, folder] : m_folderOf)
        taken += folder;
    int number = 1;
    while (taken.contains(number))
        ++number;
    return number;
}

Result<MeterSession*> Workbench::add(const Settings& settings) {
    Settings next = settings;
    next.set(Parameter::Address, m_fleet.freeAddress());
    // All meters of a bus need the same baud rate and parity.
    const Settings& bus = m_fleet.at(0).snapshot().settings;
    for (const Parameter p : {Parameter::BaudRate, Parameter::Parity})
        next.set(p, bus[p]);
    return open(m_folders.keeps() ? freeFolder() : static_cast<int>(m_fleet.size()) + 1, next);
}

Result<Done> Workbench::remove(MeterSession& meter) {
    const int folder = folderOf(meter);
    const MeterSession* const gone = &meter;
    if (auto removed = m_fleet.remove(meter); !removed)
        return removed;
    m_folderOf.erase(gone);
    m_late.erase(gone);
    return m_folders.setAside(folder);
}

int Workbench::folderOf(const MeterSession& meter) const {
    const auto found = m_folderOf.find(&meter);
    return found == m_folderOf.end() ? 0 : found->second;
}

} // namespace s4k::app
