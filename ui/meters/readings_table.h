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

/// The present values of the meter that is shown: totals in large figures, then a row a phase.
/// Numbers keep their place.
class ReadingsTable final : public QWidget {
    Q_OBJECT
public:
    /// `store` must outlive it.
    explicit ReadingsTable(const MeterStore& store, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

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
    QLabel* m_voltsHead = nullptr;
    std::optional<Decimals> m_decimals;
    std::optional<SystemType> m_system;

    QWidget* buildFigures();
    QWidget* buildTable();
    void showSnapshot(const MeterSnapshot& snapshot);
    void setSystem(SystemType type);
    void setDecimals(const Settings& settings);
    void showFigures(const RegisterImage& image);
    void showRow(std::size_t row, const RegisterImage& image);
};

} // namespace s4k::ui
