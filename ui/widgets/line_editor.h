// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace s4k::ui {

/// A line to be written where it belongs: a note in a chart, the name of a set. Return keeps it,
/// Escape does not; nothing else of the window waits for it.
class LineEditor final : public QFrame {
    Q_OBJECT
public:
    explicit LineEditor(QWidget* parent);

    /// `title` says what is written; with `removable` there is a button that removes it.
    void ask(const QString& title, const QString& text, int mostCharacters, bool removable);
    /// Why the text cannot be kept.
    void showProblem(const QString& problem);
    [[nodiscard]] QString text() const;
    void dismiss();

Q_SIGNALS:
    void kept(const QString& text); ///< trimmed
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
