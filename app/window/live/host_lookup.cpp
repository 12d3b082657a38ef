// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/live/host_lookup.h"

#include <QHostInfo>

#include <algorithm>
#include <utility>

namespace s4k::app {

using ui::ConnectChoice;

namespace {

Result<ConnectChoice> at(const QHostInfo& host, ConnectChoice choice) {
    if (host.addresses().isEmpty())
        return Error{S4K_TEXT("Link", "host"), choice.host.toStdString(),
                     Text::verbatim(host.errorString().toStdString()),
                     S4K_TEXT("Link", "check the name, or give the address")};
    // IPv4 is preferred: meters and their gateways use it.
    const auto addresses = host.addresses();
    const auto v4 = std::find_if(addresses.begin(), addresses.end(), [](const QHostAddress& each) {
        return each.protocol() == QAbstractSocket::IPv4Protocol;
    });
    choice.host = (v4 == addresses.end() ? addresses.front() : *v4).toString();
    return choice;
}

} // namespace

void lookUpHost(const ConnectChoice& choice, QObject* context,
                std::function<void(const Result<ConnectChoice>&)> then) {
    const QString name = choice.host.trimmed();
    if (choice.kind == ConnectChoice::Kind::Serial || !QHostAddress(name).isNull()) {
        then(choice);
        return;
    }
    QHostInfo::lookupHost(name, context, [choice, then = std::move(then)](const QHostInfo& host) {
        then(at(host, choice));
    });
}

} // namespace s4k::app
