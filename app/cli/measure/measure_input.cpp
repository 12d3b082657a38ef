// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/measure/measure_input.h"
#include "app/cli/doubts.h"

#include "app/cli/console.h"
#include "app/cli/numbers.h"
#include "app/cli/settings_options.h"
#include "app/cli/text.h"
#include "app/store/files/recording_file.h"
#include "app/store/files/vectors_file.h"
#include "core/base/words.h"
#include "core/recording/recording_source.h"

#include <QFileInfo>

#include <algorithm>

namespace s4k::cli {

namespace {

using Cases = std::vector<MeasureCase>;

/// Metering vectors are defined over the first twelve seconds; a shorter recording is repeated up
/// to them.
constexpr std::size_t kProtocolSeconds = 12;
constexpr double kMaxScale = 1e6;
constexpr std::int32_t kThreeWires = static_cast<std::int32_t>(SystemType::ThreePhaseDelta);

/// `kind` is a message with one place for the input.
Error doesNotApply(std::string_view option, std::string_view input, TextId kind) {
    return {optionText(option), "", kind.with(input), S4K_TEXT("Options", "leave it out")};
}

MeasureCase caseOf(const store::VectorCase& vector) {
    if (vector.leftOut > 0)
        say(S4K_TEXT(
                "Options",
                "case %1: %2 components above 1240 Hz left out, no input of the meter passes them")
                .with(vector.id, vector.leftOut));
    return {vector.id, vector.title, vector.settings, std::make_unique<Synthesis>(vector.waveform),
            kProtocolSeconds};
}

Result<Cases> vectorCases(const std::vector<store::VectorCase>& vectors,
                          const std::optional<std::string>& wanted) {
    Cases cases;
    std::vector<std::string> ids;
    for (const store::VectorCase& vector : vectors) {
        ids.push_back(vector.id);
        if (!wanted || vector.id == *wanted)
            cases.push_back(caseOf(vector));
    }
    if (cases.empty())
        return Error{S4K_TEXT("Options", "case"), *wanted,
                     S4K_TEXT("Options", "there is no such case"), whatExists(*wanted, ids)};
    return cases;
}

Result<Cases> openVectors(const std::string& path, const Arguments& arguments) {
    for (const std::string_view option : {"channels", "scale-v", "scale-i", "once", "encoding"})
        if (arguments.has(option))
            return doesNotApply(option, path,
                                S4K_TEXT("Options", "it does not apply to %1, a vectors file"));
    const auto vectors = store::loadVectorsFile(toQt(path));
    if (!vectors)
        return vectors.error();
    return vectorCases(*vectors, arguments.value("case"));
}

Result<RecordingOptions> playOptions(const Arguments& arguments) {
    RecordingOptions options;
    options.playback = arguments.has("once") ? Playback::Once : Playback::Loop;
    const auto volts =
        parseDecimal("--scale-v", arguments.value("scale-v").value_or("1"), -kMaxScale, kMaxScale);
    const auto amps =
        parseDecimal("--scale-i", arguments.value("scale-i").value_or("1"), -kMaxScale, kMaxScale);
    if (!volts || !amps)
        return volts ? amps.error() : volts.error();
    options.scaleVolts = *volts;
    options.scaleAmps = *amps;
    return options;
}

Result<ChannelMap> channelsOf(const Recording& recording, const Arguments& arguments) {
    const auto named = arguments.value("channels");
    return named ? parseChannelMap(recording, *named) : recogniseChannels(recording);
}

/// Whether the user asks for a three-wire service, in which line-to-line voltages are enough.
Result<bool> asksForThreeWires(const Arguments& arguments) {
    const auto assignments = parameterOptions(arguments);
    if (!assignments)
        return assignments.error();
    return std::any_of(assignments->begin(), assignments->end(), [](const Assignment& one) {
        return one.first == Parameter::SystemType && one.second == kThreeWires;
    });
}

/// The code page of `--encoding`.
Result<Encoding> encodingOf(const Arguments& arguments) {
    const std::string name = arguments.value("encoding").value_or("auto");
    if (const auto encoding = encodingNamed(name))
        return *encoding;
    std::vector<std::string> names;
    for (const EncodingName& row : kEncodingNames)
        names.emplace_back(row.name);
    return Error{optionText("encoding"), name, S4K_TEXT("Options", "not a known code page"),
                 whatExists(name, names)};
}

/// The recording; for a three-wire service with its terminal voltages, unless channels are named.
Result<Recording> loadFor(const std::string& path, const Arguments& arguments) {
    const auto threeWires = asksForThreeWires(arguments);
    if (!threeWires)
        return threeWires.error();
    const auto encoding = encodingOf(arguments);
    if (!encoding)
        return encoding.error();
    auto recording = store::loadRecordingFile(toQt(path), *encoding);
    if (recording && *threeWires && !arguments.has("channels"))
        return withTerminals(*std::move(recording));
    return recording;
}

Result<Cases> openRecording(const std::string& path, const Arguments& arguments) {
    if (arguments.has("case"))
        return doesNotApply("case", path,
                            S4K_TEXT("Options", "it does not apply to %1, a recording"));
    const auto options = playOptions(arguments);
    if (!options)
        return options.error();
    const auto recording = loadFor(path, arguments);
    if (!recording)
        return recording.error();
    const auto channels = channelsOf(*recording, arguments);
    if (!channels)
        return channels.error();
    auto source = RecordingSource::create(*recording, *channels, *options);
    if (!source)
        return source.error();
    const Text inputs = describe(*recording, *channels);
    const Doubts doubts = doubtsOf(*recording, *channels);
    say(S4K_TEXT("Options", "channels: %1").with(inputs));
    sayDoubts(doubts);
    const std::size_t whole = (*source)->length() / kSampleRate;
    const bool once = options->playback == Playback::Once;
    if (once && whole == 0)
        return Error{S4K_TEXT("Options", "recording"), path,
                     S4K_TEXT("Options", "it is shorter than one second, the meter's cycle"),
                     S4K_TEXT("Options", "leave out %1 to loop it").with("--once")};
    Cases cases;
    cases.push_back({QFileInfo(toQt(path)).completeBaseName().toStdString(),
                     recording->title,
                     {},
                     std::move(source).value(),
                     once ? whole : std::max(whole, kProtocolSeconds),
                     once,
                     inputs.english(),
                     doubts});
    return cases;
}

} // namespace

Result<Cases> openMeasureInput(const Arguments& arguments) {
    const std::string& path = arguments.positional().front();
    const bool isJson = toQt(path).endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
    return isJson ? openVectors(path, arguments) : openRecording(path, arguments);
}

} // namespace s4k::cli
