// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/client/scan.h"

#include "app/link/client/answer_check.h"
#include "app/link/client/scan_device.h"
#include "core/modbus/rtu.h"

#include <QTimer>

#include <algorithm>
#include <deque>
#include <utility>

namespace s4k::link {

namespace {

constexpr int kLeastMs = 10;           ///< ms; a shorter time-out is not worth a request
constexpr std::size_t kTimesKept = 10; ///< unit ids whose times estimate the time left
constexpr int kBudgetTimeouts = 2;     ///< time-outs that one unit id may take in all
constexpr int kPauseMs = 10;           ///< ms, before a lost connection is made again

std::vector<std::uint8_t> unitsOf(const modbus::UnitSet& set) {
    std::vector<std::uint8_t> units;
    for (std::size_t unit = modbus::kFirstUnit; unit <= modbus::kLastUnit; ++unit)
        if (set[unit])
            units.push_back(static_cast<std::uint8_t>(unit));
    return units;
}

std::vector<BusTarget> targetsOf(const ScanPlan& plan) {
    const auto* const serial = std::get_if<SerialTarget>(&plan.target);
    if (serial == nullptr)
        return {plan.target};
    std::vector<BusTarget> targets;
    for (const LineSettings& line : plan.lines)
        targets.emplace_back(SerialTarget{serial->device, line, serial->echoes});
    return targets;
}

ChannelOptions optionsFor(const ScanPlan& plan) {
    ChannelOptions options;
    options.timeoutMs = plan.timeoutMs;
    options.retries = 0;
    options.firstPauseMs = kPauseMs;
    options.longestPauseMs = std::max(kPauseMs, plan.timeoutMs / 2);
    return options;
}

} // namespace

struct Scanner::Impl {
    explicit Impl(Scanner& scanner) : owner(scanner) { deadline.setSingleShot(true); }

    Scanner& owner;
    ScanPlan plan;
    std::vector<BusTarget> targets;
    std::vector<std::uint8_t> units;
    std::vector<FoundDevice> found;
    std::optional<Error> error;
    std::unique_ptr<ModbusChannel> channel; ///< null: no scan is running
    std::uint64_t generation = 0;           ///< answers to requests of an older one are ignored
    std::size_t done = 0;                   ///< number of unit ids tried, over all line settings
    std::deque<std::int64_t> took;          ///< ms for each of the last unit ids

    // State of the unit id being tried.
    ScanAnswers answers;
    std::size_t question = 0;
    bool secondTry = false;
    int wireMs = 0; ///< of the requests to it so far
    QElapsedTimer time;
    QTimer deadline;

    [[nodiscard]] std::size_t all() const { return targets.size() * units.size(); }
    [[nodiscard]] const BusTarget& target() const { return targets[done / units.size()]; }
    [[nodiscard]] std::uint8_t unit() const { return units[done % units.size()]; }

    void begin();
    void drop();
    void end(const std::optional<Error>& why);
    void beginUnit();
    void endUnit();
    void ask();
    void answered(const BusAnswer& answer);
    void next();
    void later(void (Impl::*step)());
    void onConnection();
    void onDeadline();
    [[nodiscard]] int budgetMs() const { return kBudgetTimeouts * plan.timeoutMs + wireMs; }
};

// Never inside a call of the channel, because the step may close the channel.
void Scanner::Impl::later(void (Impl::*step)()) {
    QTimer::singleShot(0, &owner, [this, step, now = generation] {
        if (now == generation)
            (this->*step)();
    });
}

void Scanner::Impl::begin() {
    channel = std::make_unique<ModbusChannel>(targets.front(), optionsFor(plan));
    connect(channel.get(), &ModbusChannel::connectedChanged, &owner, [this] { onConnection(); });
    channel->open();
    beginUnit();
}

void Scanner::Impl::drop() {
    ++generation;
    deadline.stop();
    channel.reset();
}

void Scanner::Impl::end(const std::optional<Error>& why) {
    error = why;
    drop();
    Q_EMIT owner.finished();
}

void Scanner::Impl::beginUnit() {
    answers = {};
    question = 0;
    secondTry = false;
    wireMs = 0;
    time.start();
    const std::uint64_t now = generation;
    Q_EMIT owner.progressed();
    if (now == generation) // no slot has cancelled
        ask();
}

void Scanner::Impl::ask() {
    const modbus::PduBytes pdu =
        scanRequest(static_cast<ScanQuestion>(question), plan.registerBase);
    const int onWire = wireTimeMs(target(), pdu.view());
    wireMs += onWire;
    const auto left = static_cast<int>(budgetMs() - time.elapsed());
    ChannelOptions options = optionsFor(plan);
    options.timeoutMs = std::min(plan.timeoutMs, left - onWire);
    if (options.timeoutMs < kLeastMs) {
        later(&Impl::endUnit);
        return;
    }
    channel->setOptions(options);
    deadline.start(left);
    channel->send({unit(), pdu, false}, &owner, [this, now = generation](const BusAnswer& answer) {
        if (now == generation)
            answered(answer);
    });
}

// A request that failed because the connection was lost is sent once more on the next connection.
void Scanner::Impl::answered(const BusAnswer& answer) {
    deadline.stop();
    if (answer) {
        answers.pdus[question] = *answer;
        later(&Impl::next);
    } else if (!channel->isReachable()) {
        error = channel->lastError().value_or(answer.error());
        QTimer::singleShot(0, &owner, [this, now = generation] {
            if (now == generation)
                end(error);
        });
    } else if (!channel->isConnected() && !std::exchange(secondTry, true)) {
        later(&Impl::ask);
    } else {
        later(&Impl::next);
    }
}

void Scanner::Impl::next() {
    ++question;
    if (answers.isSomebody() && question < kScanQuestions)
        ask();
    else
        endUnit();
}

void Scanner::Impl::endUnit() {
    const std::uint64_t now = generation;
    if (answers.isSomebody()) {
        FoundDevice device{target(), unit(), answers.device(), {}, {}};
        if (device.device.ofFamily) {
            device.system = answers.system();
            device.ctPrimary = answers.ctPrimary();
        }
        found.push_back(device);
        Q_EMIT owner.deviceFound(device);
        if (now != generation) // a slot has cancelled
            return;
    }
    took.push_back(time.elapsed());
    if (took.size() > kTimesKept)
        took.pop_front();
    ++done;
    if (done == all()) {
        Q_EMIT owner.progressed();
        if (now == generation)
            end(std::nullopt);
        return;
    }
    if (done % units.size() == 0)
        channel->setTarget(target());
    beginUnit();
}

// The time of a unit id starts when the connection is made.
void Scanner::Impl::onConnection() {
    if (!channel->isConnected() || question > 0 || secondTry)
        return;
    time.start();
    if (deadline.isActive())
        deadline.start(budgetMs());
}

// Without a connection the channel's time-outs apply; with one, an incomplete answer blocks the
// channel.
void Scanner::Impl::onDeadline() {
    if (!channel->isConnected())
        return;
    ++generation; // ignore the error replies of closing
    channel->setTarget(target());
    later(&Impl::next);
}

Scanner::Scanner(QObject* parent) : QObject(parent), m_impl(std::make_unique<Impl>(*this)) {
    connect(&m_impl->deadline, &QTimer::timeout, this, [this] { m_impl->onDeadline(); });
}

Scanner::~Scanner() {
    m_impl->drop();
}

Result<Done> Scanner::start(const ScanPlan& plan) {
    cancel();
    auto units = unitsOf(plan.units);
    auto targets = targetsOf(plan);
    if (units.empty())
        return Error{S4K_TEXT("Link", "scan"), targetText(plan.target),
                     S4K_TEXT("Link", "no unit id is chosen"),
                     S4K_TEXT("Link", "name unit ids from 1 to 247")};
    if (targets.empty())
        return Error{S4K_TEXT("Link", "scan"), targetText(plan.target),
                     S4K_TEXT("Link", "no baud rate and parity are chosen"),
                     S4K_TEXT("Link", "name a baud rate and a parity")};
    m_impl->plan = plan;
    m_impl->plan.timeoutMs = std::max(plan.timeoutMs, kLeastMs);
    m_impl->units = std::move(units);
    m_impl->targets = std::move(targets);
    m_impl->found.clear();
    m_impl->took.clear();
    m_impl->error.reset();
    m_impl->done = 0;
    m_impl->begin();
    return Done{};
}

void Scanner::cancel() {
    if (isRunning())
        m_impl->end(std::nullopt);
}

bool Scanner::isRunning() const {
    return m_impl->channel != nullptr;
}

ScanProgress Scanner::progress() const {
    ScanProgress now{m_impl->done, m_impl->all(), {}, {}};
    if (now.done < now.all)
        now.now = unitText(m_impl->unit(), m_impl->target());
    if (m_impl->took.empty())
        return now;
    double ms = 0;
    for (const std::int64_t each : m_impl->took)
        ms += static_cast<double>(each);
    now.secondsLeft = ms / static_cast<double>(m_impl->took.size()) / 1000 *
                      static_cast<double>(now.all - now.done);
    return now;
}

const std::vector<FoundDevice>& Scanner::found() const {
    return m_impl->found;
}

const std::optional<Error>& Scanner::error() const {
    return m_impl->error;
}

} // namespace s4k::link
