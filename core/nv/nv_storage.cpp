// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nv/nv_storage.h"

#include <utility>

namespace s4k {

namespace {

/// The decoded image of one generation; nullopt when it does not exist.
Result<std::optional<NvImage>> readGeneration(NvStorage& storage, NvGeneration generation,
                                              const TextValue& name) {
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
    const auto current =
        readGeneration(storage, NvGeneration::Current, S4K_TEXT("Meter", "current"));
    if (current && current->has_value())
        return {**current, {}, true};
    const auto previous =
        readGeneration(storage, NvGeneration::Previous, S4K_TEXT("Meter", "previous"));
    const Text why =
        current ? S4K_TEXT("Meter", "the current image is missing") : current.error().text();
    if (previous && previous->has_value())
        return {**previous,
                S4K_TEXT("Meter", "%1. The previous image was taken instead.").with(why), true};
    if (current && previous)
        return {};
    const Text both = previous ? why : Text::inRow(why, ". ", previous.error().text());
    return {
        {}, S4K_TEXT("Meter", "%1. The factory defaults were taken instead.").with(both), false};
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
