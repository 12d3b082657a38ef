// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/connect_state.h"

#include <QWidget>

class QComboBox;
class QCheckBox;
class QSpinBox;
class QToolButton;

namespace s4k::ui {

/// Settings of a connection that rarely change, in a part that opens and closes (closed at first):
/// poll period, time-out, retries, number of the first register, and whether the adapter echoes.
class ConnectMore final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectMore(QWidget* parent = nullptr);

    /// Shows the settings of a connection, clamped to the ranges of their fields.
    void showChoice(const ConnectChoice& choice);
    /// Copies the settings shown into `choice`; its other members do not change.
    void readInto(ConnectChoice& choice) const;
    /// Shows or hides the settings that only a serial line has.
    void setSerial(bool serial);
    [[nodiscard]] bool isOpen() const;

Q_SIGNALS:
    void edited(); ///< a setting changed, by the user or by showChoice()

private:
    QToolButton* m_fold;
    QWidget* m_content;
    QSpinBox* m_period;
    QSpinBox* m_timeout;
    QSpinBox* m_retries;
    QComboBox* m_base;
    QCheckBox* m_echoes;

    void buildContent();
    void setOpen(bool open);
};

} // namespace s4k::ui
