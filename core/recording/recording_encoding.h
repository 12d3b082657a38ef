// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace s4k {

/// The code page of the names in a recording.
enum class Encoding : std::uint8_t {
    Detect, ///< UTF-8 if the text is valid in it, else Windows-1251, code page 866 or Windows-1252
    Utf8,
    Windows1250,
    Windows1251,
    Windows1252, ///< also Latin-1
    Cp850,
    Cp866,
    Koi8R
};

/// A name for `--encoding`.
struct EncodingName {
    std::string_view name;
    Encoding encoding;
};

/// All names; the first of an encoding is the one that is shown.
inline constexpr std::array<EncodingName, 9> kEncodingNames{
    {{"utf-8", Encoding::Utf8},
     {"windows-1252", Encoding::Windows1252},
     {"latin-1", Encoding::Windows1252},
     {"windows-1250", Encoding::Windows1250},
     {"windows-1251", Encoding::Windows1251},
     {"cp850", Encoding::Cp850},
     {"cp866", Encoding::Cp866},
     {"koi8-r", Encoding::Koi8R},
     {"auto", Encoding::Detect}}};

/// The encoding called `name`, in upper or lower case; nullopt for another text.
[[nodiscard]] std::optional<Encoding> encodingNamed(std::string_view name);

namespace recorded {

/// A text in UTF-8 and the encoding that it was read in.
struct Decoded {
    std::string text;
    Encoding encoding = Encoding::Utf8;
    bool guessed = false; ///< the encoding was chosen by the look of the text
};

/// Converts a text to UTF-8. With Encoding::Utf8, bytes that are not valid remain. A byte without a
/// character in the code page remains too. @source own design
[[nodiscard]] Decoded decoded(std::string_view bytes, Encoding encoding);

/// The name of an encoding.
[[nodiscard]] std::string_view nameOf(Encoding encoding);

} // namespace recorded

} // namespace s4k
