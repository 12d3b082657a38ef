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
    static constexpr int kWidth = 400; ///< logical pixels

    explicit TwinPanel(QWidget* parent = nullptr);
    ~TwinPanel() override;

    /// Shows the panel of the twin of the live meter called `liveTitle`. `panel` must outlive this
    /// widget, or clear() must be called before.
    void showTwin(panel::Panel& panel, const QString& twinTitle, const QString& liveTitle);
    /// Shows an explanation of twins instead of the twin, whose panel is no longer used. This is
    /// the state at first.
    void clear();
    /// Shows the number of settings in which the twin differs from the live meter; at 0 there is
    /// nothing to adopt.
    void showDifferences(int count);
    [[nodiscard]] Faceplate& faceplate();

Q_SIGNALS:
    /// The user wants the configuration of the live meter to be copied into the twin.
    void adoptRequested();
    /// The user chose whether the keys of one panel act on both.
    void togetherChosen(bool together);
    void closed(); ///< the user closed the panel; the owner hides it

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
