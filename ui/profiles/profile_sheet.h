// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profiles/profile_state.h"

#include <QWidget>

#include <map>
#include <vector>

class QLabel;
class QPushButton;

namespace s4k::ui {

class ProfileDifferences;
class ProfileMeters;

/// The profile that is open: its name, how the meters get on with it, where the chosen one differs,
/// and the buttons that write.
class ProfileSheet final : public QWidget {
    Q_OBJECT
public:
    /// `room`: width for one line of text, in logical pixels.
    explicit ProfileSheet(int room, QWidget* parent = nullptr);

    void showState(const ProfileState& state);
    void showMeter(const MeterView& meter, const Settings& settings);
    void forgetMeter(MeterKey key);
    void setCurrent(MeterKey key);
    /// What the meter that is shown is called; empty: none is.
    [[nodiscard]] QString currentTitle() const;

Q_SIGNALS:
    void applyRequested(const std::vector<s4k::ui::MeterKey>& meters);
    void stopRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    /// A meter and what the profile means for it.
    struct Candidate {
        MeterView meter;
        Settings settings;
        ProfileVerdict verdict;
    };

    int m_room;
    QLabel* m_title;
    QLabel* m_file;
    ProfileMeters* m_meters;
    ProfileDifferences* m_differences;
    QPushButton* m_apply;
    QPushButton* m_stop;
    ProfileState m_state;
    std::map<MeterKey, Candidate> m_candidates;
    MeterKey m_current = 0;
    bool m_ownChoice = false; ///< a person has checked or unchecked a meter

    QWidget* buildNames();
    QWidget* buildButtons();
    [[nodiscard]] ProfileProgress progressOf(MeterKey key) const;
    [[nodiscard]] std::vector<MeterKey> appliable() const;
    void judge(Candidate& candidate) const;
    void checkCurrent();
    void showLine(QLabel& label, const QString& text) const;
    void showCandidate(MeterKey key);
    void showAll();
    void showSelected();
    void showButtons();
};

} // namespace s4k::ui
