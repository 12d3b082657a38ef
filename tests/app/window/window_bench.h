// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/composition.h"
#include "app/window/seats/embedded_seat.h"
#include "tests/app/store/recorded_load.h"
#include "tests/ui/named.h"
#include "ui/panel/faceplate.h"
#include "ui/panel/panel_column.h"
#include "ui/trends/trend_view.h"
#include "ui/window/action_table.h"
#include "ui/window/message_bar.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <cstdint>
#include <utility>

namespace s4k::test {

/// Options with `count` embedded meters.
inline app::Options meters(int count) {
    app::Options options;
    options.meters = count;
    return options;
}

/// The window as the program creates it, with its files in a folder of its own. Time passes only
/// when a test advances it.
class WindowBench {
public:
    /// With `stepped` the clocks show kMarch and do not run, so that results do not depend on the
    /// time of the test. `folders` is where the meters are stored; by default they store nothing.
    explicit WindowBench(app::Options options = {}, bool stepped = false,
                         app::MeterFolders folders = {})
        : m_paths({std::move(folders), path("audit.jsonl")}), m_preferences(path("settings.ini")),
          m_composition(options, m_paths, m_preferences,
                        stepped
                            ? session::Clocks{[] { return kMarch; }, [] { return std::int64_t{0}; }}
                            : session::Clocks{}) {}

    [[nodiscard]] app::Composition& operator*() { return m_composition; }
    [[nodiscard]] app::Composition* operator->() { return &m_composition; }
    [[nodiscard]] app::Preferences& preferences() { return m_preferences; }

    void show(const QSize& size = {1280, 800}) {
        window.resize(size);
        window.openFirstTool();
        window.show();
    }

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    /// Writes a file into the folder and returns its path.
    QString write(const char* name, const QByteArray& bytes) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
        return file.fileName();
    }

    /// An embedded meter, by its index.
    [[nodiscard]] session::MeterSession& meter(std::size_t i) { return fleet.at(i); }
    [[nodiscard]] app::Seat& shown() { return *m_composition.desk().shown(); }
    [[nodiscard]] panel::Panel& panel() { return shown().panel(); }
    [[nodiscard]] ui::MeterKey key() { return m_composition.store().shown(); }
    [[nodiscard]] past::MeterPast& past() { return m_composition.store().past(key()); }
    [[nodiscard]] ui::Faceplate& faceplate() {
        return m_composition.fixtures().front().faceplate();
    }

    /// Shows a tool and returns its view.
    template <typename View>
    [[nodiscard]] View& tool(const char* id) {
        window.showTool(QString::fromLatin1(id));
        return found<View>(id);
    }
    /// Opens a dock and returns its panel.
    template <typename Panel>
    [[nodiscard]] Panel& dock(const char* id) {
        window.openDock(QString::fromLatin1(id));
        return found<Panel>(id);
    }
    /// Builds the parts of the trends that are hidden at first.
    void buildHiddenTrendParts() {
        auto& trends = tool<ui::TrendView>("trends");
        trends.chooser();
        trends.rangeTable();
        trends.editor();
    }
    /// Triggers an action of the window.
    void act(const char* id) { window.actions().find(QString::fromLatin1(id))->trigger(); }
    /// Text of the message bar; empty while the bar is hidden.
    [[nodiscard]] QString said() {
        const ui::MessageBar& bar = window.messages();
        const ui::Message& message = bar.message();
        return bar.isVisible() ? QStringList{message.thing, message.cause, message.remedy}.join(
                                     QStringLiteral("; "))
                               : QString();
    }

    /// The first widget with this accessible name; null when there is none.
    template <typename Widget>
    [[nodiscard]] Widget* named(const QString& name) {
        return test::find<Widget>(window, name);
    }
    /// Like find(), for a widget that must exist.
    template <typename Widget>
    [[nodiscard]] Widget& the(const char* name) {
        return test::named<Widget>(window, name);
    }
    [[nodiscard]] QString text(const char* name) { return the<QLabel>(name).text(); }
    /// The seat of an embedded meter, by its index.
    [[nodiscard]] app::EmbeddedSeat& seatOf(std::size_t i) {
        return *m_composition.meters().seatOf(meter(i));
    }
    /// True when such a widget exists and is visible.
    template <typename Widget>
    [[nodiscard]] bool sees() const {
        const auto* const widget = window.template findChild<Widget*>();
        return widget != nullptr && widget->isVisible();
    }

private:
    template <typename Widget>
    [[nodiscard]] Widget& found(const char* id) {
        if (auto* const widget = window.template findChild<Widget*>())
            return *widget;
        qFatal("no %s", id);
    }

    QTemporaryDir m_folder;
    app::Paths m_paths;
    app::Preferences m_preferences;
    app::Composition m_composition;

public:
    ui::MainWindow& window = m_composition.window();
    session::Fleet& fleet = m_composition.bench().fleet();
    session::MeterSession& session = fleet.at(0);
};

} // namespace s4k::test
