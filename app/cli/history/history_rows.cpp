// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/history/history_rows.h"

#include "app/cli/console.h"
#include "app/cli/text.h"

#include <QSaveFile>

namespace s4k::cli {

namespace {

Outcome writeFile(const std::string& path, const std::string& text) {
    QSaveFile file(toQt(path));
    const auto size = static_cast<qint64>(text.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), size) != size || !file.commit())
        return Error{"CSV file", path, file.errorString().toStdString(),
                     "check that the folder exists, may be written and has room"};
    return ExitCode::Done;
}

} // namespace

Result<RowFormat> readFormat(const Arguments& arguments) {
    if (arguments.has("json") && arguments.has("csv"))
        return Error{"option --json", "", "--csv is given too", "give one of them"};
    return RowFormat{arguments.has("json"), arguments.value("csv")};
}

Outcome printRows(const Table& table, const RowFormat& format) {
    if (table.rows.empty())
        say("no " + table.title + " of this time");
    if (format.csv && *format.csv != "-")
        return writeFile(*format.csv, asCsv(table));
    if (format.csv)
        print(asCsv(table));
    else if (format.json)
        print(asJsonLines(table));
    else if (!table.rows.empty())
        print(asText(table));
    return ExitCode::Done;
}

} // namespace s4k::cli
