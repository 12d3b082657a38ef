// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListWidget;

namespace s4k::ui {

class ActionTable;

/// A search over all actions of the window, by words of their text, group or tip. Up and Down
/// select, Return triggers the action, Escape closes.
class ActionFinder final : public QFrame {
    Q_OBJECT
public:
    /// `actions` and `window` must outlive the finder, which is shown over the top of `window`.
    ActionFinder(const ActionTable& actions, QWidget* window);

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
