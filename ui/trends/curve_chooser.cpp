// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/curve_chooser.h"

#include "app/base/text.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace s4k::ui {

namespace {

enum Role : int {
    kMeter = Qt::UserRole + 1,
    kQuantity,
    kFreeColumn
};

QStandardItem* plainItem(const QString& text) {
    auto* item = new QStandardItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

ChartCurve curveOf(const QStandardItem& item) {
    ChartCurve curve;
    curve.meter = item.data(kMeter).toString();
    curve.quantity = static_cast<Quantity>(item.data(kQuantity).toInt());
    curve.column = item.data(kFreeColumn).toString();
    return curve;
}

QStandardItem* curveItem(const QString& text, const QString& meter,
                         const std::vector<ChartCurve>& chosen, const ChartCurve& curve) {
    auto* item = new QStandardItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setData(meter, kMeter);
    item->setData(static_cast<int>(index(curve.quantity)), kQuantity);
    item->setData(curve.column, kFreeColumn);
    const bool on = std::any_of(chosen.begin(), chosen.end(), [&curve](const ChartCurve& other) {
        return other.meter == curve.meter && other.column == curve.column &&
               (!curve.column.isEmpty() || other.quantity == curve.quantity);
    });
    item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    return item;
}

} // namespace

CurveChooser::CurveChooser(QWidget* parent)
    : QFrame(parent), m_filter(new QLineEdit(this)), m_view(new QTreeView(this)),
      m_problem(new QLabel(this)), m_model(new QStandardItemModel(this)),
      m_found(new QSortFilterProxyModel(this)) {
    setObjectName(QStringLiteral("card"));
    setFixedWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    column->setSpacing(space::kTight);
    buildHead(*column);
    column->addWidget(m_filter);
    column->addWidget(m_view, 1);
    column->addWidget(m_problem);
    m_filter->setPlaceholderText(tr("Filter: voltage, kW, demand ..."));
    m_filter->setAccessibleName(tr("Filter of the curves"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_found->setSourceModel(m_model);
    m_found->setRecursiveFilteringEnabled(true);
    m_found->setAutoAcceptChildRows(true);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setModel(m_found);
    m_view->setHeaderHidden(true);
    m_view->setIndentation(space::kMedium);
    m_view->setUniformRowHeights(true);
    m_view->setTabKeyNavigation(false);
    m_view->setAccessibleName(tr("Curves to choose"));
    connect(m_filter, &QLineEdit::textChanged, this, &CurveChooser::showFound);
    connect(m_model, &QStandardItemModel::itemChanged, this,
            [this](QStandardItem* item) { changed(*item); });
    hide();
}

void CurveChooser::buildHead(QVBoxLayout& column) {
    auto* head = new QHBoxLayout;
    auto* title = new QLabel(tr("Curves"), this);
    title->setProperty("role", QStringLiteral("title"));
    auto* close = new QToolButton(this);
    close->setIcon(icon(QStringLiteral("close")));
    close->setProperty("quiet", true);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setAccessibleName(tr("Close the list of curves"));
    close->setToolTip(tr("Close (Esc)"));
    head->addWidget(title, 1);
    head->addWidget(close);
    column.addLayout(head);
    connect(close, &QToolButton::clicked, this, &CurveChooser::closed);
}

void CurveChooser::setChoice(const TrendMeters& meters, const std::vector<ChartCurve>& chosen) {
    m_setting = true;
    m_model->clear();
    const auto columnsOf = [&meters](MeterKey key) {
        const past::MeterPast* past = meters.pasts ? meters.pasts->find(key) : nullptr;
        return past ? past->trend.freeColumns() : std::vector<std::string>{};
    };
    const auto shown = meters.views.find(meters.shown);
    addMeter(shown == meters.views.end()
                 ? tr("The meter shown")
                 : tr("%1 (the meter shown)").arg(meterPlace(shown->second)),
             {}, meters.system, columnsOf(meters.shown), chosen);
    for (const auto& [key, view] : meters.views)
        if (meters.views.size() > 1)
            addMeter(meterPlace(view), chartMeter(view),
                     view.known ? std::optional(view.system) : std::nullopt, columnsOf(key),
                     chosen);
    m_setting = false;
    showFound();
}

void CurveChooser::addMeter(const QString& title, const QString& meter,
                            std::optional<SystemType> system,
                            const std::vector<std::string>& columns,
                            const std::vector<ChartCurve>& chosen) {
    QStandardItem* root = plainItem(title);
    for (std::size_t u = 0; u < kTrendUnitCount; ++u) {
        const auto unit = static_cast<TrendUnit>(u);
        QStandardItem* group = plainItem(unitTitle(unit));
        for (const QuantityTraits& row : kQuantities)
            if (trendUnit(row.quantity) == unit && (!system || isValidIn(row.quantity, *system)))
                group->appendRow(curveItem(quantityName(row.quantity), meter, chosen,
                                           {.meter = meter, .quantity = row.quantity}));
        for (const std::string& column : columns)
            if (unit == TrendUnit::Other)
                group->appendRow(curveItem(app::toQt(column), meter, chosen,
                                           {.meter = meter, .column = app::toQt(column)}));
        group->hasChildren() ? root->appendRow(group) : delete group;
    }
    m_model->appendRow(root);
}

void CurveChooser::changed(const QStandardItem& item) {
    if (m_setting || !item.isCheckable())
        return;
    Q_EMIT chosen(curveOf(item), item.checkState() == Qt::Checked);
}

void CurveChooser::refuse(const ChartCurve& curve) {
    m_setting = true;
    untick(*m_model->invisibleRootItem(), curve);
    m_setting = false;
}

void CurveChooser::untick(QStandardItem& item, const ChartCurve& curve) {
    if (item.isCheckable() && curveOf(item) == curve)
        item.setCheckState(Qt::Unchecked);
    for (int i = 0; i < item.rowCount(); ++i)
        untick(*item.child(i), curve);
}

void CurveChooser::showFound() {
    m_found->setFilterFixedString(m_filter->text().trimmed());
    m_filter->text().isEmpty() ? m_view->collapseAll() : m_view->expandAll();
    m_view->expand(m_found->index(0, 0));
}

void CurveChooser::open() {
    m_filter->setClearButtonEnabled(true); // its icon takes its time: not at the start
    show();
    raise();
    m_filter->setFocus(Qt::PopupFocusReason);
    m_filter->selectAll();
}

void CurveChooser::showProblem(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void CurveChooser::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace s4k::ui
