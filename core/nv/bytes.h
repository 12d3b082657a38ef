// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace s4k::nv {

/// Appends little-endian numbers to a byte vector.
class Writer {
public:
    void u8(std::uint8_t v) { m_bytes.push_back(v); }
    void u16(std::uint16_t v) { integer(v, 2); }
    void u32(std::uint32_t v) { integer(v, 4); }
    void f64(double v) { integer(std::bit_cast<std::uint64_t>(v), 8); }
    void text(std::string_view v) { m_bytes.insert(m_bytes.end(), v.begin(), v.end()); }
    void append(std::span<const std::uint8_t> v) {
        m_bytes.insert(m_bytes.end(), v.begin(), v.end());
    }
    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return m_bytes; }
    [[nodiscard]] std::vector<std::uint8_t> take() && { return std::move(m_bytes); }

private:
    void integer(std::uint64_t v, int count) {
        for (int i = 0; i < count; ++i)
            m_bytes.push_back(static_cast<std::uint8_t>(v >> (8 * i)));
    }
    std::vector<std::uint8_t> m_bytes;
};

/// Reads little-endian numbers from a byte span; reading past the end yields 0 and makes ok()
/// false.
class Reader {
public:
    explicit Reader(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}

    std::uint8_t u8() { return static_cast<std::uint8_t>(integer(1)); }
    std::uint16_t u16() { return static_cast<std::uint16_t>(integer(2)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(integer(4)); }
    double f64() { return std::bit_cast<double>(integer(8)); }
    /// The next `count` bytes, or all that are left when there are fewer; ok() is then false.
    std::span<const std::uint8_t> take(std::size_t count) {
        if (count > left()) {
            m_ok = false;
            count = left();
        }
        const auto part = m_bytes.subspan(m_at, count);
        m_at += count;
        return part;
    }
    [[nodiscard]] std::size_t left() const { return m_bytes.size() - m_at; }
    [[nodiscard]] std::size_t at() const { return m_at; }
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    std::uint64_t integer(std::size_t count) {
        std::uint64_t v = 0;
        const auto part = take(count);
        for (std::size_t i = part.size(); i > 0; --i)
            v = v << 8U | part[i - 1];
        return v;
    }
    std::span<const std::uint8_t> m_bytes;
    std::size_t m_at = 0;
    bool m_ok = true;
};

} // namespace s4k::nv
