// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace s4k::ui {

/// Editor for one line of text at the place where it is used: a note in a chart, the name of a set.
/// Return keeps the text, Escape discards it. The editor is not modal.
class LineEditor final : public QFrame {
    Q_OBJECT
public:
    explicit LineEditor(QWidget* parent);

    /// Opens the editor. `title` names what is edited; `removable` adds a button that removes it.
    void ask(const QString& title, const QString& text, int mostCharacters, bool removable);
    /// Shows why the text cannot be kept.
    void showProblem(const QString& problem);
    /// The text, with its white space simplified.
    [[nodiscard]] QString text() const;
    /// Closes the editor and emits `dismissed`.
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
