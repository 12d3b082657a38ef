// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <utility>
#include <variant>

namespace s4k {

/// A value, or the error that explains why there is no value. Expected failures are returned, not
/// thrown.
/// @source own design; a small std::expected, which C++20 lacks
template <typename T, typename E = Error>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// The value; ok() must be true.
    [[nodiscard]] const T& value() const& { return *std::get_if<0>(&m_state); }
    [[nodiscard]] T& value() & { return *std::get_if<0>(&m_state); }
    [[nodiscard]] T&& value() && { return std::move(*std::get_if<0>(&m_state)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    /// The error; ok() must be false.
    [[nodiscard]] const E& error() const { return *std::get_if<1>(&m_state); }

private:
    std::variant<T, E> m_state;
};

/// Success without a value.
struct Done {
    friend bool operator==(Done, Done) = default;
};

} // namespace s4k
