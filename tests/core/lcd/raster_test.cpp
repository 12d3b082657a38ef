// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/crc.h"
#include "core/lcd/glyphs.h"
#include "core/lcd/raster.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace s4k;
using namespace s4k::lcd;

namespace {

LcdFrame frameOf(std::string_view label, std::string_view value, std::uint8_t icons) {
    LcdFrame frame;
    REQUIRE(writeLabel(frame, label));
    REQUIRE(writeValue(frame, value));
    frame.icons = icons;
    return frame;
}

LcdFrame allLit() {
    LcdFrame frame;
    frame.label.fill((1U << kCellSegments) - 1U);
    frame.digits.fill(0xFF);
    frame.icons = (1U << kIconCount) - 1U;
    return frame;
}

auto count(std::span<const std::uint8_t> pixels, Level level) {
    return std::count(pixels.begin(), pixels.end(), static_cast<std::uint8_t>(level));
}

std::vector<std::uint8_t> drawn(const LcdFrame& frame, int scale) {
    Raster raster(scale);
    const auto pixels = raster.draw(frame);
    return {pixels.begin(), pixels.end()};
}

int luminance(std::uint32_t argb) {
    const auto channel = [argb](int shift) { return static_cast<int>(argb >> shift & 0xFFU); };
    return 2 * channel(16) + 5 * channel(8) + channel(0);
}

} // namespace

TEST_CASE("the picture has the size of the scale, which is clamped") {
    for (const int scale : {1, 2, 5, kMaxScale}) {
        Raster raster(scale);
        CHECK(raster.width() == kGlassWidth * scale);
        CHECK(raster.height() == kGlassHeight * scale);
        CHECK(raster.draw({}).size() ==
              static_cast<std::size_t>(raster.width()) * static_cast<std::size_t>(raster.height()));
    }
    CHECK(Raster(0).width() == kGlassWidth);
    CHECK(Raster(-7).width() == kGlassWidth);
    CHECK(Raster(1000).width() == kGlassWidth * kMaxScale);
}

TEST_CASE("a blank frame lights nothing, a full one leaves no segment unlit") {
    for (int scale = 1; scale <= kMaxScale; ++scale) {
        const auto blank = drawn({}, scale);
        const auto full = drawn(allLit(), scale);
        CHECK(count(blank, Level::Lit) == 0);
        CHECK(count(full, Level::Unlit) == 0);
        CHECK(count(full, Level::Lit) == count(blank, Level::Unlit));
        CHECK(count(full, Level::Glass) == count(blank, Level::Glass));
    }
}

TEST_CASE("a frame leaves no trace in the next") {
    Raster raster(3);
    const auto frame = frameOf("KWh", "1234.5", 1);
    const auto first = crc32(raster.draw(frame));
    (void)raster.draw(allLit());
    CHECK(crc32(raster.draw(frame)) == first);
    CHECK(pixelCrc(frame, 3) == first);
}

TEST_CASE("bits beyond the segments of a frame draw nothing") {
    LcdFrame frame;
    frame.label.fill(0xC000);
    frame.icons = 0xE0;
    CHECK(pixelCrc(frame, 2) == pixelCrc({}, 2));
}

TEST_CASE("each segment and icon changes the picture in its own way") {
    Raster raster(1);
    std::vector<std::uint32_t> seen{crc32(raster.draw({}))};
    const auto note = [&](const LcdFrame& frame) { seen.push_back(crc32(raster.draw(frame))); };
    for (std::size_t cell = 0; cell < kLabelCells; ++cell)
        for (std::size_t i = 0; i < kCellSegments; ++i) {
            LcdFrame frame;
            frame.label[cell] = static_cast<std::uint16_t>(1U << i);
            note(frame);
        }
    for (std::size_t digit = 0; digit < kDigits; ++digit)
        for (std::size_t i = 0; i < kDigitSegments; ++i) {
            LcdFrame frame;
            frame.digits[digit] = static_cast<std::uint8_t>(1U << i);
            note(frame);
        }
    for (std::size_t i = 0; i < kIconCount; ++i) {
        LcdFrame frame;
        frame.set(static_cast<Icon>(i), true);
        note(frame);
    }
    std::sort(seen.begin(), seen.end());
    CHECK(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
}

TEST_CASE("reference frames have the pixels a person has looked at") {
    struct Reference {
        LcdFrame frame;
        int scale;
        std::uint32_t crc;
    };
    const auto demand = frameOf("D KVAR", "12345", 0x1F);
    const Reference references[] = {
        {demand, 1, 0x6F7A587E},
        {demand, 2, 0x87A37D74},
        {demand, 4, 0xFBD5C946},
        {frameOf("S COM", "SAvEd", 0x01), 2, 0xCE5DC2C5},
        {frameOf("SYSTEM", "3L-1n", 0x02), 4, 0x178BD093},
        {frameOf("MAX KP", "----", 0x00), 3, 0xA4DF89CD},
        {allLit(), 4, 0x4EF9B4E8},
        {LcdFrame{}, 1, 0x1B0499DB},
    };
    for (const Reference& r : references) {
        INFO(frameText(r.frame) << "scale " << r.scale);
        CHECK(pixelCrc(r.frame, r.scale) == r.crc);
    }
}

TEST_CASE("palettes are opaque, and lit stands out from unlit, unlit hardly from the glass") {
    for (const Palette& palette : {backlitPalette(), dimmedPalette(), darkPalette()}) {
        for (const std::uint32_t argb : palette.argb)
            CHECK((argb & 0xFF000000U) == 0xFF000000U);
        const int glass = luminance(palette.argb[0]);
        const int unlit = luminance(palette.argb[1]);
        const int lit = luminance(palette.argb[2]);
        CHECK(glass < unlit);
        CHECK(lit - unlit > 3 * (unlit - glass));
    }
    CHECK(luminance(backlitPalette().argb[2]) > luminance(dimmedPalette().argb[2]));
    CHECK(luminance(dimmedPalette().argb[2]) > luminance(darkPalette().argb[2]));
}
