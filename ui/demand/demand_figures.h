// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

class QLabel;

namespace s4k::ui {

/// A number with its name, and a few words on it.
struct DemandFigure {
    QString name;
    QString value;
    QString unit;
    QString note{};
    bool warns = false; ///< the note stands out
    friend bool operator==(const DemandFigure&, const DemandFigure&) = default;
};

/// Three numbers side by side.
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
        QLabel* value = nullptr;
        QLabel* unit = nullptr;
        QLabel* note = nullptr;
    };
    std::array<Labels, kCount> m_labels;
    std::array<DemandFigure, kCount> m_figures;

    QWidget* buildColumn(Labels& labels);
};

} // namespace s4k::ui
