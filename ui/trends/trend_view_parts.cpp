// SPDX-License-Identifier: GPL-3.0-or-later
// Interaction of the parts of the trends: cursor, range, notes, sets.
#include "app/base/text.h"
#include "core/past/trend_pieces.h"
#include "ui/charts/time_ticks.h"
#include "ui/trends/curve_chooser.h"
#include "ui/trends/plot/note_flags.h"
#include "ui/trends/plot/trend_plot.h"
#include "ui/trends/range_table.h"
#include "ui/trends/trend_bar.h"
#include "ui/trends/trend_legend.h"
#include "ui/trends/trend_readout.h"
#include "ui/trends/trend_view.h"
#include "ui/widgets/line_editor.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QFontInfo>
#include <QLabel>

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr int kRangeFreshMs = 1'000;
constexpr double kNotePixels = 6;
constexpr int kLeastPixels = 8;
constexpr double kDetailMargin = 0.5; // of the span, on both sides

/// Whether a part of this time is known from summaries only.
bool hasSummaries(const past::TrendTrack& track, double fromMs, double toMs) {
    for (const past::TrendPiece& piece :
         past::trendPieces({&track.pyramid, 1}, -HUGE_VAL, HUGE_VAL))
        if (piece.fromMs < toMs && piece.toMs > fromMs &&
            track.pyramid->finestLevel(entryAt(piece, fromMs)) > 0)
            return true;
    return false;
}

} // namespace

CurveChooser& TrendView::chooser() {
    if (m_chooser != nullptr)
        return *m_chooser;
    m_chooser = new CurveChooser(this);
    m_middle->addWidget(m_chooser);
    connect(m_chooser, &CurveChooser::chosen, this, &TrendView::chooseCurve);
    connect(m_chooser, &CurveChooser::closed, this, [this] {
        m_chooser->hide();
        focusPlot();
    });
    orderParts();
    return *m_chooser;
}

RangeTable& TrendView::rangeTable() {
    if (m_range != nullptr)
        return *m_range;
    m_range = new RangeTable(this);
    m_column->addWidget(m_range);
    connect(m_range, &RangeTable::aboutToRead, this, &TrendView::checkLines);
    connect(m_range, &RangeTable::closed, m_plot, &TrendPlot::clearRange);
    boundRangeTable();
    orderParts();
    return *m_range;
}

LineEditor& TrendView::editor() {
    if (m_editor != nullptr)
        return *m_editor;
    m_editor = new LineEditor(m_plot);
    connect(m_editor, &LineEditor::kept, this, &TrendView::keepLine);
    connect(m_editor, &LineEditor::removed, this, &TrendView::removeLine);
    connect(m_editor, &LineEditor::dismissed, this, [this] {
        m_asking = Asking::Nothing;
        focusPlot();
    });
    orderParts();
    return *m_editor;
}

void TrendView::orderParts() {
    orderTabs({m_plot, m_chooser, m_range});
}

void TrendView::boundRangeTable() {
    if (m_range != nullptr)
        m_range->setMaximumHeight(std::max(height() * 2 / 5, 3 * space::kWide));
}

void TrendView::connectPlot() {
    connect(m_plot, &TrendPlot::aboutToRead, this, &TrendView::checkLines);
    connect(m_plot, &TrendPlot::drawn, this, &TrendView::freshenRange);
    connect(m_plot, &TrendPlot::rangeChanged, this, &TrendView::showRange);
    connect(m_plot, &TrendPlot::momentRequested, this, [this](double seconds) {
        Q_EMIT momentRequested(m_store.shown(), std::llround(seconds * 1e3));
    });
    connect(m_plot, &TrendPlot::noteRequested, this, &TrendView::askForNote);
    connect(m_plot, &TrendPlot::noteRemovalRequested, this, &TrendView::removeNote);
    connect(m_plot, &TrendPlot::curvesRequested, this, &TrendView::openChooser);
    connect(&m_time, &TimeWindow::cursorChanged, this, &TrendView::showReadout);
    connect(&m_time, &TimeWindow::changed, this, [this] {
        m_bar->showSpan(m_time.span());
        if (!m_detailSoon.isActive())
            m_detailSoon.start();
    });
}

void TrendView::connectBar() {
    connect(m_legend, &TrendLegend::shownChanged, this,
            [this](const std::vector<std::size_t>& places, bool shown) {
                for (const std::size_t place : places)
                    if (place < m_lines.size())
                        m_choice.show(m_lines[place].curve, shown);
                resolve();
            });
    connect(m_bar, &TrendBar::setChosen, this, [this](int set) {
        m_choice.choose(static_cast<std::size_t>(set));
        resolve();
        showSets();
        if (m_chooser != nullptr && m_chooser->isVisible())
            openChooser();
    });
    connect(m_bar, &TrendBar::spanChosen, &m_time, &TimeWindow::setSpan);
    connect(m_bar, &TrendBar::followToggled, &m_time, &TimeWindow::setFollowing);
    connect(&m_time, &TimeWindow::followingChanged, m_bar, &TrendBar::showFollowing);
    connect(m_bar, &TrendBar::pauseToggled, m_plot, &TrendPlot::setPaused);
    connect(m_plot, &TrendPlot::pausedChanged, m_bar, &TrendBar::showPaused);
    connect(m_bar, &TrendBar::curvesRequested, this, &TrendView::openChooser);
    connect(m_bar, &TrendBar::noteRequested, this, [this] { askForNote(m_plot->moment()); });
    connect(m_bar, &TrendBar::markFromRequested, m_plot, &TrendPlot::markFrom);
    connect(m_bar, &TrendBar::markToRequested, m_plot, &TrendPlot::markTo);
    connect(m_bar, &TrendBar::clearRangeRequested, m_plot, &TrendPlot::clearRange);
    connect(m_bar, &TrendBar::saveSetRequested, this, &TrendView::askForSetName);
    connect(m_bar, &TrendBar::removeSetRequested, this, [this] {
        m_choice.forgetChosen();
        showSets();
        Q_EMIT chartSetsChanged(m_choice.own());
    });
    connect(m_bar, &TrendBar::exportRequested, this, &TrendView::askForExport);
}

QString TrendView::readout() const {
    return m_readout->isHidden() ? QString() : m_readout->text();
}

void TrendView::showReadout() {
    const std::optional<double> seconds = m_time.cursor();
    m_readout->setVisible(seconds && !isEmpty());
    if (m_readout->isHidden())
        return;
    m_readout->setFont(font());
    for (const ReadoutDetail detail : {ReadoutDetail::Extremes, ReadoutDetail::Means}) {
        m_readout->setText(ui::readoutText(lines(), past(), *seconds, coloursOf(palette()),
                                           QTimeZone::systemTimeZone(), locale(), detail));
        m_readout->adjustSize();
        if (m_readout->width() <= m_plot->width())
            break;
    }
    shrinkReadout();
    placeReadout(*seconds);
}

/// Reduces the type of numbers that are wider than the charts.
void TrendView::shrinkReadout() {
    QFont smaller = font();
    int pixels = QFontInfo(smaller).pixelSize();
    while (m_readout->width() > m_plot->width() && pixels > kLeastPixels) {
        smaller.setPixelSize(--pixels);
        m_readout->setFont(smaller);
        m_readout->adjustSize();
    }
}

void TrendView::placeReadout(double seconds) {
    const int x = m_plot->xOf(seconds);
    const int wide = m_plot->width() - m_readout->width();
    const int high = m_plot->height() - m_readout->height();
    const bool left = x + space::kMedium > wide;
    m_readout->move(std::clamp(left ? x - space::kMedium - m_readout->width() : x + space::kMedium,
                               0, std::max(0, wide)),
                    std::clamp(space::kLarge, 0, std::max(0, high)));
}

void TrendView::showRange() {
    const std::optional<TrendPlot::Range> range = m_plot->range();
    m_bar->showRemovable(m_choice.isOwn(), range.has_value());
    if (!range) {
        if (m_range != nullptr) {
            m_range->clear();
            m_range->hide();
        }
        return;
    }
    rangeTable().show(m_lines, range->first, range->second);
    m_rangeAge.start();
}

/// Updates the statistics of a range that includes the newest reading.
void TrendView::freshenRange() {
    const std::optional<TrendPlot::Range> range = m_plot->range();
    if (range && !rangeTable().isWorking() && range->second >= m_time.newest() &&
        m_rangeAge.elapsed() >= kRangeFreshMs)
        showRange();
}

double TrendView::noteReach() const {
    return kNotePixels * m_time.span() / std::max(1, m_plot->width());
}

void TrendView::askForNote(double seconds) {
    if (isEmpty())
        return;
    const std::vector<past::Note>& notes = m_store.past(m_store.shown()).notes;
    const std::optional<std::size_t> known = noteNear(notes, seconds, noteReach());
    m_noteAt = known ? static_cast<double>(notes[*known].timeMs) / 1e3 : seconds;
    m_asking = Asking::Note;
    m_time.setCursor(m_noteAt);
    editor().ask(
        tr("Note at %1").arg(formatMoment(m_noteAt, QTimeZone::systemTimeZone(), locale())),
        known ? app::toQt(notes[*known].text) : QString(), kMostNoteText, known.has_value());
    placeEditor(m_noteAt);
}

void TrendView::askForSetName() {
    m_asking = Asking::SetName;
    editor().ask(tr("Save these charts as"), m_choice.isOwn() ? m_choice.name() : QString(),
                 static_cast<int>(kMostSetName), false);
    placeEditor(m_time.right());
}

void TrendView::placeEditor(double seconds) {
    m_readout->hide();
    const QSize size = editor().size();
    const int x = std::clamp(m_plot->xOf(seconds) - size.width() / 2, 0,
                             std::max(0, m_plot->width() - size.width()));
    editor().move(x, std::max(0, m_plot->height() / 2 - size.height()));
}

void TrendView::keepLine(const QString& text) {
    if (m_asking == Asking::SetName) {
        const QString problem = m_choice.saveAs(text);
        if (!problem.isEmpty())
            return editor().showProblem(problem);
        showSets();
        Q_EMIT chartSetsChanged(m_choice.own());
    } else if (m_asking == Asking::Note) {
        text.isEmpty() ? removeNote(m_noteAt) : putNote(m_noteAt, text);
    }
    editor().dismiss();
}

void TrendView::removeLine() {
    if (m_asking == Asking::Note)
        removeNote(m_noteAt);
    editor().dismiss();
}

void TrendView::putNote(double seconds, const QString& text) {
    std::vector<past::Note>& notes = m_store.past(m_store.shown()).notes;
    const past::Note note{static_cast<std::int64_t>(std::llround(seconds * 1e3)),
                          text.simplified().left(kMostNoteText).toStdString()};
    const auto place = std::lower_bound(
        notes.begin(), notes.end(), note,
        [](const past::Note& a, const past::Note& b) { return a.timeMs < b.timeMs; });
    const bool replaces = place != notes.end() && place->timeMs == note.timeMs;
    if (note.text.empty() || (!replaces && notes.size() >= kMostNotes) ||
        (replaces && place->text == note.text))
        return;
    if (replaces) {
        const past::Note before = std::exchange(*place, note);
        Q_EMIT noteRemoved(m_store.shown(), before);
    } else {
        notes.insert(place, note);
    }
    Q_EMIT noteAdded(m_store.shown(), note);
    m_plot->refresh();
}

void TrendView::removeNote(double seconds) {
    std::vector<past::Note>& notes = m_store.past(m_store.shown()).notes;
    const std::optional<std::size_t> place = noteNear(notes, seconds, noteReach());
    if (!place)
        return;
    const past::Note note = notes[*place];
    notes.erase(notes.begin() + static_cast<std::ptrdiff_t>(*place));
    Q_EMIT noteRemoved(m_store.shown(), note);
    m_plot->refresh();
}

void TrendView::askForDetail() {
    if (m_time.span() > kLongestDetail || !isVisible())
        return;
    for (const TrendLine& line : lines()) {
        const past::MeterPast* past = m_store.pasts().find(line.key);
        const auto asked = m_asked.find(line.key);
        const bool known = asked != m_asked.end() && asked->second.first <= m_time.left() &&
                           asked->second.second >= m_time.right();
        if (past == nullptr || !past->recorded || known ||
            !hasSummaries(line.tracks.front(), m_time.left() * 1e3, m_time.right() * 1e3))
            continue;
        const double margin = kDetailMargin * m_time.span();
        const double from = m_time.left() - margin;
        const double to = m_time.right() + margin;
        m_asked[line.key] = {from, to};
        Q_EMIT detailWanted(line.key, std::llround(from * 1e3), std::llround(to * 1e3));
    }
}

} // namespace s4k::ui
