# SPDX-License-Identifier: GPL-3.0-or-later
"""`s4k poll` against servers of other makes: pymodbus, and libmodbus with bad manners."""
import asyncio
import json
import logging
import os
import socket
import subprocess
import threading
import unittest
from concurrent.futures import ThreadPoolExecutor

from wire import (START_SECONDS, Client, SerialPair, need_tool, program, run_tests, tcp_server)

try:
    from pymodbus.datastore import (ModbusServerContext, ModbusSlaveContext,
                                    ModbusSparseDataBlock)
    from pymodbus.device import ModbusDeviceIdentification
    from pymodbus.other_message import ReportSlaveIdRequest, ReportSlaveIdResponse
    from pymodbus.server.async_io import ModbusSerialServer, ModbusTcpServer
    from pymodbus.transaction import ModbusRtuFramer
    MISSING = None
except ImportError as error:
    MISSING = f"pymodbus 3 cannot be imported: {error}"

logging.disable() # pymodbus logs every connection that ends

BLOCKS = ((1, 52), (129, 26), (257, 90))
LEVITON = ("Leviton", "Series 4000", "V1.019")
QUICK = ("--timeout", "400", "--retries", "0")


def poll(*words, seconds=60):
    """Exit code, JSON lines and what was said on stderr."""
    done = subprocess.run([program(), "poll", "--json", "--registers", *words], text=True,
                          capture_output=True, timeout=seconds, check=False)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def words_of_a_meter():
    """Register number to word, as a meter with a load has them."""
    words = {}
    with tcp_server("--load", "amps=50", "--set", "ct=250", "--speed", "0.1") as server:
        with Client(server.port) as client:
            for first, count in BLOCKS:
                words.update(zip(range(first, first + count), client.read(1, first, count)))
    return words


if not MISSING:
    class FamilyIdResponse(ReportSlaveIdResponse):
        """What a meter answers; pymodbus has its own idea of these bytes."""

        def encode(self):
            text = b"\xf7\xffLeviton Series 4000K Power Meter Full Data Set"
            return bytes([len(text)]) + text

    class FamilyIdRequest(ReportSlaveIdRequest):
        def execute(self, context=None):
            return FamilyIdResponse()


class PymodbusServer:
    """pymodbus as a meter: unit 3, in a thread of its own; on a line when `device` is named."""

    def __init__(self, words, identity, device=None):
        self.words, self.identity, self.device = words, identity, device
        self.port, self.error, self.ready = None, None, threading.Event()
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self._run, daemon=True)

    def _run(self):
        asyncio.set_event_loop(self.loop)
        try:
            self.loop.run_until_complete(self._serve())
        except asyncio.CancelledError:
            pass
        except Exception as error: # pylint: disable=broad-except
            self.error = error
            self.ready.set()

    async def _serve(self):
        # pymodbus numbers registers from 1 internally.
        block = ModbusSparseDataBlock(dict(self.words))
        context = ModbusServerContext({3: ModbusSlaveContext(hr=block, ir=block)}, single=False)
        vendor, product, revision = self.identity
        identity = ModbusDeviceIdentification(
            info_name={"VendorName": vendor, "ProductCode": product, "MajorMinorRevision": revision})
        if self.device:
            server = ModbusSerialServer(context, framer=ModbusRtuFramer, identity=identity,
                                        port=self.device, baudrate=19200,
                                        ignore_missing_slaves=True)
            await server.start()
            self.ready.set()
        else:
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                self.port = probe.getsockname()[1]
            server = ModbusTcpServer(context, identity=identity, address=("127.0.0.1", self.port),
                                     allow_reuse_address=True, ignore_missing_slaves=True)
            asyncio.get_running_loop().call_later(0.2, self.ready.set)
        if self.identity[0] == LEVITON[0]:
            server.decoder.register(FamilyIdRequest)
        await server.serve_forever()

    def __enter__(self):
        self.thread.start()
        if not self.ready.wait(START_SECONDS) or self.error:
            raise AssertionError(f"pymodbus does not serve: {self.error!r}")
        return self

    def __exit__(self, *_):
        def cancel():
            for task in asyncio.all_tasks(self.loop):
                task.cancel()
        self.loop.call_soon_threadsafe(cancel)
        self.thread.join(START_SECONDS)
        self.loop.close()


@unittest.skipIf(MISSING, MISSING or "")
class PymodbusTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.words = words_of_a_meter()

    def reads(self, line):
        self.assertEqual({int(number): word for number, word in line["registers"].items()},
                         self.words)
        self.assertEqual(line["unit"], 3)

    def test_a_meter_of_the_family(self):
        with PymodbusServer(self.words, LEVITON) as server:
            code, lines, said = poll("--tcp", f"127.0.0.1:{server.port}", "--unit", "3",
                                     "--interval", "0.05", "--count", "5")
        self.assertEqual((code, said), (0, ""))
        self.assertEqual(len(lines), 5)
        for line in lines:
            self.assertEqual(line["state"], "live")
            self.reads(line)
        self.assertGreater(lines[0]["readings"]["power_real_total"], 0)

    def test_another_make_is_named_and_read(self):
        with PymodbusServer(self.words, ("Acme", "Boiler", "V2")) as server:
            _, lines, said = poll("--tcp", f"127.0.0.1:{server.port}", "--unit", "3")
        self.assertIn("Boiler", said)
        self.assertEqual([line["state"] for line in lines], ["other device"])
        self.reads(lines[0])

    def test_nobody_has_this_unit(self):
        with PymodbusServer(self.words, LEVITON) as server:
            code, lines, said = poll("--tcp", f"127.0.0.1:{server.port}", "--unit", "4", *QUICK)
        self.assertEqual((code, lines), (3, []))
        self.assertIn("unit 4 on 127.0.0.1", said)

    def test_registers_that_are_not_there(self):
        old = {n: w for n, w in self.words.items() if not (43 <= n <= 52 or 337 <= n <= 346)}
        with PymodbusServer(old, ("Leviton", "Series 4000", "V1.018")) as server:
            code, lines, said = poll("--tcp", f"127.0.0.1:{server.port}", "--unit", "3")
        self.assertEqual((code, said), (0, ""))
        self.assertEqual(lines[0]["state"], "live")
        self.assertIsNone(lines[0]["readings"]["energy_real_a"])

    def test_on_a_line(self):
        need_tool("socat")
        with SerialPair() as pair, PymodbusServer(self.words, LEVITON, pair.server):
            code, lines, said = poll("--rtu", pair.client, "--unit", "3", "--interval", "0.05",
                                     "--count", "3")
        self.assertEqual((code, said), (0, ""))
        for line in lines:
            self.assertEqual(line["state"], "live")
            self.reads(line)


class BadServer:
    """s4k-bad-server with these words; killed at the end."""

    def __init__(self, *words):
        path = os.environ.get("S4K_BAD_SERVER", "")
        if not os.access(path, os.X_OK):
            raise unittest.SkipTest("libmodbus is not installed: no server with bad manners")
        self.process = subprocess.Popen([path, *words], stdout=subprocess.PIPE, text=True)
        self.line = self.process.stdout.readline()
        if "listening on " not in self.line:
            raise AssertionError("it does not listen")

    @property
    def address(self):
        return self.line.split()[-1]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


# HOW, and the error reported over TCP and on a serial line; None: no error.
MANNERS = (
    (("well",), None, None),
    (("slow", "150"), None, None),
    (("bytewise",), None, None),
    (("busy",), "exception 6", "exception 6"),
    (("wrong-id",), "unit 2 answered", "another unit answered"),
    (("closes",), "closed", "no answer to this request"),
    (("slow", "700"), "no answer within 400 ms", "no answer within 400 ms"),
)
WORDS = {n: 3 * n for first, count in BLOCKS for n in range(first, first + count)}


class BadMannersTest(unittest.TestCase):
    @staticmethod
    def polls(expected, *where):
        """Lines and complaints: first each answer once, then with attempts enough for all."""
        words = (*where, "--interval", "0.05", "--timeout", "400")
        _, lines, said = poll(*words, "--count", "4", "--retries", "0" if expected else "1")
        _, more, _ = poll(*words, "--count", "2", "--retries", "2")
        return lines, said, more

    def check(self, how, expected, result):
        """Every second read fails, and what is read is right all the same."""
        lines, said, more = result
        if expected:
            self.assertIn(expected, said)
        else:
            self.assertEqual((len(lines), said), (4, ""))
        for line in lines + more:
            self.assertEqual(line["state"], "live")
            self.assertEqual({int(n): w for n, w in line["registers"].items()}, WORDS)
        if how[0] != "busy": # the exception is an answer and is not requested again at once
            self.assertTrue(more)

    def check_all(self, run, column):
        """All at the same time, for each takes its time-outs."""
        with ThreadPoolExecutor(len(MANNERS)) as pool:
            results = list(pool.map(lambda row: run(row[0], row[column]), MANNERS))
        for row, result in zip(MANNERS, results):
            with self.subTest(how=row[0]):
                self.check(row[0], row[column], result)

    def over_tcp(self, how, expected):
        with BadServer("tcp", *how) as server:
            return self.polls(expected, "--tcp", server.address)

    def on_a_line(self, how, expected):
        with SerialPair() as pair, BadServer(pair.server, *how):
            return self.polls(expected, "--rtu", pair.client)

    def test_over_tcp(self):
        self.check_all(self.over_tcp, 1)

    def test_on_a_line(self):
        need_tool("socat")
        self.check_all(self.on_a_line, 2)


if __name__ == "__main__":
    run_tests()
