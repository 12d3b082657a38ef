// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setup_model.h"

#include <algorithm>

namespace s4k::ui {

SetupModel::SetupModel(const MeterStore& store, QObject* parent) : QObject(parent), m_store(store) {
    connect(&store, &MeterStore::removed, this, [this](MeterKey key) { m_progress.erase(key); });
}

void SetupModel::showWriting(MeterKey key, int done, int all) {
    set(key, {done, std::max(all, 0), all > 0 ? QString() : progress(key).refusal});
}

void SetupModel::showRefusal(MeterKey key, const QString& text) {
    SetupProgress next = progress(key);
    next.refusal = text;
    set(key, next);
}

SetupProgress SetupModel::progress(MeterKey key) const {
    const auto found = m_progress.find(key);
    return found == m_progress.end() ? SetupProgress{} : found->second;
}

void SetupModel::set(MeterKey key, const SetupProgress& progress) {
    if (!m_store.has(key))
        return;
    m_progress[key] = progress;
    Q_EMIT progressChanged(key);
}

} // namespace s4k::ui
