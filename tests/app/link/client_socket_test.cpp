// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/server/client_socket.h"
#include "app/link/server/portable_socket.h"
#include "app/link/server/tcp_server.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <array>

using namespace s4k;
using namespace s4k::link;

namespace {

constexpr std::size_t kMuch = std::size_t{16} * 1024 * 1024; // more than the kernel buffers

std::unique_ptr<ClientSocket> makeSocket(qintptr descriptor) {
    QFETCH_GLOBAL(bool, portable);
    return portable ? std::make_unique<PortableSocket>(descriptor) : makeClientSocket(descriptor);
}

/// A socket and the client at the other end.
struct Pair {
    Listener listener;
    std::unique_ptr<ClientSocket> socket;
    QTcpSocket client;

    Pair() {
        QObject::connect(&listener, &Listener::accepted,
                         [this](qintptr descriptor) { socket = makeSocket(descriptor); });
        const bool listens = listener.listen(QHostAddress::LocalHost);
        client.connectToHost(QHostAddress::LocalHost, listener.serverPort());
        if (!listens || !QTest::qWaitFor([this] { return socket && client.isOpen(); }))
            qFatal("no connection");
    }
    /// Reads at most `most` bytes that are available.
    std::optional<QByteArray> read(std::size_t most = 64) {
        std::array<std::uint8_t, 64> buffer{};
        const auto size = socket->read(std::span(buffer).first(most));
        if (!size)
            return std::nullopt;
        return QByteArray(reinterpret_cast<const char*>(buffer.data()),
                          static_cast<qsizetype>(*size));
    }
};

modbus::Bytes bytesOf(const QByteArray& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()),
            static_cast<std::size_t>(text.size())};
}

} // namespace

class ClientSocketTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Every test runs with both kinds of socket.
    void initTestCase_data() {
        QTest::addColumn<bool>("portable");
        QTest::newRow("of this system") << false;
        QTest::newRow("portable") << true;
    }

    void readsAndWrites() {
        Pair pair;
        QCOMPARE(pair.socket->peerPort(), pair.client.localPort());
        QVERIFY(pair.socket->peerAddress().isLoopback());
        QCOMPARE(pair.read(), QByteArray());
        QSignalSpy readable(pair.socket.get(), &ClientSocket::readable);
        pair.client.write("question");
        QVERIFY(readable.wait());
        QCOMPARE(pair.read(), QByteArray("question"));
        pair.socket->write(bytesOf("answer"));
        QTRY_COMPARE(pair.client.bytesAvailable(), 6);
        QCOMPARE(pair.client.readAll(), QByteArray("answer"));
        QTRY_COMPARE(pair.socket->unsent(), std::size_t{0});
    }

    void signalsUntilAllIsRead() {
        Pair pair;
        QByteArray got;
        connect(pair.socket.get(), &ClientSocket::readable, this,
                [&] { got += pair.read(1).value_or(QByteArray()); });
        pair.client.write("byte by byte");
        QTRY_COMPARE(got, QByteArray("byte by byte"));
    }

    void signalsNothingWhileItDoesNotRead() {
        Pair pair;
        pair.socket->setReading(false);
        QSignalSpy readable(pair.socket.get(), &ClientSocket::readable);
        pair.client.write("later");
        QTest::qWait(100);
        QCOMPARE(readable.count(), 0);
        pair.socket->setReading(true);
        QVERIFY(readable.wait());
        QCOMPARE(pair.read(), QByteArray("later"));
    }

    void slowsTheOtherEndDownWhileItDoesNotRead() {
        Pair pair;
        pair.socket->setReading(false);
        pair.client.write(QByteArray(kMuch, 'x'));
        QTest::qWait(300);
        QVERIFY(pair.client.bytesToWrite() > 0);
    }

    void keepsWhatCannotLeaveAndItsOrder() {
        Pair pair;
        pair.client.setReadBufferSize(1024);
        QByteArray sent(kMuch, 'x');
        for (qsizetype i = 0; i < sent.size(); i += 1000)
            sent[i] = static_cast<char>('a' + i / 1000 % 26);
        pair.socket->write(bytesOf(sent));
        pair.socket->write(bytesOf("end"));
        QTest::qWait(50);
        QVERIFY(pair.socket->unsent() > 0);
        QSignalSpy drained(pair.socket.get(), &ClientSocket::drained);
        QByteArray got;
        pair.client.setReadBufferSize(0);
        QVERIFY(QTest::qWaitFor(
            [&] {
                got += pair.client.readAll();
                return got.size() == sent.size() + 3;
            },
            20'000));
        QVERIFY(got == sent + "end");
        QVERIFY(!drained.isEmpty());
        QTRY_COMPARE(pair.socket->unsent(), std::size_t{0});
    }

    void whatCameBeforeTheEndIsReadFirst() {
        Pair pair;
        std::optional<QByteArray> got = QByteArray();
        QByteArray all;
        connect(pair.socket.get(), &ClientSocket::readable, this, [&] {
            got = pair.read(2);
            all += got.value_or(QByteArray());
        });
        pair.client.write("last words");
        pair.client.disconnectFromHost();
        QTRY_VERIFY(!got);
        QCOMPARE(all, QByteArray("last words"));
    }

    void whatWasWrittenBeforeItsOwnEndArrives() {
        Pair pair;
        pair.socket->write(bytesOf("last reply"));
        pair.socket.reset();
        QTRY_COMPARE(pair.client.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(pair.client.readAll(), QByteArray("last reply"));
    }

    void saysWhenNothingCanBeSent() {
        Pair pair;
        pair.socket->setReading(false);
        QSignalSpy broken(pair.socket.get(), &ClientSocket::broken);
        pair.client.write("unread");
        pair.client.abort();
        QVERIFY(QTest::qWaitFor([&] {
            pair.socket->write(bytesOf("to nobody"));
            return !broken.isEmpty();
        }));
    }

    void closesWithItsEnd() {
        Pair pair;
        pair.socket.reset();
        QTRY_COMPARE(pair.client.state(), QAbstractSocket::UnconnectedState);
    }
};

QTEST_GUILESS_MAIN(ClientSocketTest)
#include "client_socket_test.moc"
