// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;

namespace s4k {
struct RegisterRow;
}

namespace s4k::ui {

/// Description of one row of the register map, as in the manual.
class RegisterDetails final : public QWidget {
    Q_OBJECT
public:
    explicit RegisterDetails(QWidget* parent = nullptr);

    void showRow(const RegisterRow& row);

Q_SIGNALS:
    void closed(); ///< the user pressed the close button

private:
    QLabel* m_title;
    QLabel* m_what;
    QLabel* m_words;
    QLabel* m_unit;
    QLabel* m_range;
    QLabel* m_systems;
    QLabel* m_access;
    QLabel* m_source;

    QWidget* buildFacts();
    QLabel* fact(QFormLayout& form, const QString& name);
};

} // namespace s4k::ui
