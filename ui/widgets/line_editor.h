// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace s4k::ui {

/// Editor for one line of text at the place where it is used: a note in a chart, the name of a set.
/// It is not modal. Return and the button Save emit `kept`, the button Remove emits `removed`; the
/// editor stays open until the owner calls dismiss(). Escape dismisses it.
class LineEditor final : public QFrame {
    Q_OBJECT
public:
    explicit LineEditor(QWidget* parent);

    /// Opens the editor with `text` selected. `title` names what is edited; the text can have up to
    /// `mostCharacters`; `removable` shows the button Remove.
    void ask(const QString& title, const QString& text, int mostCharacters, bool removable);
    /// Shows why the text cannot be kept; empty: nothing.
    void showProblem(const QString& problem);
    /// The text, with its white space simplified.
    [[nodiscard]] QString text() const;
    /// Closes the editor and emits `dismissed`; ignored when it is closed.
    void dismiss();

Q_SIGNALS:
    void kept(const QString& text); ///< white space is simplified
    void removed();
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* m_title;
    QLineEdit* m_line;
    QLabel* m_problem;
    QToolButton* m_keep;
    QToolButton* m_remove;
};

} // namespace s4k::ui
