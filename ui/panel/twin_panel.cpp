// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/twin_panel.h"

#include "ui/panel/faceplate.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace s4k::ui {

namespace {

constexpr int kGlassScale = 2;
constexpr int kSide = 10; // the faceplate has a margin of its own

} // namespace

struct TwinPanel::Parts {
    QLabel* title = nullptr;
    QLabel* beside = nullptr;
    QLabel* about = nullptr;
    QWidget* twin = nullptr; ///< all parts that need a twin
    Faceplate* faceplate = nullptr;
    QCheckBox* together = nullptr;
    QLabel* state = nullptr;
    QPushButton* adopt = nullptr;
    bool shown = false; ///< there is a twin
    bool timeRuns = false;
};

TwinPanel::TwinPanel(QWidget* parent) : QFrame(parent), m_parts(std::make_unique<Parts>()) {
    setObjectName(QStringLiteral("sidePanel"));
    setAccessibleName(tr("Twin"));
    setFixedWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSide, space::kMedium, kSide, space::kLarge);
    column->setSpacing(space::kSmall);
    column->addWidget(buildHead());
    m_parts->about = captionLabel(
        tr("A twin is a meter inside this program that stands beside a live one: the same front "
           "panel, on a load of its own, where every key can be tried. The meter that is shown "
           "has none."),
        this);
    m_parts->about->setWordWrap(true);
    m_parts->about->setContentsMargins(space::kLarge - kSide, 0, space::kLarge - kSide, 0);
    column->addWidget(m_parts->about);
    column->addWidget(buildTwin());
    column->addStretch(1);
    showDifferences(0);
    clear();
}

TwinPanel::~TwinPanel() = default;

QWidget* TwinPanel::buildHead() {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(space::kLarge - kSide, 0, space::kLarge - kSide, 0);
    m_parts->title = new QLabel(box);
    m_parts->title->setTextFormat(Qt::PlainText);
    m_parts->title->setWordWrap(true);
    m_parts->title->setProperty("role", QStringLiteral("title"));
    m_parts->title->setAccessibleName(tr("Title of the twin"));
    row->addWidget(m_parts->title, 1);
    QToolButton* const close =
        closeButton(tr("Close the Twin panel"), tr("Close; the twin goes on (Esc)"), box);
    connect(close, &QToolButton::clicked, this, &TwinPanel::closed);
    row->addWidget(close, 0, Qt::AlignTop);
    return box;
}

QWidget* TwinPanel::buildTwin() {
    m_parts->twin = new QWidget(this);
    auto* column = new QVBoxLayout(m_parts->twin);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    m_parts->beside = captionLabel({}, m_parts->twin);
    m_parts->beside->setTextFormat(Qt::PlainText);
    m_parts->beside->setWordWrap(true);
    m_parts->beside->setContentsMargins(space::kLarge - kSide, 0, space::kLarge - kSide, 0);
    m_parts->beside->setAccessibleName(tr("Live meter beside the twin"));
    m_parts->faceplate = new Faceplate(m_parts->twin);
    m_parts->faceplate->setGlassScale(kGlassScale);
    m_parts->faceplate->setAccessibleName(tr("Front panel of the twin"));
    m_parts->faceplate->setTimeRuns(false);
    column->addWidget(m_parts->beside);
    column->addWidget(m_parts->faceplate, 0, Qt::AlignHCenter);
    column->addWidget(buildControls());
    return m_parts->twin;
}

QWidget* TwinPanel::buildControls() {
    auto* box = new QWidget(m_parts->twin);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(space::kLarge - kSide, 0, space::kLarge - kSide, 0);
    column->setSpacing(space::kSmall);
    m_parts->together = new QCheckBox(tr("&Keys act on both panels"), box);
    m_parts->together->setAccessibleName(tr("Keys act on both panels"));
    m_parts->together->setToolTip(tr("A key of one panel is pressed on the other as well"));
    m_parts->state = captionLabel({}, box);
    m_parts->state->setWordWrap(true);
    m_parts->state->setAccessibleName(tr("Settings of the twin"));
    m_parts->adopt = new QPushButton(tr("Adopt the &meter's configuration"), box);
    m_parts->adopt->setAccessibleName(tr("Adopt the meter's configuration"));
    m_parts->adopt->setToolTip(tr("Sets the twin as the live meter is set; that one stays as it "
                                  "is"));
    column->addWidget(m_parts->together);
    column->addSpacing(space::kTight);
    column->addWidget(m_parts->state);
    column->addWidget(m_parts->adopt);
    connect(m_parts->together, &QCheckBox::toggled, this, &TwinPanel::togetherChosen);
    connect(m_parts->adopt, &QPushButton::clicked, this, &TwinPanel::adoptRequested);
    return box;
}

void TwinPanel::showTwin(panel::Panel& panel, const QString& twinTitle, const QString& liveTitle) {
    m_parts->faceplate->setPanel(&panel);
    m_parts->title->setText(tr("Twin: %1").arg(twinTitle));
    m_parts->beside->setText(tr("beside %1").arg(liveTitle));
    m_parts->shown = true;
    showParts();
}

void TwinPanel::clear() {
    m_parts->faceplate->setPanel(nullptr);
    m_parts->title->setText(tr("Twin"));
    m_parts->shown = false;
    showParts();
}

void TwinPanel::showParts() {
    m_parts->about->setVisible(!m_parts->shown);
    m_parts->twin->setVisible(m_parts->shown);
    letTimeRun();
}

void TwinPanel::showDifferences(int count) {
    m_parts->state->setText(count > 0 ? tr("%n setting(s) differ", nullptr, count)
                                      : tr("The twin is set as the live meter is."));
    m_parts->adopt->setEnabled(count > 0);
}

// Stops the timer while the panel is not visible.
void TwinPanel::letTimeRun() {
    const bool runs = m_parts->shown && isVisible();
    if (std::exchange(m_parts->timeRuns, runs) != runs)
        m_parts->faceplate->setTimeRuns(runs);
}

Faceplate& TwinPanel::faceplate() {
    return *m_parts->faceplate;
}

void TwinPanel::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    letTimeRun();
}

void TwinPanel::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    letTimeRun();
}

void TwinPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace s4k::ui
