// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace s4k::test {

/// The whole file, bytes as they are; nothing when it cannot be read.
std::optional<std::string> readFile(const std::string& path);

/// A file of tests/data. Aborts the test program when it is missing: it is part of the tree.
std::string dataFile(const std::string& name);

/// A file of the shared data beside the checkout (recordings), or nothing where there is none: a
/// test that needs it then says that it skips.
std::optional<std::string> sharedFile(const std::string& name);

/// Path of that file, whether it exists or not.
std::string sharedPath(const std::string& name);

} // namespace s4k::test
