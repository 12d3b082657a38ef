// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/note.h"

#include <QFontMetrics>
#include <QRect>

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace s4k::ui {

/// A note as drawn in a chart.
struct NoteFlag {
    std::size_t note = 0; ///< index of the note
    int x = 0;            ///< pixel of its time
    QRect box;
    QString text; ///< elided to the room
};

/// Flags for the notes within the times (s since 1970 UTC), along the lower edge of `area`, in the
/// order of time and without overlaps. `notes` must be in the order of time. Of several notes at
/// one pixel the first is shown. `xOf` converts seconds to pixels.
/// @source own design
[[nodiscard]] std::vector<NoteFlag>
noteFlags(const std::vector<past::Note>& notes, const QRect& area, double fromSeconds,
          double toSeconds, const std::function<double(double)>& xOf, const QFontMetrics& font);

/// Index of the note nearest to a time, at most `reach` seconds away; nullopt: there is none.
/// `notes` must be in the order of time.
[[nodiscard]] std::optional<std::size_t> noteNear(const std::vector<past::Note>& notes,
                                                  double seconds, double reach);

} // namespace s4k::ui
