// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/server/client_socket.h"

#ifdef Q_OS_UNIX
#include "app/link/server/kernel_socket.h"
#else
#include "app/link/server/portable_socket.h"
#endif

namespace s4k::link {

std::unique_ptr<ClientSocket> makeClientSocket(qintptr descriptor) {
#ifdef Q_OS_UNIX
    return std::make_unique<KernelSocket>(descriptor);
#else
    return std::make_unique<PortableSocket>(descriptor);
#endif
}

} // namespace s4k::link
