// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/share_state.h"

#include <QRegularExpression>

namespace s4k::ui {

QString sharedWhere(const ShareState& state) {
    QStringList places;
    for (const ServerView* server : {&state.tcp, &state.rtu})
        if (server->running)
            places += server->where;
    return places.join(QStringLiteral(", "));
}

bool isLoopback(const QString& address) {
    static const QRegularExpression kFourParts(
        QStringLiteral("^127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}$"));
    const QString text = address.trimmed().toLower();
    return text == QLatin1String("::1") || text == QLatin1String("localhost") ||
           kFourParts.match(text).hasMatch();
}

} // namespace s4k::ui
