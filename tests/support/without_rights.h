// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/stat.h>
#include <unistd.h>

#include <string>
#include <utility>

namespace s4k::test {

/// While this object exists, root acts as a user without rights (65534); another user is not
/// changed.
class WithoutRights {
public:
    WithoutRights() : m_ok(!m_wasRoot || ::seteuid(kNobody) == 0) {}
    ~WithoutRights() {
        if (m_wasRoot)
            static_cast<void>(::seteuid(0));
    }
    WithoutRights(const WithoutRights&) = delete;
    WithoutRights& operator=(const WithoutRights&) = delete;
    /// False: root cannot become that user here, so the test must skip.
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    static constexpr uid_t kNobody = 65534;
    bool m_wasRoot = ::geteuid() == 0;
    bool m_ok;
};

/// While this object exists, the file or folder has this mode; afterwards its owner has all rights.
class Mode {
public:
    Mode(std::string path, mode_t mode) : m_path(std::move(path)) { set(mode); }
    ~Mode() { set(0700); }
    Mode(const Mode&) = delete;
    Mode& operator=(const Mode&) = delete;

private:
    std::string m_path;

    void set(mode_t mode) const { static_cast<void>(::chmod(m_path.c_str(), mode)); }
};

} // namespace s4k::test
