// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/profile_state.h"

#include "ui/model/write_view.h"

#include <QCoreApplication>

#include <algorithm>

namespace s4k::ui {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Profiles", text);
}

QString writingText(const ProfileProgress& progress) {
    const int all = std::max(progress.all, 1);
    return words(QT_TRANSLATE_NOOP("Profiles", "writing %1 of %2"))
        .arg(std::clamp(progress.done + 1, 1, all))
        .arg(all);
}

} // namespace

ProfileVerdict verdictOn(const Settings& settings, const Profile& profile) {
    ProfileVerdict verdict{differences(settings, profile), {}};
    if (const auto steps = stepsTo(settings, profile); !steps)
        verdict.refusal = refusalText(steps.error());
    return verdict;
}

bool isAppliable(const ProfileVerdict& verdict) {
    return verdict.refusal.isEmpty() && !verdict.differences.empty();
}

QString verdictText(const ProfileVerdict& verdict, const ProfileProgress& progress) {
    if (progress.state == ProfileProgress::State::Writing)
        return writingText(progress);
    if (progress.state == ProfileProgress::State::Failed)
        return words(QT_TRANSLATE_NOOP("Profiles", "failed"));
    if (!verdict.refusal.isEmpty())
        return words(QT_TRANSLATE_NOOP("Profiles", "would be refused"));
    if (verdict.differences.empty())
        return words(QT_TRANSLATE_NOOP("Profiles", "as wanted"));
    const auto count = static_cast<int>(verdict.differences.size());
    return QCoreApplication::translate("Profiles", "%n difference(s)", nullptr, count);
}

} // namespace s4k::ui
