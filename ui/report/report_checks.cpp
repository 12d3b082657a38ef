// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_checks.h"

#include "app/base/text.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <utility>

namespace s4k::ui {

namespace {

constexpr int kIcon = 16;

struct Look {
    const char* icon;
    QColor colour;
    QString spoken;
};

Look lookOf(Verdict verdict, const Colours& colours) {
    switch (verdict) {
    case Verdict::Passed:
        return {"good", colours.good, ReportChecks::tr("passed")};
    case Verdict::Failed:
        return {"warning", colours.alarm, ReportChecks::tr("failed")};
    case Verdict::NotApplicable:
        break;
    }
    return {"info", colours.muted, ReportChecks::tr("not judged")};
}

bool same(const Finding& a, const Finding& b) {
    return a.result == b.result && a.name == b.name && a.seen == b.seen;
}

} // namespace

ReportChecks::ReportChecks(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Checks, as they stand now"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kSmall);
    grid->setColumnStretch(1, 1);
}

void ReportChecks::addRow() {
    auto* grid = static_cast<QGridLayout*>(layout());
    const int line = static_cast<int>(m_rows.size());
    m_rows.push_back({new QLabel(this), new QLabel(this)});
    m_rows.back().icon->setFixedSize(kIcon, kIcon);
    m_rows.back().text->setTextFormat(Qt::RichText);
    m_rows.back().text->setWordWrap(true);
    grid->addWidget(m_rows.back().icon, line, 0, Qt::AlignTop);
    grid->addWidget(m_rows.back().text, line, 1);
}

void ReportChecks::showChecks(const std::vector<Finding>& checks) {
    while (m_rows.size() < checks.size())
        addRow();
    std::vector<Finding> before = std::exchange(m_checks, checks);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].icon->setVisible(i < checks.size());
        m_rows[i].text->setVisible(i < checks.size());
        // Setting a text again would interrupt a screen reader.
        if (i < checks.size() && (i >= before.size() || !same(before[i], checks[i])))
            showRow(i);
    }
}

void ReportChecks::showRow(std::size_t i) {
    const Finding& check = m_checks[i];
    const Colours& colours = coloursOf(palette());
    const Look look = lookOf(check.result, colours);
    const QString name = app::translated(check.name);
    const QString seen = app::translated(check.seen);
    m_rows[i].icon->setPixmap(
        iconPixmap(QLatin1String(look.icon), look.colour, kIcon, devicePixelRatioF()));
    m_rows[i].text->setText(
        QStringLiteral("%1<br><span style='color:%2'>%3</span>")
            .arg(name.toHtmlEscaped(), colours.muted.name(), seen.toHtmlEscaped()));
    m_rows[i].text->setAccessibleName(QStringLiteral("%1: %2. %3").arg(name, look.spoken, seen));
    m_rows[i].text->setToolTip(app::translated(check.source));
}

QString ReportChecks::summary() const {
    if (m_checks.empty())
        return {};
    const auto failed = std::count_if(m_checks.begin(), m_checks.end(), [](const Finding& check) {
        return check.result == Verdict::Failed;
    });
    return failed == 0 ? tr("Checks now: none failed")
                       : tr("Checks now: %n failed", nullptr, static_cast<int>(failed));
}

void ReportChecks::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        for (std::size_t i = 0; i < m_checks.size(); ++i)
            showRow(i);
}

} // namespace s4k::ui
