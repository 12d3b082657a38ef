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

/// Asked before time passes: does what is due now and says how many of `sets` (1 or more) may pass
/// until it wants to be asked again.
class Pacer {
public:
    virtual ~Pacer() = default;
    virtual std::size_t pace(std::size_t sets) = 0;
};

/// Meters that live side by side under one clock, as on one bus: each with its own configuration,
/// source and memory.
class Fleet final : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kMaxMeters = 63; ///< @source manual, "RS-485 Communications"

    /// `clocks` are read for the time that passes.
    explicit Fleet(Clocks clocks = {}, QObject* parent = nullptr);
    ~Fleet() override;

    /// A meter that powers up with what `storage` holds, else with `settings`. Refused, with the
    /// storage untouched: the 64th, and an address that another meter has. `name` is what messages
    /// call it, as its folder; without one it is `meter 3` by its place.
    [[nodiscard]] Result<MeterSession*> add(const Settings& settings,
                                            std::unique_ptr<NvStorage> storage = nullptr,
                                            std::string name = {});
    /// Takes the meter away after saving it. The last one stays, and so does one that cannot be
    /// saved. Called while time passes, the meter ends with the slice.
    Result<Done> remove(const MeterSession& meter);

    [[nodiscard]] std::size_t size() const { return m_members.size(); }
    [[nodiscard]] MeterSession& at(std::size_t i) { return *m_members[i].session; }
    [[nodiscard]] const std::string& nameAt(std::size_t i) const { return m_members[i].name; }
    /// The meter with this address, or null; of several the first.
    [[nodiscard]] MeterSession* find(std::int32_t address);
    /// The lowest address 1-247 that no meter has.
    [[nodiscard]] std::int32_t freeAddress() const;

    [[nodiscard]] ClockDriver& clock() { return m_clock; }
    [[nodiscard]] const Clocks& clocks() const { return m_clocks; }
    /// Lets time pass for all meters, as the clock does.
    void advance(std::size_t sets);
    /// The one pacer, which must be taken away before it ends; null: nobody is asked.
    void setPacer(Pacer* pacer) { m_pacer = pacer; }
    [[nodiscard]] const Pacer* pacer() const { return m_pacer; }
    /// Saves all; the first error.
    Result<Done> save();

Q_SIGNALS:
    void added(s4k::session::MeterSession& meter);
    /// Before it is destroyed.
    void aboutToRemove(s4k::session::MeterSession& meter);
    void removed();
    /// Address, baud rate or parity of some meter changed.
    void communicationChanged();

private:
    struct Member {
        std::unique_ptr<NvStorage> storage; ///< outlives the session
        std::unique_ptr<MeterSession> session;
        std::string name;
    };
    std::vector<Member> m_members;
    std::vector<Member> m_leaving; ///< removed while time passes
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
