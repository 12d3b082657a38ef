// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks nothing: this folder is where register numbers are written.
constexpr RegisterNumber kAlertsRegister{146};
