// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/composition.h"
#include "tests/app/store/recorded_load.h"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>

#include <cstdint>
#include <utility>

namespace s4k::test {

/// The window as the program builds it, with everything it keeps in a folder of its own.
class WindowBench {
public:
    /// `stepped`: the clocks show kMarch and stand still, so that nothing depends on when the test
    /// runs.
    explicit WindowBench(app::Options options = {}, bool stepped = false,
                         app::MeterFolders meters = {})
        : m_paths({std::move(meters), m_folder.filePath(QStringLiteral("audit.jsonl"))}),
          m_preferences(m_folder.filePath(QStringLiteral("settings.ini"))),
          m_composition(options, m_paths, m_preferences,
                        stepped
                            ? session::Clocks{[] { return kMarch; }, [] { return std::int64_t{0}; }}
                            : session::Clocks{}) {}

    [[nodiscard]] app::Composition& operator*() { return m_composition; }
    [[nodiscard]] app::Composition* operator->() { return &m_composition; }
    [[nodiscard]] QString path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    /// The first widget with that accessible name; null: there is none.
    template <typename Widget>
    [[nodiscard]] Widget* named(const QString& name) {
        for (Widget* widget : m_composition.window().template findChildren<Widget*>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }

private:
    QTemporaryDir m_folder;
    app::Paths m_paths;
    app::Preferences m_preferences;
    app::Composition m_composition;
};

} // namespace s4k::test
