// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_store.h"
#include "ui/model/present_values.h"
#include "ui/widgets/number_label.h"

#include <QBoxLayout>
#include <QWidget>

#include <array>
#include <optional>

namespace s4k::ui {

/// Present values of the meter that is shown: totals in large figures, and a table with one row for
/// each phase and one for all. Digits keep their place, and none is cut off.
class ReadingsTable final : public QWidget {
    Q_OBJECT
public:
    /// `store` must outlive it.
    explicit ReadingsTable(const MeterStore& store, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static constexpr std::size_t kColumns = 4; ///< V A kW PF
    static constexpr std::size_t kRows = 4;    ///< A B C, all
    static constexpr std::size_t kFigures = 4; ///< kW, PF, Hz, kWh

    struct Figure {
        NumberLabel* value = nullptr;
        QLabel* unit = nullptr;
    };

    QBoxLayout* m_layout;
    std::array<Figure, kFigures> m_figures{};
    std::array<QWidget*, kRows> m_names{};
    std::array<std::array<NumberLabel*, kColumns>, kRows> m_cells{};
    std::array<QLabel*, kColumns> m_heads{};
    std::array<QStringList, kColumns> m_units; ///< units of a column, for its head
    std::array<int, kColumns> m_decimals{};    ///< decimals of values up to full scale
    std::array<double, kColumns> m_fullScales{};
    std::array<double, kColumns> m_largest{}; ///< full scale, or a larger value shown
    int m_hertzDecimals = 0;
    std::optional<SystemType> m_system;

    QWidget* buildFigures();
    QWidget* buildTable();
    void showSnapshot(const MeterSnapshot& snapshot);
    void setSystem(SystemType type);
    void setConfiguration(const Settings& settings);
    void showFigures(const RegisterImage& image);
    [[nodiscard]] int decimalsIn(std::size_t column) const;
    void shareUnits();
};

} // namespace s4k::ui
