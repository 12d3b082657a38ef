// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_file.h"

#include "ui/charts/chart_paper.h"
#include "ui/report/picture_object.h"
#include "ui/report/report_html.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>

namespace s4k::ui {

namespace {

constexpr int kPixelsPerInch = 96;
constexpr double kMarginInches = 2 / 2.54; // as QTextDocument::print has

QByteArray svgOf(const ReportPicture& picture) {
    return pictureOf({picture.caption, picture.size.toSize(),
                      [&picture](QPainter& painter, const QRectF&) {
                          painter.drawPicture(0, 0, picture.drawing);
                      }},
                     QStringLiteral("svg"));
}

QString imageTag(const ReportPicture& picture) {
    return QStringLiteral("<img alt=\"%1\" style=\"max-width:100%\" "
                          "src=\"data:image/svg+xml;base64,%2\">")
        .arg(picture.caption.toHtmlEscaped(), QString::fromLatin1(svgOf(picture).toBase64()));
}

QString markOf(std::size_t i) {
    return QStringLiteral("[[picture %1]]").arg(i);
}

void placePictures(QTextDocument& document, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        // The last mark is ours, even if a person wrote the same text above.
        QTextCursor end(&document);
        end.movePosition(QTextCursor::End);
        QTextCursor cursor = document.find(markOf(i), end, QTextDocument::FindBackward);
        if (cursor.isNull())
            continue;
        QTextCharFormat format;
        format.setObjectType(PictureObject::kFormat);
        format.setProperty(PictureObject::kIndex, static_cast<qulonglong>(i));
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    }
}

} // namespace

bool writeReportHtml(const ReportContent& content, QIODevice& file) {
    const QByteArray html = reportHtml(content, [&content](std::size_t i) {
                                return imageTag(content.pictures[i]);
                            }).toUtf8();
    return file.write(html) == html.size();
}

bool writeReportPdf(const ReportContent& content, QIODevice& file) {
    QPdfWriter pdf(&file);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageMargins(QMarginsF()); // the document has its own margins
    pdf.setResolution(kPixelsPerInch * 4);
    pdf.setTitle(QStringLiteral("Commissioning report: ") + meterPlace(content.meter));
    pdf.setCreator(content.program);
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&pdf);
    document.setHtml(reportHtml(content, markOf));
    const double room = pdf.pageLayout().fullRectPixels(kPixelsPerInch).width() -
                        2 * kMarginInches * kPixelsPerInch;
    document.documentLayout()->registerHandler(
        PictureObject::kFormat, new PictureObject(content.pictures, room, &document));
    placePictures(document, content.pictures.size());
    document.print(&pdf);
    return true;
}

} // namespace s4k::ui
