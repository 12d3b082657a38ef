// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/top_bar.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr int kHeight = 49;  // 48 and the line below
constexpr int kTightest = 3; // from 0, where everything has icon and word

QString systemName(SystemType type) {
    switch (type) {
    case SystemType::OnePhaseLn:
        return TopBar::tr("1-phase A-N");
    case SystemType::OnePhaseLl:
        return TopBar::tr("1-phase A-B");
    case SystemType::SplitPhase:
        return TopBar::tr("Split phase");
    case SystemType::ThreePhaseDelta:
        return TopBar::tr("3-phase delta");
    case SystemType::ThreePhaseWye:
        break;
    }
    return TopBar::tr("3-phase wye");
}

} // namespace

TopBar::TopBar(QWidget* parent)
    : QFrame(parent), m_source(new Segmented(tr("Source"), this)), m_system(new QComboBox(this)),
      m_run(new QToolButton(this)), m_speed(new Segmented(tr("Speed"), this)),
      m_live(new QWidget(this)), m_connect(new QToolButton(this)), m_share(new QToolButton(this)),
      m_record(new QToolButton(this)), m_theme(new QToolButton(this)) {
    setObjectName(QStringLiteral("topBar"));
    setFixedHeight(kHeight);
    buildSource();
    buildSystem();
    buildRun();
    buildSpeed();
    buildLive();
    buildConnect();
    buildShare();
    buildRecord();
    buildTheme();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kLarge, 0, space::kLarge, 1);
    row->setSpacing(space::kMedium);
    row->addWidget(m_source);
    row->addWidget(m_system);
    row->addWidget(m_live);
    row->addStretch(1);
    row->addWidget(m_run);
    row->addWidget(m_speed);
    row->addStretch(1);
    row->addWidget(m_connect);
    row->addWidget(m_share);
    row->addWidget(m_record);
    row->addWidget(m_theme);
    row->addWidget(buildHelp());
    setEmbedded(true);
}

void TopBar::buildSource() {
    m_source->add(tr("Living load"), tr("A small building's morning: always something happens"),
                  icon(QStringLiteral("living")));
    m_source->add(tr("Set load"), tr("Volts, amps and power factor as you set them (Ctrl+L)"),
                  icon(QStringLiteral("load")));
    m_source->add(tr("Recording"), tr("Play a COMTRADE or CSV file (Ctrl+O)"),
                  icon(QStringLiteral("recording")));
    connect(m_source, &Segmented::chosen, this,
            [this](int i) { Q_EMIT sourceChosen(static_cast<Source>(i)); });
}

void TopBar::buildSystem() {
    for (auto type = kSystemTypes.rbegin(); type != kSystemTypes.rend(); ++type)
        m_system->addItem(systemName(*type) + QStringLiteral("  ") +
                              QString::fromLatin1(traits(*type).panelName.data(),
                                                  static_cast<int>(traits(*type).panelName.size())),
                          static_cast<int>(*type));
    m_system->setAccessibleName(tr("System type"));
    m_system->setToolTip(tr("How the service is wired"));
    connect(m_system, &QComboBox::activated, this, [this](int i) {
        if (const auto type = systemTypeFromCode(m_system->itemData(i).toInt()))
            Q_EMIT systemChosen(*type);
    });
}

void TopBar::buildRun() {
    m_run->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_run->setFocusPolicy(Qt::StrongFocus);
    m_run->setToolTip(tr("Let meter time pass, or hold it (Space)"));
    // Room for either word, so that nothing moves.
    const QFontMetrics metrics = fontMetrics();
    const int text =
        std::max(metrics.horizontalAdvance(tr("Run")), metrics.horizontalAdvance(tr("Pause")));
    m_run->setMinimumWidth(text + 16 + 3 * space::kSmall + space::kSmall);
    connect(m_run, &QToolButton::clicked, this, [this] { Q_EMIT runningChosen(!m_clock.running); });
    showClock({});
}

void TopBar::buildSpeed() {
    for (const double speed : kSpeeds)
        m_speed->add(QStringLiteral("%1\u00D7").arg(speed),
                     tr("%1 times real time").arg(locale().toString(speed)));
    connect(m_speed, &Segmented::chosen, this,
            [this](int i) { Q_EMIT speedChosen(kSpeeds[static_cast<std::size_t>(i)]); });
}

void TopBar::buildLive() {
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

void TopBar::setEmbedded(bool embedded) {
    m_embedded = embedded;
    showFitting();
}

void TopBar::setReplaying(bool replaying) {
    m_replaying = replaying;
    showFitting();
}

void TopBar::showFitting() {
    m_source->setVisible(m_embedded);
    m_system->setVisible(m_embedded);
    m_run->setVisible(m_embedded || m_replaying);
    m_speed->setVisible(m_embedded || m_replaying);
    m_live->setVisible(!m_embedded && !m_replaying);
    fit();
}

void TopBar::buildConnect() {
    m_connect->setIcon(icon(QStringLiteral("connect")));
    m_connect->setText(QLatin1Char(' ') + tr("Connect"));
    m_connect->setCheckable(true);
    m_connect->setFocusPolicy(Qt::StrongFocus);
    m_connect->setAccessibleName(tr("Connect"));
    m_connect->setToolTip(tr("Watch real meters over Modbus: find them, connect to them (F5)"));
    connect(m_connect, &QToolButton::clicked, this, &TopBar::connectChosen);
}

void TopBar::showConnectOpen(bool open) {
    m_connect->setChecked(open);
}

void TopBar::buildShare() {
    m_share->setIcon(icon(QStringLiteral("share")));
    m_share->setCheckable(true);
    m_share->setFocusPolicy(Qt::StrongFocus);
    connect(m_share, &QToolButton::clicked, this, &TopBar::shareChosen);
    showShared(false);
}

void TopBar::showShared(bool shared) {
    if (shared == m_share->property("live").toBool() && !m_share->text().isEmpty())
        return;
    m_share->setAccessibleName(shared ? tr("Share: on the wire") : tr("Share"));
    m_share->setToolTip(shared ? tr("The meters are on the wire (Ctrl+H)")
                               : tr("Put the meters on the wire as Modbus devices (Ctrl+H)"));
    m_share->setText(QLatin1Char(' ') + (shared ? tr("Shared") : tr("Share")));
    m_share->setProperty("live", shared);
    m_share->style()->unpolish(m_share);
    m_share->style()->polish(m_share);
    fit();
}

void TopBar::showShareOpen(bool open) {
    m_share->setChecked(open);
}

void TopBar::buildRecord() {
    m_record->setIcon(icon(QStringLiteral("record")));
    m_record->setCheckable(true);
    m_record->setProperty("quiet", true);
    m_record->setFocusPolicy(Qt::StrongFocus);
    connect(m_record, &QToolButton::clicked, this, [this] {
        m_record->setChecked(!m_record->isChecked()); // until it is so
        Q_EMIT recordChosen();
    });
    showRecording(false);
}

void TopBar::showRecording(bool recording) {
    m_record->setChecked(recording);
    m_record->setAccessibleName(recording ? tr("End the recording") : tr("Record"));
    m_record->setToolTip(recording ? tr("End the recording (F9)")
                                   : tr("Record all meters into a history (F9)"));
}

void TopBar::buildTheme() {
    auto* menu = new QMenu(m_theme);
    auto* group = new QActionGroup(menu);
    const std::array<QString, 3> names{tr("As the desktop"), tr("Light"), tr("Dark")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_themes[i] = menu->addAction(names[i]);
        m_themes[i]->setCheckable(true);
        group->addAction(m_themes[i]);
        connect(m_themes[i], &QAction::triggered, this,
                [this, i] { Q_EMIT themeChosen(static_cast<Theme>(i)); });
    }
    m_theme->setMenu(menu);
    m_theme->setPopupMode(QToolButton::InstantPopup);
    m_theme->setIcon(icon(QStringLiteral("theme")));
    m_theme->setProperty("quiet", true);
    m_theme->setFocusPolicy(Qt::StrongFocus);
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->setToolTip(tr("Light or dark"));
}

QToolButton* TopBar::buildHelp() {
    auto* help = new QToolButton(this);
    help->setIcon(icon(QStringLiteral("help")));
    help->setProperty("quiet", true);
    help->setFocusPolicy(Qt::StrongFocus);
    help->setAccessibleName(tr("Keyboard shortcuts"));
    help->setToolTip(tr("Keyboard shortcuts (?)"));
    connect(help, &QToolButton::clicked, this, &TopBar::helpChosen);
    return help;
}

void TopBar::showSource(Source source) {
    m_source->setCurrent(static_cast<int>(source));
}

void TopBar::showSystem(SystemType type) {
    m_system->setCurrentIndex(m_system->findData(static_cast<int>(type)));
}

void TopBar::showClock(const ClockView& clock) {
    m_clock = clock;
    m_run->setIcon(icon(clock.running ? QStringLiteral("pause") : QStringLiteral("run")));
    m_run->setText(QLatin1Char(' ') + (clock.running ? tr("Pause") : tr("Run")));
    m_run->setAccessibleName(clock.running ? tr("Pause the meter") : tr("Run the meter"));
    const auto found = std::find(kSpeeds.begin(), kSpeeds.end(), clock.speed);
    m_speed->setCurrent(static_cast<int>(found - kSpeeds.begin()));
}

void TopBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fit();
}

void TopBar::fit() {
    if (layout() == nullptr)
        return; // still being built
    // By what the words need: languages differ by more than a button.
    int level = 0;
    setRoom(level);
    while (level < kTightest && layout()->minimumSize().width() > width())
        setRoom(++level);
}

void TopBar::setRoom(int level) {
    const bool roomy = level < 2;
    const auto words = level == 0 ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly;
    m_connect->setToolButtonStyle(words);
    m_share->setToolButtonStyle(words);
    m_source->setIconsShown(roomy);
    for (Segmented* const choices : {m_source, m_speed}) {
        choices->setTight(level >= kTightest);
        choices->updateGeometry();
    }
    layout()->setSpacing(roomy ? space::kMedium : space::kTight);
    const int side = roomy ? space::kLarge : space::kSmall;
    layout()->setContentsMargins(side, 0, side, 1);
}

void TopBar::showTheme(Theme theme) {
    m_themes[static_cast<std::size_t>(theme)]->setChecked(true);
}

} // namespace s4k::ui
