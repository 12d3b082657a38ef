// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nv/nv_storage.h"

namespace s4k::session {

/// A storage that can be held: while it is held, `store` discards the bytes and reports success.
class HeldStorage final : public NvStorage {
public:
    /// `inner` must outlive this object; null: nothing is stored or loaded.
    explicit HeldStorage(NvStorage* inner) : m_inner(inner) {}

    void hold(bool held) { m_held = held; }

    Result<std::optional<std::vector<std::uint8_t>>> load(NvGeneration generation) override;
    Result<Done> store(std::span<const std::uint8_t> bytes) override;

private:
    NvStorage* m_inner;
    bool m_held = false;
};

} // namespace s4k::session
