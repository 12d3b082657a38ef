// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/files/recording_loader.h"

#include "app/store/files/recording_file.h"

#include <QTimer>

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

RecordingLoader::~RecordingLoader() {
    for (QThread* thread : m_threads) {
        thread->wait();
        delete thread;
    }
}

void RecordingLoader::load(const QString& path, Answer answer) {
    const int request = ++m_request;
    auto result = std::make_shared<std::optional<Result<session::PreparedRecording>>>();
    QThread* thread = QThread::create([path, result] { result->emplace(loadAndPrepare(path)); });
    m_threads.push_back(thread);
    connect(thread, &QThread::finished, this,
            [this, thread, request, result, answer = std::move(answer)] {
                finished(thread);
                if (request == m_request)
                    answer(std::move(**result));
            });
    thread->start();
    QTimer::singleShot(kSlowMs, thread, [this, path] { Q_EMIT slow(path); });
}

void RecordingLoader::finished(QThread* thread) {
    std::erase(m_threads, thread);
    thread->deleteLater();
}

} // namespace s4k::app
