// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/connect_state.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace s4k::ui {

class ElidedLabel;

/// The devices found by a scan so far, each with a button that connects to it. Hidden while there
/// is none.
class ConnectFound final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectFound(QWidget* parent = nullptr);

    void showFound(const std::vector<FoundView>& found);

Q_SIGNALS:
    void chosen(const s4k::ui::ConnectChoice& choice); ///< the user wants to connect to it

private:
    struct Row {
        QWidget* box;
        ElidedLabel* name;
        ElidedLabel* place;
        QLabel* detail;
        QPushButton* button;
    };
    std::vector<FoundView> m_found;
    std::vector<Row> m_rows;
    QVBoxLayout* m_column;

    void addRow();
    static void showRow(const Row& row, const FoundView& found);
};

} // namespace s4k::ui
