// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/scenario.h"
#include "app/store/files/file_io.h"

#include <QDir>

#include <doctest/doctest.h>

using namespace s4k;

TEST_CASE("every scenario that comes with the program can be read") {
    const QDir folder(QStringLiteral("resources/scenarios"));
    const auto files = folder.entryList({QStringLiteral("*.scenario")}, QDir::Files);
    REQUIRE_FALSE(files.isEmpty());
    for (const QString& file : files) {
        const auto text = store::readWholeFile(folder.filePath(file), session::kMaxScenarioBytes);
        REQUIRE(text.ok());
        const auto scenario = session::parseScenario(text->toStdString(), file.toStdString());
        INFO(file.toStdString());
        CHECK_MESSAGE(scenario.ok(), (scenario.ok() ? "" : scenario.error().message()));
    }
}
