// SPDX-License-Identifier: GPL-3.0-or-later
// A server on libmodbus that misbehaves, for tests of clients:
//   s4k-bad-server tcp|DEVICE HOW [MS]
// serves unit 1 at a free port of 127.0.0.1, which it prints, or on a serial line at 19200 8N1.
// Every second read of registers is answered HOW, the others correctly: busy (exception 6),
// wrong-id, slow (MS late), bytewise (0.3 ms between two bytes), closes (half an answer; over TCP
// then closes the connection) or well (correctly). Register N holds 3 N.
#include <modbus/modbus.h>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr int kRegisters = 400;
constexpr int kUnit = 1;
constexpr useconds_t kBytewiseUs = 300;
constexpr std::string_view kName = "Leviton Series 4000K Power Meter Full Data Set";

using Bytes = std::vector<std::uint8_t>;

/// The command line.
struct Orders {
    std::string where;
    std::string how;
    int ms = 0;
    [[nodiscard]] bool tcp() const { return where == "tcp"; }
};

/// Appends the CRC. @source Modbus over Serial Line V1.02, appendix B.
void appendCrc(Bytes& frame) {
    unsigned crc = 0xFFFF;
    for (const std::uint8_t byte : frame) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1U) != 0 ? crc >> 1U ^ 0xA001U : crc >> 1U;
    }
    frame.push_back(static_cast<std::uint8_t>(crc & 0xFFU));
    frame.push_back(static_cast<std::uint8_t>(crc >> 8U));
}

class BadServer {
public:
    BadServer(modbus_t* line, Orders orders)
        : m_line(line), m_map(modbus_mapping_new(0, 0, kRegisters, 0)), m_orders(std::move(orders)),
          m_header(modbus_get_header_length(line)) {
        for (int i = 0; i < kRegisters; ++i)
            m_map->tab_registers[i] = static_cast<std::uint16_t>(3 * (i + 1));
        modbus_set_slave(m_line, kUnit);
    }
    BadServer(const BadServer&) = delete;
    BadServer& operator=(const BadServer&) = delete;
    ~BadServer() {
        modbus_mapping_free(m_map);
        modbus_free(m_line);
    }

    /// Answers requests until the client has disconnected.
    void serve() {
        std::array<std::uint8_t, MODBUS_TCP_MAX_ADU_LENGTH> request{};
        for (;;) {
            const int size = modbus_receive(m_line, request.data());
            if (size < 0)
                return;
            if (size > 0 && !answer(request.data(), size))
                return;
        }
    }

private:
    modbus_t* m_line;
    modbus_mapping_t* m_map;
    Orders m_orders;
    int m_header;
    int m_reads = 0;

    bool answer(std::uint8_t* request, int size) {
        const std::uint8_t function = request[m_header];
        if (function == MODBUS_FC_REPORT_SLAVE_ID)
            return put(frame(request, identity()), 0);
        if (function != MODBUS_FC_READ_HOLDING_REGISTERS) {
            modbus_flush(m_line); // libmodbus cannot compute the length of such a request
            return modbus_reply_exception(m_line, request, MODBUS_EXCEPTION_ILLEGAL_FUNCTION) > 0;
        }
        const bool strikes = ++m_reads % 2 == 0;
        if (!strikes || m_orders.how == "well")
            return modbus_reply(m_line, request, size, m_map) > 0;
        if (m_orders.how == "busy")
            return modbus_reply_exception(m_line, request, MODBUS_EXCEPTION_SLAVE_OR_SERVER_BUSY) >
                   0;
        if (m_orders.how == "slow") {
            usleep(static_cast<useconds_t>(m_orders.ms) * 1000);
            return modbus_reply(m_line, request, size, m_map) > 0;
        }
        return spoil(request);
    }

    bool spoil(const std::uint8_t* request) {
        Bytes good = frame(request, words(request));
        if (m_orders.how == "bytewise")
            return put(good, kBytewiseUs);
        if (m_orders.how == "wrong-id") {
            Bytes other = words(request);
            return put(frame(request, other, kUnit + 1), 0);
        }
        good.resize(good.size() / 2);
        return put(good, 0) && !m_orders.tcp();
    }

    static Bytes identity() {
        Bytes pdu{MODBUS_FC_REPORT_SLAVE_ID, static_cast<std::uint8_t>(kName.size() + 2), 247,
                  0xFF};
        pdu.insert(pdu.end(), kName.begin(), kName.end());
        return pdu;
    }

    Bytes words(const std::uint8_t* request) const {
        const std::uint8_t* const pdu = request + m_header;
        const int first = pdu[1] << 8 | pdu[2];
        const int count = pdu[3] << 8 | pdu[4];
        Bytes reply{pdu[0], static_cast<std::uint8_t>(2 * count)};
        for (int i = first; i < first + count && i < kRegisters; ++i) {
            reply.push_back(static_cast<std::uint8_t>(m_map->tab_registers[i] >> 8));
            reply.push_back(static_cast<std::uint8_t>(m_map->tab_registers[i] & 0xFF));
        }
        return reply;
    }

    Bytes frame(const std::uint8_t* request, const Bytes& pdu, int unit = kUnit) const {
        Bytes frame;
        if (m_orders.tcp())
            frame = {request[0], request[1], 0, 0, 0, static_cast<std::uint8_t>(pdu.size() + 1)};
        frame.push_back(static_cast<std::uint8_t>(unit));
        frame.insert(frame.end(), pdu.begin(), pdu.end());
        if (!m_orders.tcp())
            appendCrc(frame);
        return frame;
    }

    bool put(const Bytes& bytes, useconds_t pauseUs) {
        const int to = modbus_get_socket(m_line);
        if (pauseUs == 0)
            return write(to, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
        for (const std::uint8_t byte : bytes) {
            if (write(to, &byte, 1) != 1)
                return false;
            usleep(pauseUs);
        }
        return true;
    }
};

int serveTcp(const Orders& orders) {
    modbus_t* const line = modbus_new_tcp("127.0.0.1", 0);
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    if (bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        listen(listener, 4) != 0 ||
        getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        return 1;
    std::printf("listening on tcp 127.0.0.1:%d\n", ntohs(address.sin_port));
    BadServer server(line, orders);
    while (modbus_tcp_accept(line, &listener) >= 0) {
        server.serve();
        modbus_close(line);
    }
    return 1;
}

int serveRtu(const Orders& orders) {
    modbus_t* const line = modbus_new_rtu(orders.where.c_str(), 19200, 'N', 8, 1);
    BadServer server(line, orders);
    if (line == nullptr || modbus_connect(line) != 0)
        return 1;
    std::printf("listening on rtu %s\n", orders.where.c_str());
    for (;;)
        server.serve();
}

} // namespace

int main(int argc, char* argv[]) {
    if (argc < 3)
        return 2;
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const Orders orders{argv[1], argv[2], argc > 3 ? std::atoi(argv[3]) : 0};
    return orders.tcp() ? serveTcp(orders) : serveRtu(orders);
}
