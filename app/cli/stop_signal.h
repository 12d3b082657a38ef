// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace s4k::cli {

/// Emits received() on Ctrl+C or SIGTERM, instead of ending the program, as long as it exists. A
/// second signal ends the program while the first one waits for the event
/// loop. Create it before any other thread starts.
class StopSignal final : public QObject {
    Q_OBJECT
public:
    explicit StopSignal(QObject* parent = nullptr);
    ~StopSignal() override;

Q_SIGNALS:
    void received();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace s4k::cli
