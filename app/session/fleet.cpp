// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/fleet.h"

#include <algorithm>
#include <utility>

namespace s4k::session {

namespace {

constexpr std::int32_t kMaxAddress = 247;
// Shorter slices cost more than they save: 63 meters process 63 sample sets in about 0.2 ms.
constexpr std::size_t kLeastSlice = 63;

/// The address with which a meter will power up. Only reads the storage.
std::int32_t addressToCome(const Settings& settings, NvStorage* storage) {
    const NvLoad kept = storage == nullptr ? NvLoad{} : loadNv(*storage);
    return (kept.found ? kept.image.settings : settings)[Parameter::Address];
}

Error full() {
    return {S4K_TEXT("Meter", "fleet of meters"), "64",
            S4K_TEXT("Meter", "a bus has at most 63 meters"),
            S4K_TEXT("Meter", "remove another meter first")};
}

Error taken(std::int32_t address, const std::string& newcomer, const std::string& owner) {
    return {S4K_TEXT("Meter", "meter address"), std::to_string(address),
            S4K_TEXT("Meter", "%1 and %2 both have it").with(newcomer, owner),
            S4K_TEXT("Meter", "set one of the two to another address, each meter needs its own")};
}

} // namespace

Fleet::Fleet(Clocks clocks, QObject* parent)
    : QObject(parent), m_clocks(std::move(clocks)),
      m_clock([this](std::size_t sets) { advance(sets); }, m_clocks.steadyNs) {}

Fleet::~Fleet() = default;

Result<Done> Fleet::mayJoin(std::int32_t address, const std::string& name) {
    if (m_members.size() >= kMaxMeters)
        return full();
    const auto owner = member(address);
    return owner == m_members.end() ? Result<Done>(Done{})
                                    : Result<Done>(taken(address, name, owner->name));
}

Result<MeterSession*> Fleet::add(const Settings& settings, std::unique_ptr<NvStorage> storage,
                                 std::string name) {
    if (name.empty())
        name = "meter " + std::to_string(m_members.size() + 1);
    if (auto allowed = mayJoin(addressToCome(settings, storage.get()), name); !allowed)
        return allowed.error();
    auto session = std::make_unique<MeterSession>(settings, storage.get());
    MeterSession* const joined = session.get();
    connect(joined, &MeterSession::communicationChanged, this, &Fleet::communicationChanged);
    m_members.push_back({std::move(storage), std::move(session), std::move(name)});
    fitSlice();
    Q_EMIT added(*joined);
    return joined;
}

Result<Done> Fleet::remove(const MeterSession& meter) {
    const auto found =
        std::find_if(m_members.begin(), m_members.end(),
                     [&meter](const Member& one) { return one.session.get() == &meter; });
    if (found == m_members.end())
        return Error{S4K_TEXT("Meter", "meter"), "",
                     S4K_TEXT("Meter", "it is not one of the fleet"),
                     S4K_TEXT("Meter", "choose a meter of the fleet")};
    if (m_members.size() == 1)
        return Error{S4K_TEXT("Meter", "meter"), found->name,
                     S4K_TEXT("Meter", "it is the last one"),
                     S4K_TEXT("Meter", "add another meter first")};
    if (auto saved = found->session->save(); !saved)
        return saved;
    Q_EMIT aboutToRemove(*found->session);
    Member leaving = std::move(*found);
    m_members.erase(found);
    fitSlice();
    if (m_passing) // remove may have been called from within the call of this meter
        m_leaving.push_back(std::move(leaving));
    Q_EMIT removed();
    return Done{};
}

std::vector<Fleet::Member>::iterator Fleet::member(std::int32_t address) {
    return std::find_if(m_members.begin(), m_members.end(),
                        [address](const Member& one) { return one.session->address() == address; });
}

MeterSession* Fleet::find(std::int32_t address) {
    const auto found = member(address);
    return found == m_members.end() ? nullptr : found->session.get();
}

std::int32_t Fleet::freeAddress() const {
    const auto isTaken = [this](std::int32_t address) {
        return std::any_of(m_members.begin(), m_members.end(), [address](const Member& one) {
            return one.session->address() == address;
        });
    };
    std::int32_t address = 1;
    while (address < kMaxAddress && isTaken(address))
        ++address;
    return address;
}

void Fleet::advance(std::size_t sets) {
    // A call from within a slice (an event loop inside a slot) is ignored: no time passes.
    while (sets > 0 && !m_passing) {
        const std::size_t part =
            m_pacer == nullptr ? sets : std::clamp<std::size_t>(m_pacer->pace(sets), 1, sets);
        pass(part);
        sets -= part;
    }
}

// By index: listeners may add and remove meters.
void Fleet::pass(std::size_t sets) {
    m_passing = true;
    for (std::size_t i = 0; i < m_members.size(); ++i)
        m_members[i].session->advance(sets);
    m_passing = false;
    m_leaving.clear();
}

void Fleet::fitSlice() {
    m_clock.setSlice(std::max(ClockDriver::kSlice / m_members.size(), kLeastSlice));
}

Result<Done> Fleet::save() {
    Result<Done> first = Done{};
    for (const Member& one : m_members)
        if (auto saved = one.session->save(); !saved && first)
            first = saved;
    return first;
}

} // namespace s4k::session
