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

/// What a meter answers and how that is put on the wire.
struct BusReply {
    modbus::PduBytes pdu;
    std::uint8_t unit = 0; ///< put into the frame
    int delayMs = 0;
    int garbageBytes = 0;   ///< sent before the frame
    int truncatedBytes = 0; ///< missing at its end
    bool badCheck = false;  ///< wrong checksum or transaction id
};

/// The meters behind one or more ports: each answers its own unit id, which is its address.
/// A meter without control power is silent; two with one address are too, for their frames would
/// collide. @source manual, "RS-485 Communications"; modbus rules in core/modbus/server.h
class UnitBus final : public QObject {
    Q_OBJECT
public:
    explicit UnitBus(QObject* parent = nullptr);

    /// `meter` must be removed before it ends.
    void add(EmbeddedMeter& meter);
    void remove(EmbeddedMeter& meter);
    /// Looks at the meters' addresses, baud rates and parities again.
    void refresh();

    /// Carries a request out; nothing when nobody answers. `line` is how the request came, if over
    /// a serial line: a meter set to another baud rate or parity does not hear it.
    [[nodiscard]] std::optional<BusReply> answer(std::uint8_t unit, modbus::Bytes pdu,
                                                 const std::optional<LineSettings>& line = {});

    [[nodiscard]] const modbus::UnitSet& units() const { return m_units; }
    /// The unit id when there is but one meter.
    [[nodiscard]] std::optional<std::uint8_t> loneUnit() const;
    /// Addresses that more than one meter has.
    [[nodiscard]] const modbus::UnitSet& collisions() const { return m_collisions; }
    /// Baud rate and parity that all meters are set to; nothing when they differ.
    [[nodiscard]] std::optional<LineSettings> commonLine() const { return m_commonLine; }

    /// Orders faults for the units they name; the same kind again replaces the last.
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
