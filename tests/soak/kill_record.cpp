// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/kill_record.h"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace s4k::soak {

void Record::put(const Settings& s) {
    for (const ParameterRow& p : kParameterTable)
        settings[index(p.parameter)] = s[p.parameter];
}

Settings Record::get() const {
    Settings s;
    for (const ParameterRow& p : kParameterTable)
        s.set(p.parameter, settings[index(p.parameter)]);
    return s;
}

void send(int pipe, const Record& record) {
    if (::write(pipe, &record, sizeof record) != static_cast<ssize_t>(sizeof record))
        ::_exit(3);
}

std::optional<Record> receive(int pipe, int milliseconds, bool& ended) {
    pollfd waiting{pipe, POLLIN, 0};
    if (::poll(&waiting, 1, milliseconds) <= 0)
        return std::nullopt;
    Record record;
    auto* const bytes = reinterpret_cast<char*>(&record);
    std::size_t have = 0;
    while (have < sizeof record) {
        const ssize_t got = ::read(pipe, bytes + have, sizeof record - have);
        if (got < 0 && errno == EINTR)
            continue;
        ended = got <= 0;
        if (ended)
            return std::nullopt;
        have += static_cast<std::size_t>(got);
    }
    return record;
}

} // namespace s4k::soak
