// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>

namespace s4k::ui {

Segmented::Segmented(const QString& accessibleName, QWidget* parent)
    : QFrame(parent), m_group(new QButtonGroup(this)) {
    setObjectName(QStringLiteral("segmented"));
    setAccessibleName(accessibleName);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(1, 0, 1, 0);
    row->setSpacing(0);
    setFixedHeight(32);
    connect(m_group, &QButtonGroup::idClicked, this, &Segmented::chosen);
}

QToolButton* Segmented::add(const QString& text, const QString& toolTip, const QIcon& icon) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(tr("%1: %2").arg(accessibleName(), text));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    if (!icon.isNull()) {
        button->setIcon(icon);
        button->setText(QLatin1Char(' ') + text); // the style leaves no gap after an icon
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    m_group->addButton(button, static_cast<int>(m_group->buttons().size()));
    layout()->addWidget(button);
    return button;
}

void Segmented::setCurrent(int i) {
    if (QAbstractButton* button = m_group->button(i)) {
        button->setChecked(true);
    } else if (QAbstractButton* last = m_group->checkedButton()) {
        m_group->setExclusive(false);
        last->setChecked(false);
        m_group->setExclusive(true);
    }
}

void Segmented::setIconsShown(bool shown) {
    for (QAbstractButton* button : m_group->buttons())
        if (auto* tool = qobject_cast<QToolButton*>(button); tool && !tool->icon().isNull())
            tool->setToolButtonStyle(shown ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonTextOnly);
}

int Segmented::current() const {
    return m_group->checkedId();
}

void Segmented::setTight(bool tight) {
    if (tight == isTight())
        return;
    setProperty("tight", tight);
    for (QAbstractButton* button : m_group->buttons()) {
        button->style()->unpolish(button);
        button->style()->polish(button);
        button->updateGeometry();
    }
}

bool Segmented::isTight() const {
    return property("tight").toBool();
}

} // namespace s4k::ui
