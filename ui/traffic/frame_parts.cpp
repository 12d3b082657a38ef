// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/frame_parts.h"

#include "core/modbus/mbap.h"
#include "core/modbus/rtu.h"

#include <algorithm>

namespace s4k::ui {

namespace {

using modbus::Bytes;
using modbus::Framing;

constexpr std::size_t kHeader = 6; // transaction, protocol, length
constexpr std::size_t kUnit = 1;
constexpr std::size_t kCheck = 2;

bool isWhole(Framing framing, Bytes bytes) {
    return framing == Framing::Tcp ? modbus::openMbap(bytes).ok() : modbus::openRtu(bytes).ok();
}

/// Offset of the first valid frame; the size of `bytes` if there is none.
std::size_t beginOf(Framing framing, Bytes bytes) {
    std::size_t begin = 0;
    while (begin < bytes.size() && !isWhole(framing, bytes.subspan(begin)))
        ++begin;
    return begin;
}

class Slicer {
public:
    explicit Slicer(std::size_t size) : m_left(size) {}

    void take(FramePart part, std::size_t size, bool wrong = false) {
        size = std::min(size, m_left);
        if (size == 0)
            return;
        m_slices.push_back({part, m_offset, size, wrong});
        m_offset += size;
        m_left -= size;
    }
    [[nodiscard]] std::size_t left() const { return m_left; }
    [[nodiscard]] std::vector<FrameSlice> slices() const { return m_slices; }

private:
    std::vector<FrameSlice> m_slices;
    std::size_t m_offset = 0;
    std::size_t m_left;
};

} // namespace

std::vector<FrameSlice> frameSlices(Framing framing, Bytes bytes) {
    const std::size_t begin = beginOf(framing, bytes);
    const bool wrong = begin == bytes.size();
    Slicer slicer(bytes.size());
    if (!wrong)
        slicer.take(FramePart::Garbage, begin);
    if (framing == Framing::Tcp)
        slicer.take(FramePart::Header, kHeader, wrong);
    slicer.take(FramePart::Unit, kUnit);
    const std::size_t check = framing == Framing::Rtu && slicer.left() > kCheck ? kCheck : 0;
    slicer.take(FramePart::Pdu, slicer.left() - check);
    slicer.take(FramePart::Check, check, wrong);
    return slicer.slices();
}

} // namespace s4k::ui
