// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/tool.h"

#include <QWidget>

#include <vector>

class QStackedLayout;

namespace s4k::ui {

/// The place at the right edge where one dock at a time can be open; it scrolls in a low window. A
/// dock is made when it is first opened.
class DockArea final : public QWidget {
    Q_OBJECT
public:
    explicit DockArea(QWidget* parent = nullptr);

    void add(const Dock& dock);
    /// Nothing for an unknown id.
    void open(const QString& id);
    /// Nothing while another one is open.
    void close(const QString& id);
    [[nodiscard]] bool isOpen(const QString& id) const;

Q_SIGNALS:
    void changed();

private:
    struct Entry {
        Dock dock;
        QWidget* panel = nullptr;  ///< null: not made yet
        QWidget* scroll = nullptr; ///< around it
    };
    QStackedLayout* m_panels;
    std::vector<Entry> m_docks;
    QString m_open; ///< empty: none

    void make(Entry& entry);
};

} // namespace s4k::ui
