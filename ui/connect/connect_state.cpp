// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connect_state.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace s4k::ui {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("s4k::ui::ConnectState", text);
}

QString withPort(const QString& host, int port) {
    const bool version6 = host.contains(QLatin1Char(':'));
    return QStringLiteral("%1:%2")
        .arg(version6 ? QStringLiteral("[%1]").arg(host) : host)
        .arg(port);
}

} // namespace

QString lineText(int baud, int parity) {
    const QString letters = QStringLiteral("NEO");
    const QChar letter = parity >= 0 && parity < letters.size() ? letters[parity] : QChar(u'?');
    return QString::number(baud) + QStringLiteral(" 8") + letter + QLatin1Char('1');
}

QString connectPlace(const ConnectChoice& choice) {
    if (choice.kind == ConnectChoice::Kind::Tcp)
        return withPort(choice.host, choice.port);
    return choice.device + QLatin1Char(' ') + lineText(choice.baud, choice.parity);
}

QString connectTitle(const ConnectChoice& choice) {
    return words(QT_TRANSLATE_NOOP("s4k::ui::ConnectState", "unit %1 on %2"))
        .arg(QString::number(choice.unit), connectPlace(choice));
}

QString hostProblem(const QString& host) {
    static const QRegularExpression kWithPort(QStringLiteral("^[^:]+:\\d*$"));
    static const QRegularExpression kStrange(QStringLiteral("[^\\w.:%\\-]"),
                                             QRegularExpression::UseUnicodePropertiesOption);
    if (host.isEmpty())
        return words(QT_TRANSLATE_NOOP("s4k::ui::ConnectState",
                                       "Write a name or an address, like 192.168.1.20."));
    if (kWithPort.match(host).hasMatch())
        return words(
            QT_TRANSLATE_NOOP("s4k::ui::ConnectState", "The port has a field of its own."));
    if (const auto strange = kStrange.match(host); strange.hasMatch())
        return words(QT_TRANSLATE_NOOP("s4k::ui::ConnectState",
                                       "A name or an address holds no \"%1\"."))
            .arg(strange.captured());
    return {};
}

QString deviceProblem(const QString& device) {
    if (device.isEmpty())
        return words(
            QT_TRANSLATE_NOOP("s4k::ui::ConnectState", "Choose a serial port, or write its name."));
    return {};
}

} // namespace s4k::ui
