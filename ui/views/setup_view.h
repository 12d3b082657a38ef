// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "ui/model/meter_view.h"
#include "ui/model/setup_draft.h"
#include "ui/model/window_state.h"

#include <QWidget>

#include <map>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace s4k::ui {

class SetupForm;
class WiringDiagram;

/// All settings of the meter that is shown, with the wiring that they stand for. What a person
/// changes waits until it is applied, for each meter on its own.
class SetupView final : public QWidget {
    Q_OBJECT
public:
    explicit SetupView(QWidget* parent = nullptr);

    void showSnapshot(const MeterSnapshot& snapshot);
    void showMeter(MeterKey key, const MeterSnapshot& snapshot);
    void forget(MeterKey key);
    void showAvailabilities(const Availabilities& availabilities);

    [[nodiscard]] WiringDiagram& diagram() { return *m_diagram; }
    [[nodiscard]] const SetupDraft& draft() const { return m_draft; }
    void focusFirst();

Q_SIGNALS:
    void writeRequested(s4k::Parameter parameter, int value);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    SetupForm* m_form;
    WiringDiagram* m_diagram;
    QLabel* m_title;
    QWidget* m_wiring;
    QScrollArea* m_area;
    QWidget* m_content;
    QHBoxLayout* m_row;
    QLabel* m_state;
    QPushButton* m_discard;
    QPushButton* m_apply;
    SetupDraft m_draft; ///< of the meter that is shown
    std::map<MeterKey, SetupDraft> m_others;
    MeterKey m_key = 0;
    Settings m_shown;
    bool m_beside = true;

    QWidget* buildWiring();
    QWidget* buildButtons();
    void placeWiring();
    void showDraft();
    void apply();
    void discard();
};

} // namespace s4k::ui
