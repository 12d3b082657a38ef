// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "ui/profiles/profile_state.h"

#include <QFrame>

#include <memory>
#include <vector>

namespace s4k::ui {

/// Side panel for configuration profiles: save the settings of the meter that is shown, open a
/// profile, see where each meter differs, apply it to one or many.
class ProfilePanel final : public QFrame {
    Q_OBJECT
public:
    static constexpr int kWidth = 340;

    explicit ProfilePanel(QWidget* parent = nullptr);
    ~ProfilePanel() override;

    void showState(const ProfileState& state);
    /// A meter and what it is set to; of a known one what it is now.
    void showMeter(const MeterView& meter, const Settings& settings);
    void forgetMeter(MeterKey key);
    /// The one that is shown: it is chosen, and its differences are listed.
    void setCurrent(MeterKey key);
    void focusFirst();

    /// Asks for a file and reports it.
    void askForOpen();
    void askForSave();

Q_SIGNALS:
    void openRequested(const QString& path);
    void saveRequested(const QString& path); ///< the settings of the meter that is shown
    /// To these meters, one after the other.
    void applyRequested(const std::vector<s4k::ui::MeterKey>& meters);
    void stopRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;

    QWidget* buildFileButtons();
};

} // namespace s4k::ui
