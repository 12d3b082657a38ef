// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/task_bar.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace s4k::ui {

namespace {

constexpr int kWhole = 1000;
constexpr int kBarWidth = 200;

QString leftText(int seconds) {
    if (seconds < 60)
        return TaskBar::tr("%n s left", nullptr, seconds);
    return TaskBar::tr("%n min left", nullptr, (seconds + 59) / 60);
}

} // namespace

TaskBar::TaskBar(QWidget* parent)
    : QFrame(parent), m_what(new QLabel(this)), m_done(new QProgressBar(this)),
      m_left(new QLabel(this)), m_cancel(new QPushButton(tr("Cance&l"), this)) {
    setObjectName(QStringLiteral("taskBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kSmall);
    row->addWidget(m_what, 1);
    row->addWidget(m_left);
    row->addWidget(m_done);
    row->addWidget(m_cancel);
    m_done->setFixedWidth(kBarWidth);
    m_done->setTextVisible(false);
    m_done->setAccessibleName(tr("Progress"));
    m_cancel->setAccessibleName(tr("Cancel what is being done"));
    connect(m_cancel, &QPushButton::clicked, this, &TaskBar::cancelled);
    hide();
}

void TaskBar::showTask(const app::TaskView& task) {
    setVisible(task.running);
    m_what->setText(task.what);
    m_done->setAccessibleDescription(task.what);
    m_done->setRange(0, task.done ? kWhole : 0); // a range of 0 shows an endless progress
    if (task.done)
        m_done->setValue(static_cast<int>(*task.done * kWhole));
    m_left->setText(task.secondsLeft ? leftText(*task.secondsLeft) : QString());
}

} // namespace s4k::ui
