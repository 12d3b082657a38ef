// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nv/nv_storage.h"

#include <memory>
#include <utility>

namespace s4k::app {

/// A storage that writes later. Until `begin`, `store` keeps only the newest bytes, in memory, and
/// reports success; from then on it writes at once. `load` always reads the inner storage. Writing
/// takes about 5 ms on a disk, which a window that starts does not wait for.
class LateStorage final : public NvStorage {
public:
    /// `inner` must not be null.
    explicit LateStorage(std::unique_ptr<NvStorage> inner) : m_inner(std::move(inner)) {}
    LateStorage(const LateStorage&) = delete;
    LateStorage& operator=(const LateStorage&) = delete;
    /// Begins, and ignores errors.
    ~LateStorage() override { static_cast<void>(begin()); }

    Result<std::optional<std::vector<std::uint8_t>>> load(NvGeneration generation) override {
        return m_inner->load(generation);
    }
    Result<Done> store(std::span<const std::uint8_t> bytes) override {
        if (m_begun)
            return m_inner->store(bytes);
        m_kept.assign(bytes.begin(), bytes.end());
        return Done{};
    }
    /// Writes the bytes that were kept. Returns the error of that write.
    Result<Done> begin() {
        m_begun = true;
        return m_kept.empty() ? Result<Done>(Done{}) : m_inner->store(std::exchange(m_kept, {}));
    }

private:
    std::unique_ptr<NvStorage> m_inner;
    std::vector<std::uint8_t> m_kept; ///< empty: nothing was stored since the last write
    bool m_begun = false;
};

} // namespace s4k::app
