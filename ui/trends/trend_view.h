// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/export_order.h"
#include "ui/model/meter_store.h"
#include "ui/model/time_window.h"
#include "ui/trends/chart_set.h"
#include "ui/trends/trend_choice.h"
#include "ui/trends/trend_line.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

class QHBoxLayout;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace s4k::ui {

class CurveChooser;
class LineEditor;
class RangeTable;
class TrendBar;
class TrendLegend;
class TrendPlot;

/// The trends: choice of curves, charts, readout under the cursor, statistics between two marks,
/// and notes.
class TrendView final : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t kMostNotes = 10'000; ///< of one meter
    static constexpr int kMostNoteText = 200;         ///< characters
    static constexpr double kLongestDetail = 86'400;  ///< longest span in s for full detail

    /// `store` and `time` must outlive the view.
    TrendView(MeterStore& store, TimeWindow& time, QWidget* parent = nullptr);

    /// Sets the user's own sets of charts; does not emit `chartSetsChanged`.
    void setChartSets(const std::vector<ChartSet>& sets);
    void focusPlot();
    /// Asks for a file in a modal dialog and calls exportTo().
    void askForExport();
    /// Emits `exportRequested` for `path` (.png, .svg, .pdf or .csv). False: another extension.
    bool exportTo(const QString& path);
    [[nodiscard]] TrendPlot& plot() { return *m_plot; }
    /// The lines that are drawn, made again if meters or pasts have changed.
    [[nodiscard]] const std::vector<TrendLine>& lines();

    /// Adds a note at `seconds` (s since 1970 UTC) to the past of the meter shown, or replaces the
    /// note at the same millisecond, and emits the signals. White space is simplified, and the text
    /// is cut after kMostNoteText characters. Ignored if the text is blank or unchanged, or if a
    /// new note would exceed kMostNotes.
    void putNote(double seconds, const QString& text);
    /// Removes the note nearest to `seconds`, at most 6 pixels away, if there is one.
    void removeNote(double seconds);

    [[nodiscard]] const TrendChoice& choice() const { return m_choice; }
    [[nodiscard]] TrendBar& bar() { return *m_bar; }
    [[nodiscard]] TrendLegend& legend() { return *m_legend; }
    /// Chooser, table and editor are built, hidden, at the first call.
    CurveChooser& chooser();
    RangeTable& rangeTable();
    LineEditor& editor();
    /// Text under the cursor; empty while it is hidden.
    [[nodiscard]] QString readout() const;

Q_SIGNALS:
    void exportRequested(const s4k::ui::ExportOrder& order);
    void
    chartSetsChanged(const std::vector<s4k::ui::ChartSet>& sets); ///< the user saved or removed one
    /// The user wants to see the meter at this moment; ms since 1970 UTC. Emitted for every kind of
    /// meter; only a recorded one can show another moment.
    void momentRequested(s4k::ui::MeterKey key, std::int64_t timeMs);
    /// Readings in full detail are wanted for this time (ms since 1970 UTC) of a recorded meter
    /// that has only summaries there; MeterStore::adoptDetail() takes them.
    void detailWanted(s4k::ui::MeterKey key, std::int64_t fromMs, std::int64_t toMs);
    void noteAdded(s4k::ui::MeterKey key, const s4k::past::Note& note);
    void noteRemoved(s4k::ui::MeterKey key, const s4k::past::Note& note);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Asking : std::uint8_t {
        Nothing,
        Note,
        SetName
    };

    MeterStore& m_store;
    TimeWindow& m_time;
    TrendChoice m_choice;
    std::vector<TrendLine> m_lines;
    std::uint64_t m_revision = 0; ///< revision of the store for which the lines were resolved
    TrendBar* m_bar;
    TrendLegend* m_legend;
    TrendPlot* m_plot;
    CurveChooser* m_chooser = nullptr; ///< null: not built
    RangeTable* m_range = nullptr;     ///< null: not built
    LineEditor* m_editor = nullptr;    ///< null: not built
    QLabel* m_empty;
    QLabel* m_readout;
    QVBoxLayout* m_column;
    QHBoxLayout* m_middle;
    Asking m_asking = Asking::Nothing;
    double m_noteAt = 0;
    QTimer m_detailSoon;
    std::map<MeterKey, std::pair<double, double>> m_asked; ///< last request, seconds
    QElapsedTimer m_rangeAge;

    void build();
    void connectPlot();
    void connectBar();
    void boundRangeTable();
    void orderParts();
    void connectStore();
    void showMeter();
    void showReading(MeterKey key);
    void resolve();
    void checkLines();
    [[nodiscard]] const past::MeterPast* past() const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] TrendMeters meters() const;
    void showSets();
    void placeLegend();
    void chooseCurve(const ChartCurve& curve, bool on);
    void openChooser();
    void showReadout();
    void shrinkReadout();
    void placeReadout(double seconds);
    void showRange();
    void freshenRange();
    void askForNote(double seconds);
    void askForSetName();
    void keepLine(const QString& text);
    void removeLine();
    void placeEditor(double seconds);
    [[nodiscard]] double noteReach() const;
    void askForDetail();
};

} // namespace s4k::ui
