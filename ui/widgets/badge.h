// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include <cstdint>

namespace s4k::ui {

/// A few words on a coloured pill. The words carry the meaning; the colour only attracts attention.
class Badge final : public QLabel {
    Q_OBJECT
public:
    enum class Tone : std::uint8_t {
        Neutral,
        Accent,
        Warning,
        Alarm
    };

    explicit Badge(QWidget* parent = nullptr);

    void setTone(Tone tone);
    [[nodiscard]] Tone tone() const { return m_tone; }
    /// Shows an icon in front of the words, by its name in resources/icons; empty: none.
    void setIcon(const QString& name);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Neutral;
    QString m_icon;
};

} // namespace s4k::ui
