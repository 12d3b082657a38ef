// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/phasor_picture.h"

#include <QWidget>

namespace s4k::ui {

/// The phasor diagram, scaled to the widget up to a maximum size.
class PhasorChart final : public QWidget {
    Q_OBJECT
public:
    explicit PhasorChart(QWidget* parent = nullptr);

    void setPicture(const PhasorPicture& picture);
    [[nodiscard]] const PhasorPicture& picture() const { return m_picture; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PhasorPicture m_picture;
};

} // namespace s4k::ui
