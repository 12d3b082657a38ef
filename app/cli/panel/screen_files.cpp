// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/panel/screen_files.h"

#include "app/cli/panel/contact_sheet.h"
#include "app/cli/panel/png_file.h"
#include "app/cli/text.h"
#include "app/store/files/file_io.h"
#include "core/base/json_writer.h"
#include "core/lcd/glyphs.h"
#include "core/lcd/raster.h"

#include <QFileInfo>

namespace s4k::cli {

namespace {

std::string indexJson(std::span<const Screen> screens, int scale) {
    JsonWriter json(2);
    json.beginObject().key("schema").value("s4k-screens/1").key("scale").value(scale);
    json.key("screens").beginArray();
    for (const Screen& screen : screens) {
        json.beginObject().key("system").value(static_cast<int>(screen.system));
        json.key("notation").value(screen.notation).key("screen").value(screen.id);
        json.key("label").value(screen.description.label);
        json.key("value").value(screen.description.value).key("icons").beginArray();
        for (const std::string& icon : screen.description.icons)
            json.value(icon);
        json.endArray().key("crc32").value(lcd::pixelCrc(screen.frame, scale));
        json.key("png").value(screen.path() + ".png");
        json.key("text").value(screen.path() + ".txt").endObject();
    }
    return json.endArray().endObject().text() + "\n";
}

Result<Done> writeText(const QString& path, const std::string& text) {
    return store::writeFile(path, QByteArray::fromStdString(text));
}

} // namespace

Result<Done> makeDirectory(const QString& path) {
    if (QDir().mkpath(path) && QFileInfo(path).isWritable())
        return Done{};
    return Error{S4K_TEXT("Options", "directory"), path.toStdString(),
                 S4K_TEXT("Options", "it cannot be made or written"),
                 S4K_TEXT("Options", "choose another or check the permissions")};
}

Result<Done> writeScreens(const QDir& out, std::span<const Screen> screens, int scale) {
    lcd::Raster raster(scale);
    for (const Screen& screen : screens) {
        const QString base = out.filePath(toQt(screen.path()));
        if (auto made = makeDirectory(QFileInfo(base).path()); !made)
            return made;
        const QByteArray png = pngBytes(picture(raster, screen.frame));
        if (auto written = store::writeFile(base + QStringLiteral(".png"), png); !written)
            return written;
        const std::string text = lcd::frameText(screen.frame);
        if (auto written = writeText(base + QStringLiteral(".txt"), text); !written)
            return written;
    }
    const QString json = out.filePath(QStringLiteral("index.json"));
    if (auto written = writeText(json, indexJson(screens, scale)); !written)
        return written;
    return writeText(out.filePath(QStringLiteral("index.html")), contactSheet(screens, scale));
}

} // namespace s4k::cli
