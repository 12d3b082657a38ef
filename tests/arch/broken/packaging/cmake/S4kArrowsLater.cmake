# SPDX-License-Identifier: GPL-3.0-or-later
# One exception that is needed and one that is not, to prove that the check finds the second.
set(S4K_ARROWS_LATER "ui/window/excused: ui/trends ui/demand")
