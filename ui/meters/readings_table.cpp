// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meters/readings_table.h"

#include "core/registers/power_rules.h"
#include "ui/model/shown_meter.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/phase_pen.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr std::size_t kTotalRow = 3;
constexpr int kNameLeft = 32;    // room for the line of the phase
constexpr int kSideBySide = 520; // width from which figures are beside the table
constexpr int kRoomy = 700;      // width from which figures are spaced widely
constexpr int kHeroPoints = 11;  // added to the size of text
constexpr int kFigurePoints = 3;
constexpr double kKilo = 1e-3;
constexpr int kEnergyDecimals = 1;

/// Name of a row and the line of its phase.
class PhaseName final : public QWidget {
public:
    PhaseName(Phase phase, QWidget* parent) : QWidget(parent), m_phase(phase) {
        setMinimumSize(56, 24);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Colours& colours = coloursOf(palette());
        QPainter painter(this);
        painter.setPen(phasePen(m_phase, colours.phases[index(m_phase)], 2));
        painter.drawLine(QPointF(0, height() / 2.0), QPointF(24, height() / 2.0));
        painter.setPen(colours.text);
        painter.drawText(rect().adjusted(kNameLeft, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         QString(QLatin1Char(letter(m_phase))));
    }

private:
    Phase m_phase;
};

QWidget* nameOf(std::size_t row, QWidget* parent) {
    if (row != kTotalRow)
        return new PhaseName(static_cast<Phase>(row), parent);
    QLabel* all = captionLabel(ReadingsTable::tr("All"), parent);
    all->setContentsMargins(kNameLeft, 0, 0, 0);
    return all;
}

QFont larger(QFont font, int points) {
    font.setPointSizeF(font.pointSizeF() + points);
    font.setWeight(points > kFigurePoints ? QFont::DemiBold : QFont::Medium);
    return font;
}

int wholeDigits(double value) {
    return value < 1 ? 1 : 1 + static_cast<int>(std::floor(std::log10(value)));
}

QString zeros(double fullScale, int decimals) {
    const QString digits(wholeDigits(fullScale), QLatin1Char('0'));
    return decimals > 0 ? digits + QLatin1Char('.') + QString(decimals, QLatin1Char('0')) : digits;
}

QString cellName(std::size_t row, const QString& head) {
    return row == kTotalRow ? ReadingsTable::tr("%1 of all phases").arg(head)
                            : ReadingsTable::tr("%1 of phase %2")
                                  .arg(head)
                                  .arg(QLatin1Char(letter(kPhases[row])));
}

QString voltageName(std::size_t row, SystemType type) {
    constexpr std::array<const char*, kTotalRow> kPairs{"A - B", "B - C", "A - C"};
    if (hasNeutral(type))
        return ReadingsTable::tr("Voltage %1 to neutral").arg(QLatin1Char(letter(kPhases[row])));
    return ReadingsTable::tr("Voltage %1").arg(QLatin1String(kPairs[row]));
}

/// Energy is rounded down to a tenth, as on the front panel, so that it is never shown before it is
/// used.
double truncated(double kilowattHours) {
    return std::floor(kilowattHours * 10) / 10;
}

/// Units for `V`: `V`, `kV`.
QStringList withThousands(const QString& unit) {
    return {unit, QLatin1Char('k') + unit};
}

std::array<Quantity, 4> quantitiesOf(std::size_t row, SystemType type) {
    if (row == kTotalRow)
        return {hasNeutral(type) ? Quantity::VoltsLnAvg : Quantity::VoltsLlAvg,
                Quantity::CurrentAvg, Quantity::PowerRealTotal, Quantity::PfTotal};
    const auto phase = static_cast<Phase>(row);
    const auto pair = static_cast<LinePair>(row);
    return {hasNeutral(type) ? phaseQuantity(Quantity::VoltsAn, phase)
                             : pairQuantity(Quantity::VoltsAb, pair),
            phaseQuantity(Quantity::CurrentA, phase), phaseQuantity(Quantity::PowerRealA, phase),
            phaseQuantity(Quantity::PfA, phase)};
}

std::array<double, 4> valuesOf(std::size_t row, const RegisterImage& image, SystemType type) {
    const std::array<Quantity, 4> quantities = quantitiesOf(row, type);
    return {image.value(quantities[0]), image.value(quantities[1]),
            kKilo * image.value(quantities[2]), image.value(quantities[3])};
}

} // namespace

ReadingsTable::ReadingsTable(const MeterStore& store, QWidget* parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::kMedium);
    m_layout->addWidget(buildFigures());
    m_layout->addWidget(buildTable(), 1);
    setAccessibleName(tr("Present values"));
    whileShown(store, {&MeterStore::refreshed}, this,
               [this](const MeterEntry& meter) { showSnapshot(meter.snapshot); });
}

QWidget* ReadingsTable::buildFigures() {
    const std::array<QString, kFigures> names{tr("Real power"), tr("Power factor"), tr("Frequency"),
                                              tr("Real energy")};
    const std::array<QStringList, kFigures> units{unitsFrom(QStringLiteral("kW")),
                                                  {},
                                                  {QStringLiteral("Hz")},
                                                  unitsFrom(QStringLiteral("kWh"))};
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(0);
    for (std::size_t i = 0; i < kFigures; ++i) {
        const int row = static_cast<int>(i);
        m_figures[i].value = new NumberLabel(box);
        m_figures[i].value->setFont(larger(font(), i == 0 ? kHeroPoints : kFigurePoints));
        m_figures[i].value->setAccessibleName(names[i]);
        m_figures[i].unit = captionLabel(units[i].value(0), box);
        m_figures[i].value->setUnits(units[i]);
        connect(m_figures[i].value, &NumberLabel::unitChanged, m_figures[i].unit, &QLabel::setText);
        grid->addWidget(captionLabel(names[i], box), row, 0, Qt::AlignVCenter);
        grid->addWidget(m_figures[i].value, row, 1);
        grid->addWidget(m_figures[i].unit, row, 2, Qt::AlignVCenter);
    }
    grid->setColumnMinimumWidth(0, 96);
    grid->setColumnStretch(1, 1);
    return box;
}

QWidget* ReadingsTable::buildTable() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kLarge);
    grid->setVerticalSpacing(space::kTight);
    const std::array<QString, kColumns> heads{QStringLiteral("V"), QStringLiteral("A"),
                                              QStringLiteral("kW"), tr("PF")};
    m_units = {withThousands(heads[0]), withThousands(heads[1]), unitsFrom(heads[2]),
               QStringList{heads[3]}};
    for (std::size_t c = 0; c < kColumns; ++c) {
        m_heads[c] = captionLabel(heads[c], box);
        m_heads[c]->setAlignment(Qt::AlignRight);
        grid->addWidget(m_heads[c], 0, static_cast<int>(c) + 1);
        grid->setColumnStretch(static_cast<int>(c) + 1, 1);
    }
    for (std::size_t r = 0; r < kRows; ++r) {
        const int gridRow = static_cast<int>(r) + 1;
        m_names[r] = nameOf(r, box);
        grid->addWidget(m_names[r], gridRow, 0);
        for (std::size_t c = 0; c < kColumns; ++c) {
            m_cells[r][c] = new NumberLabel(box);
            m_cells[r][c]->setUnits(m_units[c]);
            m_cells[r][c]->setMinimumHeight(24);
            m_cells[r][c]->setAccessibleName(cellName(r, heads[c]));
            grid->addWidget(m_cells[r][c], gridRow, static_cast<int>(c) + 1);
        }
    }
    box->installEventFilter(this);
    return box;
}

void ReadingsTable::setSystem(SystemType type) {
    if (type == m_system)
        return;
    m_system = type;
    m_units[0] = withThousands(hasNeutral(type) ? tr("V L-N") : tr("V L-L"));
    shareUnits();
    for (std::size_t r = 0; r < kTotalRow; ++r) {
        const bool exists =
            r < traits(type).phaseCount || (!hasNeutral(type) && r < traits(type).pairCount);
        setShown(*m_names[r], exists);
        m_cells[r][0]->setToolTip(voltageName(r, type));
        for (NumberLabel* cell : m_cells[r])
            setShown(*cell, exists);
    }
}

void ReadingsTable::setConfiguration(const Settings& settings) {
    const Decimals decimals = decimalsOf(settings);
    // Values up to 1.2 times full scale keep their place.
    const std::array<double, kColumns> fullScales{1.2 * settings[Parameter::SystemVoltage],
                                                  1.2 * settings[Parameter::CtPrimary],
                                                  1.2 * kKilo * maxPowerW(settings), 1};
    if (fullScales != m_fullScales)
        m_largest = fullScales;
    m_fullScales = fullScales;
    m_decimals = {decimals.volts, decimals.amps, decimals.kilowatts, decimals.powerFactor};
    m_hertzDecimals = decimals.hertz;
    for (auto& row : m_cells)
        for (std::size_t c = 0; c < kColumns; ++c)
            row[c]->setWidest(zeros(m_fullScales[c], m_decimals[c]));
    m_figures[0].value->setWidest(zeros(m_fullScales[2], m_decimals[2]));
    m_figures[1].value->setWidest(zeros(m_fullScales[3], m_decimals[3]));
    m_figures[2].value->setWidest(zeros(10, m_hertzDecimals));
    m_figures[3].value->setWidest(zeros(100'000, kEnergyDecimals));
}

void ReadingsTable::showSnapshot(const MeterSnapshot& snapshot) {
    setSystem(systemType(snapshot.settings));
    setConfiguration(snapshot.settings);
    std::array<std::array<double, kColumns>, kRows> values{};
    for (std::size_t r = 0; r < kRows; ++r)
        values[r] = valuesOf(r, snapshot.image, *m_system);
    for (const auto& row : values)
        for (std::size_t c = 0; c < kColumns; ++c)
            if (std::isfinite(row[c]))
                m_largest[c] = std::max(m_largest[c], std::abs(row[c]));
    for (std::size_t r = 0; r < kRows; ++r)
        for (std::size_t c = 0; c < kColumns; ++c)
            m_cells[r][c]->setNumber(values[r][c], decimalsIn(c));
    showFigures(snapshot.image);
    shareUnits();
}

void ReadingsTable::showFigures(const RegisterImage& image) {
    m_figures[0].value->setNumber(kKilo * image.value(Quantity::PowerRealTotal), decimalsIn(2));
    m_figures[1].value->setNumber(image.value(Quantity::PfTotal), decimalsIn(3));
    m_figures[2].value->setNumber(image.value(Quantity::Frequency), m_hertzDecimals);
    m_figures[3].value->setNumber(truncated(kKilo * image.value(Quantity::EnergyRealTotal)),
                                  kEnergyDecimals);
}

/// Above full scale each further digit replaces a decimal; one decimal stays.
int ReadingsTable::decimalsIn(std::size_t column) const {
    const int further = wholeDigits(m_largest[column]) - wholeDigits(m_fullScales[column]);
    const int decimals = m_decimals[column];
    return std::max(std::min(decimals, 1), decimals - further);
}

/// Gives the numbers of a column one unit, which its head shows.
void ReadingsTable::shareUnits() {
    for (std::size_t c = 0; c < kColumns; ++c) {
        int unit = 0;
        for (const auto& row : m_cells)
            unit = std::max(unit, row[c]->isHidden() ? 0 : row[c]->neededUnit());
        for (const auto& row : m_cells)
            row[c]->setLeastUnit(unit);
        m_heads[c]->setText(m_units[c].value(unit));
    }
}

bool ReadingsTable::eventFilter(QObject* watched, QEvent* event) {
    // Both events arrive after the layout is done.
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        shareUnits();
    return QWidget::eventFilter(watched, event);
}

void ReadingsTable::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool wide = width() >= kSideBySide;
    m_layout->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setSpacing(wide ? 2 * space::kWide - (width() < kRoomy ? space::kWide : 0)
                              : space::kMedium);
}

} // namespace s4k::ui
