// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/plot/note_flags.h"
#include "ui/trends/trend_limits.h"
#include "ui/widgets/colours.h"

#include <qcustomplot.h>

#include <optional>
#include <vector>

namespace s4k::ui {

/// The background of a chart: the times of alerts as faint bands, and the limits within the value
/// axis as lines with their names. Include this header only in files that the build compiles
/// without QT_NO_KEYWORDS, as QCustomPlot requires.
class TrendBackdrop final : public QCPLayerable {
public:
    TrendBackdrop(QCPAxisRect* chart, const QString& layer);

    void paintWith(const Colours& colours) { m_colours = colours; }
    /// Sets the bands, in pixels from the left edge of the chart.
    void setBands(std::vector<AlertBand> bands) { m_bands = std::move(bands); }
    void setLimits(std::vector<TrendLimit> limits) { m_limits = std::move(limits); }
    [[nodiscard]] const std::vector<AlertBand>& bands() const { return m_bands; }
    [[nodiscard]] const std::vector<TrendLimit>& limits() const { return m_limits; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override;

private:
    QCPAxisRect* m_chart;
    Colours m_colours;
    std::vector<AlertBand> m_bands;
    std::vector<TrendLimit> m_limits;
};

/// Marks of the user, equal in all charts.
struct TrendMarks {
    std::optional<double> cursor; ///< seconds since 1970 UTC
    std::optional<double> from;   ///< start of the selected range
    std::optional<double> to;     ///< end of the selected range, may be before its start
    const std::vector<past::Note>* notes = nullptr; ///< null: none
};

/// Draws the marks over the curves of a chart, with the texts of notes if `hasWords`. `marks` must
/// outlive the overlay.
class TrendOverlay final : public QCPLayerable {
public:
    TrendOverlay(QCPAxisRect* chart, const QString& layer, const TrendMarks& marks, bool hasWords);

    void paintWith(const Colours& colours) { m_colours = colours; }
    /// Flags of the notes in sight.
    [[nodiscard]] std::vector<NoteFlag> flags() const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override;

private:
    QCPAxisRect* m_chart;
    const TrendMarks& m_marks;
    bool m_hasWords;
    Colours m_colours;

    [[nodiscard]] int xOf(double seconds) const;
    void drawLine(QCPPainter& painter, std::optional<double> seconds, const QPen& pen) const;
    void drawRange(QCPPainter& painter) const;
    void drawFlag(QCPPainter& painter, const NoteFlag& flag) const;
};

} // namespace s4k::ui
