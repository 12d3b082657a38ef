// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/trend_line.h"

#include <QFrame>

#include <vector>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QStandardItem;
class QStandardItemModel;
class QTreeView;
class QVBoxLayout;

namespace s4k::ui {

/// Lets the user choose curves among all quantities of all meters: a tree of meters and units, and
/// a field that filters it. Hidden at first.
class CurveChooser final : public QFrame {
    Q_OBJECT
public:
    explicit CurveChooser(QWidget* parent = nullptr);

    /// Sets the available meters and the chosen curves. Curves of the meter that is shown come
    /// first and have an empty meter.
    void setChoice(const TrendMeters& meters, const std::vector<ChartCurve>& chosen);
    /// Unchecks a curve that could not be added.
    void refuse(const ChartCurve& curve);
    /// Shows the chooser and focuses its filter.
    void open();
    /// Shows why a curve could not be added; empty hides the text.
    void showProblem(const QString& problem);
    [[nodiscard]] QStandardItemModel& model() { return *m_model; }
    [[nodiscard]] QTreeView& view() { return *m_view; }
    [[nodiscard]] QLineEdit& filter() { return *m_filter; }

    static constexpr int kWidth = 280; ///< logical pixels

Q_SIGNALS:
    /// The user checked (`on`) or unchecked the curve.
    void chosen(const s4k::ui::ChartCurve& curve, bool on);
    void closed(); ///< the user closed the chooser; the owner hides it

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLineEdit* m_filter;
    QTreeView* m_view;
    QLabel* m_problem;
    QStandardItemModel* m_model;
    QSortFilterProxyModel* m_found;
    bool m_setting = false;

    void buildHead(QVBoxLayout& column);
    void addMeter(const QString& title, const QString& meter, std::optional<SystemType> system,
                  const std::vector<std::string>& columns, const std::vector<ChartCurve>& chosen);
    void changed(const QStandardItem& item);
    void untick(QStandardItem& item, const ChartCurve& curve);
    void showFound();
};

} // namespace s4k::ui
