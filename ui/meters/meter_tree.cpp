// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meters/meter_tree.h"

#include "ui/meters/meter_delegate.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QToolButton>
#include <QTreeView>

namespace s4k::ui {

namespace {

QToolButton* quietButton(const QString& iconName, const QString& name, const QString& toolTip,
                         QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setProperty("quiet", true);
    button->setIcon(icon(iconName));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(name);
    button->setToolTip(toolTip);
    return button;
}

/// Builds its list when it opens for the first time.
class MeterBox final : public QComboBox {
public:
    using QComboBox::QComboBox;

    void showPopup() override {
        if (qobject_cast<QTreeView*>(view()) == nullptr)
            buildList();
        QComboBox::showPopup();
    }

private:
    void buildList() {
        auto* list = new QTreeView(this);
        list->setHeaderHidden(true);
        list->setRootIsDecorated(false);
        list->setIndentation(0);
        setView(list);
        list->setItemDelegate(new MeterDelegate(list));
    }
};

} // namespace

MeterTree::MeterTree(MeterTreeModel& model, QWidget* parent)
    : QFrame(parent), m_model(model), m_view(new QTreeView(this)), m_remove(nullptr) {
    setObjectName(QStringLiteral("meterTree"));
    setFixedWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kSmall, space::kMedium, space::kSmall, space::kSmall);
    column->setSpacing(space::kTight);
    column->addWidget(buildHead());
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new MeterDelegate(m_view));
    m_view->setAccessibleName(tr("Meters"));
    m_view->setHeaderHidden(true);
    m_view->setIndentation(space::kSmall);
    m_view->setRootIsDecorated(false);
    m_view->setItemsExpandable(false);
    m_view->setMouseTracking(true);
    m_view->setTabKeyNavigation(false);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->expandAll();
    column->addWidget(m_view, 1);
    connect(&m_model, &QAbstractItemModel::rowsInserted, m_view, &QTreeView::expandAll);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (const MeterKey key = MeterTreeModel::keyOf(current); key != 0 && !m_setting)
                    Q_EMIT chosen(key);
            });
}

QWidget* MeterTree::buildHead() {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(space::kSmall, 0, 0, 0);
    row->setSpacing(0);
    auto* title = new QLabel(tr("Meters"), box);
    title->setProperty("role", QStringLiteral("title"));
    row->addWidget(title, 1);
    auto* add =
        quietButton(QStringLiteral("add"), tr("Add meter"),
                    tr("One more meter, with the next free unit id and a load of its own"), box);
    m_remove = quietButton(QStringLiteral("remove"), {}, {}, box);
    nameRemove(false);
    connect(add, &QToolButton::clicked, this, &MeterTree::addRequested);
    connect(m_remove, &QToolButton::clicked, this, &MeterTree::removeRequested);
    row->addWidget(add);
    row->addWidget(m_remove);
    return box;
}

void MeterTree::nameRemove(bool live) {
    m_remove->setAccessibleName(live ? tr("Disconnect meter") : tr("Remove meter"));
    m_remove->setToolTip(live ? tr("Stops asking the shown meter; it goes on by itself")
                              : tr("Takes the shown meter off the bus; its memory stays on disk"));
}

void MeterTree::setCurrent(MeterKey key) {
    const QModelIndex index = m_model.indexOf(key);
    nameRemove(!index.data(MeterTreeModel::BusRole).toString().isEmpty());
    m_setting = true;
    m_view->setCurrentIndex(index);
    m_setting = false;
    if (index.row() == 0)
        m_view->scrollTo(index.parent()); // shows the bus above it too
    m_view->scrollTo(index);
}

MeterChooser::MeterChooser(MeterTreeModel& model, QWidget* parent)
    : QWidget(parent), m_list(new MeterListModel(model, this)), m_box(new MeterBox(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_box->setModel(m_list);
    m_box->setMaxVisibleItems(8);
    m_box->setMinimumWidth(0);
    m_box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_box->setAccessibleName(tr("Meter shown"));
    m_box->setToolTip(tr("The meter that the window shows (Ctrl+PgUp, Ctrl+PgDown)"));
    row->addWidget(m_box, 1);
    auto* add =
        quietButton(QStringLiteral("add"), tr("Add meter"),
                    tr("One more meter, with the next free unit id and a load of its own"), this);
    row->addWidget(add);
    connect(add, &QToolButton::clicked, this, &MeterChooser::addRequested);
    connect(m_box, &QComboBox::activated, this, [this](int chosenRow) {
        Q_EMIT chosen(MeterTreeModel::keyOf(m_list->index(chosenRow)));
    });
}

void MeterChooser::setCurrent(MeterKey key) {
    m_box->setCurrentIndex(m_list->rowOf(key));
}

} // namespace s4k::ui
