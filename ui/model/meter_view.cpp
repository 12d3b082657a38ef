// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/meter_view.h"

#include "app/base/text.h"
#include "core/registers/power_rules.h"

#include <QCoreApplication>

namespace s4k::ui {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("s4k::ui::MeterView", text);
}

} // namespace

MeterView meterView(MeterKey key, const MeterSnapshot& snapshot, const LinkView& link) {
    const Settings& settings = snapshot.settings;
    return {key,
            settings[Parameter::Address],
            systemType(settings),
            settings[Parameter::CtPrimary],
            snapshot.image.alerts() != 0,
            snapshot.powered,
            link.bus,
            link.health,
            isKnown(link)};
}

QString meterTitle(const MeterView& meter) {
    return words(QT_TRANSLATE_NOOP("s4k::ui::MeterView", "Meter %1")).arg(meter.address);
}

QString meterPlace(const MeterView& meter) {
    if (meter.bus.isEmpty())
        return meterTitle(meter);
    return words(QT_TRANSLATE_NOOP("s4k::ui::MeterView", "%1 on %2"))
        .arg(meterTitle(meter), meter.bus);
}

QString meterSummary(const MeterView& meter) {
    if (!meter.known)
        return meterTrouble(meter);
    return QStringLiteral("%1  %2 A")
        .arg(app::toQt(traits(meter.system).panelName))
        .arg(meter.ctAmps);
}

QString meterTrouble(const MeterView& meter) {
    // Power and alerts of old values, or of another device, are meaningless.
    if (!isFresh(meter.health))
        return healthWords(meter.health);
    if (!meter.powered)
        return words(QT_TRANSLATE_NOOP("s4k::ui::MeterView", "no control power"));
    return meter.alert ? words(QT_TRANSLATE_NOOP("s4k::ui::MeterView", "alert")) : QString();
}

} // namespace s4k::ui
