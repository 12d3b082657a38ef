// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/past_archive.h"

#include <algorithm>
#include <utility>

namespace s4k::ui {

past::MeterPast& PastArchive::of(MeterKey key) {
    std::unique_ptr<past::MeterPast>& past = m_pasts[key];
    if (past == nullptr) {
        past = std::make_unique<past::MeterPast>();
        ++m_revision;
        share();
    }
    return *past;
}

const past::MeterPast* PastArchive::find(MeterKey key) const {
    const auto found = m_pasts.find(key);
    return found == m_pasts.end() ? nullptr : found->second.get();
}

void PastArchive::show(MeterKey key) {
    m_shown = key;
    static_cast<void>(of(key));
    share();
}

std::unique_ptr<past::MeterPast> PastArchive::adopt(MeterKey key,
                                                    std::unique_ptr<past::MeterPast> past) {
    m_pasts[key].swap(past);
    ++m_revision;
    share();
    return past;
}

void PastArchive::remove(MeterKey key) {
    m_pasts.erase(key);
    ++m_revision;
    share();
}

std::size_t PastArchive::capacityOfOthers() const {
    const std::size_t others = std::max<std::size_t>(m_pasts.size(), 2) - 1;
    return std::clamp(kShared / others, kLeast, past::TrendBuffer::kCapacity);
}

void PastArchive::share() {
    for (auto& [key, past] : m_pasts)
        if (!past->recorded)
            past->trend.setCapacity(key == m_shown ? past::TrendBuffer::kCapacity
                                                   : capacityOfOthers());
}

} // namespace s4k::ui
