// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trend_bar.h"

#include "ui/model/present_values.h"
#include "ui/model/time_window.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <array>
#include <cmath>

namespace s4k::ui {

namespace {

/// Texts for TimeWindow::kSpans, in their order.
constexpr std::array<const char*, TimeWindow::kSpans.size()> kSpanTexts{
    QT_TRANSLATE_NOOP("s4k::ui::TrendView", "1 min"),
    QT_TRANSLATE_NOOP("s4k::ui::TrendView", "5 min"),
    QT_TRANSLATE_NOOP("s4k::ui::TrendView", "30 min"),
    QT_TRANSLATE_NOOP("s4k::ui::TrendView", "2 h"),
    QT_TRANSLATE_NOOP("s4k::ui::TrendView", "8 h"),
    QT_TRANSLATE_NOOP("s4k::ui::TrendView", "24 h"),
    QT_TRANSLATE_NOOP("s4k::ui::TrendView", "7 days"),
    QT_TRANSLATE_NOOP("s4k::ui::TrendView", "30 days"),
    QT_TRANSLATE_NOOP("s4k::ui::TrendView", "1 year")};
constexpr int kOffered = static_cast<int>(kSpanTexts.size());
constexpr int kDefaultSpan = 1;
constexpr int kRoomy = 860;  // width from which buttons have words
constexpr int kNarrow = 680; // below this width curves are chosen from the menu
constexpr int kTight = 500;  // below this width sets of charts are chosen from the menu too
constexpr int kLeastWidth = 280;
constexpr int kSetWidth = 112; // minimum width; with more room kSetLetters letters
constexpr int kSetLetters = 16;
constexpr double kSameSpan = 0.01;

QString spanWords(const char* text) {
    return QCoreApplication::translate("s4k::ui::TrendView", text);
}

} // namespace

TrendBar::TrendBar(QWidget* parent)
    : QWidget(parent), m_legendRoom(new QHBoxLayout), m_sets(new QComboBox(this)),
      m_spans(new QComboBox(this)), m_curves(new QToolButton(this)),
      m_follow(new QToolButton(this)), m_pause(new QToolButton(this)),
      m_more(new QToolButton(this)), m_menu(new QMenu(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kTight);
    row->addLayout(m_legendRoom, 1);
    row->addStretch(); // fills the room of an empty legend
    buildSets();
    buildSpans();
    buildSwitch(*m_follow, QStringLiteral("follow"), tr("Follow"), tr("Follow the newest value"),
                tr("Keep the newest value at the right edge (End)"));
    buildSwitch(*m_pause, QStringLiteral("pause"), tr("Pause"), tr("Pause the charts"),
                tr("The picture stands still, readings go on (Space)"));
    m_follow->setChecked(true);
    m_curves->setText(tr("Curves"));
    m_curves->setFocusPolicy(Qt::StrongFocus);
    m_curves->setAccessibleName(tr("Choose the curves"));
    m_curves->setToolTip(tr("Choose what is drawn (C in the charts)"));
    buildMenu();
    for (QWidget* widget : {static_cast<QWidget*>(m_sets), static_cast<QWidget*>(m_curves),
                            static_cast<QWidget*>(m_spans), static_cast<QWidget*>(m_follow),
                            static_cast<QWidget*>(m_pause), static_cast<QWidget*>(m_more)})
        row->addWidget(widget);
    connect(m_curves, &QToolButton::clicked, this, &TrendBar::curvesRequested);
    connect(m_follow, &QToolButton::toggled, this, &TrendBar::followToggled);
    connect(m_pause, &QToolButton::toggled, this, &TrendBar::pauseToggled);
}

QSize TrendBar::minimumSizeHint() const {
    return {kLeastWidth, QWidget::minimumSizeHint().height()};
}

void TrendBar::buildSwitch(QToolButton& button, const QString& iconName, const QString& text,
                           const QString& name, const QString& tip) {
    button.setIcon(icon(iconName));
    button.setText(QLatin1Char(' ') + text);
    button.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button.setCheckable(true);
    button.setFocusPolicy(Qt::StrongFocus);
    button.setAccessibleName(name);
    button.setToolTip(tip);
}

void TrendBar::buildSets() {
    m_sets->setAccessibleName(tr("Set of charts"));
    m_sets->setToolTip(tr("What is drawn"));
    m_sets->setMinimumWidth(kSetWidth);
    m_sets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sets->setMinimumContentsLength(kSetLetters);
    m_sets->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_sets, &QComboBox::activated, this, [this](int place) {
        if (const QVariant set = m_sets->itemData(place); set.isValid())
            Q_EMIT setChosen(set.toInt());
    });
}

void TrendBar::buildSpans() {
    for (std::size_t i = 0; i < kSpanTexts.size(); ++i)
        m_spans->addItem(spanWords(kSpanTexts[i]), TimeWindow::kSpans[i]);
    m_spans->setCurrentIndex(kDefaultSpan);
    m_spans->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_spans->setSizeAdjustPolicy(QComboBox::AdjustToContents); // other spans may be wider
    m_spans->setAccessibleName(tr("Time span shown"));
    m_spans->setToolTip(tr("Time span shown; the wheel zooms as well"));
    connect(m_spans, &QComboBox::activated, this,
            [this](int i) { Q_EMIT spanChosen(m_spans->itemData(i).toDouble()); });
}

void TrendBar::buildMenu() {
    m_more->setText(QStringLiteral("\u22EF"));
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setAccessibleName(tr("More of the trends"));
    m_more->setToolTip(tr("Curves, notes, marks, sets, export"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_menu->addAction(tr("&Curves...\tC"), this, &TrendBar::curvesRequested);
    m_setMenu = m_menu->addMenu(tr("Set of c&harts"));
    m_menu->addSeparator();
    m_menu->addAction(tr("&Note at the cursor\tN"), this, &TrendBar::noteRequested);
    m_menu->addAction(tr("Range &from the cursor\t["), this, &TrendBar::markFromRequested);
    m_menu->addAction(tr("Range &to the cursor\t]"), this, &TrendBar::markToRequested);
    m_clearRange = m_menu->addAction(tr("C&lear the range"), this, &TrendBar::clearRangeRequested);
    m_menu->addSeparator();
    m_menu->addAction(tr("&Save these charts as..."), this, &TrendBar::saveSetRequested);
    m_removeSet = m_menu->addAction(tr("&Remove this set"), this, &TrendBar::removeSetRequested);
    m_menu->addSeparator();
    m_menu->addAction(tr("&Export...\tCtrl+E"), this, &TrendBar::exportRequested);
    showRemovable(false, false);
}

void TrendBar::setSets(const std::vector<QString>& builtIn, const std::vector<QString>& own,
                       const QString& current) {
    m_sets->clear();
    int number = 0;
    for (const QString& name : builtIn)
        m_sets->addItem(name, number++);
    if (!own.empty())
        m_sets->insertSeparator(m_sets->count());
    for (const QString& name : own)
        m_sets->addItem(name, number++);
    int place = current.isEmpty()
                    ? -1
                    : m_sets->findText(current, Qt::MatchExactly | Qt::MatchCaseSensitive);
    if (place < 0) {
        m_sets->addItem(tr("Own choice"));
        place = m_sets->count() - 1;
    }
    m_sets->setCurrentIndex(place);
    fillSetMenu();
}

void TrendBar::fillSetMenu() {
    m_setMenu->clear();
    for (int i = 0; i < m_sets->count(); ++i) {
        const QVariant set = m_sets->itemData(i);
        if (!set.isValid())
            continue;
        QAction* const action = m_setMenu->addAction(m_sets->itemText(i));
        action->setCheckable(true);
        action->setChecked(i == m_sets->currentIndex());
        connect(action, &QAction::triggered, this,
                [this, number = set.toInt()] { Q_EMIT setChosen(number); });
    }
}

void TrendBar::showSpan(double seconds) {
    while (m_spans->count() > kOffered)
        m_spans->removeItem(kOffered);
    for (int i = 0; i < kOffered; ++i)
        if (std::abs(m_spans->itemData(i).toDouble() - seconds) <= kSameSpan * seconds)
            return m_spans->setCurrentIndex(i);
    m_spans->addItem(formatMeterTime(seconds), seconds);
    m_spans->setCurrentIndex(kOffered);
}

void TrendBar::showFollowing(bool following) {
    const QSignalBlocker quiet(m_follow);
    m_follow->setChecked(following);
}

void TrendBar::showPaused(bool paused) {
    const QSignalBlocker quiet(m_pause);
    m_pause->setChecked(paused);
}

void TrendBar::showRemovable(bool set, bool range) {
    m_removeSet->setEnabled(set);
    m_clearRange->setEnabled(range);
}

void TrendBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const auto style = width() < kRoomy ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    m_follow->setToolButtonStyle(style);
    m_pause->setToolButtonStyle(style);
    m_curves->setVisible(width() >= kNarrow);
    m_sets->setVisible(width() >= kTight);
}

} // namespace s4k::ui
