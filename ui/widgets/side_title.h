// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace s4k::ui {

/// The first row of a side panel: its title and the button that closes it.
class SideTitle final : public QWidget {
    Q_OBJECT
public:
    /// `closeName` is for screen readers, `closeTip` tells what closing leaves as it is.
    SideTitle(const QString& title, const QString& closeName, const QString& closeTip,
              QWidget* parent);

Q_SIGNALS:
    void closed();
};

} // namespace s4k::ui
