// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/rtu_length.h"

#include "core/modbus/function.h"

#include <array>

namespace s4k::modbus {

namespace {

using Kind = FrameLength::Kind;

constexpr std::size_t kMinFrame = 4; ///< unit, function, checksum

/// Length of the frames of one function: fixed, or `fixed` + the count byte at `countAt`.
struct LengthRow {
    std::uint8_t function;
    std::uint8_t fixed;
    std::uint8_t countAt; ///< position in the frame; 0: no count byte
    bool countsWords;     ///< the count must be even and not 0
};

constexpr std::array<LengthRow, 18> kRequests{{
    {0x01, 8, 0, false},
    {0x02, 8, 0, false},
    {0x03, 8, 0, false},
    {0x04, 8, 0, false},
    {0x05, 8, 0, false},
    {0x06, 8, 0, false},
    {0x07, 4, 0, false},
    {0x08, 8, 0, false},
    {0x0B, 4, 0, false},
    {0x0C, 4, 0, false},
    {0x0F, 9, 6, false},
    {0x10, 9, 6, false},
    {0x11, 4, 0, false},
    {0x14, 5, 2, false},
    {0x15, 5, 2, false},
    {0x16, 10, 0, false},
    {0x17, 13, 10, false},
    {0x18, 6, 0, false},
}};

constexpr std::array<LengthRow, 17> kReplies{{
    {0x01, 5, 2, false},
    {0x02, 5, 2, false},
    {0x03, 5, 2, true},
    {0x04, 5, 2, true},
    {0x05, 8, 0, false},
    {0x06, 8, 0, false},
    {0x07, 5, 0, false},
    {0x08, 8, 0, false},
    {0x0B, 8, 0, false},
    {0x0C, 5, 2, false},
    {0x0F, 8, 0, false},
    {0x10, 8, 0, false},
    {0x11, 5, 2, false},
    {0x14, 5, 2, false},
    {0x15, 5, 2, false},
    {0x16, 10, 0, false},
    {0x17, 5, 2, true},
}};

FrameLength known(std::size_t bytes) {
    return bytes <= kMaxRtuFrame ? FrameLength{Kind::Known, bytes} : FrameLength{};
}

FrameLength needs(std::size_t bytes) {
    return {Kind::NeedsMore, bytes};
}

/// Index of the row + 1 for each function code; 0: no row. A table, because in noise a length is
/// looked up at every byte.
template <std::size_t N>
consteval std::array<std::uint8_t, 256> indexOf(const std::array<LengthRow, N>& table) {
    std::array<std::uint8_t, 256> index{};
    for (std::size_t i = 0; i < N; ++i)
        index[table[i].function] = static_cast<std::uint8_t>(i + 1);
    return index;
}
constexpr std::array<std::uint8_t, 256> kRequestIndex = indexOf(kRequests);
constexpr std::array<std::uint8_t, 256> kReplyIndex = indexOf(kReplies);

FrameLength lengthByRow(const LengthRow& row, Bytes adu) {
    if (row.countAt == 0)
        return known(row.fixed);
    if (adu.size() <= row.countAt)
        return needs(row.countAt + std::size_t{1});
    const std::size_t count = adu[row.countAt];
    const bool impossible = row.countsWords && (count == 0 || count % 2 != 0);
    return impossible ? FrameLength{} : known(row.fixed + count);
}

FrameLength lengthByTable(std::span<const LengthRow> table,
                          const std::array<std::uint8_t, 256>& index, Bytes adu) {
    const std::size_t row = index[adu[1]];
    return row == 0 ? FrameLength{Kind::Open, kMinFrame} : lengthByRow(table[row - 1], adu);
}

/// The only reply with a count of two bytes.
FrameLength fifoReplyLength(Bytes adu) {
    return adu.size() < 4 ? needs(4) : known(std::size_t{6} + wordAt(adu, 2));
}

/// Walks through the objects: the length of each gives the position of the next.
FrameLength deviceIdReplyLength(Bytes adu) {
    constexpr std::size_t kCountAt = 7;
    if (adu.size() <= kCountAt)
        return needs(kCountAt + 1);
    std::size_t end = kCountAt + 1;
    for (unsigned left = adu[kCountAt]; left > 0; --left) {
        if (end + 2 > kMaxRtuFrame)
            return {};
        if (adu.size() < end + 2)
            return needs(end + 2);
        end += std::size_t{2} + adu[end + 1];
    }
    return known(end + 2);
}

} // namespace

FrameLength requestLength(Bytes adu) {
    if (adu.size() < 2)
        return needs(2);
    if (adu[1] == 0 || (adu[1] & kExceptionBit) != 0)
        return {};
    if (adu[1] != code(Function::ReadDeviceId))
        return lengthByTable(kRequests, kRequestIndex, adu);
    if (adu.size() < 3)
        return needs(3);
    return adu[2] == kMeiDeviceId ? known(7) : FrameLength{Kind::Open, kMinFrame};
}

FrameLength replyLength(Bytes adu) {
    constexpr std::uint8_t kReadFifo = 0x18;
    if (adu.size() < 2)
        return needs(2);
    if ((adu[1] & kExceptionBit) != 0)
        return known(5);
    if (adu[1] == kReadFifo)
        return fifoReplyLength(adu);
    if (adu[1] != code(Function::ReadDeviceId))
        return lengthByTable(kReplies, kReplyIndex, adu);
    if (adu.size() < 3)
        return needs(3);
    return adu[2] == kMeiDeviceId ? deviceIdReplyLength(adu) : FrameLength{Kind::Open, kMinFrame};
}

} // namespace s4k::modbus
