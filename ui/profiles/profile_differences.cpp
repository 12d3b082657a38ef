// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/profile_differences.h"

#include "ui/model/parameter_text.h"
#include "ui/model/write_view.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QStyle>

namespace s4k::ui {

namespace {

QString changeText(const Difference& d) {
    return QStringLiteral("%1 \u2192 %2")
        .arg(valueText(d.parameter, d.present), valueText(d.parameter, d.wanted));
}

} // namespace

ProfileDifferences::ProfileDifferences(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_text(new QLabel(this)),
      m_list(new QWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setAccessibleName(tr("Meter whose differences are listed"));
    m_text->setAccessibleName(tr("State of the meter"));
    for (QLabel* label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_list->setAccessibleName(tr("Differences"));
    column->addWidget(m_list);
}

void ProfileDifferences::showVerdict(const QString& meter, const ProfileVerdict& verdict,
                                     const QString& failure) {
    m_title->setText(meter);
    const QString problem = failure.isEmpty() ? verdict.refusal : failure;
    const QString role = problem.isEmpty() ? QStringLiteral("caption") : QStringLiteral("problem");
    if (m_text->property("role") != role) {
        m_text->setProperty("role", role);
        style()->unpolish(m_text);
        style()->polish(m_text);
    }
    m_text->setText(!problem.isEmpty()            ? problem
                    : verdict.differences.empty() ? tr("It is set as the profile wants it.")
                                                  : tr("It has now \u2192 the profile wants"));
    showList(verdict.refusal.isEmpty() ? verdict.differences : std::vector<Difference>());
}

void ProfileDifferences::showList(const std::vector<Difference>& differences) {
    m_list->setVisible(!differences.empty());
    if (differences == m_shown)
        return;
    m_shown = differences;
    qDeleteAll(m_list->findChildren<QLabel*>());
    delete m_list->layout();
    auto* grid = new QGridLayout(m_list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kMedium);
    grid->setVerticalSpacing(space::kSmall);
    grid->setColumnStretch(0, 1);
    QStringList spoken;
    for (const Difference& difference : differences) {
        addDifference(*grid, difference);
        spoken += parameterTitle(difference.parameter) + QLatin1Char(' ') + changeText(difference);
    }
    m_list->setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

void ProfileDifferences::addDifference(QGridLayout& grid, const Difference& difference) {
    const int line = grid.rowCount();
    auto* title = new QLabel(parameterTitle(difference.parameter), m_list);
    title->setProperty("role", QStringLiteral("caption"));
    title->setWordWrap(true);
    auto* change = new QLabel(changeText(difference), m_list);
    change->setTextFormat(Qt::PlainText);
    change->setAccessibleName(title->text());
    grid.addWidget(title, line, 0, Qt::AlignTop);
    grid.addWidget(change, line, 1, Qt::AlignTop | Qt::AlignRight);
}

} // namespace s4k::ui
