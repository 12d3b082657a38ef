// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "ui/model/meter_view.h"
#include "ui/model/window_state.h"
#include "ui/model/write_view.h"
#include "ui/setup/setup_draft.h"

#include <QWidget>

#include <map>

class QHBoxLayout;
class QLabel;
class QScrollArea;

namespace s4k::ui {

class SetupFooter;
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
    /// The changes are being written: `done` of `all` are; `all` = 0: nothing is, or no more.
    /// Another meter that is shown begins with nothing.
    void showWriting(int done, int all);
    /// Why the meter did not take a change; stays until the next one is made.
    void showRefusal(const QString& text);

    [[nodiscard]] WiringDiagram& diagram() { return *m_diagram; }
    [[nodiscard]] const SetupDraft& draft() const { return m_draft; }
    /// Whether the settings are those of the meter; what has not been read can't be changed.
    void setKnown(bool known);
    void focusFirst();

Q_SIGNALS:
    /// All changes, in an order in which the meter takes them one by one.
    void writeAllRequested(const s4k::ui::WriteOrder& order);
    /// A file for the settings of the meter that is shown is to be asked for.
    void profileSaveRequested();
    void profileOpenRequested();

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
    SetupFooter* m_footer;
    SetupDraft m_draft; ///< of the meter that is shown
    std::map<MeterKey, SetupDraft> m_others;
    MeterKey m_key = 0;
    Settings m_shown;
    QString m_refusal;
    bool m_known = true;
    int m_done = 0; ///< of `m_all`
    int m_all = 0;  ///< changes that are being written
    bool m_beside = true;

    QWidget* buildWiring();
    void connectFooter();
    void placeWiring();
    void showDraft();
    void showState();
    void apply();
    void discard();
};

} // namespace s4k::ui
