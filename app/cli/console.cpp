// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <cstdio>

namespace s4k::cli {

void print(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void say(std::string_view message) {
    std::fprintf(stderr, "s4k: %.*s\n", static_cast<int>(message.size()), message.data());
}

bool flushResults() {
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

} // namespace s4k::cli
