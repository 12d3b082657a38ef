// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QAction;
class QMenu;
class QToolButton;
class QWidget;

namespace s4k::ui {

/// Headings of the list of shortcuts, under which features add their actions.
namespace action_group {
[[nodiscard]] QString views();
[[nodiscard]] QString frontPanel();
[[nodiscard]] QString meters(); ///< and files
[[nodiscard]] QString window();
} // namespace action_group

/// One thing that a person can do in the window.
struct ActionRow {
    QString id;    ///< e.g. `connect`
    QString group; ///< heading in the list of shortcuts, e.g. action_group::meters()
    QString text;  ///< as in a menu, with its mnemonic
    QString tip;   ///< a sentence; the shortcut is added to it
    QString icon{};
    QKeySequence shortcut{};
    /// A key that does it only where no control wants it, e.g. Space.
    QKeySequence spareKey{};
    bool checkable = false;
};

/// Keys that no action has, for the list of shortcuts: those of the front panel, Tab.
struct KeyHint {
    QString group;
    QString keys;
    QString text;
};

/// The one list of actions of a window: menus, shortcuts, the overlay, tool tips and the search by
/// name come from it.
class ActionTable final : public QObject {
    Q_OBJECT
public:
    /// The shortcuts act in `window`.
    explicit ActionTable(QWidget& window);

    /// `id` is new.
    QAction& add(const ActionRow& row, std::function<void()> does);
    void addHint(const KeyHint& hint) { m_hints.push_back(hint); }

    /// Null when there is no such action.
    [[nodiscard]] QAction* find(const QString& id) const;
    /// In the order in which they were added.
    [[nodiscard]] const std::vector<QAction*>& actions() const { return m_actions; }
    [[nodiscard]] const std::vector<KeyHint>& hints() const { return m_hints; }
    [[nodiscard]] QString groupOf(const QAction& action) const;
    /// Every key of the action in words: `F1  or  ?`; empty: it has none.
    [[nodiscard]] QString keysOf(const QAction& action) const;
    /// Another text and tip, as its state is another; the shortcut stays.
    void describe(const QString& id, const QString& text, const QString& tip);

    /// A button that does it and follows its text, tip, icon and check mark. While the property
    /// `live` of the action is true the button has the look of what is under way; describe() makes
    /// the button read it.
    [[nodiscard]] QToolButton* button(const QString& id, QWidget* parent) const;
    /// Does what `key` is the spare key of; false: nothing has it.
    bool triggerSpare(const QKeySequence& key) const;

private:
    QWidget& m_window;
    std::vector<QAction*> m_actions;
    std::vector<KeyHint> m_hints;

    static void setTip(QAction& action, const QString& tip);
};

} // namespace s4k::ui
