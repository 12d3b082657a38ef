// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profiles/profile_state.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace s4k::ui {

/// The differences between one meter and the profile: each setting with its present and its wanted
/// value.
class ProfileDifferences final : public QWidget {
    Q_OBJECT
public:
    explicit ProfileDifferences(QWidget* parent = nullptr);

    /// Shows the verdict on the meter called `meter`. `failure`: the last error while writing;
    /// empty: none. With a refusal the differences are not listed.
    void showVerdict(const QString& meter, const ProfileVerdict& verdict, const QString& failure);

private:
    QLabel* m_title;
    QLabel* m_text;
    QWidget* m_list;
    std::vector<Difference> m_shown;

    void showList(const std::vector<Difference>& differences);
    void addDifference(QGridLayout& grid, const Difference& difference);
};

} // namespace s4k::ui
