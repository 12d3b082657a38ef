// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/wire/servers.h"

#include <arpa/inet.h>
#include <modbus/modbus.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <vector>

namespace s4k::bench {

namespace {

constexpr int kRegisters = 52;

std::uint16_t portOf(int socket) {
    sockaddr_in address{};
    socklen_t size = sizeof(address);
    getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.sin_port);
}

int listenAnywhere() {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof(address)) != 0)
        return -1;
    constexpr int kBacklog = 64;
    return listen(socket, kBacklog) == 0 ? socket : -1;
}

/// Answers one request of a client; false when the client has disconnected.
bool answer(modbus_t* server, modbus_mapping_t* map, int client) {
    std::array<std::uint8_t, MODBUS_TCP_MAX_ADU_LENGTH> request{};
    modbus_set_socket(server, client);
    const int size = modbus_receive(server, request.data());
    return size > 0 && modbus_reply(server, request.data(), size, map) > 0;
}

} // namespace

void serveLibmodbus(const Ready& ready) {
    modbus_t* const server = modbus_new_tcp("127.0.0.1", 0);
    modbus_mapping_t* const map = modbus_mapping_new(0, 0, kRegisters, 0);
    for (int i = 0; i < kRegisters; ++i)
        map->tab_registers[i] = static_cast<std::uint16_t>(i);
    int listener = listenAnywhere();
    ready(portOf(listener));
    std::vector<pollfd> sockets{{listener, POLLIN, 0}};
    while (poll(sockets.data(), sockets.size(), -1) > 0) {
        for (std::size_t i = sockets.size(); i-- > 1;)
            if (sockets[i].revents != 0 && !answer(server, map, sockets[i].fd)) {
                close(sockets[i].fd);
                sockets.erase(sockets.begin() + static_cast<std::ptrdiff_t>(i));
            }
        if (sockets[0].revents != 0)
            sockets.push_back({modbus_tcp_accept(server, &listener), POLLIN, 0});
    }
}

} // namespace s4k::bench
