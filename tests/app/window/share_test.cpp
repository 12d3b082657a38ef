// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/bytes.h"
#include "core/modbus/mbap.h"
#include "tests/app/window/window_bench.h"
#include "tests/ui/controls.h"
#include "ui/meters/meter_tree_model.h"
#include "ui/traffic/traffic_view.h"
#include "ui/widgets/number_label.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTcpSocket>
#include <QToolButton>
#include <QTreeView>

using namespace s4k;

namespace {

/// The window as the program creates it, with the clock paused.
struct Bench : test::WindowBench {
    app::ShareController& share{(*this)->share()};

    explicit Bench(int count = 1, const QSize& size = {1280, 800})
        : WindowBench(test::meters(count)) {
        faceplate().setTimeRuns(false);
        show(size);
        fleet.advance(2 * kSampleRate);
    }
    template <typename Widget>
    void click(const char* name) {
        the<Widget>(name).click();
    }
    void openShare() { window.openDock(QStringLiteral("share")); }
    [[nodiscard]] bool shows(std::size_t i) { return &shown().port() == &meter(i).meter(); }
    /// Starts a Modbus TCP server on a free port.
    void serve() {
        openShare();
        the<QSpinBox>("TCP port").setValue(0);
        click<QPushButton>("Start Modbus TCP");
        QVERIFY(share.tcp().isListening());
    }
    void press(Qt::Key key) {
        QTest::keyClick(&faceplate(), key);
        panel().advance(1100); // until the accepted value no longer flashes
    }
};

/// A Modbus TCP client that uses no code of the program.
class Client {
public:
    explicit Client(quint16 port) {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        if (!QTest::qWaitFor([this] { return m_socket.state() == QTcpSocket::ConnectedState; }))
            qFatal("not connected");
    }
    /// Sends a PDU and returns that of the answer; empty when there is no answer.
    std::vector<std::uint8_t> ask(const std::vector<std::uint8_t>& pdu, std::uint8_t unit = 1) {
        const auto frame = modbus::encodeMbap(++m_transaction, unit, pdu);
        m_socket.write(reinterpret_cast<const char*>(frame.view().data()),
                       static_cast<qint64>(frame.size()));
        QByteArray answer;
        const bool whole = QTest::qWaitFor(
            [&] {
                answer += m_socket.readAll();
                return answer.size() >= 6 && answer.size() >= 6 + answer[5];
            },
            1000);
        return whole ? std::vector<std::uint8_t>(answer.begin() + 7, answer.end())
                     : std::vector<std::uint8_t>();
    }
    /// Reads `count` registers, starting at `first`.
    std::vector<std::uint16_t> read(std::uint16_t first, std::uint8_t count,
                                    std::uint8_t unit = 1) {
        const auto at = static_cast<std::uint16_t>(first - 1);
        const auto answer = ask({3, static_cast<std::uint8_t>(at >> 8U),
                                 static_cast<std::uint8_t>(at & 0xFFU), 0, count},
                                unit);
        std::vector<std::uint16_t> words;
        for (std::size_t i = 2; i + 1 < answer.size(); i += 2)
            words.push_back(modbus::wordAt(answer, i));
        return words;
    }

private:
    QTcpSocket m_socket;
    std::uint16_t m_transaction = 0;
};

constexpr std::size_t kCt = 131 - 130;

} // namespace

class ShareTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    /// End to end: a person at the keys and a Modbus client see each other's changes.
    void keysAndWireMeetInOneMeter() {
        Bench bench;
        bench.serve();
        Client client(bench.share.tcp().port());
        const auto before = client.read(130, 21);
        QCOMPARE(before.size(), std::size_t{21});
        QCOMPARE(before[0], std::uint16_t{40});
        QCOMPARE(before[kCt], std::uint16_t{100});
        const auto press = [&](std::initializer_list<Qt::Key> keys) {
            for (const Qt::Key key : keys) {
                bench.press(key);
                QCOMPARE(client.read(130, 21).size(), std::size_t{21});
            }
        };
        using namespace Qt;
        press({Key_Down, Key_Right});                                   // SETUP, PASWD
        press({Key_Right, Key_Right, Key_Right, Key_Right, Key_Right}); // 00000
        press({Key_Up, Key_Right, Key_Right});                          // S CT, CT V, CT SZ
        QCOMPARE(bench.panel().describe().label, std::string("CT SZ"));
        press({Key_Right, Key_Right, Key_Up, Key_Right, Key_Right});
        QCOMPARE(client.read(131, 1).front(), std::uint16_t{100}); // not accepted yet
        press({Key_Right});
        QCOMPARE(client.read(131, 1).front(), std::uint16_t{200});

        const auto echo = client.ask({6, 0, 130, 400 >> 8, 400 & 0xFF});
        QCOMPARE(echo, (std::vector<std::uint8_t>{6, 0, 130, 400 >> 8, 400 & 0xFF}));
        press({Key_Right, Key_Right}); // S CT again, CT V
        QCOMPARE(bench.panel().describe().label, std::string("CT SZ"));
        QCOMPARE(bench.panel().describe().value, std::string("00400"));
        QTRY_VERIFY2(bench.text("System").contains(QStringLiteral("CT 400 A")),
                     qPrintable(bench.text("System")));
        // The living load is scaled to the new CT size, so the readings change.
        bench.fleet.advance(3 * kSampleRate);
        QVERIFY(bench.meter(0).snapshot().image.value(Quantity::CurrentAvg) > 100);
        QTRY_VERIFY(bench.the<ui::NumberLabel>("A of all phases").text().toDouble() > 100);
        // The traffic log contains the requests.
        QVERIFY(bench->bench().log().size() > 20);
        QTRY_VERIFY(bench.tool<ui::TrafficView>("traffic").model().rowCount() > 20);
    }

    void theCardShowsWhatTheServerDoes() {
        Bench bench;
        bench.openShare();
        QCOMPARE(bench.text("State of Modbus TCP"), QStringLiteral("stopped"));
        bench.serve();
        QVERIFY(bench.text("State of Modbus TCP").startsWith(QStringLiteral("127.0.0.1:")));
        Client client(bench.share.tcp().port());
        static_cast<void>(client.read(131, 1));
        static_cast<void>(client.read(61, 1)); // an address without a register
        QTRY_COMPARE(bench.text("Clients of Modbus TCP"), QStringLiteral("1"));
        QTRY_COMPARE(bench.text("Replies of Modbus TCP"), QStringLiteral("2"));
        QTRY_COMPARE(bench.text("Refusals of Modbus TCP"), QStringLiteral("1"));
        QTRY_VERIFY(bench.text("On the wire").contains(QStringLiteral("1 client")));
        bench.click<QPushButton>("Stop Modbus TCP");
        QVERIFY(!bench.share.tcp().isListening());
        QCOMPARE(bench.text("State of Modbus TCP"), QStringLiteral("stopped"));
    }

    void aTakenPortSaysWhyAndWhatToDo() {
        Bench bench;
        bench.serve();
        Bench other;
        other.openShare();
        other.the<QSpinBox>("TCP port").setValue(bench.share.tcp().port());
        other.click<QPushButton>("Start Modbus TCP");
        QVERIFY(!other.share.tcp().isListening());
        QTRY_VERIFY(other.text("Last error of Modbus TCP").contains(QStringLiteral("<br>")));
    }

    void aPortThatIsNotThereSaysSo() {
        Bench bench;
        bench.openShare();
        bench.the<QComboBox>("Serial port").setEditText(bench.path("no"));
        bench.click<QPushButton>("Start Modbus RTU");
        QTRY_VERIFY(!bench.text("Last error of Modbus RTU").isEmpty());
        QVERIFY(!bench.share.rtu().isOpen());
    }

    void nothingIsSharedByItselfButTheChoiceIsKept() {
        Bench bench;
        QVERIFY(!bench.share.tcp().isListening() && !bench.share.rtu().isStarted());
        bench.serve();
        const app::Preferences kept(bench.path("settings.ini"));
        QCOMPARE(kept.shareChoice().port, 0);
        QCOMPARE(kept.shareChoice().address, QStringLiteral("127.0.0.1"));
    }

    void faultsAreOrderedShownAndTakenBack() {
        Bench bench(3);
        bench.serve();
        Client client(bench.share.tcp().port());
        auto& kind = bench.the<QComboBox>("Kind of the fault");
        kind.setCurrentIndex(kind.findText(QStringLiteral("Busy (exception 6)")));
        bench.the<QLineEdit>("Units with the fault").setText(QStringLiteral("2"));
        bench.click<QPushButton>("Add the wire fault");
        QCOMPARE(client.ask({3, 0, 130, 0, 1}, 2), (std::vector<std::uint8_t>{0x83, 6}));
        QCOMPARE(client.read(131, 1, 1).size(), std::size_t{1});
        kind.setCurrentIndex(kind.findText(QStringLiteral("Late reply")));
        QCOMPARE(bench.the<QSpinBox>("Value of the fault").value(), 1000);
        bench.the<QLineEdit>("Units with the fault").setText(QStringLiteral("2-3"));
        bench.click<QPushButton>("Add the wire fault");
        QCOMPARE(app::orderedFaults(bench.share.bus()).size(), std::size_t{2});
        bench.click<QToolButton>("Remove the fault: Late reply, 1000\u00A0ms");
        const auto left = app::orderedFaults(bench.share.bus());
        QCOMPARE(left.size(), std::size_t{1});
        QVERIFY(left[0].fault.kind == modbus::FaultKind::Busy);
        bench.click<QPushButton>("Clear all wire faults");
        QVERIFY(app::orderedFaults(bench.share.bus()).empty());
        QCOMPARE(client.read(131, 1, 2).size(), std::size_t{1});
    }

    void unreadableUnitsOrderNothing() {
        Bench bench;
        bench.openShare();
        bench.the<QLineEdit>("Units with the fault").setText(QStringLiteral("1-"));
        bench.click<QPushButton>("Add the wire fault");
        QVERIFY(app::orderedFaults(bench.share.bus()).empty());
        QVERIFY(!bench.text("What is wrong with the fault").isEmpty());
    }

    void oneMeterNeedsNoTree() {
        Bench bench;
        QVERIFY(!bench.the<QTreeView>("Meters").isVisible());
        bench.openShare();
        bench.click<QPushButton>("Add a meter to the bus");
        QVERIFY(bench.the<QTreeView>("Meters").isVisible());
        QCOMPARE(bench.fleet.size(), std::size_t{2});
        QCOMPARE(bench.meter(1).snapshot().settings[Parameter::Address], 2);
        QVERIFY(bench.shows(1)); // the new meter
        bench.click<QPushButton>("Remove the shown meter");
        QTRY_COMPARE(bench.fleet.size(), std::size_t{1});
        QVERIFY(!bench.the<QTreeView>("Meters").isVisible());
        QVERIFY(!bench.the<QPushButton>("Remove the shown meter").isEnabled());
    }

    void choosingAMeterShowsAllOfIt() {
        Bench bench(3);
        bench.meter(1).meter().writeParameter(Parameter::CtPrimary, 800, {});
        bench.meter(1).setControlPower(true);
        QTest::qWait(20);
        bench.fleet.advance(4 * kSampleRate);
        bench.press(Qt::Key_Down); // meter 1 shows SETUP
        QCOMPARE(bench.panel().describe().label, std::string("SETUP"));
        auto& tree = bench.the<QTreeView>("Meters");
        const QModelIndex bus = tree.model()->index(0, 0);
        const QModelIndex second = tree.model()->index(1, 0, bus);
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(second).center());
        QVERIFY(bench.shows(1));
        QVERIFY(bench.panel().describe().label != "SETUP");
        QTRY_VERIFY(bench.text("System").contains(QStringLiteral("CT 800 A")));
        QVERIFY(bench.the<ui::NumberLabel>("A of all phases").text().toDouble() > 200);
        const past::TrendBuffer& trend = bench.past().trend;
        QVERIFY(trend.size() >= 6); // its own trend, from before it was shown
        QVERIFY(trend[trend.size() - 1][past::Curve::AmpsA] > 200);
        // The load that is set now applies to this meter only.
        bench.window.openDock(QStringLiteral("load"));
        QVERIFY(bench.meter(1).source() == session::SourceKind::SetLoad);
        QVERIFY(bench.meter(0).source() == session::SourceKind::LivingLoad);
        QTest::keyClick(&bench.window, Qt::Key_PageUp, Qt::ControlModifier);
        QVERIFY(bench.shows(0));
        QCOMPARE(bench.panel().describe().label, std::string("SETUP")); // the screen that it showed
                                                                        // before
        QVERIFY(bench.the<QAbstractButton>("Source: Living load").isChecked());
    }

    void theTreeMarksTrouble() {
        Bench bench(2);
        bench.meter(1).setControlPower(false);
        bench.fleet.advance(2 * kSampleRate);
        auto& tree = bench.the<QTreeView>("Meters");
        const QModelIndex second = tree.model()->index(1, 0, tree.model()->index(0, 0));
        QTRY_COMPARE(second.data(ui::MeterTreeModel::TroubleRole).toString(),
                     QStringLiteral("no control power"));
        QVERIFY(bench.shown().snapshot().powered);
    }

    void aNewAddressAnswersAtOnce() {
        Bench bench(2);
        bench.serve();
        Client client(bench.share.tcp().port());
        bench.meter(1).meter().writeParameter(Parameter::Address, 9, {});
        QVERIFY(bench.share.bus().units() == modbus::UnitSet().set(1).set(9));
        QCOMPARE(client.read(131, 1, 9).size(), std::size_t{1});
        QVERIFY(bench->bench().remove(bench.meter(1)).ok());
        QVERIFY(bench.share.bus().units() == modbus::UnitSet().set(1));
        QCOMPARE(client.read(131, 1, 1).size(), std::size_t{1});
    }

    void theBusIsFullWith63() {
        Bench bench(63);
        QVERIFY(!bench.window.messages().isVisible());
        QCOMPARE(bench.fleet.size(), std::size_t{63});
        QCOMPARE(bench.share.bus().units().count(), std::size_t{63});
        bench.openShare();
        bench.click<QPushButton>("Add a meter to the bus");
        QVERIFY(bench.window.messages().isVisible());
        QCOMPARE(bench.fleet.size(), std::size_t{63});
    }

    void twoMetersWithOneAddressAreTold() {
        Bench bench(2);
        bench.meter(0).meter().writeParameter(Parameter::Address, 2, {});
        QTRY_VERIFY(bench.window.messages().isVisible());
        QVERIFY(bench.window.messages().message().thing.contains(QStringLiteral("unit id 2")));
    }

    void metersComeBackAndRemovedOnesDoNot() {
        const QTemporaryDir folder;
        app::Options options;
        options.meterDir = folder.filePath(QStringLiteral("meters"));
        {
            app::Workbench bench(app::meterFolders(options));
            QVERIFY(bench.start({}, 3).empty());
            bench.fleet().at(1).meter().writeParameter(Parameter::CtPrimary, 250, {});
            QVERIFY(bench.remove(bench.fleet().at(2)).ok());
        }
        app::Workbench again(app::meterFolders(options));
        QVERIFY(again.start({}).empty());
        QCOMPARE(again.fleet().size(), std::size_t{2});
        QCOMPARE(again.fleet().at(1).snapshot().settings[Parameter::Address], 2);
        QCOMPARE(again.fleet().at(1).snapshot().settings[Parameter::CtPrimary], 250);
    }

    void metersOfTheStartStoreLater() {
        const QTemporaryDir folder;
        app::Options options;
        options.meterDir = folder.filePath(QStringLiteral("meters"));
        const app::MeterFolders folders = app::meterFolders(options);
        app::Workbench bench(folders);
        QVERIFY(bench.start({}, 2).empty());
        QVERIFY(folders.existing().isEmpty());
        bench.fleet().at(0).meter().writeParameter(Parameter::CtPrimary, 250, {});
        QVERIFY(bench.beginStoring().empty());
        QCOMPARE(folders.existing(), (QList<int>{1, 2}));
        QVERIFY(bench.add().ok());
        QCOMPARE(folders.existing(), (QList<int>{1, 2, 3}));
    }

    void aStorageThatCannotBeWrittenIsTold() {
        const QTemporaryDir folder;
        app::Options options;
        options.meterDir = folder.filePath(QStringLiteral("meters"));
        app::Workbench bench(app::meterFolders(options));
        QVERIFY(bench.start({}, 2).empty());
        QVERIFY(QDir(options.meterDir).removeRecursively());
        const std::vector<ui::Message> problems = bench.beginStoring();
        QCOMPARE(problems.size(), std::size_t{2});
        QVERIFY(problems.front().thing.contains(QStringLiteral("not stored")));
    }

    void aFolderInUseLeavesTheOthersAlone() {
        const QTemporaryDir folder;
        app::Options options;
        options.meterDir = folder.filePath(QStringLiteral("meters"));
        {
            app::Workbench first(app::meterFolders(options));
            QVERIFY(first.start({}, 3).empty());
        }
        const auto taken = app::meterFolders(options).open(2);
        QVERIFY(taken.ok());
        app::Workbench again(app::meterFolders(options));
        QCOMPARE(again.start({}).size(), std::size_t{1});
        QCOMPARE(again.fleet().size(), std::size_t{2});
        QCOMPARE(again.fleet().at(1).snapshot().settings[Parameter::Address], 3);
    }

    void aScenarioPlaysAndItsRefusalsAreTold() {
        Bench bench(2);
        app::ScenarioController scenario(bench.fleet, bench.share, bench.window.messages());
        scenario.play(bench.write(
            "a.s4k",
            "s4k-scenario 1\nat 0s unit 2 fault busy\nat 1s unit 1 load volts=480 amps=20\n"
            "at 2s unit 2 power off\nat 2s unit 2 fault none\nat 3s unit 7 power off\n"));
        bench.fleet.advance(kSampleRate);
        QCOMPARE(app::orderedFaults(bench.share.bus()).size(), std::size_t{1});
        QVERIFY(!bench.window.messages().isVisible());
        bench.fleet.advance(3 * kSampleRate);
        QVERIFY(app::orderedFaults(bench.share.bus()).empty());
        QVERIFY(!bench.meter(1).snapshot().powered);
        QVERIFY(bench.shows(0) && bench.session.source() == session::SourceKind::SetLoad);
        QVERIFY(bench.window.messages().isVisible()); // there is no meter with unit id 7
        QVERIFY(bench.window.messages().message().thing.contains(QStringLiteral("a.s4k")));
        bench.window.messages().dismiss();
        scenario.play(bench.path("none.s4k"));
        QVERIFY(bench.window.messages().isVisible());
    }

    void exportsWhatTheNameAsksFor_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::addRow("csv") << QStringLiteral("a.csv") << QByteArray("number,time");
        QTest::addRow("json") << QStringLiteral("a.jsonl") << QByteArray("{\"number\":");
        QTest::addRow("pcap") << QStringLiteral("a.PCAP") << QByteArray();
    }

    void exportsWhatTheNameAsksFor() {
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        Bench bench;
        bench.serve();
        Client client(bench.share.tcp().port());
        static_cast<void>(client.read(131, 1));
        const QString path = bench.path(qPrintable(name));
        Q_EMIT bench.tool<ui::TrafficView>("traffic").exportRequested(path, {});
        QTRY_VERIFY(bench.window.messages().isVisible());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(bytes.size() > 24 && bytes.startsWith(begin), bytes.constData());
    }

    void anExportThatFailsIsTold() {
        Bench bench;
        Q_EMIT bench.tool<ui::TrafficView>("traffic").exportRequested(bench.path("no/a.csv"), {});
        QTRY_VERIFY(bench.window.messages().isVisible());
        QVERIFY(!bench.window.messages().message().cause.isEmpty());
        Q_EMIT bench.tool<ui::TrafficView>("traffic").exportRequested(bench.path("a.doc"), {});
        QTRY_VERIFY(bench.window.messages().message().remedy.contains(QStringLiteral(".pcap")));
    }

    void everyControlHasAName() {
        for (const int width : {1024, 1280}) {
            Bench bench(2, {width, 800});
            bench.openShare();
            bench.share.orderFault({modbus::UnitSet().set(1), {modbus::FaultKind::Busy, 0, 3}});
            static_cast<void>(bench.tool<ui::TrafficView>("traffic"));
            QCOMPARE(test::withoutName(bench.window), QString());
        }
    }
};

QTEST_MAIN(ShareTest)
#include "share_test.moc"
