// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace s4k::ui {

/// One item of the status line: a text, with or without an icon before it.
class StatusItem final : public QWidget {
    Q_OBJECT
public:
    /// `name` is for screen readers.
    StatusItem(const QString& name, const QString& toolTip, QWidget* parent);

    enum class Tone : quint8 {
        Good,
        Warning
    };

    /// Shows `text`, elided if it is wider than `mostWidth` pixels (0: never elided).
    void setText(const QString& text, int mostWidth = 0,
                 Qt::TextElideMode shortened = Qt::ElideMiddle);
    void setTip(const QString& toolTip);
    /// Shows an icon from resources/icons before the text, in the colour of `tone`.
    void setIcon(const QString& name, Tone tone);
    /// Shows the text in the colour of normal text instead of muted text. Call it before the item
    /// is first shown.
    void setStrong();
    /// Makes the present width of the text, if it is the widest so far, the minimum width, so that
    /// the items after it do not move. Call it after setText().
    void keepPlace();

protected:
    void changeEvent(QEvent* event) override;

private:
    QLabel* m_icon;
    QLabel* m_label;
    QString m_iconName;
    Tone m_tone = Tone::Good;

    void paintIcon();
};

/// One line of status at the bottom of the window; features add their items to it.
class StatusLine final : public QFrame {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    /// Adds an item at the left, after the items added before.
    StatusItem& add(const QString& name, const QString& toolTip);
    /// Adds an item at the right.
    StatusItem& addRight(const QString& name, const QString& toolTip);

private:
    QHBoxLayout* m_left;
    QHBoxLayout* m_right;
};

} // namespace s4k::ui
