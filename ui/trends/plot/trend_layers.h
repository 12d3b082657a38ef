// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/plot/note_flags.h"
#include "ui/trends/trend_limits.h"
#include "ui/widgets/colours.h"

#include <qcustomplot.h>

#include <optional>
#include <vector>

namespace s4k::ui {

/// What is behind the curves of a chart: the times of alerts as faint bands, and limits as lines
/// with their names as far as they fall into the value axis.
/// Include this header only where the build lets QCustomPlot's keywords in.
class TrendBackdrop final : public QCPLayerable {
public:
    TrendBackdrop(QCPAxisRect* chart, const QString& layer);

    void paintWith(const Colours& colours) { m_colours = colours; }
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

/// What a person points at, the same in every chart.
struct TrendMarks {
    std::optional<double> cursor; ///< seconds since 1970 UTC
    std::optional<double> from;   ///< of the range that is looked at
    std::optional<double> to;
    const std::vector<past::Note>* notes = nullptr;
};

/// The marks over the curves of a chart; the last chart has the words of the notes.
class TrendOverlay final : public QCPLayerable {
public:
    TrendOverlay(QCPAxisRect* chart, const QString& layer, const TrendMarks& marks, bool hasWords);

    void paintWith(const Colours& colours) { m_colours = colours; }
    /// The notes in sight.
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
