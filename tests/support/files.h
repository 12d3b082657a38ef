// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace s4k::test {

/// All bytes of the file; nullopt when it cannot be read.
std::optional<std::string> readFile(const std::string& path);

/// Content of a file in tests/data. Aborts the test program when the file is missing, because it
/// belongs to the source tree.
std::string dataFile(const std::string& name);

/// Content of a file of the shared data (recordings) beside the checkout; nullopt when it is
/// missing: the test then reports that it skips.
std::optional<std::string> sharedFile(const std::string& name);

/// Path of a file of the shared data, whether it exists or not.
std::string sharedPath(const std::string& name);

} // namespace s4k::test
