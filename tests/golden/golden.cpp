// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/golden.h"

#include "core/lcd/raster.h"
#include "tests/support/files.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace s4k::test {

namespace {

constexpr std::string_view kSeparator = " | ";

std::string hex(std::uint32_t value, int digits) {
    std::string text;
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        text += "0123456789abcdef"[(value >> static_cast<unsigned>(shift)) & 0xFU];
    return text;
}

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(width, text.size()), ' ');
    return text;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

std::string segments(const lcd::LcdFrame& frame) {
    std::string text;
    for (const std::uint16_t cell : frame.label)
        text += hex(cell, 4) + " ";
    for (const std::uint8_t digit : frame.digits)
        text += " " + hex(digit, 2);
    return text;
}

std::string directory() {
    return std::string(S4K_SOURCE_DIR) + "/tests/golden/";
}

const GoldenEntry* find(const GoldenSheet& sheet, std::string_view name) {
    const auto it = std::find_if(sheet.begin(), sheet.end(),
                                 [name](const GoldenEntry& e) { return e.name == name; });
    return it == sheet.end() ? nullptr : &*it;
}

bool approving() {
    const char* const wish = std::getenv("S4K_APPROVE");
    return wish != nullptr && std::string_view(wish) == "1";
}

} // namespace

GoldenEntry goldenEntry(std::string name, const panel::State& state, const MeterSnapshot& meter) {
    const panel::Description text = panel::describe(state, meter);
    const lcd::LcdFrame frame = panel::view(state, meter);
    const std::string sep(kSeparator);
    return {std::move(name), padded(text.label, 6) + sep + padded(text.value, 6) + sep +
                                 padded(joined(text.icons), 14) + sep + padded(text.blink, 7) +
                                 sep + segments(frame) + sep + hex(lcd::pixelCrc(frame, 2), 8)};
}

std::string writeSheet(const GoldenSheet& sheet) {
    std::string text = "# name | label | value | icons | blink | lit segments | pixel CRC\n";
    for (const GoldenEntry& entry : sheet)
        text += padded(entry.name, 18) + std::string(kSeparator) + entry.text + "\n";
    return text;
}

GoldenSheet readSheet(std::string_view text) {
    GoldenSheet sheet;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#')
            continue;
        const std::size_t bar = std::min(line.find(kSeparator), line.size());
        std::string name(line.substr(0, bar));
        name.erase(name.find_last_not_of(' ') + 1);
        const std::size_t rest = std::min(bar + kSeparator.size(), line.size());
        sheet.push_back({std::move(name), std::string(line.substr(rest))});
    }
    return sheet;
}

std::vector<std::string> compareSheets(const GoldenSheet& expected, const GoldenSheet& actual) {
    std::vector<std::string> findings;
    for (const GoldenEntry& entry : actual) {
        const GoldenEntry* const golden = find(expected, entry.name);
        if (golden == nullptr)
            findings.push_back("missing " + entry.name + "\n  actual:   " + entry.text);
        else if (golden->text != entry.text)
            findings.push_back("different " + entry.name + "\n  expected: " + golden->text +
                               "\n  actual:   " + entry.text);
    }
    for (const GoldenEntry& entry : expected)
        if (find(actual, entry.name) == nullptr)
            findings.push_back("stale " + entry.name + "\n  expected: " + entry.text);
    return findings;
}

std::vector<std::string> compareWithFile(const std::string& file, const GoldenSheet& actual) {
    const auto text = readFile(directory() + file);
    if (!text)
        return {"missing file tests/golden/" + file + "; approve it with S4K_APPROVE=1"};
    return compareSheets(readSheet(*text), actual);
}

std::vector<std::string> checkGolden(const std::string& file, const GoldenSheet& actual) {
    if (!approving())
        return compareWithFile(file, actual);
    std::ofstream(directory() + file, std::ios::binary) << writeSheet(actual);
    return compareWithFile(file, actual);
}

std::vector<std::string> staleFiles(const std::vector<std::string>& known) {
    std::vector<std::string> stale;
    for (const auto& entry : std::filesystem::directory_iterator(directory())) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() == ".txt" && name != "CMakeLists.txt" &&
            std::find(known.begin(), known.end(), name) == known.end())
            stale.push_back("stale file tests/golden/" + name);
    }
    return stale;
}

} // namespace s4k::test
