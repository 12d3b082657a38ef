// SPDX-License-Identifier: GPL-3.0-or-later
// A Qt plugin that measures the program that loads it, so that the programs need no code for the
// benchmark. After the first paint of a window it prints "stamp NANOSECONDS KILOBYTES" (steady
// clock, resident memory) to stderr and ends the program.
#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QGenericPlugin>
#include <QWidget>

#include <chrono>
#include <cstdio>

namespace {

constexpr auto kPainted = QEvent::User;

/// Resident memory in kilobytes; 0 when the system does not report it.
long residentKb() {
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toLong();
    return 0;
}

class Stamp final : public QObject {
public:
    Stamp() { QCoreApplication::instance()->installEventFilter(this); }

protected:
    /// A window paints all its widgets in one event. An event posted at the first paint is
    /// delivered after the last.
    bool eventFilter(QObject* object, QEvent* event) override {
        if (event->type() != QEvent::Paint || !qobject_cast<QWidget*>(object))
            return false;
        QCoreApplication::instance()->removeEventFilter(this);
        QCoreApplication::postEvent(this, new QEvent(kPainted), Qt::HighEventPriority);
        return false;
    }
    bool event(QEvent* event) override {
        if (event->type() != kPainted)
            return QObject::event(event);
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        std::fprintf(stderr, "stamp %lld %ld\n",
                     static_cast<long long>(
                         std::chrono::duration_cast<std::chrono::nanoseconds>(now).count()),
                     residentKb());
        QCoreApplication::exit(0);
        return true;
    }
};

} // namespace

class StampPlugin final : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "stamp.json")

public:
    QObject* create(const QString& /*key*/, const QString& /*specification*/) override {
        return new Stamp;
    }
};

#include "stamp_plugin.moc"
