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

/// Headings in the list of shortcuts. Features add their actions under one of them.
namespace action_group {
[[nodiscard]] QString views();
[[nodiscard]] QString frontPanel();
[[nodiscard]] QString meters(); ///< meters and files
[[nodiscard]] QString window();
} // namespace action_group

/// One action of the window.
struct ActionRow {
    QString id;     ///< unique in the window, e.g. `connect`
    QString group;  ///< heading in the list of shortcuts, e.g. action_group::meters()
    QString text;   ///< as in a menu, with its mnemonic `&`
    QString tip;    ///< a sentence; the table appends the shortcut
    QString icon{}; ///< name in resources/icons; empty: none
    QKeySequence shortcut{};
    /// Key that triggers the action only if the control with the focus does not use it, e.g. Space.
    QKeySequence spareKey{};
    bool checkable = false;
};

/// A line of the list of shortcuts whose keys belong to no action: keys of the front panel, Tab.
struct KeyHint {
    QString group;
    QString keys;
    QString text;
};

/// All actions of a window in one list. Buttons, shortcuts, the list of shortcuts, tool tips and
/// the action finder use it.
class ActionTable final : public QObject {
    Q_OBJECT
public:
    /// The shortcuts are active in `window`, which owns the table.
    explicit ActionTable(QWidget& window);

    /// Adds an action that calls `does`, which must not be empty, when triggered. Its id must be
    /// new. The reference is valid as long as the table.
    QAction& add(const ActionRow& row, std::function<void()> does);
    void addHint(const KeyHint& hint) { m_hints.push_back(hint); }

    /// Null: there is no action with this id.
    [[nodiscard]] QAction* find(const QString& id) const;
    /// All actions in the order in which they were added.
    [[nodiscard]] const std::vector<QAction*>& actions() const { return m_actions; }
    [[nodiscard]] const std::vector<KeyHint>& hints() const { return m_hints; }
    /// Heading under which the action is listed.
    [[nodiscard]] QString groupOf(const QAction& action) const;
    /// All keys of the action as text, `F1  or  ?`; empty: it has none.
    [[nodiscard]] QString keysOf(const QAction& action) const;
    /// Changes text and tip of an action, e.g. after a change of state; the shortcut stays. Ignored
    /// for an unknown id.
    void describe(const QString& id, const QString& text, const QString& tip);

    /// Creates a button that triggers the action and follows its text, tip, icon and check mark.
    /// While the action's property `live` is true the button looks active; call describe() after
    /// changing that property. For an unknown id the button is empty.
    [[nodiscard]] QToolButton* button(const QString& id, QWidget* parent) const;
    /// Triggers the enabled action whose spare key is `key`; false: there is none.
    bool triggerSpare(const QKeySequence& key) const;

private:
    QWidget& m_window;
    std::vector<QAction*> m_actions;
    std::vector<KeyHint> m_hints;

    static void setTip(QAction& action, const QString& tip);
};

} // namespace s4k::ui
