// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace s4k::ui {

/// Translation context of a report's texts.
class Report {
    Q_DECLARE_TR_FUNCTIONS(s4k::ui::Report)
};

} // namespace s4k::ui
