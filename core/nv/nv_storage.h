// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nv/nv_image.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace s4k {

enum class NvGeneration : std::uint8_t {
    Current,
    Previous
};

/// Storage for the images of one meter: files in the programs, memory in tests.
class NvStorage {
public:
    virtual ~NvStorage() = default;

    /// The bytes of a generation; nullopt if it does not exist; an error if it cannot be read.
    virtual Result<std::optional<std::vector<std::uint8_t>>> load(NvGeneration generation) = 0;

    /// Replaces the current image in one step; the image before it becomes the previous one. After
    /// an error the current image is unchanged.
    virtual Result<Done> store(std::span<const std::uint8_t> bytes) = 0;
};

/// The image with which a meter starts, and the reason.
struct NvLoad {
    NvImage image; ///< a default NvImage if no image could be read
    /// Damage or absence of the current image and what is used instead; empty if the current image
    /// is used, and if the storage has no image at all.
    Text notice;
    bool found = false; ///< true: `image` comes from the storage
};

/// Loads the current image, or the previous one, or the factory defaults, whichever is the first
/// that can be read. @source core/nv/FORMAT.md
[[nodiscard]] NvLoad loadNv(NvStorage& storage);

/// Writes the images of a meter to its storage: commit() at once, for changes by the user or a
/// client; tick() at most every kQuietSeconds of meter time, for energies and counters.
class NvMemory {
public:
    static constexpr double kQuietSeconds = 60;

    /// Without storage all writes succeed and do nothing. `storage` must outlive the memory.
    /// `generation` is that of the image that was loaded.
    explicit NvMemory(NvStorage* storage = nullptr, std::uint32_t generation = 0)
        : m_storage(storage), m_generation(generation) {}

    /// Writes `image` now with the next generation; `seconds` is the meter time, which must not go
    /// back. Returns the error of the storage.
    Result<Done> commit(const NvImage& image, double seconds);

    /// Writes `image` if kQuietSeconds have passed since the last write, otherwise does nothing.
    /// After an error tick() tries again after another kQuietSeconds.
    Result<Done> tick(const NvImage& image, double seconds);

    /// Writes `image` unless it equals the image that this object wrote last.
    Result<Done> settle(const NvImage& image, double seconds);

    /// Error of the last write; nullopt when it succeeded.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    NvStorage* m_storage;
    std::uint32_t m_generation;
    double m_lastSeconds = 0;
    std::optional<NvImage> m_kept;
    std::optional<Error> m_error;
};

} // namespace s4k
