// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nv/nv_image.h"

#include "core/base/crc.h"
#include "core/base/random.h"

#include <doctest/doctest.h>

#include <limits>

using namespace s4k;

namespace {

NvImage sample() {
    NvImage image;
    image.settings.set(Parameter::CtPrimary, 200);
    image.settings.set(Parameter::Address, 17);
    image.settings.set(Parameter::SetupPassword, 4711);
    image.totalEnergy = {1234.5, 67.25, 1300.125};
    image.phaseEnergy = {400.5, 417, 417};
    image.maxDemand = {50e3, 10e3, 52e3};
    image.pulseCounts = {7, 4294967295U};
    image.pulseRemainders = {0.5, 999.75};
    image.energyResetCount = 3;
    image.powerUpCount = 12;
    image.identity.model = "4001";
    image.identity.serialNumber = 0xDEADBEEF;
    image.generation = 41;
    return image;
}

/// Corrects the checksum at the end after a test has changed bytes.
void reseal(std::vector<std::uint8_t>& bytes) {
    const std::span<const std::uint8_t> body(bytes.data(), bytes.size() - 4);
    const std::uint32_t crc = crc32(body);
    for (std::size_t i = 0; i < 4; ++i)
        bytes[bytes.size() - 4 + i] = static_cast<std::uint8_t>(crc >> (8 * i));
}

} // namespace

TEST_CASE("an image comes back as it was written") {
    const auto back = decodeNv(encodeNv(sample()), "test");
    REQUIRE(back);
    CHECK(*back == sample());
}

TEST_CASE("the factory image is what the format page says, byte by byte") {
    const auto bytes = encodeNv(NvImage{});
    const std::string head(bytes.begin(), bytes.begin() + 8);
    CHECK(head == "S4K-NV\r\n");
    CHECK(bytes[8] == 1); // format
    CHECK(bytes[9] == 0);
    CHECK(bytes[10] == 6); // blocks
    CHECK(bytes[12] == 0); // generation
    CHECK(std::string(bytes.begin() + 16, bytes.begin() + 20) == "PARM");
    CHECK(bytes[22] == 6 * kParameterCount); // entries of u16 and i32
    CHECK(bytes[24] == 130);                 // system type ...
    CHECK(bytes[26] == 40);                  // ... wye
}

TEST_CASE("every single changed byte is found") {
    const auto good = encodeNv(sample());
    for (std::size_t i = 0; i < good.size(); ++i) {
        auto bad = good;
        bad[i] ^= 0x40U;
        CHECK_FALSE(decodeNv(bad, "test"));
    }
}

TEST_CASE("every truncation is found") {
    const auto good = encodeNv(sample());
    for (std::size_t size = 0; size < good.size(); ++size)
        CHECK_FALSE(decodeNv(std::span(good).first(size), "test"));
}

TEST_CASE("a value that its parameter does not allow is damage, even under right checksums") {
    NvImage image = sample();
    image.settings.set(Parameter::SystemType, 13);
    const auto back = decodeNv(encodeNv(image), "meter.nv");
    REQUIRE_FALSE(back);
    CHECK(back.error().message() ==
          "non-volatile image meter.nv \"PARM\": a parameter holds a value it does not allow; "
          "it is not used and will be set aside");
}

TEST_CASE("values in the gap of a parameter and counters beyond their register are damage") {
    NvImage image = sample();
    image.settings.set(Parameter::DemandSubintervalSeconds, 9);
    CHECK_FALSE(decodeNv(encodeNv(image), "test"));
    image.settings.set(Parameter::DemandSubintervalSeconds, 0);
    CHECK(decodeNv(encodeNv(image), "test"));
    for (std::uint16_t NvImage::*counter :
         {&NvImage::energyResetCount, &NvImage::powerUpCount, &NvImage::outputConfig}) {
        image = sample();
        image.*counter = 32767;
        CHECK(decodeNv(encodeNv(image), "test"));
        image.*counter = 32768;
        CHECK_FALSE(decodeNv(encodeNv(image), "test"));
    }
}

TEST_CASE("a voltage that a later PT ratio has outdated is no damage") {
    NvImage image = sample();
    image.settings.set(Parameter::PtRatio, 32000);
    CHECK(decodeNv(encodeNv(image), "test"));
}

TEST_CASE("energies that cannot be are damage") {
    for (const double wrong : {-1.0, std::numeric_limits<double>::infinity(),
                               std::numeric_limits<double>::quiet_NaN()}) {
        NvImage image = sample();
        image.phaseEnergy[1] = wrong;
        CHECK_FALSE(decodeNv(encodeNv(image), "test"));
        image = sample();
        image.pulseRemainders[0] = wrong;
        CHECK_FALSE(decodeNv(encodeNv(image), "test"));
    }
}

TEST_CASE("a newer format is refused, not guessed at") {
    auto bytes = encodeNv(sample());
    bytes[8] = 2;
    reseal(bytes);
    const auto back = decodeNv(bytes, "test");
    REQUIRE_FALSE(back);
    CHECK(back.error().cause == "the format is newer than this program");
}

TEST_CASE("an unknown block is skipped") {
    auto bytes = encodeNv(sample());
    bytes.erase(bytes.end() - 4, bytes.end());
    const std::size_t begin = bytes.size();
    for (const char c : {'N', 'E', 'W', '1', '\5', '\0', '\2', '\0', 'x', 'y'})
        bytes.push_back(static_cast<std::uint8_t>(c));
    const std::uint32_t crc = crc32(std::span(bytes).subspan(begin));
    for (unsigned i = 0; i < 4; ++i)
        bytes.push_back(static_cast<std::uint8_t>(crc >> (8 * i)));
    bytes.insert(bytes.end(), 4, std::uint8_t{0});
    ++bytes[10];
    reseal(bytes);
    const auto back = decodeNv(bytes, "test");
    REQUIRE(back);
    CHECK(*back == sample());
}

TEST_CASE("random bytes never crash and never load") {
    Random random(7);
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::uint8_t> bytes(random.below(400));
        for (auto& b : bytes)
            b = static_cast<std::uint8_t>(random.next());
        CHECK_FALSE(decodeNv(bytes, "test"));
    }
}

TEST_CASE("random changes under a right closing checksum are found, or leave a sound image") {
    Random random(8);
    const auto good = encodeNv(sample());
    int refused = 0;
    for (int round = 0; round < 5000; ++round) {
        auto bad = good;
        for (std::uint32_t i = 0; i <= random.below(4); ++i)
            bad[8 + random.below(static_cast<std::uint32_t>(bad.size()) - 12)] =
                static_cast<std::uint8_t>(random.next());
        reseal(bad);
        const auto image = decodeNv(bad, "test");
        if (image)
            CHECK(decodeNv(encodeNv(*image), "test").value() == *image);
        refused += image ? 0 : 1;
    }
    CHECK(refused > 4500);
}
