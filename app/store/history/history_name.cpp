// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_name.h"

#include <QUrl>
#include <QUrlQuery>

namespace s4k::store {

namespace {

Error refused(const QUrl& url, TextId cause) {
    return {
        S4K_TEXT("History", "history database"), url.toString(QUrl::RemovePassword).toStdString(),
        cause,
        S4K_TEXT("History", "write postgresql://user:password@host:port/database, or name a file")};
}

} // namespace

QString HistoryName::shown() const {
    if (!isServer())
        return file;
    QString text = QStringLiteral("postgresql://");
    if (!user.isEmpty())
        text += user + QLatin1Char('@');
    return text + (host.startsWith(QLatin1Char('/')) ? QString() : host) + QLatin1Char('/') +
           database;
}

Result<HistoryName> parseHistoryName(const QString& name) {
    HistoryName parsed;
    const bool server = name.startsWith(QLatin1String("postgresql://")) ||
                        name.startsWith(QLatin1String("postgres://"));
    if (!server) {
        parsed.file = name;
        if (name.isEmpty() || name.contains(QChar::Null))
            return Error{S4K_TEXT("History", "history database"), "",
                         S4K_TEXT("History", "it has no name"), S4K_TEXT("History", "name a file")};
        return parsed;
    }
    const QUrl url(name, QUrl::StrictMode);
    if (!url.isValid())
        return refused(QUrl(), S4K_TEXT("History", "its address cannot be read"));
    const QUrlQuery query(url);
    parsed.host = query.hasQueryItem(QStringLiteral("host"))
                      ? query.queryItemValue(QStringLiteral("host"), QUrl::FullyDecoded)
                      : url.host();
    parsed.user = url.userName(QUrl::FullyDecoded);
    parsed.password = url.password(QUrl::FullyDecoded);
    parsed.database = url.path(QUrl::FullyDecoded).mid(1);
    parsed.port = url.port(parsed.port);
    if (parsed.database.isEmpty())
        return refused(url, S4K_TEXT("History", "it does not say which database"));
    return parsed;
}

} // namespace s4k::store
