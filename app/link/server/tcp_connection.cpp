// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/server/tcp_connection.h"

#include <QTimer>

#include <algorithm>
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
    m_frameBegan.start();
    m_lastTaken.start();
    connect(m_socket.get(), &ClientSocket::readable, this, &TcpConnection::takeTurn);
    connect(m_socket.get(), &ClientSocket::drained, this, &TcpConnection::resume);
    connect(m_socket.get(), &ClientSocket::broken, this, [this] { m_server.forget(*this); });
}

TcpConnection::~TcpConnection() = default;

// While the connection reads nothing, the rest of a frame cannot come.
qint64 TcpConnection::stalledMs() const {
    const bool halfFrame = m_parser.waiting() && !congested();
    return std::max(halfFrame ? m_frameBegan.elapsed() : qint64(0),
                    m_socket->unsent() > 0 ? m_lastTaken.elapsed() : qint64(0));
}

bool TcpConnection::congested() const {
    return m_socket->unsent() > kMostUnsent;
}

// Reading stops while the client does not read its replies.
void TcpConnection::resume() {
    m_lastTaken.restart();
    if (m_isCongested && !congested())
        m_frameBegan.restart();
    m_isCongested = congested();
    m_socket->setReading(!m_isCongested);
}

void TcpConnection::takeTurn() {
    std::array<std::uint8_t, kBytesPerTurn>
        buffer; // NOLINT(cppcoreguidelines-pro-type-member-init)
    const auto size = m_socket->read(buffer);
    if (!size) {
        m_server.forget(*this);
        return;
    }
    parse(Bytes(buffer).first(*size));
    flush();
    if (m_parser.broken())
        m_server.dismiss(*this,
                         S4K_TEXT("Link", "it sent a frame whose length field is not 2 to 254"));
}

// Later bytes of a frame do not renew its time: otherwise a byte now and then keeps a connection.
void TcpConnection::parse(Bytes bytes) {
    const std::uint64_t begun = m_parser.begunFrames();
    const std::uint64_t foreign = m_parser.foreignFrames();
    m_parser.feed(bytes, [this](const MbapFrame& frame) { serve(frame); });
    m_server.m_exchange.countUnheard(m_parser.foreignFrames() - foreign);
    if (m_parser.begunFrames() != begun)
        m_frameBegan.restart();
}

void TcpConnection::serve(const MbapFrame& frame) {
    m_lastRequest.restart();
    m_hasAsked = true;
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
    if (m_socket->unsent() == 0)
        m_lastTaken.restart();
    m_socket->write(m_out);
    m_out.clear();
    m_isCongested = congested();
    m_socket->setReading(!m_isCongested);
}

} // namespace s4k::link
