// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs on a serial line: `s4k serve` simulates a building that loses a phase, and the
// window is connected to the other end. A second panel reads the same meter over TCP and shows what
// the window must show.
#include "tests/app/window/live_bench.h"
#include "ui/widgets/theme.h"

#include <QProcess>
#include <QRegularExpression>

using namespace s4k;
using test::LiveBench;

namespace {

constexpr auto kScenario = "s4k-scenario 1\n"
                           "at 0s unit 1 load volts=277 amps=50\n"
                           "at 4s unit 1 load volts=277 amps=50 sag=1,0.05,1\n";

/// `s4k serve` on one end of a serial line and on a free TCP port.
class Serving {
public:
    Serving(const QString& device, const QString& scenario) {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(qEnvironmentVariable("S4K_PROGRAM"),
                        {QStringLiteral("serve"), QStringLiteral("--rtu"), device,
                         QStringLiteral("--tcp"), QStringLiteral("127.0.0.1:0"),
                         QStringLiteral("--scenario"), scenario});
        static const QRegularExpression kPort(QStringLiteral("127\\.0\\.0\\.1:(\\d+)"));
        QByteArray said;
        if (!QTest::qWaitFor(
                [this, &said] {
                    said += m_process.readAllStandardOutput();
                    return kPort.match(QString::fromUtf8(said)).hasMatch() &&
                           said.count("listening") > 1;
                },
                15'000))
            qFatal("it does not serve: %s", said.constData());
        m_port = kPort.match(QString::fromUtf8(said)).captured(1).toUShort();
    }
    ~Serving() {
        m_process.terminate();
        if (!m_process.waitForFinished(10'000))
            m_process.kill();
    }
    [[nodiscard]] link::BusTarget tcp() const {
        link::TcpAddress address;
        address.port = m_port;
        return address;
    }

private:
    QProcess m_process;
    std::uint16_t m_port = 0;
};

/// A panel for the meter of the other program.
struct OtherPanel {
    link::ModbusChannel channel;
    link::ModbusMeter meter;
    panel::Panel panel{meter};

    explicit OtherPanel(const link::BusTarget& target)
        : channel(target), meter(channel, {1, LiveBench::kPeriodMs, 1}) {
        channel.open();
        meter.start();
    }
    [[nodiscard]] bool showsAs(const panel::Panel& other) const {
        return panel.describe().label == other.describe().label &&
               panel.describe().value == other.describe().value &&
               panel.frame().has(lcd::Icon::Wrench) == other.frame().has(lcd::Icon::Wrench);
    }
};

} // namespace

class LiveWireTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        if (!qEnvironmentVariableIsSet("S4K_PROGRAM"))
            QSKIP("S4K_PROGRAM does not name the program");
        ui::applyTheme(*qApp, ui::Theme::Light, false);
    }

    void twoProgramsMeet() {
        LiveBench b;
        const QString scenario = b.write("loss.scenario", kScenario);
        const test::PtyCable cable;
        const Serving serving(cable.meterEnd(), scenario);
        const OtherPanel other(serving.tcp());
        b.connectTo(b.choice(link::SerialTarget{cable.clientEnd(), {}}));

        // The phase is lost: wrench, alert and the same digits on both panels.
        QTRY_VERIFY_WITH_TIMEOUT(other.panel.frame().has(lcd::Icon::Wrench), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(b.panel().frame().has(lcd::Icon::Wrench), 1'000);
        QTRY_VERIFY(other.showsAs(b.panel()));
        QCOMPARE(b.shown().snapshot().image.alerts() & alert::kPhaseLossMask,
                 other.meter.snapshot().image.alerts() & alert::kPhaseLossMask);
        QVERIFY((b.shown().snapshot().image.alerts() & alert::kPhaseLossMask) != 0);

        // Another CT size: confirmed, written, read back and shown on the other panel.
        Q_EMIT b.badges().armRequested(true);
        b.goToCtSize();
        b.acceptTwoHundred();
        b.answer(true);
        QTRY_COMPARE(b.value(), QStringLiteral("SAvEd"));
        QTRY_COMPARE(other.meter.snapshot().settings[Parameter::CtPrimary], 200);
        QCOMPARE(b.audit().back()[QLatin1String("outcome")].toString(), QStringLiteral("200 A"));
    }
};

QTEST_MAIN(LiveWireTest)
#include "live_wire_test.moc"
