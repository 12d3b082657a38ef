// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/press_open.h"

#include "app/cli/fixed_meter.h"
#include "app/cli/image_file.h"
#include "app/cli/load_option.h"
#include "app/cli/press_state.h"
#include "app/cli/settings_options.h"
#include "app/cli/text.h"

namespace s4k::cli {

namespace {

using Session = std::unique_ptr<PressSession>;

/// The meter measures before the first key, so that every reading stands; even seconds, so that
/// what blinks begins lit. It counts for nothing: accumulators are put in afterwards.
constexpr std::uint32_t kWarmUpMs = 4000;

Result<Session> openImage(const Arguments& arguments) {
    for (const std::string_view option : {"set", "load", "state", "quirk"})
        if (arguments.has(option))
            return Error{"option --" + std::string(option), "",
                         "a fixed image takes no change and no load", "leave it or --image out"};
    const auto image = loadImageFile(toQt(*arguments.value("image")));
    if (!image)
        return image.error();
    MeterSnapshot snapshot;
    snapshot.image = *image;
    snapshot.settings = settingsOf(*image);
    snapshot.running = true;
    std::unique_ptr<MeterPort> port = std::make_unique<FixedMeter>(std::move(snapshot));
    return std::make_unique<PressSession>(std::move(port));
}

Result<Settings> settingsFor(const Arguments& arguments, const Settings& kept) {
    std::vector<Assignment> assignments;
    for (const std::string& text : arguments.values("set")) {
        const auto assignment = parseAssignment(text);
        if (!assignment)
            return assignment.error();
        assignments.push_back(*assignment);
    }
    return withAssignments(kept, assignments);
}

/// The editor of the kept screen as it was left, if the screen still is what it was.
panel::State resumed(const panel::State& kept, const MeterSnapshot& meter) {
    panel::State state = panel::stateAt(kept.screen, meter);
    if (state.screen != kept.screen)
        return state;
    state.cursor = kept.cursor;
    state.digits = kept.digits;
    state.choice = kept.choice;
    state.pending = kept.pending;
    return state;
}

Result<Session> openMeter(const Arguments& arguments, const std::optional<PressState>& kept) {
    const auto settings = settingsFor(arguments, kept ? kept->settings : Settings());
    const auto quirks = quirkOptions(arguments);
    if (!settings || !quirks)
        return settings ? quirks.error() : settings.error();
    auto source = openLoad(arguments.value("load").value_or(""), *settings);
    if (!source)
        return source.error();
    auto meter = std::make_unique<EmbeddedMeter>(*settings, MeterIdentity{}, *quirks);
    meter->setSource(std::move(source).value());
    auto session = std::make_unique<PressSession>(std::move(meter));
    session->advance(kWarmUpMs);
    session->meter()->restore(kept ? kept->memory : MeterMemory{});
    if (kept)
        session->resume(resumed(kept->panel, session->panel().snapshot()));
    return session;
}

} // namespace

Result<Session> openPressSession(const Arguments& arguments) {
    if (arguments.has("image"))
        return openImage(arguments);
    std::optional<PressState> kept;
    if (const auto path = arguments.value("state")) {
        auto loaded = loadPressState(toQt(*path));
        if (!loaded)
            return loaded.error();
        kept = std::move(loaded).value();
    }
    return openMeter(arguments, kept);
}

} // namespace s4k::cli
