// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_reader.h"
#include "app/store/recorder/history_store.h"
#include "core/base/random.h"
#include "tests/app/store/recorded_load.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

namespace s4k::test {

/// The application that Qt's database plugins need, and a temporary folder for one test.
class HistoryBench {
public:
    HistoryBench() : m_application(m_count, m_arguments) {}

    [[nodiscard]] QString path(const char* name = "plant.s4kh") const {
        return m_folder.filePath(QString::fromLatin1(name));
    }

private:
    int m_count = 1;
    char m_name[6] = "tests";
    char* m_arguments[2] = {m_name, nullptr};
    QCoreApplication m_application;
    QTemporaryDir m_folder;
};

template <typename T>
T must(Result<T> result) {
    INFO((result ? std::string() : result.error().message()));
    REQUIRE(result.ok());
    return std::move(*result);
}

inline std::unique_ptr<store::HistoryStore> recordInto(const QString& name) {
    store::HistoryOptions options;
    options.name = name;
    return must(store::HistoryStore::open(options));
}

inline std::unique_ptr<store::HistoryReader> read(const QString& name) {
    return must(store::HistoryReader::open(name));
}

/// A three-phase sample whose values are all different.
past::Moment sampleAt(std::int64_t timeMs, double kilowatts = 12.5, double wattHours = 1000);

/// Waits until all queued samples are on the disk.
inline void settle(store::HistoryStore& store) {
    const auto done = store.flush();
    INFO((done ? std::string() : done.error().message()));
    REQUIRE(done.ok());
}

std::vector<store::HistoryRow> allRows(store::HistoryReader& reader, int meter = 1);

} // namespace s4k::test
