// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/traffic_filter_bar.h"

#include "app/base/text.h"
#include "core/modbus/unit_text.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>

namespace s4k::ui {

namespace {

constexpr int kOneLine = 560; // width from which fields and buttons fit into one line
constexpr int kTypingMs = 150;
constexpr int kLongestText = 100;
constexpr int kUnitsWidth = 84;

} // namespace

TrafficFilterBar::TrafficFilterBar(QWidget* parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_text(new QLineEdit(this)), m_units(new QLineEdit(this)), m_direction(new QComboBox(this)),
      m_refusals(new QCheckBox(tr("Refusals"), this)), m_pause(nullptr), m_follow(nullptr),
      m_clear(nullptr), m_export(nullptr) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::kSmall);
    m_layout->addWidget(buildFields(), 1);
    m_layout->addWidget(buildButtons());
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(&m_typing, &QTimer::timeout, this, &TrafficFilterBar::readFilter);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_units, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_direction, &QComboBox::currentIndexChanged, this, &TrafficFilterBar::readFilter);
    connect(m_refusals, &QCheckBox::toggled, this, &TrafficFilterBar::readFilter);
}

QWidget* TrafficFilterBar::buildFields() {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_text->setPlaceholderText(tr("Filter"));
    m_text->setMaxLength(kLongestText);
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(kUnitsWidth);
    m_text->setAccessibleName(tr("Text the meaning must hold"));
    m_text->setToolTip(tr("Only frames whose meaning holds this text, e.g. a register (Ctrl+F)"));
    m_units->setPlaceholderText(tr("All units"));
    m_units->setMaxLength(kLongestText);
    m_units->setFixedWidth(kUnitsWidth);
    m_units->setAccessibleName(tr("Unit ids shown"));
    m_units->setToolTip(tr("Only these unit ids, e.g. 1-3,7"));
    m_direction->addItem(tr("Both ways"));
    m_direction->addItem(tr("Requests"));
    m_direction->addItem(tr("Replies"));
    m_direction->setAccessibleName(tr("Direction shown"));
    m_direction->setToolTip(tr("Requests, replies, or both"));
    m_refusals->setAccessibleName(tr("Only refusals"));
    m_refusals->setToolTip(tr("Only exceptions and broken frames"));
    row->addWidget(m_text, 1);
    row->addWidget(m_units);
    row->addWidget(m_direction);
    return box;
}

QToolButton* TrafficFilterBar::button(const QString& iconName, const QString& name,
                                      const QString& toolTip) {
    auto* made = new QToolButton(this);
    made->setIcon(icon(iconName));
    made->setFocusPolicy(Qt::StrongFocus);
    made->setAccessibleName(name);
    made->setToolTip(toolTip);
    return made;
}

QWidget* TrafficFilterBar::buildButtons() {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kTight);
    m_pause = button(QStringLiteral("pause"), tr("Pause the log"),
                     tr("Pause: frames that come meanwhile are not kept"));
    m_pause->setCheckable(true);
    m_follow = button(QStringLiteral("follow"), tr("Follow the newest frame"),
                      tr("Keep the newest frame in sight"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_clear = button(QStringLiteral("clear"), tr("Clear the log"), tr("Forget all frames"));
    m_export = button(QStringLiteral("export"), tr("Export the frames"),
                      tr("Write the frames shown to a file: CSV, JSON Lines or pcap (Ctrl+E)"));
    connect(m_pause, &QToolButton::clicked, this, &TrafficFilterBar::pauseChosen);
    connect(m_follow, &QToolButton::clicked, this, &TrafficFilterBar::followChosen);
    connect(m_clear, &QToolButton::clicked, this, &TrafficFilterBar::clearChosen);
    connect(m_export, &QToolButton::clicked, this, &TrafficFilterBar::exportChosen);
    row->addWidget(m_refusals);
    row->addStretch(1);
    for (QToolButton* made : {m_pause, m_follow, m_clear, m_export})
        row->addWidget(made);
    return box;
}

void TrafficFilterBar::readFilter() {
    m_typing.stop();
    modbus::TrafficFilter filter;
    filter.text = m_text->text().trimmed().toStdString();
    if (!filter.text.empty())
        filter.words = [](const Text& text) { return app::translated(text).toStdString(); };
    filter.refusalsOnly = m_refusals->isChecked();
    if (m_direction->currentIndex() > 0)
        filter.direction = m_direction->currentIndex() == 1 ? modbus::Direction::Request
                                                            : modbus::Direction::Reply;
    if (const QString units = m_units->text().trimmed(); !units.isEmpty()) {
        const auto parsed = modbus::parseUnits(units.toStdString());
        showUnitsValid(parsed.ok(), parsed ? QString() : app::translated(parsed.error().text()));
        filter.units = parsed ? *parsed : m_filter.units;
    } else {
        showUnitsValid(true, {});
    }
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
}

void TrafficFilterBar::showUnitsValid(bool valid, const QString& why) {
    m_units->setProperty("invalid", !valid);
    m_units->style()->unpolish(m_units);
    m_units->style()->polish(m_units);
    m_units->setToolTip(valid ? tr("Only these unit ids, e.g. 1-3,7") : why);
    m_units->setAccessibleDescription(why);
}

void TrafficFilterBar::clearFilter() {
    m_text->clear();
    m_units->clear();
    m_direction->setCurrentIndex(0);
    m_refusals->setChecked(false);
    readFilter();
}

void TrafficFilterBar::focusText() {
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void TrafficFilterBar::showPaused(bool paused) {
    m_pause->setChecked(paused);
    m_pause->setIcon(icon(paused ? QStringLiteral("run") : QStringLiteral("pause")));
    m_pause->setAccessibleName(paused ? tr("Go on with the log") : tr("Pause the log"));
}

void TrafficFilterBar::showFollowing(bool following) {
    m_follow->setChecked(following);
}

void TrafficFilterBar::setAnyFrames(bool any) {
    m_clear->setEnabled(any);
    m_export->setEnabled(any);
}

void TrafficFilterBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_layout->setDirection(width() >= kOneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace s4k::ui
