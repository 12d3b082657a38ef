// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/history/history_rows.h"

#include "app/cli/console.h"
#include "app/cli/text.h"
#include "app/store/files/file_io.h"

namespace s4k::cli {

Result<RowFormat> readFormat(const Arguments& arguments) {
    if (arguments.has("json") && arguments.has("csv"))
        return optionConflict("json", "csv");
    return RowFormat{arguments.has("json"), arguments.value("csv")};
}

Outcome printRows(const Table& table, const RowFormat& format) {
    if (table.rows.empty())
        say(S4K_TEXT("Options", "no %1 in this range").with(table.title));
    if (format.csv && *format.csv != "-") {
        const QByteArray rows = QByteArray::fromStdString(asCsv(table));
        if (const auto done = store::replaceFile(toQt(*format.csv), rows); !done)
            return done.error();
    } else if (format.csv)
        print(asCsv(table));
    else if (format.json)
        print(asJsonLines(table));
    else if (!table.rows.empty())
        print(asText(table));
    return ExitCode::Done;
}

} // namespace s4k::cli
