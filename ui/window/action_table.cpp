// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/action_table.h"

#include "ui/widgets/icon.h"

#include <QAction>
#include <QStyle>
#include <QToolButton>
#include <QWidget>

#include <algorithm>
#include <array>
#include <utility>

namespace s4k::ui {

namespace {

constexpr const char* kGroup = "group";
constexpr const char* kSpare = "spareKey";
constexpr const char* kLive = "live";

/// Names of keys as Qt writes them. Our translation contains them because Qt's may not be
/// installed.
[[maybe_unused]] constexpr std::array kKeyNames{
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"), QT_TRANSLATE_NOOP("QShortcut", "Space"),
    QT_TRANSLATE_NOOP("QShortcut", "PgUp"), QT_TRANSLATE_NOOP("QShortcut", "PgDown")};

QKeySequence spareOf(const QAction& action) {
    return action.property(kSpare).value<QKeySequence>();
}

/// Text of a menu without its mnemonic: `&Connect...` becomes `Connect...`.
QString plain(QString text) {
    return text.remove(QLatin1Char('&'));
}

/// Sets the word shown on buttons; the leading blank is the gap to the icon.
void setWord(QAction& action) {
    action.setIconText(action.icon().isNull() ? plain(action.text())
                                              : QLatin1Char(' ') + plain(action.text()));
}

void showLive(QToolButton& button, bool live) {
    if (button.property(kLive).toBool() == live)
        return;
    button.setProperty(kLive, live);
    button.style()->unpolish(&button);
    button.style()->polish(&button);
}

} // namespace

QString action_group::views() {
    return ActionTable::tr("Views");
}

QString action_group::frontPanel() {
    return ActionTable::tr("Front panel");
}

QString action_group::meters() {
    return ActionTable::tr("Meters and files");
}

QString action_group::window() {
    return ActionTable::tr("Window");
}

ActionTable::ActionTable(QWidget& window) : QObject(&window), m_window(window) {}

QAction& ActionTable::add(const ActionRow& row, std::function<void()> does) {
    auto* const action = new QAction(row.text, this);
    action->setObjectName(row.id);
    action->setProperty(kGroup, row.group);
    action->setProperty(kSpare, row.spareKey);
    action->setShortcut(row.shortcut);
    action->setCheckable(row.checkable);
    if (!row.icon.isEmpty())
        action->setIcon(icon(row.icon));
    setWord(*action);
    setTip(*action, row.tip);
    connect(action, &QAction::triggered, this, [does = std::move(does)] { does(); });
    m_window.addAction(action);
    m_actions.push_back(action);
    return *action;
}

void ActionTable::setTip(QAction& action, const QString& tip) {
    const QKeySequence key = action.shortcut().isEmpty() ? spareOf(action) : action.shortcut();
    const QString keys = key.toString(QKeySequence::NativeText);
    action.setToolTip(keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys));
}

QAction* ActionTable::find(const QString& id) const {
    const auto found = std::find_if(m_actions.begin(), m_actions.end(),
                                    [&id](const QAction* one) { return one->objectName() == id; });
    return found == m_actions.end() ? nullptr : *found;
}

QString ActionTable::groupOf(const QAction& action) const {
    return action.property(kGroup).toString();
}

QString ActionTable::keysOf(const QAction& action) const {
    QStringList keys;
    for (const QKeySequence& key : {action.shortcut(), spareOf(action)})
        if (!key.isEmpty())
            keys += key.toString(QKeySequence::NativeText);
    return keys.join(tr("  or  "));
}

void ActionTable::describe(const QString& id, const QString& text, const QString& tip) {
    QAction* const action = find(id);
    if (action == nullptr)
        return;
    action->setText(text);
    setWord(*action);
    setTip(*action, tip);
}

QToolButton* ActionTable::button(const QString& id, QWidget* parent) const {
    QAction* const action = find(id);
    auto* const button = new QToolButton(parent);
    button->setFocusPolicy(Qt::StrongFocus);
    if (action == nullptr)
        return button;
    button->setDefaultAction(action);
    const auto follow = [button, action] {
        button->setAccessibleName(plain(action->text()));
        showLive(*button, action->property(kLive).toBool());
    };
    connect(action, &QAction::changed, button, follow);
    follow();
    return button;
}

bool ActionTable::triggerSpare(const QKeySequence& key) const {
    for (QAction* const action : m_actions)
        if (spareOf(*action) == key && action->isEnabled()) {
            action->trigger();
            return true;
        }
    return false;
}

} // namespace s4k::ui
