// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/server.h"
#include "tests/app/cli/run_s4k.h"

#include <QProcess>
#include <QTcpServer>

#include <functional>
#include <optional>

namespace s4k::test {

/// A meter behind Modbus TCP that answers unusually where a test wants it. It answers every unit id
/// by the rules from an image, unless the test supplies the answer.
class OddMeter {
public:
    /// Returns the PDU of the answer; empty: no answer; nullopt: an answer by the rules.
    using Oddness = std::function<std::optional<QByteArray>(const QByteArray& pdu)>;

    explicit OddMeter(SystemType type = SystemType::ThreePhaseWye);

    RegisterImage image;
    Settings settings;
    MeterIdentity identity;
    Oddness oddness;
    int writes = 0;      ///< number of write requests
    bool forgets = true; ///< confirms writes without executing them

    [[nodiscard]] QString address() const;
    /// Runs the program with `--tcp` and the address of this meter, while the meter answers.
    [[nodiscard]] Run run(const QStringList& arguments);

private:
    QTcpServer m_server;
    Readings m_readings;

    [[nodiscard]] QByteArray answer(const QByteArray& pdu);
    void serve(QTcpSocket& socket);
};

} // namespace s4k::test
