// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFile>
#include <QStyle>
#include <QStyleFactory>

#include <array>
#include <utility>

namespace s4k::ui {

namespace {

/// Replaces each `@accent` and the like in the sheet by the colour of that role.
QString withColours(QString sheet, const Colours& c) {
    // Longer names first: `@accent` is the beginning of `@accentSoft`.
    const std::array<std::pair<const char*, QColor>, 11> roles{{{"@accentSoft", c.accentSoft},
                                                                {"@onAccent", c.onAccent},
                                                                {"@accent", c.accent},
                                                                {"@surface", c.surface},
                                                                {"@raised", c.raised},
                                                                {"@border", c.border},
                                                                {"@text", c.text},
                                                                {"@muted", c.muted},
                                                                {"@good", c.good},
                                                                {"@warning", c.warning},
                                                                {"@alarm", c.alarm}}};
    for (const auto& [name, colour] : roles)
        sheet.replace(QLatin1String(name), colour.name());
    const bool darkText = c.onAccent.lightness() < c.accent.lightness();
    sheet.replace(QLatin1String("@tick"), QLatin1String(darkText ? "tick_dark" : "tick_light"));
    return sheet;
}

void setDisabled(QPalette& palette, const Colours& c) {
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor faint = c.muted;
        faint.setAlphaF(0.6F);
        palette.setColor(QPalette::Disabled, role, faint);
    }
}

} // namespace

QPalette paletteFor(const Colours& c) {
    QPalette palette;
    palette.setColor(QPalette::Window, c.surface);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.raised);
    palette.setColor(QPalette::AlternateBase, c.surface);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::Button, c.raised);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.alarm);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::ToolTipBase, c.raised);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Mid, c.border);
    setDisabled(palette, c);
    return palette;
}

QString styleSheetFor(const Colours& colours) {
    QFile file(QStringLiteral(":/s4k/window.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return withColours(QString::fromUtf8(file.readAll()), colours);
}

void applyTheme(QApplication& app, Theme theme, bool systemIsDark) {
    const bool dark = theme == Theme::Dark || (theme == Theme::System && systemIsDark);
    const Colours& colours = dark ? darkColours() : lightColours();
    if (QApplication::style()->name() != QLatin1String("fusion") && app.styleSheet().isEmpty())
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteFor(colours));
    app.setStyleSheet(styleSheetFor(colours));
}

} // namespace s4k::ui
