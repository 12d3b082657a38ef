// SPDX-License-Identifier: GPL-3.0-or-later
// Refusals in a German window: each sentence has a translation, none is left in English.
#include "app/store/files/profile_file.h"
#include "app/window/language.h"
#include "tests/app/window/live_bench.h"
#include "ui/connect/connect_model.h"
#include "ui/profiles/profile_model.h"
#include "ui/setup/setup_view.h"
#include "ui/share/share_model.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDoubleSpinBox>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTranslator>

#include <functional>
#include <optional>

using namespace s4k;
using test::LiveBench;
using test::WindowBench;

namespace {

/// Collects the texts without a German translation, except those of Qt.
class Untranslated final : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int) const override {
        if (*context != 'Q')
            m_found += QStringLiteral("%1: %2").arg(QLatin1String(context), QLatin1String(source));
        return {};
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QStringList take() const { return std::exchange(m_found, {}); }

private:
    mutable QStringList m_found;
};

/// The first word that occurs only in English sentences; empty when there is none.
QString englishIn(const QString& text) {
    // Messages of the operating system are shown untranslated.
    static const QString kSystem = QStringLiteral("No such file or directory");
    static const QRegularExpression kWords(
        QStringLiteral("\\b(the|it|is|are|be|not|cannot|of|to|from|and|or|with|for|no|all|has|have|"
                       "give|check|choose|read|write|written|there|that|this)\\b"));
    return kWords.match(QString(text).remove(kSystem)).captured();
}

/// The message in one line, in the form of Error::message().
QString lineOf(const ui::Message& message) {
    return QStringLiteral("%1: %2; %3").arg(message.thing, message.cause, message.remedy);
}

ui::ConnectChoice tcpAt(const char* host, int port) {
    ui::ConnectChoice choice;
    choice.host = QString::fromLatin1(host);
    choice.port = port;
    choice.timeoutMs = 200;
    choice.retries = 0;
    return choice;
}

ui::ConnectChoice noSerialPort() {
    ui::ConnectChoice choice;
    choice.kind = ui::ConnectChoice::Kind::Serial;
    choice.device = QStringLiteral("/dev/none");
    return choice;
}

/// A TCP port without a server.
quint16 closedPort() {
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16{1};
}

} // namespace

class RefusalsTest final : public QObject {
    Q_OBJECT
private:
    Untranslated m_untranslated;
    std::optional<app::Language> m_words;
    QList<ui::Message> m_told;

    void follow(ui::MainWindow& window) {
        connect(&window.messages(), &ui::MessageBar::shown, this,
                [this](const ui::Message& message) {
                    if (!message.refusal.empty())
                        m_told += message;
                });
    }
    void begin() {
        m_told.clear();
        static_cast<void>(m_untranslated.take());
    }
    /// `english` is the same refusal in English; empty when it is not known.
    void checkGerman(const char* what, const QString& shown, const std::string& english = {}) {
        const QString place = QStringLiteral("%1: %2 ").arg(QLatin1String(what), shown);
        QVERIFY2(!shown.isEmpty(), qPrintable(place));
        const QStringList missing = m_untranslated.take();
        QVERIFY2(missing.isEmpty(), qPrintable(place + QStringLiteral("lacks ") +
                                               missing.join(QStringLiteral(" | "))));
        QVERIFY2(shown != QString::fromStdString(english), qPrintable(place));
        const QString word = englishIn(shown);
        QVERIFY2(word.isEmpty(), qPrintable(place + QStringLiteral("has ") + word));
    }
    /// Checks the message that `provoke` causes in the message bar, at once or a little later.
    void checkMessage(const char* what, const std::function<void()>& provoke) {
        begin();
        provoke();
        QVERIFY2(QTest::qWaitFor([this] { return !m_told.isEmpty(); }), what);
        for (const ui::Message& message : std::exchange(m_told, {}))
            checkGerman(what, lineOf(message), message.refusal);
    }
    void checkOpening(WindowBench& b, const char* name) {
        checkMessage(name, [&] { Q_EMIT b.window.fileDropped(b.path(name)); });
        QVERIFY(QTest::qWaitFor([&b] { return !b->background().isBusy(); }));
    }

private Q_SLOTS:
    void initTestCase() {
        ui::applyTheme(*qApp, ui::Theme::Light, false);
        QCoreApplication::installTranslator(&m_untranslated); // the last translator that Qt asks
        m_words.emplace(*qApp, QStringLiteral("de"));
    }

    void filesThatCannotBeOpened() {
        WindowBench b;
        follow(b.window);
        b.show();
        b.write("times.csv", "time,volts_an\nyesterday,230\n");
        b.write("waves.csv", "time,va,vb,vc,ia,ib,ic\n0,1,x,3,4,5,6\n");
        b.write("head.cfg", "station,1,1999\nnonsense\n");
        b.write("alone.cfg", "station,1,1999\n1,1A,0D\n1,VA,A,,V,1,0,0,-32767,32767,1,1,P\n60\n1\n"
                             "2520,10\n01/03/2026,00:00:00.000000\n01/03/2026,00:00:00.000000\n"
                             "ASCII\n1\n");
        b.write("cut.s4kdb", QByteArray("SQLite format 3\0", 16) + QByteArray(100, 'x'));
        b.write("odd.bin", QByteArray("\x01\x02\x03\0\x05", 5));
        b.write("empty.csv", {});
        for (const char* const name :
             {"times.csv", "waves.csv", "head.cfg", "alone.cfg", "cut.s4kdb", "odd.bin",
              "empty.csv", "none.cfg", "none.csv", "none.s4kdb"})
            checkOpening(b, name);
    }

    void aHistoryThatIsCutOff() {
        WindowBench b;
        follow(b.window);
        b.show();
        b->recorder().start(b.path("h.s4kdb"));
        b.fleet.advance(20 * kSampleRate);
        b->recorder().stop();
        QFile file(b.path("h.s4kdb"));
        QVERIFY(file.resize(file.size() / 3));
        QFile::remove(file.fileName() + QStringLiteral("-wal"));
        checkOpening(b, "h.s4kdb");
    }

    void whatCannotBeWritten() {
        WindowBench b;
        follow(b.window);
        b.show();
        const QString below = b.write("plain.txt", "text") + QStringLiteral("/x.");
        const auto order = [](const QString& path, bool whole) {
            return ui::ExportOrder{path, QStringLiteral("x"),
                                   [whole](QIODevice&, const app::Progress&) { return whole; }};
        };
        checkMessage("record", [&] { b->recorder().start(below + QStringLiteral("s4kdb")); });
        checkMessage("record over", [&] { b->recorder().start(b.path("plain.txt")); });
        checkMessage("export",
                     [&] { b->exporter().write(order(below + QStringLiteral("csv"), true)); });
        checkMessage("export half", [&] { b->exporter().write(order(b.path("x.csv"), false)); });
        checkMessage("export of nothing",
                     [&] { b->exporter().exportHistory(b.key(), b.path("x.csv")); });
        checkMessage("traffic",
                     [&] { b->share().exportTraffic(below + QStringLiteral("csv"), {}); });
        checkMessage("traffic as", [&] { b->share().exportTraffic(b.path("x.txt"), {}); });
        checkMessage("save", [&] { b->profiles().save(b.key(), below + QStringLiteral("json")); });
    }

    void scenariosAndProfiles() {
        WindowBench b;
        follow(b.window);
        b.show();
        app::ScenarioController player(b.fleet, b->share(), b.window.messages());
        for (const char* const text :
             {"", "s4k-scenario 9\n", "s4k-scenario 1\nat soon load off\n",
              "s4k-scenario 1\nnonsense\n", "s4k-scenario 1\nat 1s fault 1:none\n"})
            checkMessage(text, [&] { player.play(b.write("x.scenario", text)); });
        checkMessage("no scenario", [&] { player.play(b.path("none.scenario")); });
        const QByteArray whole = store::profileJson(profileOf(b.shown().snapshot().settings, "x"));
        for (const QByteArray& text :
             {QByteArray("{"), QByteArray("{}"), QByteArray(whole).replace("100", "-7"),
              QByteArray(whole).replace("ct", "xy")})
            checkMessage(text.constData(), [&] { b->profiles().open(b.write("x.json", text)); });
        checkMessage("no profile", [&] { b->profiles().open(b.path("none.json")); });
    }

    void settingsThatTheMeterDoesNotTake() {
        WindowBench b;
        follow(b.window);
        b.show();
        checkMessage("range", [&] { b->verbs().write(b.key(), Parameter::CtPrimary, 0); });
        checkMessage("cross rule",
                     [&] { b->verbs().write(b.key(), Parameter::SystemVoltage, 32'000); });
        begin();
        b->verbs().writeAll(
            b.key(), {{Parameter::CtPrimary, 100, 200}, {Parameter::SystemVoltage, 600, 32'000}});
        checkGerman("setup", b->setupModel().progress(b.key()).refusal);
        begin();
        const auto& view = b.tool<ui::SetupView>("setup");
        for (auto* const field : view.findChildren<QDoubleSpinBox*>())
            if (field->property("parameter") == static_cast<int>(Parameter::SystemVoltage) + 1)
                field->setValue(32'000);
        for (const auto* const label : view.findChildren<QLabel*>())
            if (label->isVisible() && label->property("role") == QLatin1String("problem"))
                checkGerman("field", label->text());
    }

    void connectionsThatFail() {
        WindowBench b;
        follow(b.window);
        b.show();
        const ui::ConnectChoice closed = tcpAt("127.0.0.1", closedPort());
        const ui::ConnectChoice nowhere = tcpAt("meter..plant", 502);
        ui::ConnectChoice odd = closed;
        odd.unit = 300;
        for (const auto& [what, choice] :
             {std::pair("test nowhere", nowhere), {"test unit", odd}, {"test closed", closed}}) {
            begin();
            Q_EMIT b->connectModel().testRequested(choice);
            const auto& test = b->connectModel().state().test;
            QTRY_COMPARE(test.result, ui::TestView::Result::Failed);
            checkGerman(what, test.text + QStringLiteral("; ") + test.remedy);
        }
        begin();
        ui::ScanChoice scan;
        scan.at = closed;
        scan.units.set(1);
        Q_EMIT b->connectModel().scanRequested(scan);
        QTRY_VERIFY(!b->connectModel().state().scan.problem.isEmpty());
        const ui::ScanView& found = b->connectModel().state().scan;
        checkGerman("scan", found.problem + QStringLiteral("; ") + found.remedy);
        for (const auto& [what, choice] : {std::pair("nowhere", nowhere),
                                           {"unit", odd},
                                           {"serial", noSerialPort()},
                                           {"closed", closed}})
            checkMessage(what, [&, &to = choice] { b->live().connectTo(to); });
        checkGerman("seat",
                    b.shown().link().problem + QStringLiteral("; ") + b.shown().link().remedy);
    }

    void sharingThatFails() {
        WindowBench b;
        follow(b.window);
        b.show();
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const auto card = [this](const char* what, const ui::ServerView& view) {
            checkGerman(what, view.problem + QStringLiteral("; ") + view.remedy);
        };
        const ui::ShareModel& model = b->shareModel();
        begin();
        Q_EMIT b->shareModel().tcpStartRequested(QStringLiteral("127.0.0.1"), taken.serverPort());
        card("port in use", model.state().tcp);
        begin();
        Q_EMIT b->shareModel().tcpStartRequested(QStringLiteral("nowhere"), 1502);
        card("address", model.state().tcp);
        begin();
        Q_EMIT b->shareModel().rtuStartRequested(QStringLiteral("/dev/none"));
        card("serial port", model.state().rtu);
    }

    void writesThatALiveMeterDoesNotGet() {
        LiveBench b;
        follow(b.window);
        b.connectTo(b.choice(b.bus.listen()));
        const auto write = [&b] { b->verbs().write(b.key(), Parameter::CtPrimary, 300); };
        checkMessage("locked", write);
        checkMessage("command", [&b] { b->verbs().run(b.key(), Command::ResetEnergy); });
        Q_EMIT b.badges().armRequested(true);
        checkMessage("denied", [&] {
            write();
            b.answer(false);
        });
        checkMessage("range", [&b] {
            b->verbs().write(b.key(), Parameter::CtPrimary, 0);
            b.answer(true);
        });
        b.bus.bus.order(modbus::parseFault("1:busy").value());
        checkMessage("exception", [&] {
            write();
            b.answer(true);
        });
    }
};

QTEST_MAIN(RefusalsTest)
#include "refusals_test.moc"
