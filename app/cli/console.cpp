// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <array>
#include <cstdio>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace s4k::cli {

void print(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void say(const Text& message) {
    std::fprintf(stderr, "s4k: %s\n", message.english().c_str());
}

void say(const Error& error) {
    say(Text::verbatim(error.message()));
}

void tell(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

#ifdef _WIN32
bool isErrTerminal() {
    return _isatty(_fileno(stderr)) != 0;
}

bool isInTerminal() {
    return _isatty(_fileno(stdin)) != 0;
}
#else
bool isErrTerminal() {
    return isatty(STDERR_FILENO) != 0;
}

bool isInTerminal() {
    return isatty(STDIN_FILENO) != 0;
}
#endif

std::string readLine() {
    std::array<char, 1001> buffer{};
    if (std::fgets(buffer.data(), static_cast<int>(buffer.size()), stdin) == nullptr)
        return {};
    std::string line(buffer.data());
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
        line.pop_back();
    return line;
}

bool flushResults() {
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

Error unwritable() {
    return {Text::verbatim("stdout"), "", S4K_TEXT("Options", "it cannot be written"),
            S4K_TEXT("Options", "check the disk or the pipe")};
}

} // namespace s4k::cli
