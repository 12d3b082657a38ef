// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/files/recording_loader.h"

#include "app/store/files/recording_file.h"

#include <optional>
#include <utility>

namespace s4k::app {

namespace {

constexpr int kSlowMs = 1000;

Result<session::PreparedRecording> loadAndPrepare(const QString& path) {
    const Result<Recording> recording = store::loadRecordingFile(path);
    if (!recording)
        return recording.error();
    return session::prepareRecording(*recording);
}

} // namespace

RecordingLoader::RecordingLoader(QObject* parent) : QObject(parent) {
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlowMs);
    connect(&m_slow, &QTimer::timeout, this, [this] { Q_EMIT slow(m_path); });
}

void RecordingLoader::load(const QString& path, Answer answer) {
    m_path = path;
    m_slow.start();
    const int request = ++*m_newest;
    auto result = std::make_shared<std::optional<Result<session::PreparedRecording>>>();
    m_background.run(
        path,
        [newest = m_newest, request, path, result](const Progress&) {
            if (request == *newest)
                result->emplace(loadAndPrepare(path));
        },
        [this, request, result, answer = std::move(answer)](bool) {
            if (request != *m_newest)
                return;
            m_slow.stop();
            answer(std::move(**result));
        });
}

} // namespace s4k::app
