// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace s4k::series {

/// A sequence that grows at its end and is dropped from its front, in blocks of 2 KB. The index of
/// an entry never changes; begin() is the index of the oldest entry that is kept.
/// @source own design
template <typename T>
class Chunked {
public:
    static constexpr std::size_t kPerBlock = 2048 / sizeof(T);

    [[nodiscard]] std::size_t begin() const { return m_begin; }
    [[nodiscard]] std::size_t end() const { return m_end; }
    /// Entry `i`, from begin() to before end().
    [[nodiscard]] const T& operator[](std::size_t i) const { return *place(i); }
    [[nodiscard]] T& operator[](std::size_t i) { return *place(i); }

    /// Adds an entry with index end().
    void push(const T& value) {
        if ((m_end - m_base) / kPerBlock == m_blocks.size())
            m_blocks.push_back(std::make_unique<Block>());
        *place(m_end++) = value;
    }

    /// Drops all entries and makes `end` the index of the next entry.
    void skipTo(std::size_t end) {
        m_blocks.clear();
        m_base = m_begin = m_end = end;
    }

    /// Drops all entries before `index`; memory is freed block by block.
    void dropBefore(std::size_t index) {
        if (index <= m_begin)
            return;
        m_begin = index < m_end ? index : m_end;
        const std::size_t blocks = (m_begin - m_base) / kPerBlock;
        if (blocks == 0)
            return;
        m_blocks.erase(m_blocks.begin(), m_blocks.begin() + static_cast<std::ptrdiff_t>(blocks));
        m_base += blocks * kPerBlock;
    }

private:
    using Block = std::array<T, kPerBlock>;
    std::vector<std::unique_ptr<Block>> m_blocks;
    std::size_t m_base = 0; ///< index of the first entry of the first block
    std::size_t m_begin = 0;
    std::size_t m_end = 0;

    [[nodiscard]] T* place(std::size_t i) const {
        const std::size_t offset = i - m_base;
        return &(*m_blocks[offset / kPerBlock])[offset % kPerBlock];
    }
};

} // namespace s4k::series
