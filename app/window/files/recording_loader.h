// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/meter_session.h"
#include "core/base/result.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QThread>

#include <functional>
#include <memory>

namespace s4k::app {

/// Reads and resamples a recording on a thread of its own, so that the window stays alive. One at a
/// time: a newer request makes the older one's result void.
class RecordingLoader final : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(Result<session::PreparedRecording>)>;

    explicit RecordingLoader(QObject* parent = nullptr) : QObject(parent) {}
    ~RecordingLoader() override;

    /// `answer` is called on the caller's thread, unless a newer request comes first.
    void load(const QString& path, Answer answer);
    [[nodiscard]] bool isBusy() const { return !m_threads.empty(); }

Q_SIGNALS:
    /// The file takes longer than a second.
    void slow(const QString& path);

private:
    std::vector<QThread*> m_threads;
    int m_request = 0;

    void finished(QThread* thread);
};

} // namespace s4k::app
