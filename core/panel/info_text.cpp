// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/info_text.h"

#include "core/lcd/glyphs.h"
#include "core/panel/number.h"

namespace s4k::panel {

namespace {

/// Letters of the phases whose bits are set; `mask` has three consecutive bits A B C.
ValueText phaseLetters(std::uint16_t mask, std::uint16_t alerts) {
    auto bit = static_cast<std::uint16_t>(mask & (~mask + 1U));
    ValueText text;
    for (const char letter : kPhaseLetters) {
        text.append(letter == ' ' || (alerts & mask & bit) != 0 ? letter : ' ');
        bit = static_cast<std::uint16_t>(letter == ' ' ? bit : bit << 1U);
    }
    return text;
}

char digitChar(std::uint32_t value) {
    return "0123456789AbCdEF"[value & 0xFU];
}

/// `1019` as `1.019`.
ValueText versionText(std::uint16_t version) {
    ValueText text;
    if (version >= 10000)
        text.append(digitChar(version / 10000U));
    text.append(digitChar(version / 1000U % 10U));
    text.append('.');
    for (const std::uint32_t power : {100U, 10U, 1U})
        text.append(digitChar(version / power % 10U));
    return text;
}

ValueText serialHalf(std::uint32_t serial, bool second) {
    ValueText text;
    for (int shift = second ? 12 : 28; shift >= (second ? 0 : 16); shift -= 4)
        text.append(digitChar(serial >> static_cast<unsigned>(shift)));
    if (second)
        text.append('.');
    return text;
}

/// A character that a digit can show: `c`, or `c` in the other case, or `-`.
char drawable(char c) {
    const char other = static_cast<char>(c ^ ('a' ^ 'A'));
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (lcd::digitGlyph(c))
        return c;
    return letter && lcd::digitGlyph(other) ? other : '-';
}

ValueText modelText(std::string_view model) {
    ValueText text;
    for (const char c : model)
        text.append(drawable(c));
    return text;
}

} // namespace

ValueText alertText(const MenuRow& row, std::uint16_t alerts) {
    if ((alerts & row.alertBits) == 0)
        return kClearText;
    for (const AlertText& text : row.alertTexts)
        if ((alerts & text.bits) != 0)
            return text.text;
    return phaseLetters(row.alertBits, alerts);
}

ValueText alertCount(ScreenId title, const MeterSnapshot& meter) {
    char count = '0';
    for (const MenuRow& r : menu())
        if (r.kind == RowKind::Alert && r.parent == row(title).id &&
            visible(r, meter.image.systemType()) && (r.alertBits & meter.image.alerts()) != 0)
            ++count;
    ValueText text;
    text.append(count);
    return count == '0' ? ValueText(kClearText) : text;
}

ValueText infoText(InfoItem item, const MeterIdentity& identity, std::uint32_t phaseMs) {
    switch (item) {
    case InfoItem::Model:
        return modelText(identity.model.view());
    case InfoItem::OperatingSystem:
        return versionText(identity.firmware);
    case InfoItem::ResetSystem:
        return identity.resetSystem != 0 ? versionText(identity.resetSystem) : kNotValidText;
    case InfoItem::SerialNumber:
        return identity.serialKnown ? serialHalf(identity.serialNumber,
                                                 phaseMs % (2 * kSerialHalfMs) >= kSerialHalfMs)
                                    : ValueText(kNotValidText);
    }
    return kNotValidText;
}

} // namespace s4k::panel
