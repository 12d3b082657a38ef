// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QIcon>
#include <QString>

class QButtonGroup;
class QToolButton;

namespace s4k::ui {

/// A few choices side by side, one of them taken. Arrows move along, as in a group of radio
/// buttons.
class Segmented final : public QFrame {
    Q_OBJECT
public:
    explicit Segmented(const QString& accessibleName, QWidget* parent = nullptr);

    QToolButton* add(const QString& text, const QString& toolTip, const QIcon& icon = {});
    /// Shows the choice without asking for it; -1 or what is not there: none.
    void setCurrent(int i);
    [[nodiscard]] int current() const;
    /// Icons beside the words, or words alone where room is short.
    void setIconsShown(bool shown);
    /// Less space around the words, where room is shorter still.
    void setTight(bool tight);
    [[nodiscard]] bool isTight() const;

Q_SIGNALS:
    /// A person chose `i` (also when it was the choice already).
    void chosen(int i);

private:
    QButtonGroup* m_group;
};

} // namespace s4k::ui
