// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>
#include <optional>

class QLabel;

namespace s4k::ui {

class NumberLabel;

/// A number with its name and a short note.
struct DemandFigure {
    QString name;
    std::optional<double> value{}; ///< in `unit`; nullopt: not known
    int decimals = 0;
    QString unit{}; ///< a unit of thousands, e.g. `kW`; large numbers are shown in MW, GW
    QString note{};
    bool warns = false; ///< the note is highlighted
    friend bool operator==(const DemandFigure&, const DemandFigure&) = default;
};

/// Three numbers side by side, of which no digit is cut off.
class DemandFigures final : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t kCount = 3;

    explicit DemandFigures(QWidget* parent = nullptr);

    void showFigures(const std::array<DemandFigure, kCount>& figures);
    [[nodiscard]] const std::array<DemandFigure, kCount>& figures() const { return m_figures; }

private:
    struct Labels {
        QLabel* name = nullptr;
        NumberLabel* value = nullptr;
        QLabel* unit = nullptr;
        QLabel* note = nullptr;
    };
    std::array<Labels, kCount> m_labels;
    std::array<DemandFigure, kCount> m_figures;

    QWidget* buildColumn(Labels& labels);
};

} // namespace s4k::ui
