// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace s4k::ui {

class MeterStore;
class ProfileModel;

/// Asks for a profile's file in a dialog that is modal for `parent`, then emits the model's
/// `openRequested`; nothing if it is cancelled.
void askForProfile(ProfileModel& model, QWidget* parent);
/// Asks for a file in a dialog that is modal for `parent`, then emits the model's `saveRequested`
/// for the meter that was shown when the dialog was opened; nothing if it is cancelled. A meter
/// must be shown.
void askForProfileToSave(const MeterStore& store, ProfileModel& model, QWidget* parent);

} // namespace s4k::ui
