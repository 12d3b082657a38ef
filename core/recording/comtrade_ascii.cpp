// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/comtrade_records.h"
#include "core/recording/recording_text.h"

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
    }

    Result<Samples> read() {
        while (const auto line = m_lines.next())
            if (!recorded::trimmed(line->text).empty() && !record(*line))
                return std::move(m_error);
        m_line = m_lines.number();
        if (!counted(m_counter.finish(), 1))
            return std::move(m_error);
        return std::move(m_samples);
    }

private:
    bool record(const recorded::Line& line);
    bool head(recorded::FieldReader& fields);
    bool stamp(const Field& field);
    bool value(const Field& field, std::size_t channel);
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

bool AsciiReader::record(const recorded::Line& line) {
    m_line = line.number;
    recorded::FieldReader fields(line.text, ',');
    if (!head(fields))
        return false;
    for (std::size_t channel = 0; channel < m_config.analog.size(); ++channel) {
        const auto field = fields.next();
        if (!field)
            return tooShort(line.text.size());
        if (!value(*field, channel))
            return false;
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
    if (m_config.sampleRate > 0)
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

/// Adds a value. Before 2013 the value 99999 means "missing"; an empty field always does.
bool AsciiReader::value(const Field& field, std::size_t channel) {
    const bool missing = field.text.empty() || (m_config.revision < 2013 && field.text == "99999");
    const auto number = missing ? kMissing : recorded::toNumber(field.text);
    if (!number)
        return fail(
            field.column,
            S4K_TEXT("Recording", "value of channel %1").with(m_config.analog[channel].name),
            field.text, S4K_TEXT("Recording", "not a finite number"),
            S4K_TEXT("Recording", "correct the value or leave the field empty"));
    m_samples.channels[channel].push_back(*number);
    return true;
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
