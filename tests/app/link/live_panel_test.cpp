// SPDX-License-Identifier: GPL-3.0-or-later
// The same keys on two panels, one on an embedded meter and one on an equal live meter: both LCDs
// must show the same.
#include "core/panel/panel.h"
#include "core/port/fitting_load.h"
#include "core/signal/sample.h"
#include "tests/app/link/live_bus.h"
#include "tests/support/press_keys.h"

#include <QTest>

#include <set>

using namespace s4k;
using namespace s4k::link;
using panel::Key;
using panel::RowKind;
using test::LiveBus;
using test::PtyCable;
using test::quick;
using test::waitFor;

namespace {

/// A screen on which a live meter shows another value, and the reason.
struct Exception {
    std::string_view screen;
    std::string_view value;
    std::string_view reason;
};
constexpr Exception kExceptions[]{
    {"info.sn", "----", "the serial number has no register and no identity object"},
    {"info.rs", "----", "the version of the reset system has no register and no identity object"},
};
/// Address, baud rate and parity have no register: they belong to the connection and are changed
/// there. Their screens show equal values, but cannot be edited.
constexpr std::string_view kOfTheConnection = "setup.com";

const Exception* exceptionAt(std::string_view screen) {
    for (const Exception& each : kExceptions)
        if (each.screen == screen)
            return &each;
    return nullptr;
}

Settings settingsOf(SystemType type, bool iec) {
    Settings settings = test::settingsAt(1);
    settings.set(Parameter::SystemType, static_cast<std::int32_t>(type));
    settings.set(Parameter::SystemVoltage, type == SystemType::OnePhaseLn ? 277 : 480);
    settings.set(Parameter::DisplayUnits, iec ? 0 : 1);
    return settings;
}

/// Two equal meters, one of them behind a server, and a panel for each.
class Twins {
public:
    explicit Twins(const Settings& settings, bool serial = false)
        : m_near(test::metersAt(1, 1)),
          m_channel(serial ? m_bus.listen(m_cable) : m_bus.listen(), quick(2)),
          m_live(m_channel, {1, 40, 1}) {
        both([&settings](EmbeddedMeter& meter) {
            if (!meter.writeAll(settings))
                qFatal("settings refused");
            meter.setSource(std::make_unique<LivingLoad>(livingLoadFor(settings)));
            meter.advance(20 * static_cast<std::size_t>(kSampleRate));
        });
        m_channel.open();
        m_live.start();
        if (!waitFor([this] { return m_live.linkState() == LinkState::Live && alike(); }))
            qFatal("no live meter");
        m_here = std::make_unique<panel::Panel>(near());
        m_there = std::make_unique<panel::Panel>(m_live);
    }

    EmbeddedMeter& near() { return *m_near.front(); }
    EmbeddedMeter& far() { return *m_bus.meters.front(); }
    panel::Panel& here() { return *m_here; }
    panel::Panel& there() { return *m_there; }
    ModbusMeter& live() { return m_live; }
    LiveBus& bus() { return m_bus; }
    QStringList differences;
    std::set<std::string> seen;   ///< screens shown
    std::set<std::string> values; ///< values shown

    template <typename Act>
    void both(Act act) {
        act(near());
        act(far());
    }

    /// Lets `seconds` pass on both meters.
    void meterSeconds(std::size_t seconds) {
        both([seconds](EmbeddedMeter& meter) {
            meter.advance(seconds * static_cast<std::size_t>(kSampleRate));
        });
        settle();
        compare("after a while");
    }

    void press(Key key) {
        m_here->tap(key);
        m_there->tap(key);
        settle();
        const std::string after = "after " + std::string(panel::name(key));
        compare(after);
        advance(600); // blinking segments are off now
        compare(after + " and 0.6 s");
        advance(1000); // flashes have ended
        compare(after + " and 1.6 s");
    }

    void keys(std::string_view script) {
        for (const panel::KeyStep& step : s4k::test::keySteps(script))
            press(step.key);
    }

    void advance(std::uint32_t ms) {
        m_here->advance(ms);
        m_there->advance(ms);
    }

    [[nodiscard]] bool showed(std::string_view value) const {
        return values.count(std::string(value)) == 1;
    }
    /// All values that were shown, for error messages.
    [[nodiscard]] std::string everything() const {
        std::string text;
        for (const std::string& value : values)
            text += "[" + value + "] ";
        return text;
    }

    /// Whether the live panel has the present image of its meter.
    [[nodiscard]] bool alike() {
        const MeterSnapshot& told = m_there ? m_there->snapshot() : m_live.snapshot();
        return told.image == far().snapshot().image && m_live.linkState() == LinkState::Live;
    }

    void settle() {
        if (m_lagged)
            return; // one failure is enough
        m_lagged = !waitFor([this] { return alike() && !m_there->state().awaiting; });
        if (m_lagged)
            differences += QString::fromStdString(
                "the live meter does not follow: " +
                std::string(linkStateName(m_live.linkState())) +
                (m_live.lastError() ? ", " + m_live.lastError()->message() : std::string()));
    }

    void compare(const std::string& when) {
        const panel::Description one = m_here->describe();
        panel::Description two = m_there->describe();
        seen.insert(one.screen);
        values.insert(one.value);
        lcd::LcdFrame expected = m_here->frame();
        if (const Exception* const exception = exceptionAt(one.screen)) {
            if (two.value != exception->value)
                note(one.screen, when, std::string(exception->value), two.value);
            expected.digits = m_there->frame().digits;
            two.value = one.value;
        }
        if (one != two || expected != m_there->frame())
            note(one.screen, when, text(one), text(two));
    }

private:
    std::vector<std::unique_ptr<EmbeddedMeter>> m_near;
    LiveBus m_bus{1};
    PtyCable m_cable;
    ModbusChannel m_channel;
    ModbusMeter m_live;
    std::unique_ptr<panel::Panel> m_here;
    std::unique_ptr<panel::Panel> m_there;
    bool m_lagged = false;

    static std::string text(const panel::Description& d) {
        std::string text = d.screen + " [" + d.label + "] [" + d.value + "] " + d.blink;
        for (const std::string& icon : d.icons)
            text += " " + icon;
        return text;
    }
    void note(const std::string& screen, const std::string& when, const std::string& expected,
              const std::string& actual) {
        differences += QString::fromStdString(screen + " " + when + ": expected " + expected +
                                              ", actual " + actual);
    }
};

RowKind kindOf(const panel::Panel& panel) {
    return panel::row(panel.state().screen).kind;
}

/// Presses Plus until the group is `first` again; tours each group on the way.
void tourGroups(Twins& twins);

/// Presses Next from a title or group through its screens until it is shown again.
void tour(Twins& twins) {
    const auto start = twins.here().state().screen;
    do {
        twins.press(Key::Next);
        if (kindOf(twins.here()) == RowKind::Group && panel::row(start).kind == RowKind::Title) {
            tourGroups(twins);
            twins.press(Key::Back);
        }
    } while (twins.here().state().screen != start && twins.differences.size() < 5);
}

void tourGroups(Twins& twins) {
    const auto first = twins.here().state().screen;
    do {
        if (panel::row(twins.here().state().screen).id != kOfTheConnection)
            tour(twins);
        twins.press(Key::Plus);
    } while (twins.here().state().screen != first && twins.differences.size() < 5);
}

/// Visits every screen that the keys lead to.
void tourRing(Twins& twins) {
    while (kindOf(twins.here()) != RowKind::Title)
        twins.press(Key::Back);
    const auto first = twins.here().state().screen;
    do {
        tour(twins);
        twins.press(Key::Plus);
    } while (twins.here().state().screen != first && twins.differences.size() < 5);
}

constexpr std::string_view kToGroups = "->>>>>>"; ///< home -> S COM

/// Keys from S COM, or from home when they begin with a blank; a value that must be shown on the
/// way, and the screen at the end.
struct Scenario {
    const char* name;
    std::string_view keys;
    std::string_view shows;
    std::string_view endsAt;
};
constexpr Scenario kScenarios[]{
    {"CT change", "+ >> >>+>>> <<", "SAvEd", "summary.kwh"},
    {"CT voltage from a list", "+ >+> <", "SAvEd", "setup.ct"},
    {"a voltage that is refused", "++++ >+>>>> > <<", "Err", "setup"},
    {"another ratio", "+++ >>+>>>> <<", "SAvEd", "summary.kwh"},
    {"another system type", "++ >+++> << >>>> < +++", "SAvEd", "reset"},
    {"IEC labels", "+++++++++ >+> << + >>>>", "SAvEd", "a.kva"},
    {"pulse energy among fitting ones", "+++++++ >++> >", "SAvEd", "setup.puls"},
    {"demand interval", "++++++++ >+> >+>>>> <", "SAvEd", "setup"},
    {"phase loss", "++++++ >>+>> >>+>> <", "SAvEd", "setup.plos"},
    {"no editor where the meter has a fixed value", "+++++ >+-> <", "84", "setup"},
    {"a password set and asked for", "++++++++++ >>>>>+> < < > >>>>> > >>>>+>", "Err", "setup.com"},
    {"energy reset", " -- >>>>>> +> << >", "donE", "summary.kvarh"},
    {"demand reset", " -- >>>>>>> +> <", "donE", "summary.kwh"},
    {"reset declined", " -- >>>>>> > <", "no", "reset"},
    {"wrong password", " - >+>>>>> <", "Err", "summary.kwh"},
};

} // namespace

class LivePanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyScreenIsTheSame_data() {
        QTest::addColumn<int>("type");
        QTest::addColumn<bool>("iec");
        for (const SystemType type : kSystemTypes)
            for (const bool iec : {false, true})
                QTest::addRow("%d %s", static_cast<int>(type), iec ? "iec" : "ieee")
                    << static_cast<int>(type) << iec;
    }

    void everyScreenIsTheSame() {
        QFETCH(int, type);
        QFETCH(bool, iec);
        Twins twins(settingsOf(static_cast<SystemType>(type), iec));
        tourRing(twins);
        QCOMPARE(twins.differences.join(QLatin1Char('\n')), QString());
        QCOMPARE(twins.here().describe().label, twins.there().describe().label);
        for (std::size_t i = 0; i < panel::menu().size(); ++i) {
            const panel::MenuRow& row = panel::menu()[i];
            const bool skipped = row.parent == kOfTheConnection;
            if (panel::visible(row, static_cast<SystemType>(type)) && !skipped)
                QVERIFY2(twins.seen.count(std::string(row.id)) == 1, row.id.data());
        }
    }
    void theSameThingsHappen_data() {
        QTest::addColumn<int>("index");
        QTest::addColumn<bool>("serial");
        for (int i = 0; i < static_cast<int>(std::size(kScenarios)); ++i)
            QTest::addRow("%s", kScenarios[i].name) << i << false;
        QTest::addRow("%s on a line", kScenarios[0].name) << 0 << true;
    }

    void theSameThingsHappen() {
        QFETCH(int, index);
        QFETCH(bool, serial);
        const Scenario& scenario = kScenarios[index];
        Twins twins(settingsOf(SystemType::ThreePhaseWye, false), serial);
        if (scenario.keys.front() != ' ')
            twins.keys(kToGroups);
        twins.keys(scenario.keys);
        QCOMPARE(twins.differences.join(QLatin1Char('\n')), QString());
        QVERIFY2(twins.showed(scenario.shows), twins.everything().c_str());
        QCOMPARE(QString::fromStdString(twins.here().describe().screen),
                 QString::fromUtf8(scenario.endsAt.data()));
        twins.meterSeconds(3);
        twins.advance(panel::kIdleLimitMs); // home again, and SETUP is locked
        twins.compare("after the time-out");
        QCOMPARE(twins.differences.join(QLatin1Char('\n')), QString());
        QCOMPARE(twins.here().describe().screen, std::string("summary.kwh"));
        QVERIFY(twins.near().snapshot().image == twins.far().snapshot().image);
    }

    void theWholeRingOnALine() {
        Twins twins(settingsOf(SystemType::ThreePhaseWye, false), true);
        tourRing(twins);
        QCOMPARE(twins.differences.join(QLatin1Char('\n')), QString());
        QVERIFY(twins.seen.size() > 70);
    }

    void alertsComeAndGo() {
        Twins twins(settingsOf(SystemType::ThreePhaseWye, false));
        LoadSpec load = steadyLoadFor(twins.near().snapshot().settings);
        const auto hang = [&twins](const LoadSpec& spec) {
            twins.both([&spec](EmbeddedMeter& meter) {
                meter.setSource(std::make_unique<Synthesis>(waveformOf(spec)));
            });
            twins.meterSeconds(12);
            twins.keys("++++"); // compares four titles, and the wrench
        };
        hang(load);
        const std::string home = twins.here().describe().screen;
        load.voltageFactor[1] = 0;
        load.powerFactor = {0.3, 0.3, 0.3};
        hang(load);
        const auto icons = twins.there().describe().icons;
        QVERIFY(std::find(icons.begin(), icons.end(), "wrench") != icons.end());
        while (twins.here().describe().screen != "alert" && twins.differences.isEmpty())
            twins.press(Key::Plus);
        for (int i = 0; i < 7; ++i)
            twins.press(Key::Next);
        QVERIFY2(twins.showed("b  "), twins.everything().c_str());
        hang(steadyLoadFor(twins.near().snapshot().settings));
        tourRing(twins);
        QCOMPARE(twins.differences.join(QLatin1Char('\n')), QString());
    }

    void whatTheConnectionSaysIsReadOnly() {
        Twins twins(settingsOf(SystemType::ThreePhaseWye, false));
        twins.keys(kToGroups);
        QCOMPARE(twins.there().describe().screen, std::string(kOfTheConnection));
        panel::Panel& there = twins.there();
        for (const auto& [screen, value] :
             {std::pair("setup.com.addr", "001"), std::pair("setup.com.baud", "19200"),
              std::pair("setup.com.par", "nonE")}) {
            there.tap(Key::Next);
            QCOMPARE(there.describe().screen, std::string(screen));
            QCOMPARE(there.describe().value, std::string(value));
            QCOMPARE(there.describe().blink, std::string());
            there.tap(Key::Plus);
            QCOMPARE(there.describe().value, std::string(value));
        }
    }

    void savedIsSaidWhenTheValueHasBeenReadBack() {
        Twins twins(settingsOf(SystemType::ThreePhaseWye, false));
        twins.keys(kToGroups);
        twins.keys("+ >> >>+>>");
        panel::Panel& there = twins.there();
        const auto before = twins.bus().log.newest();
        there.tap(Key::Next);
        QVERIFY(there.state().awaiting);
        bool atOnce = false;
        there.onChange([&] {
            if (there.describe().value == "SAvEd" && !atOnce) {
                atOnce = true;
                QCOMPARE(twins.live().snapshot().settings[Parameter::CtPrimary], 201);
                QCOMPARE(twins.live().snapshot().image.word({131}), std::uint16_t{201});
            }
        });
        QVERIFY(waitFor([&atOnce] { return atOnce; }));
        std::vector<std::uint8_t> functions;
        for (std::uint64_t i = before + 1; i <= twins.bus().log.newest(); ++i)
            if (const auto* const frame = twins.bus().log.find(i))
                if (frame->direction == modbus::Direction::Request)
                    functions.push_back(modbus::pduOf(*frame)[0]);
        const auto write = std::find(functions.begin(), functions.end(), std::uint8_t{6});
        QVERIFY(write != functions.end());
        QVERIFY(std::find(write, functions.end(), std::uint8_t{3}) != functions.end());
        QCOMPARE(std::count(functions.begin(), functions.end(), std::uint8_t{6}), 1);
        there.onChange({});
    }
};

QTEST_GUILESS_MAIN(LivePanelTest)
#include "live_panel_test.moc"
