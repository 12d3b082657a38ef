// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstdint>

namespace s4k::ui {

/// A small round light. A text beside it always gives its meaning.
class Lamp final : public QWidget {
    Q_OBJECT
public:
    enum class State : std::uint8_t {
        Off,
        Active,
        Alarm
    };

    explicit Lamp(QWidget* parent = nullptr);
    void setState(State state);
    [[nodiscard]] State state() const { return m_state; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    State m_state = State::Off;
};

} // namespace s4k::ui
