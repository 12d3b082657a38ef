// SPDX-License-Identifier: GPL-3.0-or-later
// Writes register numbers on purpose, each kind once: the proof that the check can fail.
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
// These are none: RegisterNumber{146} in a comment, numbers of other things, and one in a text.
constexpr const char* kText = "RegisterNumber{146}";
constexpr RegisterNumber kNext{static_cast<std::uint16_t>(kAlerts.value + 1)};
auto fifth(const Frame& frame) {
    return frame.wordAt(frame, 2) == 129 && frame.number > 0;
}
