// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/server_card.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/lamp.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStyle>

namespace s4k::ui {

namespace {

QString rateText(double perSecond, const QLocale& locale) {
    return locale.toString(perSecond, 'f', perSecond > 0 && perSecond < 10 ? 1 : 0);
}

} // namespace

ServerCard::ServerCard(const QString& name, QWidget* parent)
    : QFrame(parent), m_name(name), m_column(new QVBoxLayout(this)), m_lamp(new Lamp(this)),
      m_state(new QLabel(this)), m_button(new QPushButton(this)), m_problem(new QLabel(this)) {
    setObjectName(QStringLiteral("card"));
    setAccessibleName(name);
    m_column->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    m_column->setSpacing(space::kSmall);
    m_column->addWidget(buildHead());
    m_figures = buildFigures();
    m_column->addWidget(m_figures);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::RichText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->setAccessibleName(tr("Last error of %1").arg(name));
    m_column->addWidget(m_problem);
    m_column->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this,
            [this] { m_server.running ? Q_EMIT stopChosen() : Q_EMIT startChosen(); });
    showServer({});
}

QWidget* ServerCard::buildHead() {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    auto* title = new QLabel(m_name, box);
    title->setProperty("role", QStringLiteral("title"));
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(m_lamp);
    m_state->setAccessibleName(tr("State of %1").arg(m_name));
    row->addWidget(m_state);
    return box;
}

QWidget* ServerCard::buildFigures() {
    const std::array<QString, kFigures> captions{tr("Clients"), tr("Req./s"), tr("Replies"),
                                                 tr("Refused")};
    const std::array<QString, kFigures> names{tr("Clients"), tr("Requests a second"), tr("Replies"),
                                              tr("Refusals")};
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(0);
    for (std::size_t i = 0; i < kFigures; ++i) {
        const int column = static_cast<int>(i);
        auto* caption = new QLabel(captions[i], box);
        caption->setProperty("role", QStringLiteral("caption"));
        m_values[i] = new QLabel(box);
        m_values[i]->setAccessibleName(tr("%1 of %2").arg(names[i], m_name));
        grid->addWidget(caption, 0, column);
        grid->addWidget(m_values[i], 1, column);
        grid->setColumnStretch(column, 1);
    }
    return box;
}

void ServerCard::setForm(QWidget* form) {
    m_form = form;
    m_column->insertWidget(1, form);
}

void ServerCard::setStartable(bool startable) {
    m_startable = startable;
    showButton();
}

void ServerCard::showServer(const ServerView& server) {
    m_server = server;
    m_lamp->setState(server.running ? Lamp::State::Active : Lamp::State::Off);
    m_state->setText(server.running ? server.where : tr("stopped"));
    if (m_form != nullptr)
        m_form->setEnabled(!server.running);
    m_values[0]->setText(server.clients ? locale().toString(*server.clients)
                                        : QStringLiteral("\u2013"));
    m_values[1]->setText(rateText(server.requestsPerSecond, locale()));
    m_values[2]->setText(locale().toString(static_cast<qulonglong>(server.replies)));
    m_values[3]->setText(locale().toString(static_cast<qulonglong>(server.refusals)));
    m_figures->setVisible(server.running || server.replies > 0);
    showButton();
    showProblem();
}

void ServerCard::showButton() {
    m_button->setText(m_server.running ? tr("Stop") : tr("Start"));
    m_button->setAccessibleName(m_server.running ? tr("Stop %1").arg(m_name)
                                                 : tr("Start %1").arg(m_name));
    m_button->setEnabled(m_server.running || m_startable);
    if (m_button->property("primary").toBool() == m_server.running) {
        m_button->setProperty("primary", !m_server.running);
        m_button->style()->unpolish(m_button);
        m_button->style()->polish(m_button);
    }
}

void ServerCard::showProblem() {
    m_problem->setVisible(!m_server.problem.isEmpty());
    m_problem->setText(QStringLiteral("<span style=\"color:%1\">%2</span>%3")
                           .arg(coloursOf(palette()).warning.name(),
                                m_server.problem.toHtmlEscaped(),
                                m_server.remedy.isEmpty()
                                    ? QString()
                                    : QStringLiteral("<br>") + m_server.remedy.toHtmlEscaped()));
}

void ServerCard::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showProblem();
}

} // namespace s4k::ui
