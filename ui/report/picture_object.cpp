// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/picture_object.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr double kPixelsPerInch = 96;

} // namespace

PictureObject::PictureObject(const std::vector<ReportPicture>& pictures, double widest,
                             QObject* parent)
    : QObject(parent), m_pictures(pictures), m_widest(widest) {}

const ReportPicture& PictureObject::pictureOf(const QTextFormat& format) const {
    return m_pictures[format.property(kIndex).toULongLong()];
}

QSizeF PictureObject::intrinsicSize(QTextDocument* document, int, const QTextFormat& format) {
    const QSizeF size = pictureOf(format).size;
    const QPaintDevice* const device = document->documentLayout()->paintDevice();
    const double scale = device == nullptr ? 1 : device->logicalDpiX() / kPixelsPerInch;
    return size * std::min(1.0, m_widest / size.width()) * scale;
}

void PictureObject::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                               const QTextFormat& format) {
    const ReportPicture& picture = pictureOf(format);
    painter->save();
    painter->translate(rect.topLeft());
    // A QPicture scales itself to the resolution of the device.
    const double own =
        static_cast<double>(painter->device()->logicalDpiX()) / picture.drawing.logicalDpiX();
    painter->scale(rect.width() / picture.size.width() / own,
                   rect.height() / picture.size.height() / own);
    painter->drawPicture(0, 0, picture.drawing);
    painter->restore();
}

} // namespace s4k::ui
