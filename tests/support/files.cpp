// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/files.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace s4k::test {

std::optional<std::string> readFile(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return std::nullopt;
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::string dataFile(const std::string& name) {
    const std::string path = std::string(S4K_SOURCE_DIR) + "/tests/data/" + name;
    auto text = readFile(path);
    if (!text) {
        std::fprintf(stderr, "cannot read %s\n", path.c_str());
        std::abort();
    }
    return *std::move(text);
}

std::string sharedPath(const std::string& name) {
    return std::string(S4K_SOURCE_DIR) + "/../shared/data/" + name;
}

std::optional<std::string> sharedFile(const std::string& name) {
    return readFile(sharedPath(name));
}

} // namespace s4k::test
