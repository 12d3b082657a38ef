// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/trend_archive.h"

#include <algorithm>

namespace s4k::ui {

TrendBuffer& TrendArchive::of(MeterKey key) {
    const auto [place, isNew] = m_buffers.try_emplace(key);
    if (isNew)
        share();
    return place->second;
}

void TrendArchive::show(MeterKey key) {
    m_shown = key;
    static_cast<void>(of(key));
    share();
}

void TrendArchive::remove(MeterKey key) {
    m_buffers.erase(key);
    share();
}

std::size_t TrendArchive::capacityOfOthers() const {
    const std::size_t others = std::max<std::size_t>(m_buffers.size(), 2) - 1;
    return std::clamp(kShared / others, kLeast, TrendBuffer::kCapacity);
}

void TrendArchive::share() {
    for (auto& [key, buffer] : m_buffers)
        buffer.setCapacity(key == m_shown ? TrendBuffer::kCapacity : capacityOfOthers());
}

} // namespace s4k::ui
