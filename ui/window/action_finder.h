// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListWidget;

namespace s4k::ui {

class ActionTable;

/// A search over all enabled actions of the window: all words typed must occur in text, group or
/// tip. Up and Down select, Return or a click triggers the action, Escape or loss of the focus
/// closes.
class ActionFinder final : public QFrame {
    Q_OBJECT
public:
    /// `actions` and `window` must outlive the finder, which is shown over the top of `window`.
    ActionFinder(const ActionTable& actions, QWidget* window);

    /// Opens the finder without words, so that it lists all enabled actions.
    void popUp();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const ActionTable& m_actions;
    QLineEdit* m_words;
    QListWidget* m_found;
    QPointer<QWidget> m_focusBefore;

    void search();
    void step(int by);
    void choose();
    void dismiss();
};

} // namespace s4k::ui
