// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/server/tcp_connection.h"

#include <QTimer>

#include <array>
#include <utility>

namespace s4k::link {

using namespace modbus;

namespace {

// Bytes served for one client before the others have their turn: some 340 requests, under 1 ms.
constexpr std::size_t kBytesPerTurn = 4096;
constexpr std::size_t kMostUnsent = 65'536;
constexpr std::uint8_t kAnyUnit = 0xFF;
constexpr std::uint16_t kSpoilTransaction = 0x5555;

} // namespace

TcpConnection::TcpConnection(TcpServer& server, std::unique_ptr<ClientSocket> socket)
    : QObject(&server), m_server(server), m_socket(std::move(socket)),
      m_peer(tcpText(m_socket->peerAddress(), m_socket->peerPort())) {
    m_lastRequest.start();
    m_lastProgress.start();
    connect(m_socket.get(), &ClientSocket::readable, this, &TcpConnection::takeTurn);
    connect(m_socket.get(), &ClientSocket::drained, this, &TcpConnection::resume);
    connect(m_socket.get(), &ClientSocket::broken, this, [this] { m_server.forget(*this); });
}

TcpConnection::~TcpConnection() = default;

qint64 TcpConnection::stalledMs() const {
    const bool owes = m_parser.waiting() || m_socket->unsent() > 0;
    return owes ? m_lastProgress.elapsed() : 0;
}

bool TcpConnection::congested() const {
    return m_socket->unsent() > kMostUnsent;
}

// Reading stops while the client does not read its replies.
void TcpConnection::resume() {
    m_lastProgress.restart();
    m_socket->setReading(!congested());
}

void TcpConnection::takeTurn() {
    std::array<std::uint8_t, kBytesPerTurn>
        buffer; // NOLINT(cppcoreguidelines-pro-type-member-init)
    const auto size = m_socket->read(buffer);
    if (!size) {
        m_server.forget(*this);
        return;
    }
    m_lastProgress.restart();
    const std::uint64_t foreign = m_parser.foreignFrames();
    m_parser.feed(Bytes(buffer).first(*size), [this](const MbapFrame& frame) { serve(frame); });
    m_server.m_exchange.countUnheard(m_parser.foreignFrames() - foreign);
    flush();
    if (m_parser.broken())
        m_server.dismiss(*this,
                         S4K_TEXT("Link", "it sent a frame whose length field is not 2 to 254"));
}

void TcpConnection::serve(const MbapFrame& frame) {
    m_lastRequest.restart();
    const std::uint8_t meter = frame.unit == kAnyUnit
                                   ? m_server.m_exchange.bus().loneUnit().value_or(kAnyUnit)
                                   : frame.unit;
    const MbapBytes adu = encodeMbap(frame.transaction, frame.unit, frame.pdu);
    const WireRequest request{Framing::Tcp, frame.unit, meter, frame.pdu, adu.view(), {}};
    if (const auto reply = m_server.m_exchange.serve(request, m_peer))
        send(*reply, frame.transaction);
}

void TcpConnection::send(const WireReply& reply, std::uint16_t transaction) {
    const auto told = static_cast<std::uint16_t>(
        reply.bus.badCheck ? transaction ^ kSpoilTransaction : transaction);
    const MbapBytes adu = encodeMbap(told, reply.bus.unit, reply.bus.pdu.view());
    const SpoiledFrame frame = spoiledFrame(adu.view(), reply.bus);
    if (reply.bus.delayMs == 0)
        put(frame.view(), reply);
    else if (!congested())
        QTimer::singleShot(reply.bus.delayMs, Qt::PreciseTimer, this, [this, frame, reply] {
            put(frame.view(), reply);
            flush();
        });
}

void TcpConnection::put(Bytes frame, const WireReply& reply) {
    m_server.m_exchange.sent(Framing::Tcp, reply, frame, m_peer);
    m_out.insert(m_out.end(), frame.begin(), frame.end());
}

void TcpConnection::flush() {
    if (m_out.empty())
        return;
    m_socket->write(m_out);
    m_out.clear();
    m_socket->setReading(!congested());
}

} // namespace s4k::link
