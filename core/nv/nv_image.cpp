// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nv/nv_image.h"

#include "core/base/crc.h"
#include "core/nv/bytes.h"

#include <cmath>
#include <string>

namespace s4k {

namespace {

using nv::Reader;
using nv::Writer;

constexpr std::string_view kMark = "S4K-NV\r\n";
constexpr std::uint16_t kFormat = 1;
constexpr std::uint16_t kBlockVersion = 1;
constexpr std::size_t kCrcBytes = 4;
constexpr std::uint16_t kMaxCounter = 32767; // the range of registers 147, 152 and 153

/// Key of a parameter: its register number, or a number above all registers if it has none.
constexpr std::uint16_t keyOf(const ParameterRow& row) {
    if (row.reg)
        return row.reg->value;
    return static_cast<std::uint16_t>(1001U + index(row.parameter) - index(Parameter::Address));
}

const ParameterRow* rowOfKey(std::uint16_t key) {
    for (const ParameterRow& row : kParameterTable)
        if (keyOf(row) == key)
            return &row;
    return nullptr;
}

bool allowedEnergy(double value) {
    return std::isfinite(value) && value >= 0;
}

/// A tag with the functions that write and read its payload; `read` returns the damage, or an empty
/// text.
struct BlockRow {
    std::string_view tag;
    void (*write)(Writer&, const NvImage&);
    TextId (*read)(Reader&, NvImage&);
};

void writeParameters(Writer& w, const NvImage& image) {
    for (const ParameterRow& r : kParameterTable) {
        w.u16(keyOf(r));
        w.u32(static_cast<std::uint32_t>(image.settings[r.parameter]));
    }
}

TextId readParameters(Reader& r, NvImage& image) {
    while (r.left() >= 6) {
        const ParameterRow* known = rowOfKey(r.u16());
        const auto value = static_cast<std::int32_t>(r.u32());
        if (known == nullptr)
            continue;
        if (!checkRange(known->parameter, value))
            return S4K_TEXT("Meter", "a parameter holds a value it does not allow");
        image.settings.set(known->parameter, value);
    }
    return {};
}

template <std::size_t N>
TextId readEnergies(Reader& r, std::array<double, N>& values) {
    for (double& v : values) {
        v = r.f64();
        if (!allowedEnergy(v))
            return S4K_TEXT("Meter", "an energy or demand is negative or not a number");
    }
    return {};
}

void writeEnergy(Writer& w, const NvImage& image) {
    for (const double v : image.totalEnergy)
        w.f64(v);
    for (const double v : image.phaseEnergy)
        w.f64(v);
}

TextId readEnergy(Reader& r, NvImage& image) {
    const TextId wrong = readEnergies(r, image.totalEnergy);
    return wrong.empty() ? readEnergies(r, image.phaseEnergy) : wrong;
}

void writeDemand(Writer& w, const NvImage& image) {
    for (const double v : image.maxDemand)
        w.f64(v);
}

TextId readDemand(Reader& r, NvImage& image) {
    return readEnergies(r, image.maxDemand);
}

void writePulses(Writer& w, const NvImage& image) {
    for (const std::uint32_t v : image.pulseCounts)
        w.u32(v);
    for (const double v : image.pulseRemainders)
        w.f64(v);
}

TextId readPulses(Reader& r, NvImage& image) {
    for (std::uint32_t& v : image.pulseCounts)
        v = r.u32();
    return readEnergies(r, image.pulseRemainders);
}

void writeCounters(Writer& w, const NvImage& image) {
    w.u16(image.energyResetCount);
    w.u16(image.powerUpCount);
    w.u16(image.outputConfig);
}

TextId readCounters(Reader& r, NvImage& image) {
    for (std::uint16_t* counter :
         {&image.energyResetCount, &image.powerUpCount, &image.outputConfig}) {
        *counter = r.u16();
        if (*counter > kMaxCounter)
            return S4K_TEXT("Meter", "a counter is above 32767");
    }
    return {};
}

void writeIdentity(Writer& w, const NvImage& image) {
    std::string model(image.identity.model.view());
    model.resize(5, '\0');
    w.text(model);
    w.u16(image.identity.firmware);
    w.u16(image.identity.resetSystem);
    w.u32(image.identity.serialNumber);
}

TextId readIdentity(Reader& r, NvImage& image) {
    image.identity.model = {};
    for (const std::uint8_t c : r.take(5))
        if (c != 0)
            image.identity.model.append(static_cast<char>(c));
    image.identity.firmware = r.u16();
    image.identity.resetSystem = r.u16();
    image.identity.serialNumber = r.u32();
    return {};
}

constexpr std::array<BlockRow, 6> kBlocks{{
    {"PARM", writeParameters, readParameters},
    {"ENRG", writeEnergy, readEnergy},
    {"DMND", writeDemand, readDemand},
    {"PULS", writePulses, readPulses},
    {"CNTR", writeCounters, readCounters},
    {"IDNT", writeIdentity, readIdentity},
}};

Error damage(const TextValue& name, std::string_view value, TextId cause) {
    return {S4K_TEXT("Meter", "non-volatile image %1").with(name), std::string(value), cause,
            S4K_TEXT("Meter", "it is not used and will be set aside")};
}

void writeBlock(Writer& file, const BlockRow& row, const NvImage& image) {
    Writer payload;
    row.write(payload, image);
    Writer block;
    block.text(row.tag);
    block.u16(kBlockVersion);
    block.u16(static_cast<std::uint16_t>(payload.size()));
    block.append(payload.bytes());
    file.append(block.bytes());
    file.u32(crc32(block.bytes()));
}

std::string_view asText(std::span<const std::uint8_t> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Refuses tags that occur twice; `take` returns the row of a known tag, null for an unknown one.
struct Seen {
    std::array<bool, kBlocks.size()> tags{};

    Result<const BlockRow*> take(std::string_view tag, const TextValue& name) {
        for (std::size_t i = 0; i < kBlocks.size(); ++i) {
            if (kBlocks[i].tag != tag)
                continue;
            if (tags[i])
                return damage(name, tag, S4K_TEXT("Meter", "the block stands twice"));
            tags[i] = true;
            return &kBlocks[i];
        }
        return static_cast<const BlockRow*>(nullptr);
    }
};

Result<Done> readPayload(const BlockRow& row, std::uint16_t version,
                         std::span<const std::uint8_t> payload, NvImage& image,
                         const TextValue& name) {
    if (version != kBlockVersion)
        return damage(name, row.tag, S4K_TEXT("Meter", "the block has an unknown version"));
    Reader r(payload);
    const TextId wrong = row.read(r, image);
    if (!wrong.empty())
        return damage(name, row.tag, wrong);
    if (!r.ok() || r.left() != 0)
        return damage(name, row.tag, S4K_TEXT("Meter", "the block has a wrong length"));
    return Done{};
}

Result<Done> readBlock(Reader& file, std::span<const std::uint8_t> bytes, Seen& seen,
                       NvImage& image, const TextValue& name) {
    const std::size_t begin = file.at();
    const std::string_view tag = asText(file.take(4));
    const std::uint16_t version = file.u16();
    const std::uint16_t length = file.u16();
    const auto payload = file.take(length);
    const std::size_t end = file.at();
    const std::uint32_t crc = file.u32();
    if (!file.ok())
        return damage(name, tag, S4K_TEXT("Meter", "the image ends inside a block"));
    if (crc != crc32(bytes.subspan(begin, end - begin)))
        return damage(name, tag, S4K_TEXT("Meter", "the block's checksum is wrong"));
    const auto row = seen.take(tag, name);
    if (!row)
        return row.error();
    return *row == nullptr ? Result<Done>(Done{})
                           : readPayload(**row, version, payload, image, name);
}

Result<Reader> openImage(std::span<const std::uint8_t> bytes, const TextValue& name) {
    if (bytes.size() > kMaxNvBytes)
        return damage(name, std::to_string(bytes.size()) + " bytes",
                      S4K_TEXT("Meter", "larger than any image"));
    if (bytes.size() < kMark.size() + 8 + kCrcBytes)
        return damage(name, std::to_string(bytes.size()) + " bytes",
                      S4K_TEXT("Meter", "shorter than any image"));
    if (asText(bytes.first(kMark.size())) != kMark)
        return damage(name, {}, S4K_TEXT("Meter", "does not begin with the mark of an image"));
    const auto body = bytes.first(bytes.size() - kCrcBytes);
    if (Reader(bytes.last(kCrcBytes)).u32() != crc32(body))
        return damage(name, {}, S4K_TEXT("Meter", "the checksum is wrong"));
    Reader file(body);
    file.take(kMark.size());
    return file;
}

} // namespace

std::vector<std::uint8_t> encodeNv(const NvImage& image) {
    Writer file;
    file.text(kMark);
    file.u16(kFormat);
    file.u16(static_cast<std::uint16_t>(kBlocks.size()));
    file.u32(image.generation);
    for (const BlockRow& row : kBlocks)
        writeBlock(file, row, image);
    file.u32(crc32(file.bytes()));
    return std::move(file).take();
}

Result<NvImage> decodeNv(std::span<const std::uint8_t> bytes, const TextValue& name) {
    auto file = openImage(bytes, name);
    if (!file)
        return file.error();
    const std::uint16_t format = file->u16();
    if (format != kFormat)
        return damage(name, std::to_string(format),
                      S4K_TEXT("Meter", "the format is newer than this program"));
    const std::uint16_t count = file->u16();
    NvImage image;
    image.generation = file->u32();
    Seen seen;
    for (std::uint16_t i = 0; i < count; ++i) {
        const auto done = readBlock(*file, bytes, seen, image, name);
        if (!done)
            return done.error();
    }
    if (file->left() != 0)
        return damage(name, {}, S4K_TEXT("Meter", "bytes follow the last block"));
    if (!seen.tags[0])
        return damage(name, kBlocks[0].tag, S4K_TEXT("Meter", "the block is missing"));
    return image;
}

} // namespace s4k
