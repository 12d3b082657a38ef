// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/link_badges.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTextDocument>
#include <QToolButton>

#include <algorithm>

namespace s4k::ui {

namespace {

struct Look {
    Badge::Tone tone;
    const char* icon;
};

Look lookOf(LinkHealth health) {
    switch (health) {
    case LinkHealth::Lost:
        return {Badge::Tone::Alarm, "unlinked"};
    case LinkHealth::OtherDevice:
        return {Badge::Tone::Neutral, "warning"};
    case LinkHealth::Recorded:
        return {Badge::Tone::Neutral, "recording"};
    case LinkHealth::Inside:
    case LinkHealth::Connecting:
    case LinkHealth::Live:
    case LinkHealth::Stale:
        break;
    }
    return {Badge::Tone::Warning, "waiting"};
}

/// Reason for a state when no detail is known.
QString usualReason(LinkHealth health) {
    switch (health) {
    case LinkHealth::Connecting:
        return LinkBadges::tr("Waiting for its first reading.");
    case LinkHealth::Stale:
        return LinkBadges::tr("What the panel shows is old.");
    case LinkHealth::Lost:
        return LinkBadges::tr("Nobody answers. It is asked again and again.");
    case LinkHealth::OtherDevice:
        return LinkBadges::tr("No meter of this family: shown raw, never written to.");
    case LinkHealth::Inside:
    case LinkHealth::Live:
    case LinkHealth::Recorded:
        break;
    }
    return {};
}

QString sentence(QString clause) {
    if (clause.isEmpty())
        return {};
    clause[0] = clause[0].toUpper();
    return clause.endsWith(QLatin1Char('.')) ? clause : clause + QLatin1Char('.');
}

QString reasonOf(const LinkView& link) {
    const QString why = link.problem.isEmpty() ? usualReason(link.health) : sentence(link.problem);
    return (why + QLatin1Char(' ') + sentence(link.remedy)).trimmed();
}

/// Texts reported by devices and servers must not be read as rich text.
QString plainTip(const QString& text) {
    return text.isEmpty() ? QString() : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

QLabel* note(const QString& name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("role", QStringLiteral("caption"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAccessibleName(name);
    return label;
}

} // namespace

LinkBadges::LinkBadges(QWidget* parent)
    : QWidget(parent), m_head(new QBoxLayout(QBoxLayout::TopToBottom)),
      m_where(new ElidedLabel({}, this)), m_device(new ElidedLabel({}, this)),
      m_badges(new QWidget(this)), m_badge(new Badge(this)), m_reason(note(tr("Why"), this)),
      m_armedBadge(new Badge(this)), m_armedNote(note(tr("What changes are asked about"), this)),
      m_arm(new QToolButton(this)), m_twin(new QPushButton(tr("&Twin"), this)),
      m_disconnect(new QPushButton(tr("&Disconnect"), this)), m_buttons(new QWidget(this)) {
    setAccessibleName(tr("Link to the meter"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    m_head->setSpacing(space::kSmall);
    m_head->addWidget(buildPlace(), 1);
    buildBadges();
    m_head->addWidget(m_badges);
    column->addLayout(m_head);
    column->addWidget(m_reason);
    column->addWidget(m_armedNote);
    buildButtons();
    column->addWidget(m_buttons);
    m_armedNote->setText(tr("Each change is asked about first. The passwords of the panel guard "
                            "this program only, not the meter."));
    m_armedBadge->setToolTip(m_armedNote->text());
    hide();
}

LinkBadges::~LinkBadges() = default;

QWidget* LinkBadges::buildPlace() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_where->setProperty("role", QStringLiteral("title"));
    m_where->setAccessibleName(tr("Where the meter is"));
    m_device->setProperty("role", QStringLiteral("caption"));
    m_device->setAccessibleName(tr("What the meter calls itself"));
    column->addWidget(m_where);
    column->addWidget(m_device);
    return box;
}

void LinkBadges::buildBadges() {
    auto* row = new QHBoxLayout(m_badges);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_badge->setAccessibleName(tr("State of the link"));
    m_armedBadge->setAccessibleName(tr("Changes to the meter"));
    m_armedBadge->setText(tr("Writes armed"));
    m_armedBadge->setTone(Badge::Tone::Accent);
    m_armedBadge->setIcon(QStringLiteral("armed"));
    row->addWidget(m_badge);
    row->addWidget(m_armedBadge);
    row->addStretch(1);
}

void LinkBadges::buildButtons() {
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_arm->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_arm->setFocusPolicy(Qt::StrongFocus);
    m_twin->setAccessibleName(tr("Twin of the meter"));
    m_disconnect->setAccessibleName(tr("Disconnect the meter"));
    m_disconnect->setToolTip(tr("Stops asking this meter; it goes on by itself"));
    connect(m_arm, &QToolButton::clicked, this, [this] { Q_EMIT armRequested(!m_link.armed); });
    connect(m_twin, &QPushButton::clicked, this, &LinkBadges::twinRequested);
    connect(m_disconnect, &QPushButton::clicked, this, &LinkBadges::disconnectRequested);
    row->addWidget(m_arm);
    row->addWidget(m_twin);
    row->addStretch(1);
    row->addWidget(m_disconnect);
}

void LinkBadges::showLink(const LinkView& link) {
    // Age and rate change all the time and are not shown here.
    m_link.ageSeconds = link.ageSeconds;
    m_link.pollsPerSecond = link.pollsPerSecond;
    const bool same = link == m_link;
    m_link = link;
    setVisible(link.health != LinkHealth::Inside);
    if (same)
        return;
    m_where->setText(link.where);
    m_device->setText(link.device);
    showHealth();
    showArmed();
    showTwin();
    showEnd();
    arrange();
}

void LinkBadges::showHealth() {
    const Look look = lookOf(m_link.health);
    m_badge->setText(m_link.momentMs
                         ? tr("%1 %2", "recorded, time")
                               .arg(healthText(m_link.health), momentText(*m_link.momentMs))
                         : healthText(m_link.health));
    m_badge->setTone(look.tone);
    m_badge->setIcon(QLatin1String(look.icon));
    m_reason->setText(reasonOf(m_link));
    m_badge->setToolTip(plainTip(m_reason->text()));
    setAccessibleDescription(
        QStringList{m_link.where, m_badge->text(), m_reason->text()}.join(QStringLiteral(". ")));
}

void LinkBadges::showArmed() {
    const bool armed = m_link.armed;
    m_arm->setIcon(icon(armed ? QStringLiteral("locked") : QStringLiteral("armed")));
    m_arm->setText(QLatin1Char(' ') + (armed ? tr("&Lock") : tr("&Allow changes")));
    m_arm->setAccessibleName(armed ? tr("Lock the meter against changes")
                                   : tr("Allow changes to the meter"));
    m_arm->setToolTip(armed ? tr("No more changes to this meter")
                            : tr("Settings, resets and registers can be changed then, each after "
                                 "a question"));
    m_arm->setVisible(m_link.health != LinkHealth::OtherDevice &&
                      m_link.health != LinkHealth::Recorded);
    // A meter that is not read cannot be changed; disarming is always possible.
    m_arm->setEnabled(armed || isFresh(m_link.health) || m_link.health == LinkHealth::Stale);
}

void LinkBadges::showEnd() {
    const bool recorded = m_link.health == LinkHealth::Recorded;
    m_disconnect->setText(recorded ? tr("&Close") : tr("&Disconnect"));
    m_disconnect->setAccessibleName(recorded ? tr("Close the recorded meter")
                                             : tr("Disconnect the meter"));
    m_disconnect->setToolTip(recorded ? tr("Its file stays as it is")
                                      : tr("Stops asking this meter; it goes on by itself"));
}

void LinkBadges::showTwin() {
    m_twin->setVisible(m_link.health != LinkHealth::OtherDevice &&
                       m_link.health != LinkHealth::Recorded);
    m_twin->setEnabled(m_link.health != LinkHealth::Connecting);
    m_twin->setToolTip(m_link.hasTwin
                           ? tr("Its twin runs in this program: see the list of meters")
                           : tr("A meter inside this program with the settings of this one"));
}

void LinkBadges::setDetail(Detail detail) {
    if (detail == m_detail)
        return;
    m_detail = detail;
    arrange();
}

void LinkBadges::arrange() {
    const bool trouble = !m_badge->text().isEmpty();
    const bool tiny = m_detail == Detail::Tiny;
    const bool words = m_detail < Detail::Low;
    m_head->setDirection(tiny ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_device->setVisible(words && !m_link.device.isEmpty());
    m_badge->setVisible(trouble);
    m_armedBadge->setVisible(m_link.armed);
    m_badges->setVisible(trouble || m_link.armed);
    m_reason->setVisible(words && !m_reason->text().isEmpty());
    m_armedNote->setVisible(m_detail == Detail::Full && m_link.armed);
    m_buttons->setVisible(!tiny);
    m_where->setToolTip(
        words ? QString()
              : plainTip(QStringList{m_link.where, m_link.device}.join(QLatin1Char('\n'))));
}

int LinkBadges::heightAt(int width, Detail detail) const {
    if (m_link.health == LinkHealth::Inside)
        return 0;
    const bool badges = !m_badge->text().isEmpty() || m_link.armed;
    const int line = m_where->sizeHint().height();
    const int badge = badges ? m_badge->sizeHint().height() : 0;
    if (detail == Detail::Tiny)
        return std::max(line, badge);
    int height = line + space::kSmall + m_disconnect->sizeHint().height();
    if (badges)
        height += space::kSmall + badge;
    if (detail < Detail::Low && !m_link.device.isEmpty())
        height += m_device->sizeHint().height();
    if (detail < Detail::Low && !m_reason->text().isEmpty())
        height += space::kSmall + m_reason->heightForWidth(width);
    if (detail == Detail::Full && m_link.armed)
        height += space::kSmall + m_armedNote->heightForWidth(width);
    return height;
}

} // namespace s4k::ui
