// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meters/readings_table.h"

#include "core/registers/power_rules.h"
#include "ui/model/shown_meter.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/phase_chip.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QPainter>

#include <cmath>

namespace s4k::ui {

namespace {

constexpr std::size_t kTotalRow = 3;
constexpr int kNameLeft = 32;    // room of the phase's line
constexpr int kSideBySide = 520; // width from which figures stand beside the table
constexpr int kRoomy = 700;      // width from which they stand wide apart
constexpr int kHeroPoints = 11;  // more than the text
constexpr int kFigurePoints = 3;
constexpr double kKilo = 1e-3;

/// Name of a row with the phase's line.
class PhaseName final : public QWidget {
public:
    PhaseName(Phase phase, QWidget* parent) : QWidget(parent), m_phase(phase) {
        setMinimumSize(56, 24);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Colours& colours = coloursOf(palette());
        QPainter painter(this);
        painter.setPen(colours.phases[index(m_phase)]);
        drawPhaseLine(painter, m_phase, {0, height() / 2.0}, {24, height() / 2.0});
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

QString zeros(double fullScale, int decimals) {
    const int whole = 1 + std::max(0, static_cast<int>(std::floor(std::log10(fullScale))));
    const QString digits(whole, QLatin1Char('0'));
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

/// Energy is never shown before it is used: to the tenth below, as on the glass.
double truncated(double kilowattHours) {
    return std::floor(kilowattHours * 10) / 10;
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
    const std::array<QString, kFigures> units{QStringLiteral("kW"), QString(), QStringLiteral("Hz"),
                                              QStringLiteral("kWh")};
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
        m_figures[i].unit = captionLabel(units[i], box);
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
    for (std::size_t c = 0; c < kColumns; ++c) {
        QLabel* head = captionLabel(heads[c], box);
        head->setAlignment(Qt::AlignRight);
        grid->addWidget(head, 0, static_cast<int>(c) + 1);
        grid->setColumnStretch(static_cast<int>(c) + 1, 1);
        if (c == 0)
            m_voltsHead = head;
    }
    for (std::size_t r = 0; r < kRows; ++r) {
        const int gridRow = static_cast<int>(r) + 1;
        m_names[r] = nameOf(r, box);
        grid->addWidget(m_names[r], gridRow, 0);
        for (std::size_t c = 0; c < kColumns; ++c) {
            m_cells[r][c] = new NumberLabel(box);
            m_cells[r][c]->setMinimumHeight(24);
            m_cells[r][c]->setAccessibleName(cellName(r, heads[c]));
            grid->addWidget(m_cells[r][c], gridRow, static_cast<int>(c) + 1);
        }
    }
    return box;
}

void ReadingsTable::setSystem(SystemType type) {
    if (type == m_system)
        return;
    m_system = type;
    m_voltsHead->setText(hasNeutral(type) ? tr("V L-N") : tr("V L-L"));
    for (std::size_t r = 0; r < kTotalRow; ++r) {
        const bool exists =
            r < traits(type).phaseCount || (!hasNeutral(type) && r < traits(type).pairCount);
        m_names[r]->setVisible(exists);
        m_cells[r][0]->setToolTip(voltageName(r, type));
        for (NumberLabel* cell : m_cells[r])
            cell->setVisible(exists);
    }
}

void ReadingsTable::setDecimals(const Settings& settings) {
    const Decimals decimals = decimalsOf(settings);
    m_decimals = decimals;
    // A fifth above full scale still keeps its place.
    const double volts = 1.2 * settings[Parameter::SystemVoltage];
    const double amps = 1.2 * settings[Parameter::CtPrimary];
    const double kilowatts = 1.2 * kKilo * maxPowerW(settings);
    const std::array<QString, kColumns> widest{
        zeros(volts, decimals.volts), zeros(amps, decimals.amps),
        zeros(kilowatts, decimals.kilowatts), zeros(1, decimals.powerFactor)};
    for (auto& row : m_cells)
        for (std::size_t c = 0; c < kColumns; ++c)
            row[c]->setWidest(widest[c]);
    m_figures[0].value->setWidest(widest[2]);
    m_figures[1].value->setWidest(widest[3]);
    m_figures[2].value->setWidest(zeros(10, decimals.hertz));
    m_figures[3].value->setWidest(zeros(100'000, 1));
}

void ReadingsTable::showSnapshot(const MeterSnapshot& snapshot) {
    setSystem(systemType(snapshot.settings));
    setDecimals(snapshot.settings);
    showFigures(snapshot.image);
    for (std::size_t r = 0; r < kRows; ++r)
        showRow(r, snapshot.image);
}

void ReadingsTable::showFigures(const RegisterImage& image) {
    const std::array<double, kFigures> values{
        kKilo * image.value(Quantity::PowerRealTotal), image.value(Quantity::PfTotal),
        image.value(Quantity::Frequency),
        truncated(kKilo * image.value(Quantity::EnergyRealTotal))};
    const std::array<int, kFigures> decimals{m_decimals->kilowatts, m_decimals->powerFactor,
                                             m_decimals->hertz, 1};
    for (std::size_t i = 0; i < kFigures; ++i)
        m_figures[i].value->setText(formatNumber(values[i], decimals[i], locale()));
}

void ReadingsTable::showRow(std::size_t row, const RegisterImage& image) {
    const auto quantities = quantitiesOf(row, *m_system);
    const std::array<int, kColumns> decimals{m_decimals->volts, m_decimals->amps,
                                             m_decimals->kilowatts, m_decimals->powerFactor};
    for (std::size_t c = 0; c < kColumns; ++c) {
        const double factor = c == 2 ? kKilo : 1.0;
        m_cells[row][c]->setText(
            formatNumber(factor * image.value(quantities[c]), decimals[c], locale()));
    }
}

void ReadingsTable::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool wide = width() >= kSideBySide;
    m_layout->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setSpacing(wide ? 2 * space::kWide - (width() < kRoomy ? space::kWide : 0)
                              : space::kMedium);
}

} // namespace s4k::ui
