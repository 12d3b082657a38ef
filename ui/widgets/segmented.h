// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QIcon>
#include <QString>

class QButtonGroup;
class QToolButton;

namespace s4k::ui {

/// A few choices side by side, at most one of them selected. Arrow keys move the selection, as in a
/// group of radio buttons.
class Segmented final : public QFrame {
    Q_OBJECT
public:
    explicit Segmented(const QString& accessibleName, QWidget* parent = nullptr);

    /// Adds a choice, not selected, and returns its button. Choices count from 0.
    QToolButton* add(const QString& text, const QString& toolTip, const QIcon& icon = {});
    /// Selects choice `i` without emitting `chosen`; -1 or an unknown index selects none.
    void setCurrent(int i);
    /// Index of the selected choice; -1: none.
    [[nodiscard]] int current() const;
    /// Shows icons beside the words (true) or words alone (false).
    void setIconsShown(bool shown);
    /// Reduces the space around the words.
    void setTight(bool tight);
    [[nodiscard]] bool isTight() const;

Q_SIGNALS:
    /// The user chose `i`, which may have been selected already.
    void chosen(int i);

private:
    QButtonGroup* m_group;
};

} // namespace s4k::ui
