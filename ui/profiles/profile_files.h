// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace s4k::ui {

class MeterStore;
class ProfileModel;

/// Asks for a profile's file and requests `model` to open it. Modal for `parent`.
void askForProfile(ProfileModel& model, QWidget* parent);
/// Asks for a file and requests `model` to save the settings of the meter that is shown. Modal for
/// `parent`.
void askForProfileToSave(const MeterStore& store, ProfileModel& model, QWidget* parent);

} // namespace s4k::ui
