// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/panel/screen_compare.h"

#include "app/cli/panel/html.h"
#include "app/cli/panel/png_file.h"
#include "app/cli/panel/screen_files.h"
#include "app/cli/text.h"
#include "app/store/files/file_io.h"

#include <QFileInfo>

#include <set>

namespace s4k::cli {

namespace {

constexpr QRgb kDiffersColour = 0xFFFF3B30;
constexpr int kFadedAlpha = 0x30;

QImage load(const QDir& dir, const std::string& path) {
    return QImage(dir.filePath(toQt(path + ".png"))).convertToFormat(QImage::Format_ARGB32);
}

/// The actual picture faded, with each different pixel in one strong colour.
QImage diffPicture(const QImage& expected, const QImage& actual, std::size_t& pixels) {
    QImage diff = actual;
    for (int y = 0; y < actual.height(); ++y)
        for (int x = 0; x < actual.width(); ++x) {
            const QRgb pixel = actual.pixel(x, y);
            const bool same = expected.pixel(x, y) == pixel;
            pixels += same ? 0 : 1;
            diff.setPixel(x, y,
                          same ? qRgba(qRed(pixel), qGreen(pixel), qBlue(pixel), kFadedAlpha)
                               : kDiffersColour);
        }
    return diff;
}

Result<Done> writePicture(const QDir& out, const Difference& difference, const char* which,
                          const QImage& image) {
    if (image.isNull())
        return Done{};
    const QString path = out.filePath(toQt("compare/" + difference.path + "." + which + ".png"));
    if (auto made = makeDirectory(QFileInfo(path).path()); !made)
        return made;
    return store::writeFile(path, pngBytes(image));
}

Result<Done> writePictures(const QDir& expectedDir, const QDir& out, Difference& difference) {
    const QImage expected = load(expectedDir, difference.path);
    const QImage actual =
        difference.finding == Finding::Stale ? QImage() : load(out, difference.path);
    QImage diff;
    if (difference.finding == Finding::Changed && expected.size() == actual.size())
        diff = diffPicture(expected, actual, difference.pixels);
    if (auto written = writePicture(out, difference, "expected", expected); !written)
        return written;
    if (auto written = writePicture(out, difference, "actual", actual); !written)
        return written;
    return writePicture(out, difference, "diff", diff);
}

/// Removes pictures of an earlier comparison, which would look like differences of this one. Only
/// files with the names that this comparison uses are removed.
void removeEarlierPictures(const QDir& out) {
    for (const SystemType system : kSystemTypes)
        for (const Notation& notation : kNotations) {
            const std::string name =
                std::to_string(static_cast<int>(system)) + "/" + std::string(notation.name);
            QDir dir(out.filePath(toQt("compare/" + name)));
            const QStringList ours{QStringLiteral("*.expected.png"), QStringLiteral("*.actual.png"),
                                   QStringLiteral("*.diff.png")};
            for (const QString& file : dir.entryList(ours, QDir::Files))
                dir.remove(file);
        }
}

std::vector<Difference> findChanges(const QDir& expected, const QDir& out,
                                    std::span<const Screen> screens) {
    std::vector<Difference> found;
    for (const Screen& screen : screens) {
        const std::string path = screen.path();
        if (!QFileInfo::exists(expected.filePath(toQt(path + ".png"))))
            found.push_back({path, Finding::Missing});
        else if (load(expected, path) != load(out, path))
            found.push_back({path, Finding::Changed});
    }
    return found;
}

/// Searches only the directories that were rendered.
std::vector<Difference> findStale(const QDir& expected, std::span<const Screen> screens) {
    std::set<std::string> rendered;
    std::set<std::string> directories;
    for (const Screen& screen : screens) {
        rendered.insert(screen.path());
        directories.insert(screen.path().substr(0, screen.path().rfind('/') + 1));
    }
    std::vector<Difference> found;
    for (const std::string& directory : directories) {
        const QDir dir(expected.filePath(toQt(directory)));
        for (const QString& file :
             dir.entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Name))
            if (const std::string path = directory + file.chopped(4).toStdString();
                rendered.count(path) == 0)
                found.push_back({path, Finding::Stale});
    }
    return found;
}

std::string figure(const QDir& out, const Difference& difference, const std::string& which) {
    const std::string path = "compare/" + difference.path + "." + which + ".png";
    if (!QFileInfo::exists(out.filePath(toQt(path))))
        return {};
    return "<figure><img src=\"" + escaped(path) + "\" alt=\"" + which + "\"><figcaption>" + which +
           "</figcaption></figure>\n";
}

std::string report(const QDir& out, std::span<const Difference> differences, std::size_t count) {
    const bool good = differences.empty();
    std::string body = std::string("<p class=\"") + (good ? "good" : "bad") + "\">" +
                       std::to_string(differences.size()) + " of " + std::to_string(count) +
                       " screens differ.</p>\n";
    for (const Difference& difference : differences) {
        body += "<h2>" + escaped(difference.path) + "</h2>\n<p>" +
                std::string(name(difference.finding));
        if (difference.pixels > 0)
            body += ", " + std::to_string(difference.pixels) + " pixels";
        body += "</p>\n<div class=\"sheet\">\n" + figure(out, difference, "expected") +
                figure(out, difference, "actual") + figure(out, difference, "diff") + "</div>\n";
    }
    return htmlPage("Screens against those expected", body);
}

} // namespace

std::string_view name(Finding finding) {
    constexpr std::array<std::string_view, 3> kNames{"changed", "missing", "stale"};
    return kNames[static_cast<std::size_t>(finding)];
}

Result<std::vector<Difference>> compareScreens(const QDir& expected, const QDir& out,
                                               std::span<const Screen> screens) {
    removeEarlierPictures(out);
    std::vector<Difference> differences = findChanges(expected, out, screens);
    const std::vector<Difference> stale = findStale(expected, screens);
    differences.insert(differences.end(), stale.begin(), stale.end());
    for (Difference& difference : differences)
        if (auto written = writePictures(expected, out, difference); !written)
            return written.error();
    const std::string html = report(out, differences, screens.size());
    if (auto written = store::writeFile(out.filePath(QStringLiteral("report.html")),
                                        QByteArray::fromStdString(html));
        !written)
        return written.error();
    return differences;
}

} // namespace s4k::cli
