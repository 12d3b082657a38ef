// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nv/nv_storage.h"

#include <string_view>
#include <utility>

namespace s4k {

namespace {

/// The decoded image of one generation; nullopt when it does not exist.
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
        return {**current, {}, true};
    const auto previous = readGeneration(storage, NvGeneration::Previous, "previous");
    const std::string why = current ? "the current image is missing" : current.error().message();
    if (previous && previous->has_value())
        return {**previous, why + ". The previous image was taken instead.", true};
    if (current && previous)
        return {};
    const std::string also = previous ? std::string() : ". " + previous.error().message();
    return {{}, why + also + ". The factory defaults were taken instead.", false};
}

Result<Done> NvMemory::commit(const NvImage& image, double seconds) {
    if (m_storage == nullptr)
        return Done{};
    NvImage next = image;
    next.generation = m_generation + 1;
    auto stored = m_storage->store(encodeNv(next));
    m_error = stored ? std::nullopt : std::optional(stored.error());
    if (!stored)
        return stored;
    ++m_generation;
    m_lastSeconds = seconds;
    m_kept = image;
    return Done{};
}

Result<Done> NvMemory::tick(const NvImage& image, double seconds) {
    if (seconds - m_lastSeconds < kQuietSeconds)
        return Done{};
    auto kept = commit(image, seconds);
    m_lastSeconds = seconds; // a full medium is not tried again every second
    return kept;
}

Result<Done> NvMemory::settle(const NvImage& image, double seconds) {
    return m_kept == image ? Result<Done>(Done{}) : commit(image, seconds);
}

} // namespace s4k
