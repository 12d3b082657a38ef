// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/profile.h"

#include <QByteArray>
#include <QString>

#include <string_view>

namespace s4k::store {

/// A profile as a JSON file that users read and edit:
///
///     { "schema": "s4k-profile/1", "title": "Panel 3",
///       "parameters": { "system": "3L-1n", "ct": "200", "voltage": "480" } }
///
/// Names and values are those of the command line (parseParameter); numbers need no quotation
/// marks, the title may be missing. Values are checked by checkRange(). Refuses unknown members,
/// parameters without a register and files of more than 64 KB. The error names the file, the
/// member, the cause and the accepted values.
[[nodiscard]] Result<Profile> readProfile(const QString& path);
[[nodiscard]] Result<Profile> parseProfile(const QByteArray& json, std::string_view name);

/// Replaces the file completely or not at all, see replaceFile().
[[nodiscard]] Result<Done> writeProfile(const QString& path, const Profile& profile);
[[nodiscard]] QByteArray profileJson(const Profile& profile);

} // namespace s4k::store
