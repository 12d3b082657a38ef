// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// A translatable sentence of the program: `S4K_TEXT("Recording", "%1 of %2 is cut")`. The first
/// literal is the context for translators, the second is the English sentence with the places `%1`
/// to `%9`. Usable in constant tables. lupdate reads both literals from the source.
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): lupdate finds a macro by its name
#define S4K_TEXT(context, english) ::s4k::TextId(context, english)

namespace s4k {

class Text;

/// A translatable sentence without the values for its places. Made by S4K_TEXT only.
class TextId {
public:
    /// The empty sentence.
    constexpr TextId() = default;
    /// Does not compile for an empty sentence, or when its places are not %1 to %n without a gap.
    consteval TextId(const char* context, const char* english)
        : m_context(context), m_english(english), m_places(countPlaces(english)) {
        if (*context == '\0' || *english == '\0')
            throw "a sentence needs a context and words";
    }

    [[nodiscard]] constexpr const char* context() const { return m_context; }
    [[nodiscard]] constexpr const char* english() const { return m_english; }
    /// Number of places, 0 to 9.
    [[nodiscard]] constexpr std::size_t places() const { return m_places; }
    [[nodiscard]] constexpr bool empty() const { return *m_english == '\0'; }

    /// The sentence with a value for each place, in the order of the place numbers. A value is a
    /// string (shown unchanged), a whole number, a Number, or another Text. The number of values is
    /// not checked.
    template <typename... Values>
    [[nodiscard]] Text with(Values&&... values) const;

    friend constexpr bool operator==(const TextId& a, const TextId& b) {
        return std::string_view(a.m_context) == b.m_context &&
               std::string_view(a.m_english) == b.m_english;
    }

private:
    const char* m_context = "";
    const char* m_english = "";
    std::size_t m_places = 0;

    static constexpr std::size_t countPlaces(std::string_view english) {
        unsigned seen = 0;
        std::size_t highest = 0;
        for (std::size_t i = 0; i + 1 < english.size(); ++i) {
            if (english[i] != '%' || english[i + 1] < '1' || english[i + 1] > '9')
                continue;
            const auto place = static_cast<std::size_t>(english[i + 1] - '0');
            seen |= 1U << place;
            highest = place > highest ? place : highest;
        }
        for (std::size_t place = 1; place <= highest; ++place)
            if ((seen & (1U << place)) == 0)
                throw "a place of the sentence is left out";
        return highest;
    }
};

/// A number in digits with a decimal point, e.g. `-0.5`. The window replaces the point by the
/// decimal sign of its language.
struct Number {
    std::string digits;
    friend bool operator==(const Number&, const Number&) = default;
};

struct TextValue;

/// A sentence with the values for its places, or several texts in a row. The command line prints it
/// in English; the window translates it.
class Text {
public:
    Text();
    Text(TextId id); // NOLINT(google-explicit-constructor): a sentence without places is a text
    Text(TextId id, std::vector<TextValue> values);
    Text(const Text&);
    Text(Text&&) noexcept;
    Text& operator=(const Text&);
    Text& operator=(Text&&) noexcept;
    ~Text();

    /// Words that no language changes: a name, a path, the message of another program.
    [[nodiscard]] static Text verbatim(std::string words);
    /// The parts one after the other, without a separator: `inRow(place, ": ", what)`.
    template <typename... Parts>
    [[nodiscard]] static Text inRow(Parts&&... parts);
    /// The texts with `separator` between them.
    [[nodiscard]] static Text joined(const std::vector<Text>& texts, const std::string& separator);

    [[nodiscard]] bool empty() const;
    /// The sentence; empty for verbatim words, rows and joined texts, which consist of values only.
    [[nodiscard]] const TextId& id() const { return m_id; }
    [[nodiscard]] const std::vector<TextValue>& values() const { return m_values; }
    /// The whole text in English.
    [[nodiscard]] std::string english() const;

    /// Whether both have the same sentence and the same values.
    friend bool operator==(const Text& a, const Text& b);
    /// Whether the whole English text of `a` is `english`.
    friend bool operator==(const Text& a, std::string_view english) {
        return a.english() == english;
    }
    friend bool operator==(const Text& a, const char* english) { return a.english() == english; }

private:
    TextId m_id;
    std::vector<TextValue> m_values;
};

/// The value for one place of a sentence.
struct TextValue {
    enum class Kind : unsigned char {
        Words,
        Digits,
        Sentence
    };

    TextValue(std::string words) : text(std::move(words)) {}
    TextValue(std::string_view words) : text(words) {}
    TextValue(const char* words) : text(words) {}
    TextValue(Number number) : kind(Kind::Digits), text(std::move(number.digits)) {}
    template <typename Whole, std::enable_if_t<std::is_integral_v<Whole>, int> = 0>
    TextValue(Whole number) : text(std::to_string(number)) {}
    TextValue(Text sentence_) : kind(Kind::Sentence), sentence(std::move(sentence_)) {}
    TextValue(TextId id) : kind(Kind::Sentence), sentence(id) {}

    Kind kind = Kind::Words;
    std::string text; ///< the words or digits; unused for a sentence
    Text sentence;
    friend bool operator==(const TextValue&, const TextValue&) = default;
};

template <typename... Values>
Text TextId::with(Values&&... values) const {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-bounds-array-to-pointer-decay): literals
    return {*this, {TextValue(std::forward<Values>(values))...}};
}

template <typename... Parts>
Text Text::inRow(Parts&&... parts) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-bounds-array-to-pointer-decay): literals
    return {TextId(), {TextValue(std::forward<Parts>(parts))...}};
}

/// `sentence` with each place replaced by `valueAt(index)`, index 0 to `values` - 1 (place %1 has
/// index 0). A place without a value remains unchanged; a percent sign inside a value is not a
/// place.
template <typename ValueAt>
[[nodiscard]] std::string filled(std::string_view sentence, std::size_t values, ValueAt valueAt) {
    std::string out;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const bool place = sentence[i] == '%' && i + 1 < sentence.size() &&
                           sentence[i + 1] >= '1' && sentence[i + 1] <= '9';
        const auto index = place ? static_cast<std::size_t>(sentence[i + 1] - '1') : values;
        if (index >= values) {
            out += sentence[i];
            continue;
        }
        out += valueAt(index);
        ++i;
    }
    return out;
}

} // namespace s4k
