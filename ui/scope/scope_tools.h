// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/trigger.h"

#include <QWidget>

#include <array>
#include <cstdint>
#include <optional>

class QBoxLayout;
class QComboBox;
class QDoubleSpinBox;
class QToolButton;

namespace s4k::ui {

class LegendChip;
class Segmented;

/// What new samples do to the picture.
enum class ScopeRun : std::uint8_t {
    Auto,   ///< picture after picture, of the newest samples where there is no edge
    Normal, ///< picture after picture, each of an edge
    Single, ///< one more picture of an edge
    Stop
};

/// What a person set on the scope.
struct ScopeChoice {
    std::array<bool, kChannelCount> inputs{true, true, true, true, true, true};
    TriggerSpec trigger{.holdOffCycles = 0.9}; ///< its mode is that while it runs
    std::optional<double> voltsPerDivision{};  ///< nothing: as fits
    std::optional<double> ampsPerDivision{};
    friend bool operator==(const ScopeChoice&, const ScopeChoice&) = default;
};

/// Everything that can be set on the scope.
class ScopeTools final : public QWidget {
    Q_OBJECT
public:
    explicit ScopeTools(QWidget* parent = nullptr);

    /// Shows a choice and the inputs that there are, without asking for it.
    void showChoice(const ScopeChoice& choice, SystemType system);
    void showRun(ScopeRun run);
    /// The level that auto has found, from which a person goes on.
    void showLevel(double level);
    /// One step of the offered spans: more cycles for positive ones.
    void stepSpan(int by);

Q_SIGNALS:
    void chosen(const s4k::ui::ScopeChoice& choice);
    void runChosen(s4k::ui::ScopeRun run);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    ScopeChoice m_choice;
    std::optional<SystemType> m_system;
    std::array<QBoxLayout*, 3> m_lines{};
    std::array<LegendChip*, kChannelCount> m_chips{};
    QWidget* m_inputs; ///< what goes together from line to line
    QWidget* m_scales;
    QWidget* m_trigger;
    Segmented* m_run;
    QComboBox* m_span;
    QComboBox* m_volts;
    QComboBox* m_amps;
    QComboBox* m_channel;
    Segmented* m_edge;
    QToolButton* m_middle;
    QDoubleSpinBox* m_level;
    std::optional<bool> m_narrow;

    void buildInputs();
    void buildRun();
    void buildScales();
    void buildTrigger();
    void buildLevel(QBoxLayout& row);
    QComboBox* buildScale(const QString& name, const QString& unit,
                          std::optional<double> ScopeChoice::*field);
    static QBoxLayout* rowOf(QWidget* group);
    void arrange(bool narrow);
    void showInputs(SystemType system);
    void tell();
};

} // namespace s4k::ui
