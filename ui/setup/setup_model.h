// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_store.h"
#include "ui/model/write_view.h"

#include <QObject>

#include <map>

namespace s4k::ui {

/// How the changes of one meter are being written.
struct SetupProgress {
    int done = 0;    ///< changes written, of `all`
    int all = 0;     ///< 0: nothing is being written
    QString refusal; ///< why the meter did not take a change; empty: it did
};

/// How the changes of each meter are being written, and what a person asks for in the Setup view.
/// It is there before the view is made. @source own design
class SetupModel final : public QObject {
    Q_OBJECT
public:
    /// `store` must outlive the model.
    explicit SetupModel(const MeterStore& store, QObject* parent = nullptr);

    /// `done` of `all` changes of the meter are written; `all` = 0: nothing is being written, or
    /// no more. Nothing for a meter that is gone.
    void showWriting(MeterKey key, int done, int all);
    /// Why the meter did not take a change; kept until its next change is made. Empty: forgotten.
    void showRefusal(MeterKey key, const QString& text);
    [[nodiscard]] SetupProgress progress(MeterKey key) const;

Q_SIGNALS:
    void progressChanged(s4k::ui::MeterKey key);

    /// All changes, in an order in which the meter takes them one by one.
    void writeAllRequested(s4k::ui::MeterKey key, const s4k::ui::WriteOrder& order);
    /// A file for the settings of the meter that is shown is to be asked for.
    void profileSaveRequested();
    void profileOpenRequested();

private:
    const MeterStore& m_store;
    std::map<MeterKey, SetupProgress> m_progress;

    void set(MeterKey key, const SetupProgress& progress);
};

} // namespace s4k::ui
