// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/setup_draft.h"
#include "ui/setup/setup_model.h"

#include <QWidget>

#include <map>

class QHBoxLayout;
class QLabel;
class QScrollArea;

namespace s4k::ui {

class SetupFooter;
class SetupForm;
class WiringDiagram;

/// All settings of the meter that is shown, with the wiring diagram that belongs to them. Changes
/// are kept separately for each meter until they are applied.
class SetupView final : public QWidget {
    Q_OBJECT
public:
    /// `store` and `model` must outlive the view. Requests of the user are emitted as signals of
    /// `model`.
    SetupView(const MeterStore& store, SetupModel& model, QWidget* parent = nullptr);

    [[nodiscard]] WiringDiagram& diagram() { return *m_diagram; }
    /// The draft of the meter that is shown; the default settings while none is.
    [[nodiscard]] const SetupDraft& draft() { return m_drafts[m_store.shown()]; }
    void focusFirst();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    const MeterStore& m_store;
    SetupModel& m_model;
    SetupForm* m_form;
    WiringDiagram* m_diagram;
    QLabel* m_title;
    QWidget* m_wiring;
    QScrollArea* m_area;
    QWidget* m_content;
    QHBoxLayout* m_row;
    SetupFooter* m_footer;
    std::map<MeterKey, SetupDraft> m_drafts;
    bool m_known = true; ///< the settings were read from the meter
    bool m_beside = true;

    QWidget* buildWiring();
    void connectFooter();
    void connectStore();
    void showMeter();
    void showLink();
    void takeSettings();
    void placeWiring();
    void showDraft();
    void showState();
    void edit(Parameter p, int value);
    void apply();
    void discard();
};

} // namespace s4k::ui
