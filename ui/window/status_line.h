// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace s4k::ui {

/// One thing that the status line says: a text, perhaps with an icon before it.
class StatusItem final : public QWidget {
    Q_OBJECT
public:
    /// `name` is for screen readers.
    StatusItem(const QString& name, const QString& toolTip, QWidget* parent);

    enum class Tone : quint8 {
        Good,
        Warning
    };

    /// Shortened where it is longer than `mostWidth` pixels (0: never).
    void setText(const QString& text, int mostWidth = 0,
                 Qt::TextElideMode shortened = Qt::ElideMiddle);
    void setTip(const QString& toolTip);
    void setIcon(const QString& name, Tone tone);
    void setStrong();
    /// Never narrower than it has been, so that what comes after it keeps its place.
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

/// What is worth a glance, in one quiet line; features add their items to it.
class StatusLine final : public QFrame {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    /// One more at the left, after those before it.
    StatusItem& add(const QString& name, const QString& toolTip);
    /// One more at the right.
    StatusItem& addRight(const QString& name, const QString& toolTip);

private:
    QHBoxLayout* m_left;
    QHBoxLayout* m_right;
};

} // namespace s4k::ui
