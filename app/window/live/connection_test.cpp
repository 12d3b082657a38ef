// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/live/connection_test.h"

#include "app/base/text.h"
#include "core/registers/power_rules.h"
#include "ui/model/meter_view.h"

#include <QTimer>

namespace s4k::app {

using Result = ui::TestView::Result;

ConnectionTest::ConnectionTest(const LiveBuses& buses, const LiveOrder& order) {
    m_result.result = Result::Running;
    m_time.start();
    if (const auto may = buses.mayUse(order.target); !may) {
        QTimer::singleShot(0, this, [this, error = may.error()] { fail(error); });
        return;
    }
    m_channel = buses.channelOf(order.target);
    if (m_channel == nullptr) {
        m_channel = std::make_shared<link::ModbusChannel>(order.target, order.channel);
        m_channel->open();
    }
    begin(order);
}

void ConnectionTest::begin(const LiveOrder& order) {
    m_meter = std::make_unique<link::ModbusMeter>(*m_channel, order.meter);
    // Queued: the test deletes the meter, which must not happen inside the meter's signal.
    connect(m_meter.get(), &link::ModbusMeter::roundEnded, this, &ConnectionTest::judge,
            Qt::QueuedConnection);
    m_meter->start();
}

void ConnectionTest::judge(bool whole) {
    if (m_result.result != Result::Running)
        return;
    m_meter->stop();
    if (whole || m_meter->device())
        pass();
    else
        fail(m_meter->lastError().value_or(
            Error{{}, "", S4K_TEXT("Link", "no answer"), S4K_TEXT("Link", "check the unit id")}));
}

void ConnectionTest::pass() {
    const auto& device = m_meter->device();
    const bool ofFamily = device && device->ofFamily;
    m_result.result = ofFamily ? Result::Passed : Result::Other;
    const QString name = device && !device->name.empty()
                             ? toQt(device->name)
                             : tr("A device that does not report its name");
    const QString time = tr("%1 ms for all registers").arg(m_time.elapsed());
    if (ofFamily && m_meter->hasImage())
        m_result.text =
            QStringLiteral("%1, %2, %3")
                .arg(name, ui::meterSummary(ui::meterView(0, m_meter->snapshot())), time);
    else
        m_result.text = ofFamily ? name : tr("%1: no meter of this family").arg(name);
    if (!ofFamily)
        m_result.remedy = tr("it is shown but never written to");
    Q_EMIT finished();
}

void ConnectionTest::fail(const Error& error) {
    m_result.result = Result::Failed;
    m_result.text = translated(error.cause);
    m_result.remedy = translated(error.remedy);
    Q_EMIT finished();
}

} // namespace s4k::app
