// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/system_type.h"
#include "ui/model/export_order.h"
#include "ui/model/meter_past.h"
#include "ui/model/present_values.h"
#include "ui/model/time_window.h"
#include "ui/trends/chart_set.h"
#include "ui/trends/trend_choice.h"
#include "ui/trends/trend_line.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

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

/// The trends: what is drawn and how to choose it, the charts, what the cursor reads, what lies
/// between two marks, and notes.
class TrendView final : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t kMostNotes = 10'000;
    static constexpr int kMostNoteText = 200;
    static constexpr double kLongestDetail = 86'400; ///< seconds shown, for full detail

    /// Both must outlive the view.
    TrendView(PastArchive& pasts, TimeWindow& time, QWidget* parent = nullptr);

    /// A meter to choose curves of, or another title for it.
    void nameMeter(const MeterView& meter);
    /// Draws the trends of this meter from now on.
    void showMeter(MeterKey key);
    /// The meter is gone; its past is about to go.
    void forget(MeterKey key);
    /// The past of a meter has got its `detail`.
    void showDetail(MeterKey key);
    /// The newest reading of the meter that is shown, which its past has already. Any rate, the
    /// picture follows at its own.
    void showSnapshot(const MeterSnapshot& snapshot);
    /// The sets that a person saved, to choose from.
    void setChartSets(const std::vector<ChartSet>& sets);
    void focusPlot();
    /// Asks where to and emits what is to be written.
    void askForExport();
    /// The same without asking; PNG in `scale` times the pixels of the screen. False: no such kind
    /// of file.
    bool exportTo(const QString& path, double scale = 1);
    [[nodiscard]] const TrendBuffer& buffer() const { return m_pasts.of(m_meters.shown).trend; }
    [[nodiscard]] TrendPlot& plot() { return *m_plot; }
    /// What is drawn, as the histories are now.
    [[nodiscard]] const std::vector<TrendLine>& lines();

    /// Chooses the shortest offered span that shows `wallSeconds` of wall time at `speed`.
    void suggestSpan(double speed);

    /// Writes a note at the moment of the cursor, or changes the one that is there; nothing when
    /// the text is empty.
    void putNote(double seconds, const QString& text);
    void removeNote(double seconds);

    [[nodiscard]] const TrendChoice& choice() const { return m_choice; }
    [[nodiscard]] TrendBar& bar() { return *m_bar; }
    [[nodiscard]] TrendLegend& legend() { return *m_legend; }
    [[nodiscard]] CurveChooser& chooser() { return *m_chooser; }
    [[nodiscard]] RangeTable& rangeTable() { return *m_range; }
    [[nodiscard]] LineEditor& editor() { return *m_editor; }
    [[nodiscard]] QString readout() const;

Q_SIGNALS:
    void exportRequested(const s4k::ui::ExportOrder& order);
    void
    chartSetsChanged(const std::vector<s4k::ui::ChartSet>& sets); ///< a person saved or removed one
    void momentRequested(double seconds);                         ///< see Monitor
    void detailWanted(s4k::ui::MeterKey key, std::int64_t fromMs, std::int64_t toMs);
    void noteAdded(s4k::ui::MeterKey key, const s4k::ui::Note& note);
    void noteRemoved(s4k::ui::MeterKey key, const s4k::ui::Note& note);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Which past a line was taken from, and its detail.
    using Source = std::tuple<MeterKey, const MeterPast*, const TrendBuffer*>;
    enum class Asking : std::uint8_t {
        Nothing,
        Note,
        SetName
    };

    PastArchive& m_pasts;
    TimeWindow& m_time;
    TrendChoice m_choice;
    TrendMeters m_meters;
    std::vector<TrendLine> m_lines;
    std::vector<Source> m_sources; ///< of the lines
    TrendBar* m_bar;
    TrendLegend* m_legend;
    TrendPlot* m_plot;
    CurveChooser* m_chooser;
    RangeTable* m_range;
    LineEditor* m_editor;
    QLabel* m_empty;
    QLabel* m_readout;
    QVBoxLayout* m_column;
    Asking m_asking = Asking::Nothing;
    double m_noteAt = 0;
    QTimer m_detailSoon;
    std::map<MeterKey, std::pair<double, double>> m_asked; ///< detail, seconds
    QElapsedTimer m_rangeAge;

    void build();
    void connectPlot();
    void connectBar();
    void connectEditor();
    void resolve();
    void checkSources();
    [[nodiscard]] std::vector<Source> sources() const;
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
