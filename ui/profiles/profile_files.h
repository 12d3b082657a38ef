// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace s4k::ui {

class MeterStore;
class ProfileModel;

/// Asks for the file of a profile and requests that it is opened. Modal for `parent`.
void askForProfile(ProfileModel& model, QWidget* parent);
/// Asks for a file for the settings of the meter that is shown and requests that they are saved.
void askForProfileToSave(const MeterStore& store, ProfileModel& model, QWidget* parent);

} // namespace s4k::ui
