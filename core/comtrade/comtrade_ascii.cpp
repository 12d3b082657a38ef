// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comtrade/comtrade_records.h"
#include "core/recording/recording_text.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace s4k::comtrade {

namespace {

using recorded::Field;

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

/// Reads a data file in text form.
class AsciiReader {
public:
    AsciiReader(const Config& config, std::span<const std::uint8_t> dat, const DataFile& file)
        : m_config(config), m_file(file), m_counter(config, file),
          m_lines({reinterpret_cast<const char*>(dat.data()), dat.size()}, file.firstLine) {
        m_samples.channels.resize(config.analog.size());
        m_samples.defects.resize(config.analog.size());
        m_endsWhole = !m_lines.rest().empty() &&
                      m_lines.rest().find_last_of("\n\x1A") == m_lines.rest().size() - 1;
    }

    Result<Samples> read() {
        while (const auto line = m_lines.next())
            if (!recorded::trimmed(line->text).empty() && !take(*line))
                return std::move(m_error);
        m_line = m_lines.number();
        if (!counted(m_counter.finish(), 1))
            return std::move(m_error);
        m_samples.doubts = m_counter.doubts();
        return std::move(m_samples);
    }

private:
    bool take(const recorded::Line& line);
    [[nodiscard]] bool isCut(const recorded::Line& line) const;
    bool record(const recorded::Line& line);
    bool head(recorded::FieldReader& fields);
    bool stamp(const Field& field);
    void value(const Field& field, std::size_t channel);
    bool tail(recorded::FieldReader& fields);
    bool fail(std::size_t column, const Text& what, std::string_view found, Text cause,
              TextId remedy);
    bool tooShort(std::size_t columns);
    bool counted(std::optional<Error> refusal, std::size_t column);

    const Config& m_config;
    const DataFile& m_file;
    RecordCounter m_counter;
    recorded::LineReader m_lines;
    std::size_t m_line = 0;
    Samples m_samples;
    bool m_endsWhole = true; ///< the last line has its line end
    Error m_error;
};

bool AsciiReader::fail(std::size_t column, const Text& what, std::string_view found, Text cause,
                       TextId remedy) {
    m_error = {recorded::at({m_file.data, m_line, column}, what), recorded::shown(found),
               std::move(cause), remedy};
    return false;
}

bool AsciiReader::tooShort(std::size_t columns) {
    return fail(columns + 1, S4K_TEXT("Recording", "record"), "",
                S4K_TEXT("Recording", "the line ends before its %1 analog and %2 digital values")
                    .with(m_config.analog.size(), m_config.digitalCount),
                kUseOneRecording);
}

bool AsciiReader::counted(std::optional<Error> refusal, std::size_t column) {
    if (!refusal)
        return true;
    m_error = *std::move(refusal);
    m_error.thing = recorded::at({m_file.data, m_line, column}, m_error.thing);
    return false;
}

/// Whether a copy ended within this line: it is the last one and short, or it has no line end and
/// other records are missing too, so that its last digits may be missing.
bool AsciiReader::isCut(const recorded::Line& line) const {
    if (!recorded::trimmed(m_lines.rest()).empty() || m_counter.count() == 0)
        return false;
    const auto marks = std::count(line.text.begin(), line.text.end(), ',');
    const std::uint64_t fields = static_cast<std::uint64_t>(marks) + 1;
    return fields < 2 + m_config.analog.size() + m_config.digitalCount ||
           (!m_endsWhole && !m_counter.isLast());
}

bool AsciiReader::take(const recorded::Line& line) {
    if (m_counter.isFull()) {
        m_counter.leaveOut();
        return true;
    }
    if (!isCut(line))
        return record(line);
    m_counter.leaveOutCut();
    return true;
}

bool AsciiReader::record(const recorded::Line& line) {
    m_line = line.number;
    recorded::FieldReader fields(line.text, ',');
    if (!head(fields))
        return false;
    for (std::size_t channel = 0; channel < m_config.analog.size(); ++channel) {
        const auto field = fields.next();
        if (!field)
            return tooShort(line.text.size());
        value(*field, channel);
    }
    for (std::uint64_t i = 0; i < m_config.digitalCount; ++i)
        if (!fields.next())
            return tooShort(line.text.size());
    return tail(fields);
}

bool AsciiReader::head(recorded::FieldReader& fields) {
    const Field number = fields.next().value_or(Field{});
    const auto index = recorded::toCount(number.text);
    if (!index)
        return fail(number.column, S4K_TEXT("Recording", "record number"), number.text,
                    S4K_TEXT("Recording", "not a whole number"), kUseOneRecording);
    if (!counted(m_counter.accept(*index), number.column))
        return false;
    const auto time = fields.next();
    return !time || stamp(*time);
}

bool AsciiReader::stamp(const Field& field) {
    if (!m_config.byStamps)
        return true;
    const auto time = recorded::toNumber(field.text);
    if (!time)
        return fail(
            field.column, S4K_TEXT("Recording", "time stamp"), field.text,
            S4K_TEXT("Recording", "not a number, and the configuration gives no sampling rate"),
            kExportFixedRate);
    m_samples.stamps.push_back(*time);
    return true;
}

/// Adds a value. 99999 means "missing" before 2013, and whenever the channel cannot have it; an
/// empty field always does. A field that is no number is the defect of its channel.
void AsciiReader::value(const Field& field, std::size_t channel) {
    const AnalogChannel& about = m_config.analog[channel];
    const bool marked = field.text == "99999" &&
                        (m_config.revision < 2013 || (about.hasRange() && about.highest < 99999));
    const auto number = recorded::toNumber(field.text);
    auto& defect = m_samples.defects[channel];
    if (!number && !field.text.empty() && !defect)
        defect = Error{recorded::at({m_file.data, m_line, field.column},
                                    S4K_TEXT("Recording", "value of channel %1").with(about.name)),
                       recorded::shown(field.text), S4K_TEXT("Recording", "not a finite number"),
                       S4K_TEXT("Recording", "correct the value or leave the field empty")};
    m_samples.channels[channel].push_back(marked ? kMissing : number.value_or(kMissing));
}

bool AsciiReader::tail(recorded::FieldReader& fields) {
    const auto extra = fields.next();
    if (!extra || (extra->text.empty() && !fields.next()))
        return true;
    return fail(extra->column, S4K_TEXT("Recording", "field after the record"), extra->text,
                S4K_TEXT("Recording", "more values than the configuration has channels"),
                kUseOneRecording);
}

} // namespace

Result<Samples> readAscii(const Config& config, std::span<const std::uint8_t> dat,
                          const DataFile& file) {
    return AsciiReader(config, dat, file).read();
}

} // namespace s4k::comtrade
