// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/panel/html.h"

namespace s4k::cli {

namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --line: #8884; --soft: #8881; }
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 1440px; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .5rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem; }
h3 { font: 600 .85rem ui-monospace, monospace; margin: 1.25rem 0 .5rem; opacity: .75; }
nav a { margin-right: 1rem; }
.sheet { display: flex; flex-wrap: wrap; gap: .75rem; }
figure { margin: 0; padding: .5rem; border: 1px solid var(--line); border-radius: 6px; background: var(--soft); }
figure img { display: block; image-rendering: pixelated; border-radius: 3px; }
figcaption { font: .78rem ui-monospace, monospace; margin-top: .4rem; }
.bad { color: #c62828; } .good { color: #2e7d32; }
)";

} // namespace

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '"')
            result += "&quot;";
        else if (c == '\'')
            result += "&#39;";
        else
            result += c;
    }
    return result;
}

std::string htmlPage(std::string_view title, const std::string& body) {
    const std::string heading = escaped(title);
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
           heading + "</title>\n<style>" + std::string(kStyle) + "</style>\n</head>\n<body>\n<h1>" +
           heading + "</h1>\n" + body + "</body>\n</html>\n";
}

} // namespace s4k::cli
