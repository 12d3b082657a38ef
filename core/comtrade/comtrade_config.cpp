// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comtrade/comtrade_config.h"

#include "core/recording/recording_skew.h"
#include "core/recording/recording_text.h"
#include "core/recording/recording_unit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace s4k::comtrade {

namespace {

using recorded::Field;

constexpr std::size_t kLongestLine = 4096;
constexpr std::size_t kMostFields = 16;
constexpr std::uint64_t kMostChannels = 999999;
constexpr double kHighestLineFrequency = 1000;

/// Positions of the fields of an analog channel line.
enum AnalogField : std::size_t {
    Number,
    Name,
    PhaseName,
    Unit = 4,
    Gain,
    Offset,
    Skew,
    Lowest,
    Highest,
    Primary,
    Secondary,
    RatioSide
};

/// Reads the lines in the order of the standard and stops at the first error.
class ConfigParser {
public:
    ConfigParser(std::string_view text, std::string_view file, std::size_t firstLine)
        : m_file(file), m_lines(text, firstLine) {}

    Result<Config> parse() {
        const bool ok = station() && counts() && analogChannels() && digitalChannels() &&
                        lineFrequency() && rates() && startTime() && format() && timeMultiplier();
        if (!ok)
            return std::move(m_error);
        return std::move(m_config);
    }

private:
    bool station();
    bool counts();
    bool count(std::size_t field, char letter, const Text& what, std::uint64_t& out);
    bool analogChannels();
    bool analogChannel();
    bool scaling(AnalogChannel& channel);
    bool skew(AnalogChannel& channel);
    void range(AnalogChannel& channel);
    bool ratio(double& factor);
    bool digitalChannels();
    bool lineFrequency();
    bool rates();
    bool rate();
    bool lastSample();
    bool startTime();
    bool format();
    bool timeMultiplier();

    bool row(const Text& what);
    bool fail(std::size_t field, const Text& what, Text cause, TextId remedy);
    bool number(std::size_t field, std::optional<double> absent, const Text& what, double& out);
    [[nodiscard]] std::string_view text(std::size_t field) const {
        return field < m_fields.size() ? m_fields[field].text : std::string_view{};
    }

    std::string_view m_file;
    recorded::LineReader m_lines;
    std::size_t m_line = 0;
    std::vector<Field> m_fields;
    std::uint64_t m_analogCount = 0;
    Config m_config;
    Error m_error;
};

bool ConfigParser::fail(std::size_t field, const Text& what, Text cause, TextId remedy) {
    const std::size_t column = field < m_fields.size() ? m_fields[field].column : 1;
    m_error = {recorded::at({m_file, m_line, column}, what), recorded::shown(text(field)),
               std::move(cause), remedy};
    return false;
}

/// Reads the next line; false with an error that names the expected content when the file ends.
bool ConfigParser::row(const Text& what) {
    m_fields.clear();
    m_line = m_lines.number();
    const auto line = m_lines.next();
    if (!line)
        return fail(0, what, S4K_TEXT("Recording", "the configuration ends before this line"),
                    S4K_TEXT("Recording", "use the complete .cfg file"));
    if (line->text.size() > kLongestLine)
        return fail(0, what, S4K_TEXT("Recording", "the line is longer than 4096 bytes"),
                    S4K_TEXT("Recording", "use a COMTRADE .cfg file"));
    m_fields = recorded::fieldsOf(line->text, ',', kMostFields);
    return true;
}

bool ConfigParser::number(std::size_t field, std::optional<double> absent, const Text& what,
                          double& out) {
    if (text(field).empty() && absent) {
        out = *absent;
        return true;
    }
    const auto value = recorded::toNumber(text(field));
    if (!value)
        return fail(field, what, S4K_TEXT("Recording", "not a finite number"),
                    S4K_TEXT("Recording", "write a decimal number"));
    out = *value;
    return true;
}

bool ConfigParser::station() {
    if (!row(S4K_TEXT("Recording", "station name, device and revision year")))
        return false;
    m_config.station = recorded::toUtf8(text(0));
    if (text(2).empty())
        return true;
    const auto year = recorded::toCount(text(2));
    if (!year || *year < 1991 || *year > 2100)
        return fail(2, S4K_TEXT("Recording", "revision year"),
                    S4K_TEXT("Recording", "not a year of the standard"),
                    S4K_TEXT("Recording", "write 1991, 1999 or 2013, or leave it empty for 1991"));
    // 1997: the draft of the 1999 edition; 2001: IEC 60255-24, identical to the 1999 edition.
    m_config.revision = *year >= 2013 ? 2013 : *year >= 1997 ? 1999 : 1991;
    return true;
}

bool ConfigParser::count(std::size_t field, char letter, const Text& what, std::uint64_t& out) {
    std::string_view digits = text(field);
    if (!digits.empty() && recorded::equalNoCase(digits.substr(digits.size() - 1), {&letter, 1}))
        digits.remove_suffix(1);
    const auto value = recorded::toCount(recorded::trimmed(digits));
    if (!value || *value > kMostChannels)
        return fail(field, what, S4K_TEXT("Recording", "not a count from 0 to 999999"),
                    S4K_TEXT("Recording", "write the number of channels, e.g. 8,8A,0D"));
    out = *value;
    return true;
}

bool ConfigParser::counts() {
    std::uint64_t total = 0;
    if (!row(S4K_TEXT("Recording", "number of channels")) ||
        !count(0, ' ', S4K_TEXT("Recording", "number of channels"), total) ||
        !count(1, 'A', S4K_TEXT("Recording", "number of analog channels"), m_analogCount) ||
        !count(2, 'D', S4K_TEXT("Recording", "number of digital channels"), m_config.digitalCount))
        return false;
    if (total != m_analogCount + m_config.digitalCount)
        return fail(
            0, S4K_TEXT("Recording", "number of channels"),
            S4K_TEXT("Recording", "not the sum of analog and digital channels"),
            S4K_TEXT("Recording",
                     "correct the line so that the first number is the sum of the other two"));
    if (m_analogCount == 0)
        return fail(1, S4K_TEXT("Recording", "number of analog channels"),
                    S4K_TEXT("Recording", "nothing to measure"),
                    S4K_TEXT("Recording", "use a recording with voltages or currents"));
    return true;
}

bool ConfigParser::analogChannels() {
    for (std::uint64_t i = 0; i < m_analogCount; ++i)
        if (!row(S4K_TEXT("Recording", "analog channel %1 of %2").with(i + 1, m_analogCount)) ||
            !analogChannel())
            return false;
    return true;
}

bool ConfigParser::analogChannel() {
    if (m_fields.size() <= Offset)
        return fail(0, S4K_TEXT("Recording", "analog channel"),
                    S4K_TEXT("Recording", "fewer than the 10 fields of an analog channel"),
                    S4K_TEXT("Recording", "check the number of analog channels in line 2"));
    AnalogChannel channel;
    const auto index = recorded::toCount(text(Number));
    if (!index || *index > kMostChannels)
        return fail(Number, S4K_TEXT("Recording", "number of the analog channel"),
                    S4K_TEXT("Recording", "not a number from 1 to 999999"),
                    S4K_TEXT("Recording", "check the number of analog channels in line 2"));
    channel.number = static_cast<std::uint32_t>(*index);
    channel.name = recorded::toUtf8(text(Name));
    channel.phase = recorded::toUtf8(text(PhaseName));
    if (!scaling(channel) || !skew(channel))
        channel.defect = std::exchange(m_error, {});
    range(channel);
    m_config.analog.push_back(std::move(channel));
    return true;
}

/// Reads unit, gain, offset and ratio.
bool ConfigParser::scaling(AnalogChannel& channel) {
    const recorded::UnitScale scale = recorded::unitScale(text(Unit));
    channel.unit = recorded::isNoUnit(text(Unit)) ? recorded::unitByName(channel.name) : scale.unit;
    double toPrimary = 1;
    if (!number(Gain, std::nullopt,
                S4K_TEXT("Recording", "multiplier a of channel %1").with(channel.name),
                channel.gain) ||
        !number(Offset, 0, S4K_TEXT("Recording", "offset b of channel %1").with(channel.name),
                channel.offset) ||
        !ratio(toPrimary))
        return false;
    const double gain = channel.gain * scale.factor * toPrimary;
    const double offset = channel.offset * scale.factor * toPrimary;
    if (!std::isfinite(gain) || !std::isfinite(offset))
        return fail(Gain, S4K_TEXT("Recording", "multiplier a of channel %1").with(channel.name),
                    S4K_TEXT("Recording", "too large in primary units"),
                    S4K_TEXT("Recording", "correct the multiplier or the transformer ratio"));
    channel.gain = gain;
    channel.offset = offset;
    return true;
}

bool ConfigParser::skew(AnalogChannel& channel) {
    const Text what = S4K_TEXT("Recording", "skew of channel %1").with(channel.name);
    double microseconds = 0;
    if (!number(Skew, 0, what, microseconds))
        return false;
    if (!(std::abs(microseconds) <= recorded::kLargestSkewSeconds * 1e6))
        return fail(Skew, what, S4K_TEXT("Recording", "longer than 20 ms, a line cycle"),
                    S4K_TEXT("Recording", "write the skew in microseconds"));
    channel.skewSeconds = microseconds * 1e-6;
    return true;
}

/// Reads the range of the raw values; one that is no range is not used.
void ConfigParser::range(AnalogChannel& channel) {
    const auto lowest = recorded::toNumber(text(Lowest));
    const auto highest = recorded::toNumber(text(Highest));
    if (!lowest || !highest)
        return;
    channel.lowest = *lowest;
    channel.highest = *highest;
}

/// Sets `factor` to primary / secondary when the values are secondary. Otherwise `factor` is not
/// changed; the 1991 edition has no ratio.
bool ConfigParser::ratio(double& factor) {
    const std::string_view side = text(RatioSide);
    if (side.empty() || recorded::equalNoCase(side, "P"))
        return true;
    if (!recorded::equalNoCase(side, "S"))
        return fail(RatioSide, S4K_TEXT("Recording", "primary or secondary flag"),
                    S4K_TEXT("Recording", "neither P nor S"),
                    S4K_TEXT("Recording",
                             "write P when the values are primary, S when they are secondary"));
    double primary = 1;
    double secondary = 1;
    if (!number(Primary, 1, S4K_TEXT("Recording", "primary of the transformer ratio"), primary) ||
        !number(Secondary, 1, S4K_TEXT("Recording", "secondary of the transformer ratio"),
                secondary))
        return false;
    if (!(primary > 0))
        return fail(Primary, S4K_TEXT("Recording", "primary of the transformer ratio"),
                    S4K_TEXT("Recording", "not above 0"),
                    S4K_TEXT("Recording", "write the ratio, e.g. 400,5,S"));
    if (!(secondary > 0))
        return fail(Secondary, S4K_TEXT("Recording", "secondary of the transformer ratio"),
                    S4K_TEXT("Recording", "not above 0"),
                    S4K_TEXT("Recording", "write the ratio, e.g. 400,5,S"));
    factor = primary / secondary;
    return true;
}

bool ConfigParser::digitalChannels() {
    for (std::uint64_t i = 0; i < m_config.digitalCount; ++i)
        if (!row(S4K_TEXT("Recording", "digital channel %1 of %2")
                     .with(i + 1, m_config.digitalCount)))
            return false;
    return true;
}

bool ConfigParser::lineFrequency() {
    double& hz = m_config.lineFrequency;
    if (!row(S4K_TEXT("Recording", "line frequency")) ||
        !number(0, 0, S4K_TEXT("Recording", "line frequency"), hz))
        return false;
    if (hz < 0 || hz > kHighestLineFrequency)
        return fail(0, S4K_TEXT("Recording", "line frequency"),
                    S4K_TEXT("Recording", "not between 0 and 1000 Hz"),
                    S4K_TEXT("Recording", "check the numbers of channels in line 2"));
    return true;
}

bool ConfigParser::rates() {
    if (!row(S4K_TEXT("Recording", "number of sampling rates")))
        return false;
    const auto rateCount = recorded::toCount(text(0));
    if (!rateCount)
        return fail(0, S4K_TEXT("Recording", "number of sampling rates"),
                    S4K_TEXT("Recording", "not a whole number"),
                    S4K_TEXT("Recording", "check the numbers of channels in line 2"));
    // With a number of 0 rates there is still one line, which gives the last sample.
    const std::uint64_t lines = std::max<std::uint64_t>(*rateCount, 1);
    m_config.byStamps = *rateCount == 0;
    for (std::uint64_t i = 0; i < lines; ++i)
        if (!row(S4K_TEXT("Recording", "sampling rate %1 of %2").with(i + 1, lines)) || !rate() ||
            !lastSample())
            return false;
    const auto& sections = m_config.sections;
    m_config.sampleRate = m_config.byStamps || sections.size() > 1 ? 0 : sections.front().hz;
    return true;
}

bool ConfigParser::rate() {
    double hz = 0;
    if (!number(0, 0, S4K_TEXT("Recording", "sampling rate"), hz))
        return false;
    if (hz < 0 || hz > kHighestRate)
        return fail(0, S4K_TEXT("Recording", "sampling rate"),
                    S4K_TEXT("Recording", "not between 0 and 10 MHz"),
                    S4K_TEXT("Recording", "correct the rate in hertz"));
    m_config.byStamps = m_config.byStamps || hz == 0;
    auto& sections = m_config.sections;
    if (sections.empty() || std::abs(hz - sections.back().hz) > 1e-9 * hz)
        sections.push_back({hz, 0});
    return true;
}

bool ConfigParser::lastSample() {
    const auto last = recorded::toCount(text(1));
    if (!last || *last <= m_config.lastSample)
        return fail(
            1, S4K_TEXT("Recording", "last sample of the rate"),
            S4K_TEXT("Recording", "not a sample number above the one before"),
            S4K_TEXT("Recording", "write the number of the last sample recorded at this rate"));
    m_config.lastSample = *last;
    m_config.sections.back().lastSample = *last;
    m_config.lastSampleLine = m_line;
    return true;
}

/// Reads the resolution of the start time only: with more than six decimals of a second, the unit
/// of the time stamps is the nanosecond.
bool ConfigParser::startTime() {
    if (!row(S4K_TEXT("Recording", "time of the first sample")))
        return false;
    const std::size_t point = text(1).find('.');
    const bool fine = point != std::string_view::npos && text(1).size() - point - 1 > 6;
    m_config.stampSeconds = fine && m_config.revision >= 1999 ? 1e-9 : 1e-6;
    return row(S4K_TEXT("Recording", "time of the trigger"));
}

bool ConfigParser::format() {
    constexpr std::array<std::pair<std::string_view, DataFormat>, 4> kFormats{
        {{"ASCII", DataFormat::Ascii},
         {"BINARY", DataFormat::Binary},
         {"BINARY32", DataFormat::Binary32},
         {"FLOAT32", DataFormat::Float32}}};
    if (!row(S4K_TEXT("Recording", "data file type")))
        return false;
    for (const auto& [name, format] : kFormats) {
        m_config.format = format;
        if (recorded::equalNoCase(text(0), name))
            return true;
    }
    return fail(0, S4K_TEXT("Recording", "data file type"),
                S4K_TEXT("Recording", "not ASCII, BINARY, BINARY32 or FLOAT32"),
                S4K_TEXT("Recording", "write the type of the .dat file"));
}

bool ConfigParser::timeMultiplier() {
    const auto line = m_lines.next();
    if (!line || recorded::trimmed(line->text).empty())
        return true;
    m_line = line->number;
    m_fields = recorded::fieldsOf(line->text, ',', kMostFields);
    double multiplier = 1;
    if (!number(0, 1, S4K_TEXT("Recording", "time stamp multiplier"), multiplier))
        return false;
    if (!(multiplier > 0))
        return fail(0, S4K_TEXT("Recording", "time stamp multiplier"),
                    S4K_TEXT("Recording", "not above 0"), S4K_TEXT("Recording", "write 1"));
    m_config.stampSeconds *= multiplier;
    return true;
}

} // namespace

Result<Config> parseConfig(std::string_view cfg, std::string_view file, std::size_t firstLine,
                           Encoding encoding) {
    const recorded::Decoded decoded = recorded::decoded(cfg, encoding);
    auto config = ConfigParser(decoded.text, file, firstLine).parse();
    if (config && decoded.guessed)
        config->doubts.push_back({DoubtCode::Guessed, Text::verbatim(std::string(file)),
                                  S4K_TEXT("Recording", "the names are read as %1")
                                      .with(recorded::nameOf(decoded.encoding))});
    return config;
}

} // namespace s4k::comtrade
