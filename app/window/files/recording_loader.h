// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/background.h"
#include "app/session/meter_session.h"
#include "core/base/result.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace s4k::app {

/// Reads and resamples recordings one after the other in a background thread. A newer request
/// replaces an older one: the older one is not started, or its result is dropped.
class RecordingLoader final : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(Result<session::PreparedRecording>)>;

    explicit RecordingLoader(QObject* parent = nullptr);

    /// Calls `answer` later, in the loader's thread, unless a newer request is made first.
    void load(const QString& path, Answer answer);
    [[nodiscard]] bool isBusy() const { return m_background.isBusy(); }

Q_SIGNALS:
    /// Reading the file has taken longer than one second.
    void slow(const QString& path);

private:
    Background m_background;
    QTimer m_slow;
    QString m_path; ///< file of the newest request
    std::shared_ptr<std::atomic<int>> m_newest = std::make_shared<std::atomic<int>>(0);
};

} // namespace s4k::app
