// SPDX-License-Identifier: GPL-3.0-or-later
// Writes each kind of register number once on purpose, to prove that the check can fail.
constexpr RegisterNumber kAlerts{146};
constexpr std::array<RegisterNumber, 2> kTwo{{{147}, kAlerts}};
constexpr int kCommandRegister = 129;
constexpr RegisterBlock kBlock{129, 26};
auto first(const Image& image) {
    return image.word({146});
}
auto second(const Row& row) {
    return row.number < 129;
}
auto third(const Lambda& wordAt) {
    return wordAt(257);
}
PollRead fourth() {
    return {PollBlock::Setup, 129, 26};
}
// Not counted: RegisterNumber{146} in a comment, other numbers, and one in a string.
constexpr const char* kText = "RegisterNumber{146}";
constexpr RegisterNumber kNext{static_cast<std::uint16_t>(kAlerts.value + 1)};
auto fifth(const Frame& frame) {
    return frame.wordAt(frame, 2) == 129 && frame.number > 0;
}
