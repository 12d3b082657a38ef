// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nv/nv_storage.h"

#include <string_view>
#include <utility>

namespace s4k {

namespace {

/// The decoded image of one generation, nothing when there is none.
Result<std::optional<NvImage>> readGeneration(NvStorage& storage, NvGeneration generation,
                                              std::string_view name) {
    auto bytes = storage.load(generation);
    if (!bytes)
        return bytes.error();
    if (!bytes->has_value())
        return std::optional<NvImage>();
    auto image = decodeNv(**bytes, name);
    if (!image)
        return image.error();
    return std::optional(*image);
}

} // namespace

NvLoad loadNv(NvStorage& storage) {
    const auto current = readGeneration(storage, NvGeneration::Current, "current");
    if (current && current->has_value())
        return {**current, {}};
    const auto previous = readGeneration(storage, NvGeneration::Previous, "previous");
    const std::string why = current ? "the current image is missing" : current.error().message();
    if (previous && previous->has_value())
        return {**previous, why + ". The previous image was taken instead."};
    if (current && previous)
        return {};
    const std::string also = previous ? std::string() : ". " + previous.error().message();
    return {{}, why + also + ". The factory defaults were taken instead."};
}

Result<Done> NvMemory::commit(NvImage image, double seconds) {
    m_lastSeconds = seconds;
    if (m_storage == nullptr)
        return Done{};
    image.generation = ++m_generation;
    return m_storage->store(encodeNv(image));
}

Result<Done> NvMemory::tick(const NvImage& image, double seconds) {
    if (seconds - m_lastSeconds < kQuietSeconds)
        return Done{};
    return commit(image, seconds);
}

} // namespace s4k
