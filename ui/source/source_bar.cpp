// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/source_bar.h"

#include "app/base/text.h"
#include "core/registers/power_rules.h"
#include "ui/model/shown_meter.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace s4k::ui {

namespace {

QString systemName(SystemType type) {
    switch (type) {
    case SystemType::OnePhaseLn:
        return SourceBar::tr("1-phase A-N");
    case SystemType::OnePhaseLl:
        return SourceBar::tr("1-phase A-B");
    case SystemType::SplitPhase:
        return SourceBar::tr("Split phase");
    case SystemType::ThreePhaseDelta:
        return SourceBar::tr("3-phase delta");
    case SystemType::ThreePhaseWye:
        break;
    }
    return SourceBar::tr("3-phase wye");
}

} // namespace

SourceBar::SourceBar(const MeterStore& store, QWidget* parent)
    : BarPart(parent), m_source(new Segmented(tr("Source"), this)), m_system(new QComboBox(this)),
      m_live(new QWidget(this)) {
    buildSource();
    buildSystem();
    buildLive();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget* const part :
         {static_cast<QWidget*>(m_source), static_cast<QWidget*>(m_system), m_live})
        row->addWidget(part);
    orderTabs({m_source, m_system});
    m_live->hide();
    showSource({});
    setRoom(0);
    whileShown(store, {&MeterStore::linkChanged}, this,
               [this](const MeterEntry& meter) { showLink(meter.link.health); });
    whileShown(store, {&MeterStore::refreshed}, this, [this](const MeterEntry& meter) {
        m_system->setCurrentIndex(
            m_system->findData(static_cast<int>(systemType(meter.snapshot.settings))));
    });
}

void SourceBar::buildSource() {
    m_source->add(tr("Living load"), tr("A small building's morning: always something happens"),
                  icon(QStringLiteral("living")));
    m_source->add(tr("Set load"), tr("Volts, amps and power factor as you set them (Ctrl+L)"),
                  icon(QStringLiteral("load")));
    m_source->add(tr("Recording"), tr("Play a COMTRADE or CSV file (Ctrl+O)"),
                  icon(QStringLiteral("recording")));
    connect(m_source, &Segmented::chosen, this, [this](int i) {
        m_source->setCurrent(static_cast<int>(m_kind)); // until showSource() confirms the choice
        Q_EMIT sourceChosen(static_cast<Source>(i));
    });
}

void SourceBar::buildSystem() {
    for (auto type = kSystemTypes.rbegin(); type != kSystemTypes.rend(); ++type)
        m_system->addItem(systemName(*type) + QStringLiteral("  ") +
                              app::toQt(traits(*type).panelName),
                          static_cast<int>(*type));
    m_system->setAccessibleName(tr("System type"));
    m_system->setToolTip(tr("How the service is wired"));
    connect(m_system, &QComboBox::activated, this, [this](int i) {
        if (const auto type = systemTypeFromCode(m_system->itemData(i).toInt()))
            Q_EMIT systemChosen(*type);
    });
}

void SourceBar::buildLive() {
    auto* badge = new Badge(m_live);
    badge->setText(tr("Live meter"));
    badge->setTone(Badge::Tone::Accent);
    badge->setIcon(QStringLiteral("connect"));
    auto* why = captionLabel(tr("keeps its own load and time"), m_live);
    auto* row = new QHBoxLayout(m_live);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    row->addWidget(badge);
    row->addWidget(why);
    m_live->setAccessibleName(tr("Live meter: keeps its own load and time"));
    m_live->setToolTip(tr("Source, system type, run and speed are for the meters inside; "
                          "they are back when one of them is shown"));
}

void SourceBar::showSource(const SourceView& source) {
    m_kind = source.kind;
    m_source->setCurrent(static_cast<int>(m_kind));
}

void SourceBar::showLink(LinkHealth health) {
    if (health == m_health)
        return;
    m_health = health;
    const bool inside = health == LinkHealth::Inside;
    setShown(*m_source, inside);
    setShown(*m_system, inside);
    setShown(*m_live, !isTimed(health));
    Q_EMIT fitChanged();
}

void SourceBar::setRoom(int level) {
    const bool roomy = level < 2;
    m_source->setIconsShown(roomy);
    m_source->setTight(level >= kTightest);
    m_source->updateGeometry();
    layout()->setSpacing(roomy ? space::kMedium : space::kTight);
    updateGeometry();
}

} // namespace s4k::ui
