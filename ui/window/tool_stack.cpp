// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/tool_stack.h"

#include "ui/widgets/parts.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QStackedWidget>

namespace s4k::ui {

namespace {

/// Views fill the room they get, so their height need not depend on their width. Otherwise each
/// change of a label would make Qt ask all texts of all views for their height at some width.
class Pages final : public QStackedWidget {
public:
    using QStackedWidget::QStackedWidget;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
};

} // namespace

ToolStack::ToolStack(QWidget* parent)
    : QWidget(parent), m_tabs(new Segmented(tr("View"), this)), m_list(new QComboBox(this)),
      m_row(new QHBoxLayout), m_views(new Pages(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    m_row->addWidget(m_tabs);
    m_row->addWidget(m_list);
    m_list->setAccessibleName(tr("View"));
    m_list->hide();
    connect(m_list, &QComboBox::activated, this, &ToolStack::setCurrent);
    m_row->addStretch(1);
    column->addLayout(m_row);
    column->addWidget(m_views, 1);
    connect(m_tabs, &Segmented::chosen, this, &ToolStack::setCurrent);
}

void ToolStack::add(const Tool& tool, const QString& toolTip) {
    m_tabs->add(tool.title, toolTip);
    m_list->addItem(tool.title);
    m_list->setItemData(m_list->count() - 1, toolTip, Qt::ToolTipRole);
    m_tools.push_back(tool);
    m_widgets.push_back(nullptr);
}

void ToolStack::addButton(QWidget* button) {
    m_buttons.push_back(button);
    m_row->addWidget(button);
}

int ToolStack::buttonsWidth() const {
    int width = 0;
    for (const QWidget* button : m_buttons)
        width += button->sizeHint().width() + m_row->spacing();
    return width;
}

void ToolStack::show(const QString& id) {
    for (std::size_t i = 0; i < m_tools.size(); ++i)
        if (m_tools[i].id == id)
            setCurrent(static_cast<int>(i));
}

void ToolStack::setCurrent(int i) {
    m_tabs->setCurrent(i);
    m_list->setCurrentIndex(i);
    if (i == m_current)
        return;
    const auto at = static_cast<std::size_t>(i);
    if (m_widgets[at] == nullptr) {
        m_widgets[at] = m_tools[at].create(m_views);
        m_views->addWidget(m_widgets[at]);
    }
    m_current = i;
    m_views->setCurrentWidget(m_widgets[at]);
    Q_EMIT changed(m_tools[at].id);
}

const Tool* ToolStack::current() const {
    return m_current < 0 ? nullptr : &m_tools[static_cast<std::size_t>(m_current)];
}

QWidget* ToolStack::currentWidget() const {
    return m_views->currentWidget();
}

void ToolStack::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitTabs();
}

void ToolStack::fitTabs() {
    if (!m_tabs->isTight())
        m_roomy = m_tabs->sizeHint().width();
    const int room = width() - buttonsWidth();
    m_tabs->setTight(m_roomy > room);
    if (m_tabs->isTight())
        m_tight = m_tabs->sizeHint().width();
    const bool list = m_tabs->isTight() && m_tight > room;
    setShown(*m_tabs, !list);
    setShown(*m_list, list);
}

} // namespace s4k::ui
