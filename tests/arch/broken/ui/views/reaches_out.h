// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks an arrow on purpose, to prove that the check can fail.
#include "app/store/files/recording_file.h"
#include <QSettings>
