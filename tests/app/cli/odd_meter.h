// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/server.h"
#include "tests/app/cli/run_s4k.h"

#include <QProcess>
#include <QTcpServer>

#include <functional>
#include <optional>

namespace s4k::test {

/// A meter behind Modbus TCP that a test can make odd: it answers any unit id by the rules, out of
/// an image, unless the test answers for it.
class OddMeter {
public:
    /// The PDU of an answer, empty for silence, or nothing: by the rules.
    using Oddness = std::function<std::optional<QByteArray>(const QByteArray& pdu)>;

    explicit OddMeter(SystemType type = SystemType::ThreePhaseWye);

    RegisterImage image;
    Settings settings;
    MeterIdentity identity;
    Oddness oddness;
    int writes = 0;      ///< requests that are to change it
    bool forgets = true; ///< takes writes and does not carry them out

    [[nodiscard]] QString address() const;
    /// Runs the program, with `--tcp` and this meter's address, while the meter answers.
    [[nodiscard]] Run run(const QStringList& arguments);

private:
    QTcpServer m_server;
    Readings m_readings;

    [[nodiscard]] QByteArray answer(const QByteArray& pdu);
    void serve(QTcpSocket& socket);
};

} // namespace s4k::test
