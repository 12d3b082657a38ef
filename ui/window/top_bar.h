// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/bar_part.h"

#include <QFrame>

#include <vector>

class QHBoxLayout;
class QToolButton;

namespace s4k::ui {

/// The bar at the top: parts of features at the left and in the middle, buttons at the right. If it
/// is too narrow, all of its parts change to the next level together until they fit.
class TopBar final : public QFrame {
    Q_OBJECT
public:
    explicit TopBar(QWidget* parent = nullptr);

    void addLeft(BarPart* part);
    void addMiddle(BarPart* part);
    /// Adds a button at the right. `wordy`: it shows its word beside the icon at level 0.
    void addButton(QToolButton* button, bool wordy);
    /// Everything in the bar, from left to right.
    [[nodiscard]] std::vector<QWidget*> inOrder() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    QHBoxLayout* m_left;
    QHBoxLayout* m_middle;
    QHBoxLayout* m_right;
    std::vector<BarPart*> m_parts;
    std::vector<QToolButton*> m_wordy;
    bool m_fitting = false;
    int m_needed = 0; ///< width that the content needed after it was last fitted

    void add(QHBoxLayout& row, BarPart* part);
    void fit();
    void setRoom(int level);
};

} // namespace s4k::ui
