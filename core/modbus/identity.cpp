// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/identity.h"

#include <array>
#include <charconv>
#include <limits>

namespace s4k::modbus {

namespace {

constexpr std::string_view kReportText = "Leviton Series 4000K Power Meter Full Data Set";
constexpr std::string_view kResetText = " - RESET SYSTEM RUNNING RS Version ";
constexpr std::string_view kVendor = "Leviton";
constexpr std::string_view kProduct = "Series 4000";
constexpr unsigned kThousand = 1000;

/// `part` (0-999) as three digits.
FixedText<3> threeDigits(unsigned part) {
    FixedText<3> text;
    text.append(static_cast<char>('0' + part / 100));
    text.append(static_cast<char>('0' + part / 10 % 10));
    text.append(static_cast<char>('0' + part % 10));
    return text;
}

bool isDigits(std::string_view text) {
    for (const char c : text)
        if (c < '0' || c > '9')
            return false;
    return !text.empty();
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

} // namespace

FixedText<8> versionText(std::uint16_t version) {
    std::array<char, 4> major{};
    const char* end =
        std::to_chars(major.data(), major.data() + major.size(), version / kThousand).ptr;
    FixedText<8> text(std::string_view(major.data(), static_cast<std::size_t>(end - major.data())));
    text.append('.');
    text.append(threeDigits(version % kThousand).view());
    return text;
}

FixedText<96> reportIdText(const MeterIdentity& identity, bool resetSystem) {
    FixedText<96> text(kReportText);
    if (resetSystem) {
        text.append(kResetText);
        text.append(versionText(identity.resetSystem).view());
    }
    return text;
}

FixedText<16> identityObject(std::uint8_t object, std::uint16_t firmware) {
    switch (object) {
    case 0:
        return kVendor;
    case 1:
        return kProduct;
    case 2: {
        FixedText<16> text("V");
        text.append(versionText(firmware).view());
        return text;
    }
    default:
        return {};
    }
}

std::optional<std::uint16_t> firmwareFromText(std::string_view revision) {
    if (!revision.empty() && (revision.front() == 'V' || revision.front() == 'v'))
        revision.remove_prefix(1);
    const std::size_t point = revision.find('.');
    if (point == std::string_view::npos)
        return std::nullopt;
    const std::string_view major = revision.substr(0, point);
    const std::string_view minor = revision.substr(point + 1);
    if (!isDigits(major) || major.size() > 2 || !isDigits(minor) || minor.size() != 3)
        return std::nullopt;
    unsigned whole = 0;
    unsigned part = 0;
    std::from_chars(major.data(), major.data() + major.size(), whole);
    std::from_chars(minor.data(), minor.data() + minor.size(), part);
    const unsigned version = whole * kThousand + part;
    if (version > std::numeric_limits<std::uint16_t>::max())
        return std::nullopt;
    return static_cast<std::uint16_t>(version);
}

Recognition recognise(const std::optional<ReportedId>& reported,
                      const std::optional<DeviceObjects>& objects) {
    const bool reportFits = reported && reported->id == kFamilyId &&
                            contains(reported->text, kVendor) && contains(reported->text, kProduct);
    const bool objectsFit =
        objects && contains(objects->vendor, kVendor) && contains(objects->product, kProduct);
    Recognition device;
    device.ofFamily =
        (reported || objects) && (!reported || reportFits) && (!objects || objectsFit);
    if (reported)
        device.name = reported->text;
    else if (objects)
        device.name = objects->vendor + " " + objects->product;
    if (objects)
        device.firmware = firmwareFromText(objects->revision);
    device.resetSystem = reported && !reported->running;
    return device;
}

bool isOldFirmware(const Recognition& device) {
    return device.firmware && *device.firmware <= kLastOldFirmware;
}

} // namespace s4k::modbus
