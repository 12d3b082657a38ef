// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_store.h"
#include "ui/profiles/profile_model.h"

#include "ui/widgets/side_panel.h"

#include <memory>

namespace s4k::ui {

/// Side panel for configuration profiles: save the settings of the meter that is shown, open a
/// profile, show the differences of each meter, and write the profile to one or several meters.
class ProfilePanel final : public SidePanel {
    Q_OBJECT
public:
    static constexpr int kWidth = 340;

    /// `store` and `model` must outlive the panel. Requests of the user are emitted as signals of
    /// `model`.
    ProfilePanel(const MeterStore& store, ProfileModel& model, QWidget* parent = nullptr);
    ~ProfilePanel() override;

    void focusFirst();

private:
    struct Parts;
    const MeterStore& m_store;
    ProfileModel& m_model;
    std::unique_ptr<Parts> m_parts;

    QWidget* buildFileButtons();
    void showState();
    void showSaveable();
};

} // namespace s4k::ui
