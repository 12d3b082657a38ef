// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_paper.h"

#include <QStringList>
#include <QXmlStreamReader>

namespace s4k::test {

/// The texts of an SVG in the order in which they are painted.
inline QStringList textsOfSvg(const QByteArray& svg) {
    QXmlStreamReader xml(svg);
    QStringList texts;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text"))
            texts += xml.readElementText();
    return texts;
}

/// The texts that `paint` draws on a picture of `size`.
inline QStringList paintedTexts(const QSize& size, decltype(ui::ChartPaper::paint) paint) {
    return textsOfSvg(ui::pictureOf({{}, size, std::move(paint)}, QStringLiteral("svg")));
}

} // namespace s4k::test
