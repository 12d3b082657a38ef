// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/wiring_art.h"

#include <QWidget>

namespace s4k::ui {

/// The wiring diagram of a system type, scaled to the widget up to 1.5 times its size.
class WiringDiagram final : public QWidget {
    Q_OBJECT
public:
    explicit WiringDiagram(QWidget* parent = nullptr);

    void setWiring(const Wiring& wiring);
    [[nodiscard]] const Wiring& wiring() const { return m_wiring; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Wiring m_wiring;

    void describe();
};

} // namespace s4k::ui
