// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nv/nv_storage.h"

#include <doctest/doctest.h>

using namespace s4k;

namespace {

/// Two generations in memory; a test can damage them.
class MemoryStorage final : public NvStorage {
public:
    std::optional<std::vector<std::uint8_t>> current;
    std::optional<std::vector<std::uint8_t>> previous;
    int stores = 0;
    bool full = false;

    Result<std::optional<std::vector<std::uint8_t>>> load(NvGeneration g) override {
        return g == NvGeneration::Current ? current : previous;
    }
    Result<Done> store(std::span<const std::uint8_t> bytes) override {
        if (full)
            return Error{S4K_TEXT("Test", "store"), "", S4K_TEXT("Test", "the medium is full"),
                         S4K_TEXT("Test", "make room")};
        previous = current;
        current.emplace(bytes.begin(), bytes.end());
        ++stores;
        return Done{};
    }
};

NvImage withCt(int amps) {
    NvImage image;
    image.settings.set(Parameter::CtPrimary, amps);
    return image;
}

} // namespace

TEST_CASE("an empty storage gives the factory defaults without a word") {
    MemoryStorage storage;
    const NvLoad load = loadNv(storage);
    CHECK(load.image == NvImage{});
    CHECK(load.notice.empty());
}

TEST_CASE("a damaged current image falls back to the previous one and says so") {
    MemoryStorage storage;
    NvMemory memory(&storage);
    REQUIRE(memory.commit(withCt(150), 1));
    REQUIRE(memory.commit(withCt(300), 2));
    CHECK(loadNv(storage).image.settings[Parameter::CtPrimary] == 300);
    storage.current->at(30) ^= 1U;
    const NvLoad load = loadNv(storage);
    CHECK(load.image.settings[Parameter::CtPrimary] == 150);
    CHECK(load.notice.english().find("current") != std::string::npos);
    CHECK(load.notice.english().find("previous image was taken") != std::string::npos);
}

TEST_CASE("two damaged images give the factory defaults and say so") {
    MemoryStorage storage;
    NvMemory memory(&storage);
    REQUIRE(memory.commit(withCt(150), 1));
    REQUIRE(memory.commit(withCt(300), 2));
    storage.current->at(30) ^= 1U;
    storage.previous->resize(20);
    const NvLoad load = loadNv(storage);
    CHECK(load.image == NvImage{});
    CHECK(load.notice.english().find("factory defaults") != std::string::npos);
}

TEST_CASE("a lost current image is not silently replaced by the previous one") {
    MemoryStorage storage;
    storage.previous = encodeNv(withCt(75));
    const NvLoad load = loadNv(storage);
    CHECK(load.image.settings[Parameter::CtPrimary] == 75);
    CHECK(load.notice.english().find("missing") != std::string::npos);
}

TEST_CASE("quiet values are written at most once a minute, changes at once") {
    MemoryStorage storage;
    NvMemory memory(&storage);
    for (int second = 1; second <= 600; ++second)
        REQUIRE(memory.tick(NvImage{}, second));
    CHECK(storage.stores == 10);
    REQUIRE(memory.commit(withCt(5), 601));
    CHECK(storage.stores == 11);
    REQUIRE(memory.tick(NvImage{}, 640));
    CHECK(storage.stores == 11);
    REQUIRE(memory.tick(NvImage{}, 661));
    CHECK(storage.stores == 12);
}

TEST_CASE("generations rise, and a full medium is reported") {
    MemoryStorage storage;
    NvMemory memory(&storage, 9);
    REQUIRE(memory.commit(withCt(5), 1));
    CHECK(loadNv(storage).image.generation == 10);
    storage.full = true;
    CHECK_FALSE(memory.commit(withCt(6), 2));
    CHECK(loadNv(storage).image.settings[Parameter::CtPrimary] == 5);
}

TEST_CASE("an image is told from its absence") {
    MemoryStorage storage;
    CHECK_FALSE(loadNv(storage).found);
    NvMemory memory(&storage);
    REQUIRE(memory.commit(NvImage{}, 0));
    CHECK(loadNv(storage).found);
    storage.current->at(30) ^= 1U;
    CHECK_FALSE(loadNv(storage).found);
}

TEST_CASE("a failure is remembered until the next image is taken, and puts no minute off") {
    MemoryStorage storage;
    NvMemory memory(&storage);
    storage.full = true;
    CHECK_FALSE(memory.commit(withCt(5), 59));
    REQUIRE(memory.error().has_value());
    CHECK(memory.error()->cause == "the medium is full");
    CHECK_FALSE(memory.tick(withCt(5), 60));
    CHECK(memory.tick(withCt(5), 61)); // not tried again every second
    CHECK(memory.error().has_value());
    storage.full = false;
    CHECK(memory.tick(withCt(5), 120));
    CHECK_FALSE(memory.error().has_value());
    CHECK(loadNv(storage).image.generation == 1);
}

TEST_CASE("what was kept last is not written twice at the end") {
    MemoryStorage storage;
    NvMemory memory(&storage);
    REQUIRE(memory.commit(withCt(5), 1));
    REQUIRE(memory.settle(withCt(5), 2));
    CHECK(storage.stores == 1);
    REQUIRE(memory.settle(withCt(6), 3));
    CHECK(storage.stores == 2);
}

TEST_CASE("without a storage everything succeeds and nothing is kept") {
    NvMemory memory;
    CHECK(memory.commit(withCt(5), 1));
    CHECK(memory.tick(withCt(5), 100));
    CHECK(memory.settle(withCt(6), 101));
    CHECK_FALSE(memory.error().has_value());
}
