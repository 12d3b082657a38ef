// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/view_stack.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QStackedWidget>
#include <QToolButton>

namespace s4k::ui {

namespace {

/// Every view takes the room there is. Without this each change of a label would ask all texts of
/// all views how high they are at some width.
class Pages final : public QStackedWidget {
public:
    using QStackedWidget::QStackedWidget;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
};

} // namespace

ViewStack::ViewStack(QWidget* parent)
    : QWidget(parent), m_tabs(new Segmented(tr("View"), this)), m_list(new QComboBox(this)),
      m_row(new QHBoxLayout), m_views(new Pages(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    m_row->addWidget(m_tabs);
    m_row->addWidget(m_list);
    m_list->setAccessibleName(tr("View"));
    m_list->hide();
    connect(m_list, &QComboBox::activated, this, &ViewStack::setCurrent);
    m_row->addStretch(1);
    column->addLayout(m_row);
    column->addWidget(m_views, 1);
    connect(m_tabs, &Segmented::chosen, this, &ViewStack::setCurrent);
}

int ViewStack::add(const QString& title, const QString& toolTip, QWidget* view) {
    m_tabs->add(title, toolTip);
    m_list->addItem(title);
    m_list->setItemData(m_list->count() - 1, toolTip, Qt::ToolTipRole);
    const int i = m_views->addWidget(view);
    if (i == 0)
        m_tabs->setCurrent(0);
    return i;
}

QToolButton* ViewStack::addTool(const QString& iconName, const QString& text,
                                const QString& toolTip) {
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolTip(toolTip);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    m_tools.append(button);
    m_row->addWidget(button);
    return button;
}

int ViewStack::toolsWidth() const {
    int width = 0;
    for (const QToolButton* tool : m_tools)
        width += tool->sizeHint().width() + m_row->spacing();
    return width;
}

void ViewStack::setCurrent(int i) {
    if (i < 0 || i >= m_views->count())
        return;
    m_tabs->setCurrent(i);
    m_list->setCurrentIndex(i);
    if (i == m_views->currentIndex())
        return;
    m_views->setCurrentIndex(i);
    Q_EMIT changed(i);
}

void ViewStack::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitTabs();
}

void ViewStack::fitTabs() {
    if (!m_tabs->isTight())
        m_roomy = m_tabs->sizeHint().width();
    const int room = width() - toolsWidth();
    m_tabs->setTight(m_roomy > room);
    if (m_tabs->isTight())
        m_tight = m_tabs->sizeHint().width();
    const bool list = m_tabs->isTight() && m_tight > room;
    m_tabs->setVisible(!list);
    m_list->setVisible(list);
}

int ViewStack::current() const {
    return m_views->currentIndex();
}

} // namespace s4k::ui
