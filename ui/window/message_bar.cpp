// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/message_bar.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace s4k::ui {

namespace {

constexpr int kIconSize = 16;

QString severityName(Message::Severity severity) {
    switch (severity) {
    case Message::Severity::Info:
        return QStringLiteral("info");
    case Message::Severity::Warning:
        return QStringLiteral("warning");
    case Message::Severity::Alarm:
        break;
    }
    return QStringLiteral("alarm");
}

/// Whether the word looks like a file or an address, which keeps its case.
bool isName(const QString& word) {
    return word.contains(QLatin1Char('.')) || word.contains(QLatin1Char('/'));
}

QString sentence(const QString& clause) {
    if (clause.isEmpty())
        return {};
    QString text = clause.toHtmlEscaped();
    if (!isName(clause.section(QLatin1Char(' '), 0, 0)))
        text[0] = text[0].toUpper();
    return text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.');
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)),
      m_action(new QPushButton(this)) {
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(tr("Message"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kMedium, space::kSmall, space::kSmall, space::kSmall);
    row->setSpacing(space::kMedium);
    row->addWidget(m_icon);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::act);
    auto* close = new QToolButton(this);
    close->setProperty("quiet", true);
    close->setIcon(icon(QStringLiteral("close")));
    close->setFocusPolicy(Qt::StrongFocus);
    close->setAccessibleName(tr("Close the message"));
    close->setToolTip(tr("Close the message (Esc)"));
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
    row->addWidget(close);
    hide();
}

void MessageBar::showMessage(const Message& message) {
    m_message = message;
    setProperty("severity", severityName(message.severity));
    style()->unpolish(this);
    style()->polish(this);
    const QString rest = (sentence(message.cause) + QLatin1Char(' ') + sentence(message.remedy));
    m_text->setText(QStringLiteral("<b>%1</b><br>%2").arg(sentence(message.thing), rest.trimmed()));
    setAccessibleDescription(message.thing + QStringLiteral(": ") + message.cause +
                             QStringLiteral("; ") + message.remedy);
    m_action->setText(message.actionText);
    m_action->setAccessibleName(message.actionText);
    m_action->setVisible(!message.actionText.isEmpty());
    paintIcon();
    setVisible(true);
    Q_EMIT shown(m_message);
}

void MessageBar::dismiss() {
    hide();
    m_message = {};
}

void MessageBar::act() {
    const auto action = m_message.action;
    dismiss();
    if (action)
        action();
}

void MessageBar::paintIcon() {
    const Colours& colours = coloursOf(palette());
    const bool info = m_message.severity == Message::Severity::Info;
    const QColor colour =
        info ? colours.accent
             : (m_message.severity == Message::Severity::Warning ? colours.warning : colours.alarm);
    m_icon->setPixmap(iconPixmap(info ? QStringLiteral("info") : QStringLiteral("warning"), colour,
                                 kIconSize, devicePixelRatioF()));
}

void MessageBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
}

} // namespace s4k::ui
