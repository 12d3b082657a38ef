// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/console.h"

#include <cstdio>

namespace s4k::app {

void print(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    std::fputc('\n', stdout);
}

void say(const Error& error) {
    say(error.message());
}

void say(const std::string& message) {
    std::fprintf(stderr, "s4k-panel: %s\n", message.c_str());
}

} // namespace s4k::app
