// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/panel/contact_sheet.h"

#include "app/cli/panel/html.h"
#include "core/lcd/raster.h"

namespace s4k::cli {

namespace {

std::string sectionId(const Screen& screen) {
    return "s" + std::to_string(static_cast<int>(screen.system)) + "-" +
           std::string(screen.notation);
}

std::string sectionTitle(const Screen& screen) {
    return "System type " + std::to_string(static_cast<int>(screen.system)) + ", " +
           std::string(traits(screen.system).description) + ", " +
           (screen.notation == "iec" ? "IEC" : "IEEE") + " notation";
}

std::string figure(const Screen& screen, int scale) {
    const std::string seen = screen.description.label + " " + screen.description.value;
    return "<figure><img src=\"" + escaped(screen.path()) + ".png\" width=\"" +
           std::to_string(lcd::kGlassWidth * scale) + "\" height=\"" +
           std::to_string(lcd::kGlassHeight * scale) + "\" alt=\"" + escaped(seen) +
           "\" loading=\"lazy\"><figcaption>" + escaped(screen.id) + "</figcaption></figure>\n";
}

std::string navigation(std::span<const Screen> screens) {
    std::string text = "<nav>";
    std::string last;
    for (const Screen& screen : screens) {
        if (sectionId(screen) == last)
            continue;
        last = sectionId(screen);
        text += "<a href=\"#" + last + "\">" + std::to_string(static_cast<int>(screen.system)) +
                " " + std::string(screen.notation) + "</a>";
    }
    return text + "</nav>\n";
}

} // namespace

std::string contactSheet(std::span<const Screen> screens, int scale) {
    std::string body = "<p>" + std::to_string(screens.size()) +
                       " screens of the front panel, each at rest over the same load.</p>\n" +
                       navigation(screens);
    std::string section;
    std::string group;
    for (const Screen& screen : screens) {
        const std::string open = section.empty() ? "" : "</div>\n";
        if (sectionId(screen) != section) {
            section = sectionId(screen);
            group = screen.group;
            body += open + "<h2 id=\"" + section + "\">" + escaped(sectionTitle(screen)) +
                    "</h2>\n<h3>" + escaped(group) + "</h3>\n<div class=\"sheet\">\n";
        } else if (screen.group != group) {
            group = screen.group;
            body += open + "<h3>" + escaped(group) + "</h3>\n<div class=\"sheet\">\n";
        }
        body += figure(screen, scale);
    }
    return htmlPage("Screens of the Series 4000-K panel",
                    body + (section.empty() ? "" : "</div>\n"));
}

} // namespace s4k::cli
