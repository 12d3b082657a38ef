// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/demand/demand_chart.h"

#include "ui/demand/demand_plot.h"

#include <QChart>
#include <QChartView>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace s4k::ui {

DemandChart::DemandChart(QWidget* parent)
    : QWidget(parent), m_plot(std::make_unique<DemandPlot>()), m_view(new QChartView(this)) {
    setFocusPolicy(Qt::StrongFocus);
    m_view->setChart(&m_plot->chart());
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->viewport()->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);
    paintAnew();
}

DemandChart::~DemandChart() = default;

void DemandChart::paintAnew() {
    m_plot->paintWith(coloursOf(palette()), font());
}

void DemandChart::showBars(const BarPlotData& plot) {
    m_data = plot;
    m_plot->show(plot);
    if (m_cursor >= static_cast<int>(plot.bars.size()))
        setCursor(-1);
    else
        m_plot->choose(m_cursor);
}

int DemandChart::mostTicks() const {
    return mostTimeTicks(m_plot->plotArea().width());
}

int DemandChart::plotLeft() const {
    return m_view->x() + qRound(m_plot->plotArea().left());
}

int DemandChart::plotRight() const {
    return m_view->x() + qRound(m_plot->plotArea().right());
}

void DemandChart::setCursor(int bar) {
    if (bar == m_cursor)
        return;
    m_cursor = bar;
    m_plot->choose(bar);
    Q_EMIT cursorChanged(bar);
}

void DemandChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_view->setGeometry(rect());
    if (!m_data.bars.empty())
        m_plot->show(m_data);
}

void DemandChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        paintAnew();
}

void DemandChart::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_data.bars.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return setCursor(m_cursor < 0 ? last : std::max(m_cursor - 1, 0));
    case Qt::Key_Right:
        return setCursor(m_cursor < 0 ? last : std::min(m_cursor + 1, last));
    case Qt::Key_Home:
        return setCursor(0);
    case Qt::Key_End:
        return setCursor(last);
    case Qt::Key_Escape:
        return setCursor(-1);
    default:
        QWidget::keyPressEvent(event);
    }
}

bool DemandChart::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonPress) {
        const auto* const mouse = static_cast<QMouseEvent*>(event);
        setCursor(m_plot->barAt(mouse->position()));
        if (event->type() == QEvent::MouseButtonPress)
            setFocus(Qt::MouseFocusReason);
    } else if (event->type() == QEvent::Leave) {
        setCursor(-1);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace s4k::ui
