// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/demand/demand_figures.h"

#include "ui/widgets/number_label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

#include <limits>

namespace s4k::ui {

namespace {

constexpr int kHeroPoints = 8; // added to the size of text
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

QFont larger(QFont font) {
    font.setPointSizeF(font.pointSizeF() + kHeroPoints);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

DemandFigures::DemandFigures(QWidget* parent) : QWidget(parent) {
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kLarge);
    for (Labels& labels : m_labels)
        row->addWidget(buildColumn(labels), 1);
}

QWidget* DemandFigures::buildColumn(Labels& labels) {
    auto* const box = new QWidget(this);
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    labels.name = captionLabel({}, box);
    labels.value = new NumberLabel(box);
    labels.value->setFont(larger(font()));
    labels.value->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    labels.unit = captionLabel({}, box);
    labels.note = captionLabel({}, box);
    labels.note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* const number = new QHBoxLayout;
    number->setSpacing(space::kTight);
    number->addWidget(labels.value, 0, Qt::AlignBottom);
    number->addWidget(labels.unit, 0, Qt::AlignBottom);
    number->addStretch(1);
    connect(labels.value, &NumberLabel::unitChanged, labels.unit, &QLabel::setText);
    labels.unit->setContentsMargins(0, 0, 0, 3); // on the baseline of the digits
    column->addWidget(labels.name);
    column->addLayout(number);
    column->addWidget(labels.note);
    return box;
}

void DemandFigures::showFigures(const std::array<DemandFigure, kCount>& figures) {
    for (std::size_t i = 0; i < kCount; ++i) {
        const DemandFigure& figure = figures[i];
        if (figure == m_figures[i])
            continue;
        m_figures[i] = figure;
        m_labels[i].name->setText(figure.name);
        m_labels[i].value->setUnits(unitsFrom(figure.unit));
        m_labels[i].value->setNumber(figure.value.value_or(kNan), figure.decimals);
        m_labels[i].value->setAccessibleName(figure.name);
        m_labels[i].value->setAccessibleDescription(figure.note);
        m_labels[i].unit->setText(m_labels[i].value->shownUnit());
        m_labels[i].note->setText(figure.note);
        m_labels[i].note->setProperty("role", figure.warns ? QStringLiteral("problem")
                                                           : QStringLiteral("caption"));
        m_labels[i].note->style()->polish(m_labels[i].note);
        m_labels[i].note->setToolTip(figure.note);
    }
}

} // namespace s4k::ui
