// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstdint>
#include <optional>

class QLabel;

namespace s4k::ui {

/// The active alerts, each with what mends it.
class AlertList final : public QWidget {
    Q_OBJECT
public:
    explicit AlertList(QWidget* parent = nullptr);

    /// `bits` is register 146.
    void showAlerts(std::uint16_t bits);

protected:
    void changeEvent(QEvent* event) override;

private:
    QLabel* m_icon;
    QLabel* m_text;
    std::optional<std::uint16_t> m_bits;

    void paintIcon();
};

} // namespace s4k::ui
