// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/live/live_link.h"

#include "app/link/client/answer_check.h"
#include "app/link/client/live_image.h"
#include "core/modbus/decode.h"

#include <QEventLoop>

namespace s4k::cli {

namespace {

using link::ModbusMeter;

constexpr int kPeriodMs = 250; ///< short, because the command waits for the round

link::LiveMeterOptions quick(link::LiveMeterOptions options) {
    options.periodMs = kPeriodMs;
    return options;
}

Error unread(const std::string& name) {
    return {Text::verbatim(name), "", S4K_TEXT("Options", "it was not read"),
            S4K_TEXT("Options", "try again")};
}

} // namespace

LiveLink::LiveLink(const LiveOptions& options)
    : m_options(options), m_channel(options.target, options.channel),
      m_meter(m_channel, quick(options.meter)) {}

bool LiveLink::poll(const std::function<bool()>& isEnough) {
    QEventLoop loop;
    bool isWhole = false;
    QObject::connect(&m_meter, &ModbusMeter::linkChanged, &loop, [&loop, &isEnough] {
        if (isEnough())
            loop.quit();
    });
    QObject::connect(&m_meter, &ModbusMeter::roundEnded, &loop, [&loop, &isWhole](bool whole) {
        isWhole = whole;
        loop.quit();
    });
    m_channel.open();
    m_meter.start();
    if (!isEnough())
        loop.exec();
    return isWhole;
}

Error LiveLink::trouble() const {
    return m_meter.lastError().value_or(unread(name()));
}

Result<Done> LiveLink::identify() {
    const auto isKnown = [this] { return m_meter.device().has_value(); };
    static_cast<void>(poll(isKnown));
    return isKnown() ? Result<Done>(Done{}) : trouble();
}

Result<Done> LiveLink::connect() {
    const auto isOther = [this] { return m_meter.device() && !m_meter.device()->ofFamily; };
    const bool isWhole = poll(isOther);
    return isWhole || isOther() ? Result<Done>(Done{}) : trouble();
}

link::BusAnswer LiveLink::ask(const modbus::PduBytes& pdu) {
    QEventLoop loop;
    std::optional<link::BusAnswer> got;
    m_channel.send({m_options.meter.unit, pdu, false}, &loop,
                   [&loop, &got](const link::BusAnswer& answer) {
                       got = answer;
                       loop.quit();
                   });
    loop.exec();
    return got ? *got : link::BusAnswer(unread(name()));
}

Result<Settings> LiveLink::readSettings() {
    const PollRead setup = readOf(PollBlock::Setup);
    const modbus::PduBytes asked = link::readRequest(setup, m_options.meter.registerBase);
    const auto answer = ask(asked);
    if (!answer)
        return answer.error();
    if (const auto checked = modbus::checkReply(asked.view(), answer->view()); !checked)
        return Error{Text::verbatim(name()), link::requestText(asked.view()), checked.error().cause,
                     checked.error().remedy};
    RegisterImage image = link::unreadImage();
    link::takeAnswer(image, setup, answer->view());
    return link::settingsIn(image, m_meter.snapshot().settings);
}

Result<Done> LiveLink::isOfFamily() const {
    const auto& device = m_meter.device();
    if (device && device->ofFamily)
        return Done{};
    const std::string who = device ? device->name : std::string();
    return Error{
        Text::verbatim(name()), who,
        who.empty() ? S4K_TEXT("Options", "it does not identify itself")
                    : S4K_TEXT("Options", "it is no meter of the Series 4000"),
        S4K_TEXT("Options", "name the unit id of a Series 4000 meter; s4k scan finds them")};
}

std::string LiveLink::name() const {
    return link::unitText(m_options.meter.unit, m_options.target).english();
}

} // namespace s4k::cli
