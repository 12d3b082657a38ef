// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/plot/note_flags.h"

#include "app/base/text.h"

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr int kPad = 4;
constexpr int kWidest = 160;
constexpr int kBare = 8; // width of a flag without text
constexpr int kLeastText = 20;

double secondsOf(const past::Note& note) {
    return static_cast<double>(note.timeMs) / 1e3;
}

std::vector<past::Note>::const_iterator firstAt(const std::vector<past::Note>& notes,
                                                double seconds) {
    return std::lower_bound(
        notes.begin(), notes.end(), seconds,
        [](const past::Note& note, double limit) { return secondsOf(note) < limit; });
}

} // namespace

std::vector<NoteFlag> noteFlags(const std::vector<past::Note>& notes, const QRect& area,
                                double fromSeconds, double toSeconds,
                                const std::function<double(double)>& xOf,
                                const QFontMetrics& font) {
    std::vector<NoteFlag> flags;
    for (auto note = firstAt(notes, fromSeconds);
         note != notes.end() && secondsOf(*note) <= toSeconds; ++note) {
        const int x = qRound(xOf(secondsOf(*note)));
        if (!flags.empty() && x < flags.back().x + 1)
            continue;
        flags.push_back(
            {static_cast<std::size_t>(note - notes.begin()), x, {}, app::toQt(note->text)});
    }
    const int height = font.height() + kPad;
    for (std::size_t i = 0; i < flags.size(); ++i) {
        NoteFlag& flag = flags[i];
        const int next = i + 1 < flags.size() ? flags[i + 1].x : area.right() + 1;
        const int room = std::max(1, std::min(kWidest, next - flag.x - 1));
        const int wanted = font.horizontalAdvance(flag.text.left(kWidest)) + 2 * kPad;
        int width = std::min(room, wanted);
        if (width < std::min(kLeastText, wanted)) {
            width = std::min(room, kBare);
            flag.text.clear();
        }
        flag.text = font.elidedText(flag.text, Qt::ElideRight, width - 2 * kPad);
        flag.box = QRect(flag.x, area.bottom() - height, width, height);
    }
    return flags;
}

std::optional<std::size_t> noteNear(const std::vector<past::Note>& notes, double seconds,
                                    double reach) {
    std::optional<std::size_t> best;
    double least = reach;
    for (auto note = firstAt(notes, seconds - reach);
         note != notes.end() && secondsOf(*note) <= seconds + reach; ++note) {
        const double distance = std::abs(secondsOf(*note) - seconds);
        if (distance > least)
            continue;
        least = distance;
        best = static_cast<std::size_t>(note - notes.begin());
    }
    return best;
}

} // namespace s4k::ui
