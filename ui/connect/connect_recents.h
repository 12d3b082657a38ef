// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/connect_state.h"

#include <QWidget>

#include <vector>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace s4k::ui {

class ConnectRow;

/// Recent connections, the newest first; one click connects again.
class ConnectRecents final : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t kMost = 8; ///< connections shown

    explicit ConnectRecents(QWidget* parent = nullptr);

    void showRecents(const std::vector<ConnectChoice>& recents);

Q_SIGNALS:
    void chosen(const s4k::ui::ConnectChoice& choice);    ///< the user wants to connect again
    void forgotten(const s4k::ui::ConnectChoice& choice); ///< the user wants to remove it

private:
    struct Row {
        QWidget* box;
        ConnectRow* place;
        QToolButton* forget;
    };
    std::vector<ConnectChoice> m_recents;
    std::vector<Row> m_rows;
    QVBoxLayout* m_column;
    QLabel* m_none;

    void addRow();
    void showRow(std::size_t i);
    void forget(std::size_t i);
};

} // namespace s4k::ui
