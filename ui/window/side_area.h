// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QScrollArea;
class QStackedLayout;

namespace s4k::ui {

/// The place at the right edge where one side panel at a time can stand; it scrolls in a low
/// window.
class SideArea final : public QWidget {
    Q_OBJECT
public:
    explicit SideArea(QWidget* parent = nullptr);

    /// Takes the panel; its fixed width is that of the area while it is open.
    void add(QWidget* panel);
    void open(QWidget* panel);
    /// Closes `panel`; nothing when another one is open.
    void close(QWidget* panel);
    [[nodiscard]] bool isOpen(const QWidget* panel) const;

Q_SIGNALS:
    void changed();

private:
    QStackedLayout* m_panels;

    [[nodiscard]] QScrollArea* scrollOf(const QWidget* panel) const;
};

} // namespace s4k::ui
