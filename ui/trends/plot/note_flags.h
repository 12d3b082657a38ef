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

/// A note as it stands in a chart.
struct NoteFlag {
    std::size_t note = 0; ///< which one
    int x = 0;            ///< of its moment
    QRect box;
    QString text; ///< as much as there is room for
};

/// Flags along the lower edge of `area` for the notes that fall into it, in the order of time, none
/// over another. Of several that fall on one pixel the first is shown. `xOf` takes seconds.
/// @source own design
[[nodiscard]] std::vector<NoteFlag>
noteFlags(const std::vector<past::Note>& notes, const QRect& area, double fromSeconds,
          double toSeconds, const std::function<double(double)>& xOf, const QFontMetrics& font);

/// The note nearest to a time, within `reach` seconds of it.
[[nodiscard]] std::optional<std::size_t> noteNear(const std::vector<past::Note>& notes,
                                                  double seconds, double reach);

} // namespace s4k::ui
