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

/// When new samples replace the picture.
enum class ScopeRun : std::uint8_t {
    Auto,   ///< continuously; without a trigger edge the newest samples are shown
    Normal, ///< continuously, at trigger edges only
    Single, ///< once, at the next trigger edge
    Stop
};

/// Settings of the scope, chosen by the user.
struct ScopeChoice {
    std::array<bool, kChannelCount> inputs{true, true, true, true, true, true};
    TriggerSpec trigger{.holdOffCycles = 0.9}; ///< its mode is ignored: ScopeRun decides it
    std::optional<double> voltsPerDivision{};  ///< nullopt: automatic scale
    std::optional<double> ampsPerDivision{};   ///< nullopt: automatic scale
    friend bool operator==(const ScopeChoice&, const ScopeChoice&) = default;
};

/// Controls for all settings of the scope.
class ScopeTools final : public QWidget {
    Q_OBJECT
public:
    explicit ScopeTools(QWidget* parent = nullptr);

    /// Shows a choice and the inputs of the system type without emitting `chosen`.
    void showChoice(const ScopeChoice& choice, SystemType system);
    void showRun(ScopeRun run);
    /// Shows the automatic trigger level (V or A), from which the user's own level starts. Ignored
    /// while the choice has a level.
    void showLevel(double level);
    /// Chooses the span `by` entries further in the list of spans, at most the last, and emits
    /// `chosen`: more cycles if positive.
    void stepSpan(int by);

Q_SIGNALS:
    void chosen(const s4k::ui::ScopeChoice& choice); ///< the user changed a setting
    void runChosen(s4k::ui::ScopeRun run);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    ScopeChoice m_choice;
    std::optional<SystemType> m_system;
    std::array<QBoxLayout*, 3> m_lines{};
    std::array<LegendChip*, kChannelCount> m_chips{};
    QWidget* m_inputs; ///< groups that move between lines as a whole
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
