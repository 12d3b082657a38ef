// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/decode.h"
#include "core/traffic/traffic_log.h"

#include <QWidget>

#include <optional>

class QLabel;
class QTreeWidget;

namespace s4k::ui {

/// One frame in detail: its bytes and every register in it.
class TrafficDetails final : public QWidget {
    Q_OBJECT
public:
    explicit TrafficDetails(QWidget* parent = nullptr);

    void showFrame(const modbus::TrafficFrame& frame, const modbus::DecodedPdu& decoded);

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    std::optional<modbus::TrafficFrame> m_frame;
    QLabel* m_title;
    QLabel* m_note;
    QLabel* m_bytes;
    QTreeWidget* m_values;

    void showBytes();
    void showValues(const std::vector<modbus::DecodedValue>& values);
};

} // namespace s4k::ui
