// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tools/tools.h"

#include "app/window/composition.h"
#include "ui/alerts/alerts_view.h"
#include "ui/connect/connect_panel.h"
#include "ui/demand/demand_view.h"
#include "ui/harmonics/harmonics_view.h"
#include "ui/phasors/phasor_view.h"
#include "ui/profiles/profile_panel.h"
#include "ui/registers/registers_view.h"
#include "ui/report/report_panel.h"
#include "ui/scope/scope_view.h"
#include "ui/setup/setup_view.h"
#include "ui/share/share_panel.h"
#include "ui/source/load_editor.h"
#include "ui/traffic/traffic_view.h"
#include "ui/trends/trend_view.h"

#include <QCoreApplication>

namespace s4k::app {

using ui::Dock;
using ui::hookOf;
using ui::Tool;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Tools", text);
}

QKeySequence keys(const char* text) {
    return QKeySequence(QString::fromLatin1(text));
}

/// A hook that calls `method` of a controller, for actions that the widget alone cannot do.
template <typename Part>
ui::WidgetHook doing(Part& part, void (Part::*method)()) {
    return [&part, method](QWidget&) { (part.*method)(); };
}

/// A maker that calls `method` of `part`.
template <typename Part>
ui::WidgetMaker madeBy(Part& part, QWidget* (Part::*method)(QWidget*)) {
    return [&part, method](QWidget* parent) { return (part.*method)(parent); };
}

/// Gives the first nine tools the shortcuts Ctrl+1 to Ctrl+9.
std::vector<Tool> numbered(std::vector<Tool> tools) {
    for (std::size_t i = 0; i < tools.size() && i < 9; ++i)
        tools[i].shortcut = QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1));
    return tools;
}

} // namespace

// clang-format off
std::vector<Tool> toolsOf(Composition& parts) {
    using namespace ui;
    MonitorTools& monitor = parts.monitor();
    MeterTools& meter = parts.meterTools();
    const auto id = [](const char* text) { return QString::fromLatin1(text); };
    return numbered({
        {id("trends"), words(QT_TRANSLATE_NOOP("Tools", "Trends")), words(QT_TRANSLATE_NOOP("Tools", "Any quantity over time")), {}, {}, madeBy(monitor, &MonitorTools::makeTrends), hookOf(&TrendView::focusPlot), {}, hookOf(&TrendView::askForExport), false},
        {id("demand"), words(QT_TRANSLATE_NOOP("Tools", "Demand")), words(QT_TRANSLATE_NOOP("Tools", "Demand and energy")), {}, {}, madeBy(monitor, &MonitorTools::makeDemand), hookOf(&DemandView::focusFirst), {}, hookOf(&DemandView::askForExport)},
        {id("phasors"), words(QT_TRANSLATE_NOOP("Tools", "Phasors")), words(QT_TRANSLATE_NOOP("Tools", "Voltages and currents with their angles")), {}, {}, madeBy(monitor, &MonitorTools::makePhasors), hookOf(&PhasorView::focusFirst), {}, hookOf(&PhasorView::askForExport)},
        {id("harmonics"), words(QT_TRANSLATE_NOOP("Tools", "Harmonics")), words(QT_TRANSLATE_NOOP("Tools", "Harmonics up to the 21st")), {}, {}, madeBy(monitor, &MonitorTools::makeHarmonics), hookOf(&HarmonicsView::focusFirst), {}, hookOf(&HarmonicsView::askForExport)},
        {id("scope"), words(QT_TRANSLATE_NOOP("Tools", "Scope")), words(QT_TRANSLATE_NOOP("Tools", "Waveforms")), {}, {}, madeBy(monitor, &MonitorTools::makeScope), hookOf(&ScopeView::focusFirst), {}, hookOf(&ScopeView::askForExport)},
        {id("alerts"), words(QT_TRANSLATE_NOOP("Tools", "Alerts")), words(QT_TRANSLATE_NOOP("Tools", "What is wrong, since when, and the remedy")), {}, {}, madeBy(monitor, &MonitorTools::makeAlerts), hookOf(&AlertsView::focusFirst), {}, hookOf(&AlertsView::askForExport)},
        {id("registers"), words(QT_TRANSLATE_NOOP("Tools", "Registers")), words(QT_TRANSLATE_NOOP("Tools", "The whole register map, to read and to set")), {}, {}, madeBy(meter, &MeterTools::makeRegisters), hookOf(&RegistersView::focusTable), hookOf(&RegistersView::focusFilter)},
        {id("setup"), words(QT_TRANSLATE_NOOP("Tools", "Setup")), words(QT_TRANSLATE_NOOP("Tools", "All settings, and how the meter is wired")), {}, {}, madeBy(meter, &MeterTools::makeSetup), hookOf(&SetupView::focusFirst)},
        {id("traffic"), words(QT_TRANSLATE_NOOP("Tools", "Traffic")), words(QT_TRANSLATE_NOOP("Tools", "Every Modbus frame, decoded")), {}, {}, madeBy(meter, &MeterTools::makeTraffic), hookOf(&TrafficView::focusTable), hookOf(&TrafficView::focusFilter), hookOf(&TrafficView::askForExport)},
    });
}

std::vector<Dock> docksOf(Composition& parts) {
    using namespace ui;
    MeterTools& meter = parts.meterTools();
    SourceController& source = parts.source();
    const auto id = [](const char* text) { return QString::fromLatin1(text); };
    return {
        {id("load"), words(QT_TRANSLATE_NOOP("Tools", "Set the load")), words(QT_TRANSLATE_NOOP("Tools", "Volts, amps and power factor as you set them")), id("load"), keys("Ctrl+L"), madeBy(source, &SourceController::makeEditor), doing(source, &SourceController::beginEditing)},
        {id("connect"), words(QT_TRANSLATE_NOOP("Tools", "Connect")), words(QT_TRANSLATE_NOOP("Tools", "Watch real meters over Modbus: find them, connect to them")), id("connect"), keys("F5"), madeBy(meter, &MeterTools::makeConnect), hookOf(&ConnectPanel::begin)},
        {id("share"), words(QT_TRANSLATE_NOOP("Tools", "Share")), words(QT_TRANSLATE_NOOP("Tools", "Put the meters on the wire as Modbus devices")), id("share"), keys("Ctrl+H"), madeBy(meter, &MeterTools::makeShare), hookOf(&SharePanel::begin)},
        {id("report"), words(QT_TRANSLATE_NOOP("Tools", "Report")), words(QT_TRANSLATE_NOOP("Tools", "Commissioning report")), id("report"), keys("Ctrl+R"), madeBy(meter, &MeterTools::makeReport), hookOf(&ReportPanel::focusFirst)},
        {id("profiles"), words(QT_TRANSLATE_NOOP("Tools", "Profiles")), words(QT_TRANSLATE_NOOP("Tools", "Store the settings of a meter and write them to others")), {}, {}, madeBy(meter, &MeterTools::makeProfiles), hookOf(&ProfilePanel::focusFirst)},
        {id("twin"), words(QT_TRANSLATE_NOOP("Tools", "Twin")), words(QT_TRANSLATE_NOOP("Tools", "An embedded meter with the settings of the live one, beside it")), {}, {}, madeBy(parts.twins(), &TwinController::makePanel)},
    };
}
// clang-format on

std::vector<ui::KeyHint> keysOfTools() {
    return {{ui::action_group::views(), words(QT_TRANSLATE_NOOP("Tools", "Left  Right  +  -")),
             words(QT_TRANSLATE_NOOP("Tools", "Move the cursor of the trends, zoom"))}};
}

} // namespace s4k::app
