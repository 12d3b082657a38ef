# SPDX-License-Identifier: GPL-3.0-or-later
"""tshark as referee: of what is on the wire, and of what `s4k serve --export` writes."""
import os
import re
import subprocess
import tempfile
import time
import unittest

from wire import (Client, Line, SerialPair, Server, need_tool, read_pdu, rtu, run_tests,
                  tcp_server, write_pdu)

FIELDS = ("mbtcp.trans_id", "mbtcp.unit_id", "modbus.func_code", "modbus.reference_num",
          "modbus.word_cnt", "modbus.exception_code", "_ws.malformed", "tcp.srcport",
          "modbus.request_frame")

# Requests, and the exception that answers each; None: no exception.
ASKED = ((read_pdu(1, 52), None), (read_pdu(129, 26), None), (read_pdu(257, 90, 4), None),
         (write_pdu(131, 250), None), (bytes([16, 0, 149, 0, 1, 2, 0, 60]), None),
         (bytes([0x11]), None), (bytes([0x2B, 0x0E, 1, 0]), None), (read_pdu(53, 1), 2),
         (read_pdu(1, 126), 3), (write_pdu(131, 0), 3), (bytes([1, 0, 0, 0, 1]), 1))


def tshark(*words):
    run = subprocess.run(["tshark", *words], capture_output=True, text=True, timeout=60,
                         stdin=subprocess.DEVNULL, check=False)
    if run.returncode != 0:
        raise AssertionError(f"tshark {' '.join(words)}: {run.stderr}")
    return run.stdout


def decoded(file, *words):
    """One dict a packet."""
    fields = [word for field in FIELDS for word in ("-e", field)]
    lines = tshark("-r", file, *words, "-T", "fields", "-E", "separator=|", *fields).splitlines()
    return [dict(zip(FIELDS, line.split("|"))) for line in lines]


class Capture:
    """tshark on the loopback for one port; skips where that is not allowed."""

    def __init__(self, port):
        self.folder = tempfile.TemporaryDirectory()
        self.file = os.path.join(self.folder.name, "c.pcap")
        self.process = subprocess.Popen(
            ["tshark", "-i", "lo", "-w", self.file, "-f", f"tcp port {port}", "-q"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # The file exists once tshark captures; without the right to capture tshark ends at once.
        while not os.path.exists(self.file):
            if self.process.poll() is not None:
                self.end()
                raise unittest.SkipTest("tshark may not capture on the loopback")
            time.sleep(0.05)

    def packets(self, port, count):
        """The Modbus packets, once `count` of them are in the file."""
        deadline = time.monotonic() + 15
        found = []
        while len(found) < count and time.monotonic() < deadline:
            time.sleep(0.2)
            # The preference tells tshark which port is the server's, so that it can tell requests
            # from replies.
            found = decoded(self.file, "-d", f"tcp.port=={port},mbtcp", "-o",
                            f"mbtcp.tcp.port:{port}", "-Y", "mbtcp || _ws.malformed")
        return found

    def end(self):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()


class CaptureTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        need_tool("tshark")

    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())
        self.file = os.path.join(self.folder, "traffic.pcap")

    def agrees(self, request, reply, pdu, exception):
        """tshark reads both as what was asked and answered."""
        if request["mbtcp.unit_id"] or pdu != bytes([0x11]):
            self.assertEqual(int(request["modbus.func_code"]), pdu[0])
        # else: the RTU dissector ignores frames of less than 5 bytes, and this one has 4.
        self.assertEqual(int(reply["modbus.func_code"]), pdu[0])
        self.assertEqual(request["modbus.exception_code"], "")
        self.assertEqual(reply["modbus.exception_code"], str(exception or ""))
        if pdu[0] in (3, 4, 6, 16):
            self.assertEqual(int(request["modbus.reference_num"]),
                             int.from_bytes(pdu[1:3], "big"))
        if pdu[0] in (3, 4, 16):
            self.assertEqual(int(request["modbus.word_cnt"]), int.from_bytes(pdu[3:5], "big"))

    def agree(self, packets, unit):
        self.assertEqual(len(packets), 2 * len(ASKED), packets)
        for packet in packets:
            self.assertEqual(packet["_ws.malformed"], "", packet)
            if unit is not None:
                self.assertEqual(int(packet["mbtcp.unit_id"]), unit)
        for i, (pdu, exception) in enumerate(ASKED):
            self.agrees(packets[2 * i], packets[2 * i + 1], pdu, exception)

    def test_what_is_on_the_wire(self):
        with tcp_server("--units", "1-3") as server:
            capture = Capture(server.port)
            self.addCleanup(capture.end)
            time.sleep(0.5) # tshark creates the file shortly before it captures
            with Client(server.port) as client:
                for pdu, _ in ASKED:
                    client.ask(2, pdu)
            packets = capture.packets(server.port, 2 * len(ASKED))
            self.agree(packets, 2)
            for i, packet in enumerate(packets):
                self.assertEqual(int(packet["tcp.srcport"]) == server.port, i % 2 == 1)
                self.assertEqual(int(packet["mbtcp.trans_id"]), i // 2 + 1)

    def test_exported_tcp(self):
        with tcp_server("--units", "1-3", "--export", self.file) as server:
            with Client(server.port) as client:
                for pdu, _ in ASKED:
                    client.ask(3, pdu)
        packets = decoded(self.file)
        self.agree(packets, 3)
        for i, packet in enumerate(packets):
            self.assertEqual(int(packet["mbtcp.trans_id"]), i // 2 + 1)
        summary = tshark("-r", self.file).splitlines()
        for i, line in enumerate(summary):
            self.assertRegex(line, "Response" if i % 2 else "Query")

    def test_exported_rtu(self):
        with SerialPair() as pair:
            with Server("--rtu", pair.server, "--unit", "17", "--export", self.file):
                with Line(pair.client) as line:
                    for pdu, exception in ASKED:
                        self.ask(line, pdu, exception)
        # Without the preference tshark guesses by length which frames are requests.
        preference = ("-o", "mbrtu.tcp.port:502", "-o", "mbrtu.crc_verification:TRUE")
        self.agree(decoded(self.file, *preference), None)
        summary = tshark("-r", self.file, *preference).splitlines()
        for i, text in enumerate(summary):
            if ASKED[i // 2][0] == bytes([0x11]) and i % 2 == 0:
                continue
            self.assertRegex(text, "Response" if i % 2 else "Query")
            self.assertRegex(text, r"Unit: *17")
        self.assertNotRegex(tshark("-r", self.file, *preference, "-V"), re.compile("(?i)incorrect"))

    def ask(self, line, pdu, exception):
        line.send(rtu(17, pdu))
        frame = line.take(5)
        if exception is None:
            frame += line.take(400, 0.1)
        self.assertEqual(frame, rtu(17, frame[1:-2]))
        self.assertEqual(frame[1], pdu[0] | (0x80 if exception else 0))


if __name__ == "__main__":
    run_tests()
