// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/source_status.h"

#include "ui/model/shown_meter.h"
#include "ui/widgets/fitted_number.h"
#include "ui/window/status_line.h"

#include <QLocale>

namespace s4k::ui {

namespace {

constexpr double kWholeFrom = 9.95;
constexpr double kTruthful = 0.97; // part of the requested speed that counts as reached
constexpr int kMostWidth = 240;

QString rateText(const ClockView& clock) {
    const QLocale locale;
    if (!clock.running)
        return SourceStatus::tr("paused");
    if (clock.reached <= 0 || clock.reached >= kTruthful * clock.speed)
        return SourceStatus::tr("%1\u00D7 real time").arg(shortNumber(clock.speed, 4, locale));
    const int decimals = clock.reached >= kWholeFrom ? 0 : 1;
    return SourceStatus::tr("%1\u00D7 of %2\u00D7 reached")
        .arg(formatNumber(clock.reached, decimals, locale), shortNumber(clock.speed, 4, locale));
}

QString sourceText(const SourceView& source) {
    switch (source.kind) {
    case Source::LivingLoad:
        return SourceStatus::tr("Living load");
    case Source::SetLoad:
        return SourceStatus::tr("Set load");
    case Source::Recording:
        break;
    }
    return source.title;
}

} // namespace

SourceStatus::SourceStatus(const MeterStore& store, StatusLine& line, QObject* parent)
    : QObject(parent), m_store(store),
      m_rate(line.add(tr("Rate"), tr("How fast meter time passes"))),
      m_source(line.add(tr("Source"), tr("What feeds the meter"))) {
    whileShown(store, {&MeterStore::linkChanged}, this, [this](const MeterEntry& meter) {
        m_source.setVisible(meter.link.health == LinkHealth::Inside);
        showRate(meter.link);
    });
}

void SourceStatus::showSource(const SourceView& source) {
    m_source.setText(sourceText(source), kMostWidth);
    m_source.setTip(source.detail.isEmpty() ? tr("What feeds the meter")
                                            : tr("What feeds the meter: %1").arg(source.detail));
}

void SourceStatus::showClock(const ClockView& clock) {
    m_clock = clock;
    showRate(m_store.has(m_store.shown()) ? m_store.at(m_store.shown()).link : LinkView());
}

void SourceStatus::showRate(const LinkView& link) {
    const bool timed = isTimed(link.health);
    m_rate.setText(timed ? rateText(m_clock) : linkText(link));
    m_rate.setTip(timed ? tr("How fast meter time passes")
                        : tr("How often the meter is read, and the age of the oldest value"));
}

} // namespace s4k::ui
