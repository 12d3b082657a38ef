// SPDX-License-Identifier: GPL-3.0-or-later
// Correct: register numbers may be written in this folder.
constexpr RegisterNumber kAlertsRegister{146};
