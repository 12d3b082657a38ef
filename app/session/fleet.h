// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/clocks.h"
#include "app/session/meter_session.h"
#include "core/nv/nv_storage.h"

#include <QObject>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace s4k::session {

/// Called before time passes. Carries out what is due now and returns how many of `sets` (1 or
/// more) may pass before the next call; the fleet clamps the number to 1-`sets`.
class Pacer {
public:
    virtual ~Pacer() = default;
    virtual std::size_t pace(std::size_t sets) = 0;
};

/// Meters under one clock, as on one bus; each with a separate configuration, source and storage.
class Fleet final : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kMaxMeters = 63; ///< @source manual, "RS-485 Communications"

    /// `clocks` measure the time that passes.
    explicit Fleet(Clocks clocks = {}, QObject* parent = nullptr);
    ~Fleet() override;

    /// Adds a meter that powers up with the content of `storage`, or with `settings` if `storage`
    /// is null or empty. Refuses the 64th meter and an address that another meter has; the content
    /// of the storage is unchanged then. `name`, usually the folder of the meter, names it in
    /// messages; if it is empty, `meter 3` by its position.
    [[nodiscard]] Result<MeterSession*> add(const Settings& settings,
                                            std::unique_ptr<NvStorage> storage = nullptr,
                                            std::string name = {});
    /// Saves the meter, removes and destroys it. Refused for the last meter, for a meter of another
    /// fleet and if saving fails. If called while time passes, the meter is destroyed at the end of
    /// the slice.
    Result<Done> remove(const MeterSession& meter);

    [[nodiscard]] std::size_t size() const { return m_members.size(); }
    [[nodiscard]] MeterSession& at(std::size_t i) { return *m_members[i].session; }
    [[nodiscard]] const std::string& nameAt(std::size_t i) const { return m_members[i].name; }
    /// The meter with this address, or null; the first one if several have it, because the address
    /// of a meter may be changed to that of another.
    [[nodiscard]] MeterSession* find(std::int32_t address);
    /// The lowest address 1-247 that no meter has; 247 when none is free.
    [[nodiscard]] std::int32_t freeAddress() const;

    [[nodiscard]] ClockDriver& clock() { return m_clock; }
    [[nodiscard]] const Clocks& clocks() const { return m_clocks; }
    /// Lets `sets` / kSampleRate seconds of meter time pass for all meters, as the clock does. A
    /// call while time passes does nothing.
    void advance(std::size_t sets);
    /// Sets the pacer, which must be removed before it is destroyed; null: time passes without one.
    void setPacer(Pacer* pacer) { m_pacer = pacer; }
    [[nodiscard]] const Pacer* pacer() const { return m_pacer; }
    /// Saves all meters. Returns the first error; the others are saved nevertheless.
    Result<Done> save();

Q_SIGNALS:
    void added(s4k::session::MeterSession& meter);
    /// Emitted while the meter is still in the fleet; removed() follows.
    void aboutToRemove(s4k::session::MeterSession& meter);
    void removed();
    /// Address, baud rate or parity of a meter changed.
    void communicationChanged();

private:
    struct Member {
        std::unique_ptr<NvStorage> storage; ///< outlives the session
        std::unique_ptr<MeterSession> session;
        std::string name;
    };
    std::vector<Member> m_members;
    std::vector<Member> m_leaving; ///< removed while time passes; destroyed after the slice
    bool m_passing = false;
    Pacer* m_pacer = nullptr;
    Clocks m_clocks;
    ClockDriver m_clock;

    [[nodiscard]] std::vector<Member>::iterator member(std::int32_t address);
    [[nodiscard]] Result<Done> mayJoin(std::int32_t address, const std::string& name);
    void pass(std::size_t sets);
    void fitSlice();
};

} // namespace s4k::session
