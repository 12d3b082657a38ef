// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report_content.h"

#include <QObject>
#include <QTextFormat>
#include <QTextObjectInterface>

#include <vector>

namespace s4k::ui {

/// Lets a QTextDocument draw pictures as vectors: a character of the object type kFormat is drawn
/// as the picture whose index is its property kIndex. Register it for kFormat with the document's
/// layout.
class PictureObject final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    static constexpr int kFormat = QTextFormat::UserObject + 1;
    static constexpr int kIndex = QTextFormat::UserProperty + 1;

    /// `pictures` must outlive this object. Pictures wider than `widest` (pixels of 1/96 inch) are
    /// scaled down.
    PictureObject(const std::vector<ReportPicture>& pictures, double widest, QObject* parent);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    const std::vector<ReportPicture>& m_pictures;
    double m_widest;

    [[nodiscard]] const ReportPicture& pictureOf(const QTextFormat& format) const;
};

} // namespace s4k::ui
