# SPDX-License-Identifier: GPL-3.0-or-later
"""What every test of the wire needs: the program as a server, raw clients, a serial line."""
import os
import re
import select
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time
import tty
import unittest

SKIPPED = 77  # CTest counts this exit code as a skipped test
START_SECONDS = 30


def program():
    path = os.environ.get("S4K_PROGRAM", "")
    if not os.access(path, os.X_OK):
        raise RuntimeError("S4K_PROGRAM does not name the program s4k")
    return path


def need_tool(name):
    if shutil.which(name) is None:
        raise unittest.SkipTest(f"{name} is not installed")


def run_tests():
    """Runs the tests of the calling script; SKIPPED when none of them could run."""
    if sys.version_info < (3, 11):
        print("skipped: these tests need Python 3.11")
        sys.exit(SKIPPED)
    result = unittest.main(exit=False, verbosity=2).result
    if not result.wasSuccessful() or not (result.testsRun or result.skipped):
        sys.exit(1)
    ran = result.testsRun - len(result.skipped)
    for _, reason in result.skipped:
        print("skipped:", reason)
    # A class that is skipped as a whole reports no test that ran.
    sys.exit(SKIPPED if result.skipped and ran <= 0 else 0)


class Server:
    """`s4k serve` with these words; ends with SIGTERM and exit code 0."""

    def __init__(self, *words):
        self.process = subprocess.Popen([program(), "serve", *words], stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True)
        self.out, self.err = [], []
        self.ready = threading.Event()
        self.readers = [self._reader(self.process.stdout, self.out),
                        self._reader(self.process.stderr, self.err)]
        if not self.ready.wait(START_SECONDS):
            self.process.kill()
            self.process.wait()
            raise AssertionError("it does not listen: " + "".join(self.err))

    def _reader(self, stream, lines):
        def read():
            for line in stream:
                lines.append(line)
                if "listening on " in line:
                    self.ready.set()
        thread = threading.Thread(target=read, daemon=True)
        thread.start()
        return thread

    @property
    def pid(self):
        return self.process.pid

    @property
    def port(self):
        text = "".join(self.out + self.err)
        return int(re.search(r"listening on tcp 127\.0\.0\.1:(\d+)", text).group(1))

    def memory_kb(self):
        if not os.path.exists("/proc/self/status"):
            raise unittest.SkipTest("this system does not tell the memory of a process by /proc")
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:
            return int(re.search(r"VmRSS:\s+(\d+) kB", status.read()).group(1))

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(START_SECONDS)
        for reader in self.readers:
            reader.join()
        self.process.stdout.close()
        self.process.stderr.close()
        return code

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        code = self.stop()
        if code != 0 and kind is None:
            raise AssertionError(f"exit code {code}: " + "".join(self.err))


def tcp_server(*words):
    return Server("--tcp", "127.0.0.1:0", *words)


class Client:
    """A TCP client of nothing but a socket."""

    def __init__(self, port, seconds=5):
        self.socket = socket.create_connection(("127.0.0.1", port), seconds)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.transaction = 0

    def close(self):
        self.socket.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    @staticmethod
    def frame(unit, pdu, transaction=1, protocol=0):
        return struct.pack(">HHHB", transaction, protocol, len(pdu) + 1, unit) + pdu

    def send(self, data):
        self.socket.sendall(data)

    def take(self, size):
        data = b""
        while len(data) < size:
            part = self.socket.recv(size - len(data))
            if not part:
                raise ConnectionError("closed by the server")
            data += part
        return data

    def reply(self):
        """Transaction, unit and PDU of the next frame."""
        transaction, protocol, length, unit = struct.unpack(">HHHB", self.take(7))
        assert protocol == 0 and 2 <= length <= 254, (protocol, length)
        return transaction, unit, self.take(length - 1)

    def ask(self, unit, pdu):
        self.transaction = self.transaction % 65535 + 1
        self.send(self.frame(unit, pdu, self.transaction))
        transaction, told, answer = self.reply()
        assert (transaction, told) == (self.transaction, unit), (transaction, told)
        return answer

    def read(self, unit, register, count):
        """The words from `register` (1-based) on."""
        answer = self.ask(unit, read_pdu(register, count))
        assert answer[:2] == bytes([3, 2 * count]), answer.hex()
        return list(struct.unpack(f">{count}H", answer[2:]))

    def read_float(self, unit, register):
        return struct.unpack(">f", struct.pack(">2H", *self.read(unit, register, 2)))[0]

    def is_closed(self, seconds=5):
        """Whether the server closes the connection without another byte."""
        self.socket.settimeout(seconds)
        try:
            return self.socket.recv(1) == b""
        except ConnectionResetError:
            return True
        except socket.timeout:
            return False

    def is_silent(self, seconds):
        return not select.select([self.socket], [], [], seconds)[0]


def read_pdu(register, count, function=3):
    return struct.pack(">BHH", function, register - 1, count)


def write_pdu(register, value):
    return struct.pack(">BHH", 6, register - 1, value)


def crc16(data):
    """Modbus over Serial Line V1.02, appendix B: 0xA001, low byte first on the wire."""
    crc = 0xFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return struct.pack("<H", crc)


def rtu(unit, pdu):
    frame = bytes([unit]) + pdu
    return frame + crc16(frame)


class SerialPair:
    """Two pseudo-terminals that socat joins: one for the server, one for a client."""

    def __init__(self):
        need_tool("socat")
        self.folder = tempfile.TemporaryDirectory()
        self.server, self.client = (os.path.join(self.folder.name, end) for end in "sc")
        self.socat = subprocess.Popen(
            ["socat"] + [f"pty,raw,echo=0,link={end}" for end in (self.server, self.client)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + START_SECONDS
        while not (os.path.exists(self.server) and os.path.exists(self.client)):
            if time.monotonic() > deadline or self.socat.poll() is not None:
                raise AssertionError("socat made no pseudo-terminals")
            time.sleep(0.01)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socat.terminate()
        self.socat.wait()
        self.folder.cleanup()


class Line:
    """A client's end of a serial line, byte by byte."""

    def __init__(self, device):
        self.descriptor = os.open(device, os.O_RDWR | os.O_NOCTTY)
        tty.setraw(self.descriptor, termios.TCSANOW)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.descriptor)

    def send(self, data):
        os.write(self.descriptor, data)

    def take(self, size, seconds=5):
        """Up to `size` bytes; fewer when they do not come in time."""
        data = b""
        deadline = time.monotonic() + seconds
        while len(data) < size:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.descriptor], [], [], left)[0]:
                break
            data += os.read(self.descriptor, size - len(data))
        return data

    def ask(self, unit, pdu, size):
        """The PDU of the reply, which has `size` bytes."""
        self.send(rtu(unit, pdu))
        frame = self.take(size + 3)
        assert frame == rtu(unit, frame[1:-2]) and len(frame) == size + 3, frame.hex()
        return frame[1:-2]

    def is_silent(self, seconds):
        return not select.select([self.descriptor], [], [], seconds)[0]
