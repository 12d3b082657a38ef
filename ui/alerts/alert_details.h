// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstdint>

class QGridLayout;
class QLabel;

namespace s4k::ui {

/// The meaning of an alert, its cause and its remedy in full.
class AlertDetails final : public QWidget {
    Q_OBJECT
public:
    explicit AlertDetails(QWidget* parent = nullptr);

    /// Shows the alert of this bit of register 146; empty texts for a bit without a meaning.
    void showAlert(std::uint8_t bit);

private:
    QLabel* m_title;
    QLabel* m_bit;
    QLabel* m_cause;
    QLabel* m_remedy;

    QLabel* paragraph(QGridLayout& grid, const QString& name);
};

} // namespace s4k::ui
