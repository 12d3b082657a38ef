// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/panel.h"

#include <QFrame>

#include <memory>

namespace s4k::ui {

class Faceplate;

/// Side panel with a second front panel: the embedded twin of the live meter that is shown.
class TwinPanel final : public QFrame {
    Q_OBJECT
public:
    static constexpr int kWidth = 400;

    explicit TwinPanel(QWidget* parent = nullptr);
    ~TwinPanel() override;

    /// Shows the panel of the twin of the live meter called `liveTitle`. `panel` must outlive this
    /// widget, or clear() must be called before.
    void showTwin(panel::Panel& panel, const QString& twinTitle, const QString& liveTitle);
    /// Removes the twin and its panel; a hint says how to get one.
    void clear();
    /// Shows the number of settings in which the twin differs from the live meter.
    void showDifferences(int count);
    [[nodiscard]] Faceplate& faceplate();

Q_SIGNALS:
    /// Copy the configuration of the live meter into the twin.
    void adoptRequested();
    /// Whether the keys of one panel should act on both.
    void togetherChosen(bool together);
    void closed();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;

    QWidget* buildHead();
    QWidget* buildTwin();
    QWidget* buildControls();
    void showParts();
    void letTimeRun();
};

} // namespace s4k::ui
