// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/tool.h"

#include <QWidget>

#include <vector>

class QStackedLayout;

namespace s4k::ui {

/// The area at the right edge that shows at most one dock at a time and scrolls in a low window;
/// hidden while none is open. A dock is made when it is first opened.
class DockArea final : public QWidget {
    Q_OBJECT
public:
    explicit DockArea(QWidget* parent = nullptr);

    /// Adds a dock, closed. Its id must be new.
    void add(const Dock& dock);
    /// Opens a dock, closes the one open before, emits `changed` and calls the dock's hook
    /// `opened`, also if it was open already. Ignored for an unknown id.
    void open(const QString& id);
    /// Closes the dock if it is the open one, otherwise does nothing.
    void close(const QString& id);
    [[nodiscard]] bool isOpen(const QString& id) const;

Q_SIGNALS:
    void changed(); ///< a dock was opened or closed

private:
    struct Entry {
        Dock dock;
        QWidget* panel = nullptr;  ///< null: not made yet
        QWidget* scroll = nullptr; ///< contains the panel
    };
    QStackedLayout* m_panels;
    std::vector<Entry> m_docks;
    QString m_open; ///< empty: none

    void make(Entry& entry);
};

} // namespace s4k::ui
