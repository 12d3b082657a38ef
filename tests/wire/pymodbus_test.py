# SPDX-License-Identifier: GPL-3.0-or-later
"""pymodbus as a client, over TCP and over a serial line."""
import struct
import time
import unittest

from wire import Client, SerialPair, Server, need_tool, run_tests, tcp_server

try:
    from pymodbus.client import ModbusSerialClient, ModbusTcpClient
    from pymodbus.exceptions import ModbusIOException
    from pymodbus.mei_message import ReadDeviceInformationRequest
    from pymodbus.other_message import ReportSlaveIdRequest
    from pymodbus.pdu import ExceptionResponse
    MISSING = None
except ImportError as error:
    MISSING = f"pymodbus 3 cannot be imported: {error}"

BLOCKS = ((1, 52), (129, 26), (257, 90))
ID_TEXT = b"Leviton Series 4000K Power Meter Full Data Set"
IDENTITY = {0: b"Leviton", 1: b"Series 4000", 2: b"V1.019"}


class Asking:
    """What is asked of either transport, through `self.client`."""

    def words(self, unit, first, count, function=3):
        read = (self.client.read_holding_registers if function == 3
                else self.client.read_input_registers)
        reply = read(first - 1, count, slave=unit)
        self.assertFalse(reply.isError(), reply)
        self.assertEqual(len(reply.registers), count)
        return reply.registers

    def refused(self, reply, code):
        self.assertIsInstance(reply, ExceptionResponse)
        self.assertEqual(reply.exception_code, code)

    def writes(self, unit):
        self.assertFalse(self.client.write_register(130, 321, slave=unit).isError())
        self.assertEqual(self.words(unit, 131, 1), [321])
        reply = self.client.write_registers(141, [20, 30, 100], slave=unit)
        self.assertFalse(reply.isError(), reply)
        self.assertEqual((reply.address, reply.count), (141, 3))
        self.assertEqual(self.words(unit, 142, 3), [20, 30, 100])
        # A write of several registers is all or nothing: 65535 Wh per pulse is refused.
        self.refused(self.client.write_registers(141, [21, 31, 65535], slave=unit), 3)
        self.assertEqual(self.words(unit, 142, 3), [20, 30, 100])
        self.client.write_registers(141, [10, 25, 1000], slave=unit)
        self.client.write_register(130, 100, slave=unit)

    def refusals(self, unit):
        self.refused(self.client.read_coils(0, 1, slave=unit), 1)
        self.refused(self.client.read_discrete_inputs(0, 1, slave=unit), 1)
        self.refused(self.client.write_coil(0, True, slave=unit), 1)
        self.refused(self.client.read_holding_registers(52, 1, slave=unit), 2)
        self.refused(self.client.read_holding_registers(0, 53, slave=unit), 2)
        self.refused(self.client.write_register(0, 1, slave=unit), 2)
        self.refused(self.client.write_register(130, 0, slave=unit), 3)
        self.refused(self.client.write_register(128, 1, slave=unit), 3)

    def identity(self, unit):
        reply = self.client.execute(ReportSlaveIdRequest(unit=unit))
        self.assertFalse(reply.isError(), reply)
        # pymodbus returns all bytes after the byte count.
        self.assertEqual(reply.identifier, b"\xf7\xff" + ID_TEXT)
        for code in (1, 2, 3):
            reply = self.client.execute(ReadDeviceInformationRequest(code, unit=unit))
            self.assertFalse(reply.isError(), reply)
            self.assertEqual(reply.information, IDENTITY)
            self.assertEqual((reply.read_code, reply.conformity, reply.more_follows),
                             (code, 1, 0))
        self.refused(self.client.execute(ReadDeviceInformationRequest(4, 1, unit=unit)), 3)


@unittest.skipIf(MISSING, MISSING or "")
class PymodbusTcpTest(Asking, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        settings = [f"--set={unit}:ct={100 + unit}" for unit in range(1, 64)]
        cls.server = cls.enterClassContext(tcp_server("--units", "1-63", "--load", "amps=50",
                                                      "--speed", "0.1", *settings))
        cls.client = ModbusTcpClient("127.0.0.1", cls.server.port, timeout=5)
        assert cls.client.connect()
        cls.addClassCleanup(cls.client.close)

    def test_every_unit(self):
        with Client(self.server.port) as raw:
            for unit in range(1, 64):
                for first, count in BLOCKS:
                    before = raw.read(unit, first, count)
                    seen = self.words(unit, first, count)
                    after = self.words(unit, first, count, function=4)
                    for i in range(count):
                        self.assertIn(seen[i], (before[i], after[i]), (unit, first + i))
                    if first == 129:
                        self.assertEqual(seen[2], 100 + unit)

    def test_writes(self):
        self.writes(2)
        self.writes(63)

    def test_refusals(self):
        self.refusals(1)

    def test_identity(self):
        self.identity(1)
        self.identity(63)

    def test_a_broadcast(self):
        with ModbusTcpClient("127.0.0.1", self.server.port, timeout=5,
                             broadcast_enable=True) as everybody:
            everybody.write_register(149, 60, slave=0)
            everybody.write_registers(149, [77], slave=0)
            deadline = time.monotonic() + 5
            while self.words(63, 150, 1) != [77] and time.monotonic() < deadline:
                time.sleep(0.01)
            self.assertEqual([self.words(unit, 150, 1) for unit in range(1, 64)], [[77]] * 63)
            everybody.write_register(149, 900, slave=0)

    def test_nobody_has_this_unit(self):
        with ModbusTcpClient("127.0.0.1", self.server.port, timeout=1, retries=0) as client:
            self.assertIsInstance(client.read_holding_registers(0, 1, slave=64),
                                  ModbusIOException)


@unittest.skipIf(MISSING, MISSING or "")
class PymodbusRtuTest(Asking, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        need_tool("socat")
        cls.pair = cls.enterClassContext(SerialPair())
        cls.server = cls.enterClassContext(Server("--rtu", cls.pair.server, "--units", "17,247",
                                                  "--set", "247:ct=347", "--load", "amps=50"))
        cls.client = ModbusSerialClient(cls.pair.client, baudrate=19200, parity="N", timeout=5)
        assert cls.client.connect()
        cls.addClassCleanup(cls.client.close)

    def test_every_block(self):
        for unit, ct in ((17, 100), (247, 347)):
            self.assertEqual(self.words(unit, 129, 26)[2], ct)
            self.assertEqual(self.words(unit, 1, 52)[8], self.words(unit, 9, 1, function=4)[0])
            floats = struct.unpack(">45f", struct.pack(">90H", *self.words(unit, 257, 90)))
            self.assertAlmostEqual(floats[8], 50, delta=0.05) # 273: average current

    def test_writes(self):
        self.writes(17)

    def test_refusals(self):
        self.refusals(17)

    def test_identity(self):
        self.identity(247)


if __name__ == "__main__":
    run_tests()
