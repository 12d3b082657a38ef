// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/seat_verbs.h"
#include "app/window/share_controller.h"
#include "app/window/tools/report_controller.h"
#include "ui/connect/connect_model.h"
#include "ui/profiles/profile_model.h"
#include "ui/setup/setup_model.h"
#include "ui/share/share_model.h"

#include <QObject>

namespace s4k::app {

/// Makes the views of a meter and its traffic, and the side panels, each once. Connects the
/// requests of each widget with the object that carries them out.
class MeterTools final : public QObject {
    Q_OBJECT
public:
    /// Models of the views, and objects that carry out their requests; all must outlive this
    /// object.
    struct Parts {
        ui::MeterStore& store;
        ui::SetupModel& setup;
        ui::ProfileModel& profiles;
        ui::ShareModel& shareModel;
        ui::ConnectModel& connections;
        modbus::TrafficLog& log;
        SeatVerbs& verbs;
        ShareController& share;
        ReportController& reports;
        ui::MainWindow& window;
    };

    explicit MeterTools(const Parts& parts, QObject* parent = nullptr);

    [[nodiscard]] QWidget* makeRegisters(QWidget* parent);
    [[nodiscard]] QWidget* makeSetup(QWidget* parent);
    [[nodiscard]] QWidget* makeTraffic(QWidget* parent);
    [[nodiscard]] QWidget* makeConnect(QWidget* parent);
    [[nodiscard]] QWidget* makeShare(QWidget* parent);
    [[nodiscard]] QWidget* makeReport(QWidget* parent);
    [[nodiscard]] QWidget* makeProfiles(QWidget* parent);

private:
    Parts m_parts;

    void connectSetup();
    template <typename Panel>
    [[nodiscard]] Panel* closing(Panel* panel, const char* dock);
};

} // namespace s4k::app
