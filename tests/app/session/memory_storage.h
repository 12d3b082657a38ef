// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nv/nv_storage.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace s4k::test {

/// Images in memory that outlive the storage object, as files in a folder do.
struct Images {
    std::optional<std::vector<std::uint8_t>> current;
    std::optional<std::vector<std::uint8_t>> previous;
    int stores = 0;
    bool full = false; ///< `store` is refused
};

class MemoryStorage final : public NvStorage {
public:
    explicit MemoryStorage(std::shared_ptr<Images> images) : m_images(std::move(images)) {}

    Result<std::optional<std::vector<std::uint8_t>>> load(NvGeneration generation) override {
        return generation == NvGeneration::Current ? m_images->current : m_images->previous;
    }
    Result<Done> store(std::span<const std::uint8_t> bytes) override {
        if (m_images->full)
            return Error{Text::verbatim("images"), "", Text::verbatim("no room"),
                         Text::verbatim("make room")};
        m_images->previous =
            std::exchange(m_images->current, std::vector(bytes.begin(), bytes.end()));
        ++m_images->stores;
        return Done{};
    }

private:
    std::shared_ptr<Images> m_images;
};

/// Images of a meter that is set to this address.
inline std::shared_ptr<Images> imagesWithAddress(std::int32_t address) {
    NvImage image;
    image.settings.set(Parameter::Address, address);
    auto images = std::make_shared<Images>();
    images->current = encodeNv(image);
    return images;
}

} // namespace s4k::test
