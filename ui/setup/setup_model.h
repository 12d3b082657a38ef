// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_store.h"
#include "ui/model/write_view.h"

#include <QObject>

#include <map>

namespace s4k::ui {

/// Progress of writing the changes of one meter.
struct SetupProgress {
    int done = 0;    ///< changes written, out of `all`
    int all = 0;     ///< 0: nothing is being written
    QString refusal; ///< why the meter refused a change; empty: it did not
};

/// Progress of writing the changes of each meter, and the requests of the user in the Setup view as
/// signals. It exists before the view is created. @source own design
class SetupModel final : public QObject {
    Q_OBJECT
public:
    /// `store` must outlive the model.
    explicit SetupModel(const MeterStore& store, QObject* parent = nullptr);

    /// Sets the progress: `done` of `all` changes are written; `all` = 0 means that writing has
    /// ended. A call with `all` > 0 clears the refusal. Ignored for an unknown meter.
    void showWriting(MeterKey key, int done, int all);
    /// Stores why the meter refused a change, until the next writing starts. Empty clears it.
    /// Ignored for an unknown meter.
    void showRefusal(MeterKey key, const QString& text);
    /// Progress of a meter; empty for a meter that has never been written.
    [[nodiscard]] SetupProgress progress(MeterKey key) const;

Q_SIGNALS:
    void progressChanged(s4k::ui::MeterKey key);

    /// The user wants to write these changes; the meter accepts them one by one in this order.
    void writeAllRequested(s4k::ui::MeterKey key, const s4k::ui::WriteOrder& order);
    /// The user wants to save the settings of the meter that is shown in a file, still to be asked
    /// for.
    void profileSaveRequested();
    /// The user wants to open a file with settings, still to be asked for.
    void profileOpenRequested();

private:
    const MeterStore& m_store;
    std::map<MeterKey, SetupProgress> m_progress;

    void set(MeterKey key, const SetupProgress& progress);
};

} // namespace s4k::ui
