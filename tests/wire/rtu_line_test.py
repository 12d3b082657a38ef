# SPDX-License-Identifier: GPL-3.0-or-later
"""Modbus RTU byte for byte, over a line that knows nothing of Modbus."""
import os
import struct
import time
import unittest

from wire import Line, SerialPair, Server, read_pdu, rtu, run_tests, write_pdu

# @source Series 4000-K instructions, report slave id; the device identification of the standard
GOLDEN_ID = bytes.fromhex(
    "01 11 30 F7 FF 4C 65 76 69 74 6F 6E 20 53 65 72 69 65 73 20 34 30 30 30 4B 20 50 6F 77 65 72 "
    "20 4D 65 74 65 72 20 46 75 6C 6C 20 44 61 74 61 20 53 65 74 9B D9")
GOLDEN_DEVICE = (bytes.fromhex("01 2B 0E 01 01 00 00 03 00 07") + b"Leviton" + b"\x01\x0b" +
                 b"Series 4000" + b"\x02\x06" + b"V1.019" + bytes.fromhex("DF D0"))
ASK_ID = bytes.fromhex("01 11 C0 2C")
ASK_DEVICE = bytes.fromhex("01 2B 0E 01 00 70 77")
ASK_SYSTEM = rtu(1, read_pdu(130, 1))
SYSTEM = rtu(1, bytes([3, 2, 0, 40]))

# s; longer than any silence that the server waits for, too short for a person to notice.
QUIET = 0.15


class RtuLineTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pair = cls.enterClassContext(SerialPair())
        cls.server = cls.enterClassContext(Server(
            "--rtu", cls.pair.server, "--units", "1,3,247", "--set", "1:ct=101",
            "--set", "3:ct=103", "--set", "247:ct=347"))
        cls.line = cls.enterClassContext(Line(cls.pair.client))

    def answers(self, sent, expected):
        self.line.send(sent)
        self.assertEqual(self.line.take(len(expected)).hex(" "), expected.hex(" "))

    @staticmethod
    def ct_of(unit):
        return rtu(unit, struct.pack(">BBH", 3, 2, 100 + unit))

    def nothing_comes(self):
        self.assertTrue(self.line.is_silent(QUIET), "an answer where there must be none")

    def test_golden_frames(self):
        self.answers(ASK_ID, GOLDEN_ID)
        self.answers(ASK_DEVICE, GOLDEN_DEVICE)
        self.nothing_comes()

    def test_a_refusal(self):
        self.answers(rtu(1, read_pdu(53, 1)), rtu(1, bytes([0x83, 2])))
        self.answers(rtu(1, bytes([1, 0, 0, 0, 1])), rtu(1, bytes([0x81, 1])))
        self.answers(rtu(1, read_pdu(1, 126)), rtu(1, bytes([0x83, 3])))

    def test_units_that_are_not_here(self):
        for unit in (2, 4, 246):
            self.line.send(rtu(unit, read_pdu(130, 1)))
            self.nothing_comes()
        self.answers(ASK_SYSTEM, SYSTEM)

    def test_other_meters_on_the_line(self):
        # A request to another unit, its reply, then a request to our unit, without a silence
        # between.
        foreign = rtu(9, read_pdu(1, 4)) + rtu(9, bytes([3, 8]) + bytes(8))
        self.answers(foreign + ASK_SYSTEM, SYSTEM)
        self.nothing_comes()

    def test_a_frame_inside_another_frame(self):
        inside = rtu(9, bytes([3, 14]) + ASK_SYSTEM + bytes(6))
        self.line.send(inside)
        self.nothing_comes()
        self.answers(ASK_SYSTEM, SYSTEM)

    def test_a_wrong_checksum(self):
        for bad in (ASK_ID[:-1] + b"\x2d", ASK_ID[:-2] + bytes([0x2C, 0xC0]),
                    ASK_SYSTEM[:-1] + bytes([ASK_SYSTEM[-1] ^ 1])):
            self.line.send(bad)
            self.nothing_comes()
            self.answers(ASK_SYSTEM, SYSTEM)

    def test_runts_and_giants(self):
        for bad in (b"\x01", b"\x01\x03", ASK_SYSTEM[:5], rtu(1, bytes(300))):
            self.line.send(bad)
            self.nothing_comes()
            self.answers(ASK_SYSTEM, SYSTEM)

    def test_noise_before_a_frame(self):
        for noise in (b"\xff", b"\x00", b"\xfe\xfe\xfe", bytes(range(200, 256)), b"\x01\x01\x01",
                      b"\x03\x10" + bytes(30)):
            self.line.send(noise)
            time.sleep(QUIET)
            self.answers(ASK_SYSTEM, SYSTEM)
        # Without a silence the noise and the request are one burst, in which nothing is searched.
        for noise in (b"\xff", b"\xfe\xfe\xfe", b"\xf8\xff"):
            self.line.send(noise + ASK_SYSTEM)
            self.nothing_comes()
            self.answers(ASK_SYSTEM, SYSTEM)

    def test_three_units_on_one_line(self):
        for unit in (1, 3, 247):
            self.answers(rtu(unit, bytes([0x11])), rtu(unit, GOLDEN_ID[1:-2]))
            self.answers(rtu(unit, read_pdu(131, 1)), self.ct_of(unit))
        # Of several requests without a silence the last is answered.
        self.answers(b"".join(rtu(unit, read_pdu(131, 1)) for unit in (247, 1, 3)), self.ct_of(3))
        self.nothing_comes()

    def test_unknown_functions_10_ms_apart(self):
        self.line.send(bytes.fromhex("01 78 00 00 00 01 60 00"))
        first = self.line.take(5)
        time.sleep(0.01)
        self.line.send(bytes.fromhex("01 79 C1 C2"))
        self.assertEqual(first + self.line.take(5),
                         rtu(1, bytes([0xF8, 1])) + rtu(1, bytes([0xF9, 1])))

    def test_what_gets_no_answer(self):
        for silent in ("03 00 02 00 01 25 CA", "01 83 01 80 F0"):
            self.line.send(bytes.fromhex(silent))
            self.nothing_comes()
        for pdu in (b"\x00", b"\x80", b"\xff\x00\x00\x00\x01", b"\x03\x02\x00\x65"):
            self.line.send(rtu(1, pdu))
            self.nothing_comes()
        self.answers(ASK_SYSTEM, SYSTEM)

    def test_an_adapter_that_hears_itself(self):
        for pdu in (read_pdu(130, 1), read_pdu(130, 0), bytes([0x41]), write_pdu(150, 850),
                    bytes([0x11])):
            self.line.send(rtu(1, pdu))
            answers = 0
            while answers < 10 and not self.line.is_silent(QUIET):
                answers += 1
                time.sleep(0.01)
                self.line.send(os.read(self.line.descriptor, 512))
            self.assertEqual(answers, 1)

    def test_bytes_with_gaps(self):
        # As adapters deliver bytes: 5 ms apart, up to the 16 ms of a USB latency timer.
        for gap in (0.001, 0.005, 0.012):
            for byte in ASK_DEVICE:
                self.line.send(bytes([byte]))
                time.sleep(gap)
            self.assertEqual(self.line.take(len(GOLDEN_DEVICE)), GOLDEN_DEVICE)
        self.line.send(ASK_DEVICE[:3])
        time.sleep(QUIET)
        self.line.send(ASK_DEVICE[3:])
        self.nothing_comes()
        self.answers(ASK_SYSTEM, SYSTEM)

    def test_a_broadcast(self):
        self.line.send(rtu(0, write_pdu(150, 250)))
        self.nothing_comes()
        # Inside the bad reply of another unit it is no broadcast.
        inside = rtu(9, bytes([3, 14]) + rtu(0, write_pdu(150, 700)) + bytes(6))
        self.line.send(inside[:-1] + bytes([inside[-1] ^ 0xFF]))
        self.nothing_comes()
        for unit in (1, 3, 247):
            self.answers(rtu(unit, read_pdu(150, 1)), rtu(unit, bytes([3, 2, 0, 250])))
        self.line.send(rtu(0, bytes([16, 0, 149, 0, 1, 2, 3, 132])))
        self.nothing_comes()
        self.line.send(rtu(0, read_pdu(150, 1)))
        self.nothing_comes()
        for unit in (1, 3, 247):
            self.answers(rtu(unit, read_pdu(150, 1)), rtu(unit, bytes([3, 2, 3, 132])))

    def test_a_write_is_echoed(self):
        for pdu in (write_pdu(150, 800), write_pdu(150, 900)):
            self.answers(rtu(3, pdu), rtu(3, pdu))
        self.answers(rtu(3, write_pdu(150, 9)), rtu(3, bytes([0x86, 3])))


if __name__ == "__main__":
    run_tests()
