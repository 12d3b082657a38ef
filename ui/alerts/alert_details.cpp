// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alert_details.h"

#include "ui/model/alert_text.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace s4k::ui {

AlertDetails::AlertDetails(QWidget* parent) : QWidget(parent), m_title(new QLabel(this)) {
    setAccessibleName(tr("Details of the alert"));
    m_title->setProperty("role", QStringLiteral("title"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(space::kSmall, 0, 0, 0);
    column->setSpacing(space::kTight);
    column->addWidget(m_title);
    auto* const area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const box = new QWidget(area);
    auto* const grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, space::kSmall, 0);
    grid->setHorizontalSpacing(space::kMedium);
    grid->setVerticalSpacing(space::kTight);
    grid->setColumnStretch(1, 1);
    m_cause = paragraph(*grid, tr("Cause"));
    m_remedy = paragraph(*grid, tr("Remedy"));
    m_bit = paragraph(*grid, tr("Source"));
    grid->setRowStretch(grid->rowCount(), 1);
    area->setWidget(box);
    column->addWidget(area, 1);
}

QLabel* AlertDetails::paragraph(QGridLayout& grid, const QString& name) {
    QLabel* const label = factLabel(name, this);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    const int row = grid.rowCount();
    grid.addWidget(captionLabel(name, this), row, 0, Qt::AlignTop);
    grid.addWidget(label, row, 1);
    return label;
}

void AlertDetails::showAlert(std::uint8_t bit) {
    const AlertWords words = alertWords(bit);
    m_title->setText(words.name);
    m_cause->setText(words.cause);
    m_remedy->setText(words.remedy);
    m_bit->setText(tr("Register 146, bit %1").arg(bit));
}

} // namespace s4k::ui
