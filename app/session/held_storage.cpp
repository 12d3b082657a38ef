// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/held_storage.h"

namespace s4k::session {

Result<std::optional<std::vector<std::uint8_t>>> HeldStorage::load(NvGeneration generation) {
    if (m_inner == nullptr)
        return std::optional<std::vector<std::uint8_t>>();
    return m_inner->load(generation);
}

Result<Done> HeldStorage::store(std::span<const std::uint8_t> bytes) {
    return m_inner == nullptr || m_held ? Result<Done>(Done{}) : m_inner->store(bytes);
}

} // namespace s4k::session
