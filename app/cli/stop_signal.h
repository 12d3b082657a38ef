// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace s4k::cli {

/// Hears Ctrl+C and the request to terminate instead of being ended by them. Make it before any
/// other thread begins.
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
