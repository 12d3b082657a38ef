// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/demand/demand_progress.h"

#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr int kWhole = 1000;
constexpr int kBarHeight = 8;

/// `7:12`, or `1:07:12` from one hour on.
QString clockText(std::int64_t ms) {
    const std::int64_t seconds = std::max<std::int64_t>(ms, 0) / 1000;
    const auto two = [](std::int64_t n) {
        return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0'));
    };
    if (seconds < 3600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(two(seconds % 60));
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(two(seconds / 60 % 60), two(seconds % 60));
}

QString lengthText(std::int32_t seconds) {
    return seconds % 60 == 0 ? DemandProgress::tr("%1 min").arg(seconds / 60)
                             : DemandProgress::tr("%1 s").arg(seconds);
}

QString passedOf(const DemandPlan& plan, const std::optional<past::RunningDemand>& running) {
    if (!running)
        return DemandProgress::tr("Nothing is metered");
    const QString passed = clockText(running->nowMs - running->beganMs);
    if (!running->whole)
        return DemandProgress::tr("Watched for %1; its beginning was not seen").arg(passed);
    if (plan.lengthSeconds == 0)
        return DemandProgress::tr("Sub-interval: %1 passed").arg(passed);
    return DemandProgress::tr("Sub-interval: %1 of %2 passed")
        .arg(passed, clockText(plan.lengthSeconds * std::int64_t{1000}));
}

QString leftOf(const DemandPlan& plan, const std::optional<past::RunningDemand>& running) {
    if (plan.lengthSeconds == 0)
        return DemandProgress::tr("ends by command");
    if (running && running->endsMs)
        return DemandProgress::tr("%1 left").arg(clockText(*running->endsMs - running->nowMs));
    return demandPlanText(plan);
}

} // namespace

QString demandPlanText(const DemandPlan& plan) {
    if (plan.lengthSeconds == 0)
        return DemandProgress::tr("ended by command");
    if (plan.count == 1)
        return DemandProgress::tr("block of %1").arg(lengthText(plan.lengthSeconds));
    return DemandProgress::tr("rolling block of %1 x %2")
        .arg(plan.count)
        .arg(lengthText(plan.lengthSeconds));
}

DemandProgress::DemandProgress(QWidget* parent)
    : QWidget(parent), m_passed(captionLabel({}, this)), m_left(captionLabel({}, this)),
      m_bar(new QProgressBar(this)) {
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kTight);
    grid->addWidget(m_passed, 0, 0);
    grid->addWidget(m_left, 0, 1, Qt::AlignRight);
    grid->addWidget(m_bar, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    m_bar->setRange(0, kWhole);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(kBarHeight);
    m_bar->setAccessibleName(tr("Running sub-interval"));
}

QString DemandProgress::passedText() const {
    return m_passed->text();
}

QString DemandProgress::leftText() const {
    return m_left->text();
}

void DemandProgress::showRunning(const DemandPlan& plan,
                                 const std::optional<past::RunningDemand>& running) {
    m_passed->setText(passedOf(plan, running));
    m_left->setText(leftOf(plan, running));
    m_bar->setAccessibleDescription(m_passed->text());
    double part = 0;
    if (running && running->endsMs && *running->endsMs > running->beganMs)
        part = static_cast<double>(running->nowMs - running->beganMs) /
               static_cast<double>(*running->endsMs - running->beganMs);
    m_bar->setValue(static_cast<int>(std::clamp(part, 0.0, 1.0) * kWhole));
}

} // namespace s4k::ui
