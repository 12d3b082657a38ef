// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_store.h"
#include "ui/profiles/profile_model.h"

#include <QWidget>

#include <map>
#include <vector>

class QLabel;
class QPushButton;

namespace s4k::ui {

class ProfileDifferences;
class ProfileMeters;

/// The open profile: its name, the state of each meter, the differences of the selected meter, and
/// the buttons that write.
class ProfileSheet final : public QWidget {
    Q_OBJECT
public:
    /// `store` and `model` must outlive the sheet. `room`: width of one line of text in logical
    /// pixels. Requests of the user are emitted as signals of `model`.
    ProfileSheet(const MeterStore& store, ProfileModel& model, int room, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// A meter as the sheet shows it, with the verdict of the profile on it.
    struct Candidate {
        MeterView meter;
        ProfileVerdict verdict;
        friend bool operator==(const Candidate&, const Candidate&) = default;
    };

    const MeterStore& m_store;
    ProfileModel& m_model;
    int m_room;
    QLabel* m_title;
    QLabel* m_file;
    ProfileMeters* m_meters;
    ProfileDifferences* m_differences;
    QPushButton* m_apply;
    QPushButton* m_stop;
    std::map<MeterKey, Candidate> m_candidates;
    bool m_ownChoice = false; ///< the user has checked or unchecked a meter

    QWidget* buildNames();
    QWidget* buildButtons();
    [[nodiscard]] ProfileProgress progressOf(MeterKey key) const;
    [[nodiscard]] std::vector<MeterKey> appliable() const;
    void connectStore();
    /// The candidate computed from the present data of store and profile.
    [[nodiscard]] Candidate judged(MeterKey key) const;
    void showMeter(MeterKey key);
    void forgetMeter(MeterKey key);
    void chooseShown();
    void checkShown();
    void showLine(QLabel& label, const QString& text) const;
    void showCandidate(MeterKey key);
    void showAll();
    void showSelected();
    void showButtons();
};

} // namespace s4k::ui
