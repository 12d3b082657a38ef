// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/panel/press_open.h"

#include "app/cli/console.h"
#include "app/cli/panel/fixed_meter.h"
#include "app/cli/panel/image_file.h"
#include "app/cli/panel/panel_file.h"
#include "app/cli/settings_options.h"
#include "app/cli/state_directory.h"
#include "app/cli/text.h"
#include "app/session/load_words.h"

namespace s4k::cli {

namespace {

using Session = std::unique_ptr<PressSession>;
using Storage = Result<std::unique_ptr<NvStorage>>;

/// The meter measures before the first key, so that every reading is valid. An even number of
/// seconds, so that blinking segments begin lit. Its accumulators are restored afterwards.
constexpr std::uint32_t kWarmUpMs = 4000;

Result<Session> openImage(const Arguments& arguments) {
    for (const std::string_view option : {"set", "load", "state", "quirk"})
        if (arguments.has(option))
            return Error{
                optionText(option), "",
                S4K_TEXT("Options", "a fixed image has neither settings to change nor a load"),
                S4K_TEXT("Options", "leave out this option or --image")};
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

Result<std::vector<Assignment>> assignmentsOf(const Arguments& arguments) {
    std::vector<Assignment> assignments;
    for (const std::string& text : arguments.values("set")) {
        const auto assignment = parseAssignment(text);
        if (!assignment)
            return assignment.error();
        assignments.push_back(*assignment);
    }
    return assignments;
}

Result<Done> configure(EmbeddedMeter& meter, const std::vector<Assignment>& assignments) {
    const auto settings = withAssignments(meter.snapshot().settings, assignments);
    return settings ? meter.writeAll(*settings) : Result<Done>(settings.error());
}

/// Connects a load whose waveforms fit the settings.
Result<Done> connectLoad(EmbeddedMeter& meter, const Arguments& arguments) {
    auto source =
        session::openLoad(arguments.value("load").value_or(""), meter.snapshot().settings);
    if (!source)
        return source.error();
    meter.setSource(std::move(source).value());
    return Done{};
}

void warmUp(PressSession& session) {
    const MeterMemory memory = session.meter()->memory();
    session.advance(kWarmUpMs);
    session.meter()->restore(memory);
}

/// A damaged position of the panel is reported, but the meter is used.
void resumePanel(PressSession& session, const QString& directory) {
    const auto kept = loadPanel(directory);
    if (!kept)
        say(S4K_TEXT("Options", "%1. The panel begins at home.").with(kept.error().message()));
    else if (*kept)
        session.resume(**kept);
}

Result<Session> openMeter(const Arguments& arguments) {
    const auto assignments = assignmentsOf(arguments);
    const auto quirks = quirkOptions(arguments);
    if (!assignments || !quirks)
        return assignments ? quirks.error() : assignments.error();
    const auto directory = arguments.value("state");
    Storage storage = directory ? openStateDirectory(toQt(*directory)) : Storage(nullptr);
    if (!storage)
        return storage.error();
    auto meter = std::make_unique<EmbeddedMeter>(storage->get(), NvImage{}, *quirks);
    if (!meter->notice().empty())
        say(meter->notice());
    if (auto done = configure(*meter, *assignments); !done)
        return done.error();
    if (auto done = connectLoad(*meter, arguments); !done)
        return done.error();
    auto session = std::make_unique<PressSession>(std::move(storage).value(), std::move(meter));
    warmUp(*session);
    if (directory)
        resumePanel(*session, toQt(*directory));
    return session;
}

} // namespace

Result<Session> openPressSession(const Arguments& arguments) {
    return arguments.has("image") ? openImage(arguments) : openMeter(arguments);
}

} // namespace s4k::cli
