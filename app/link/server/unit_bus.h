// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/line_settings.h"
#include "app/link/server/fault_list.h"
#include "core/modbus/fault.h"
#include "core/modbus/server.h"
#include "core/port/embedded_meter.h"

#include <QObject>

#include <array>
#include <optional>
#include <vector>

namespace s4k::link {

/// A meter's reply and how it is sent.
struct BusReply {
    modbus::PduBytes pdu;
    std::uint8_t unit = 0; ///< unit id of the reply frame
    int delayMs = 0;
    int garbageBytes = 0;   ///< sent before the frame
    int truncatedBytes = 0; ///< bytes missing at the end of the frame
    bool badCheck = false;  ///< wrong checksum or transaction id
};

/// The meters behind one or more ports: each answers its unit id, which is its address. A meter
/// without control power does not answer. Two meters with the same address do not either, because
/// their frames would collide. @source manual, "RS-485 Communications"; modbus rules in
/// core/modbus/server.h
class UnitBus final : public QObject {
    Q_OBJECT
public:
    explicit UnitBus(QObject* parent = nullptr);

    /// `meter` must be removed before it is destroyed.
    void add(EmbeddedMeter& meter);
    void remove(EmbeddedMeter& meter);
    /// Reads the meters' addresses, baud rates and parities again; call when they have changed.
    void refresh();

    /// Carries out a request and returns the reply; nullopt when no meter answers. `line` is the
    /// line that the request came by, nullopt over TCP: a meter set to another baud rate or parity
    /// does not receive it. Unit id 0 is a broadcast: all meters carry it out, none answers.
    [[nodiscard]] std::optional<BusReply> answer(std::uint8_t unit, modbus::Bytes pdu,
                                                 const std::optional<LineSettings>& line = {});

    [[nodiscard]] const modbus::UnitSet& units() const { return m_units; }
    /// The unit id of the only meter; nullopt unless there is exactly one.
    [[nodiscard]] std::optional<std::uint8_t> loneUnit() const;
    /// Addresses that more than one meter has.
    [[nodiscard]] const modbus::UnitSet& collisions() const { return m_collisions; }
    /// Baud rate and parity that all meters are set to; nullopt when they differ or there is no
    /// meter.
    [[nodiscard]] std::optional<LineSettings> commonLine() const { return m_commonLine; }

    /// Orders a fault for the units that `order` names; replaces a fault of the same kind.
    void order(const modbus::FaultOrder& order);
    void clearFaults(const modbus::UnitSet& units);
    /// The faults of one unit id.
    [[nodiscard]] const std::vector<modbus::Fault>& faults(std::uint8_t unit) const;

Q_SIGNALS:
    void unitsChanged();
    void lineChanged();
    void faultsChanged();

private:
    std::vector<EmbeddedMeter*> m_meters;
    std::array<EmbeddedMeter*, 256> m_byUnit{};
    std::array<FaultList, 256> m_faults;
    modbus::UnitSet m_units;
    modbus::UnitSet m_collisions;
    std::optional<LineSettings> m_commonLine;

    void broadcast(modbus::Bytes pdu, const std::optional<LineSettings>& line);
    void findUnits();
    void findLine();
};

} // namespace s4k::link
