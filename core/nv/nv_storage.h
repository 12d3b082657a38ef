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

/// Where the images of one meter are kept. Files in the programs, memory in tests.
class NvStorage {
public:
    virtual ~NvStorage() = default;

    /// The bytes of a generation, nothing when there is none, or why it cannot be read.
    virtual Result<std::optional<std::vector<std::uint8_t>>> load(NvGeneration generation) = 0;

    /// Replaces the current image in one step; the image before it becomes the previous one. After
    /// an error the current image is as it was.
    virtual Result<Done> store(std::span<const std::uint8_t> bytes) = 0;
};

/// What a meter starts with, and why.
struct NvLoad {
    NvImage image;      ///< factory defaults when nothing could be read
    Text notice;        ///< what was damaged and what was taken instead; empty when all is well
    bool found = false; ///< whether `image` comes from the storage
};

/// The current image, else the previous one, else the factory defaults. @source core/nv/FORMAT.md
[[nodiscard]] NvLoad loadNv(NvStorage& storage);

/// Decides when an image is written: at once when a person or the wire changed something, else at
/// most every kQuietSeconds of meter time.
class NvMemory {
public:
    static constexpr double kQuietSeconds = 60;

    /// Without storage nothing is kept and everything succeeds. `storage` must outlive the memory.
    explicit NvMemory(NvStorage* storage = nullptr, std::uint32_t generation = 0)
        : m_storage(storage), m_generation(generation) {}

    /// Writes now; the error says why it could not be kept.
    Result<Done> commit(const NvImage& image, double seconds);

    /// Writes when kQuietSeconds have passed since the last image was kept, or since this last
    /// failed.
    Result<Done> tick(const NvImage& image, double seconds);

    /// Writes unless this very image is the one that was kept last.
    Result<Done> settle(const NvImage& image, double seconds);

    /// Why the newest image could not be kept; nothing when it was.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    NvStorage* m_storage;
    std::uint32_t m_generation;
    double m_lastSeconds = 0;
    std::optional<NvImage> m_kept;
    std::optional<Error> m_error;
};

} // namespace s4k
