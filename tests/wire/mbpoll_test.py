# SPDX-License-Identifier: GPL-3.0-or-later
"""mbpoll reads a full bus over TCP and over a serial line; panel and wire are one meter."""
import json
import re
import struct
import subprocess
import unittest

from wire import (Client, Line, SerialPair, Server, need_tool, program, read_pdu, run_tests,
                  tcp_server)

BLOCKS = ((1, 52), (129, 26), (257, 90))
UNITS = range(1, 64)
LOAD = "volts=471 amps=61,52,43 pf=0.87 hz=59.9"


def mbpoll(*words, code=0):
    run = subprocess.run(["mbpoll", *words], capture_output=True, text=True, timeout=15,
                         stdin=subprocess.DEVNULL, check=False)
    if run.returncode != code:
        raise AssertionError(f"mbpoll {words}: {run.returncode}: {run.stdout}{run.stderr}")
    return run.stdout + run.stderr


def polled(text):
    """What mbpoll printed: unit -> register -> word or number."""
    result = {}
    for line in text.splitlines():
        if unit := re.match(r"-- Polling slave (\d+)", line):
            result[int(unit.group(1))] = values = {}
        elif value := re.match(r"\[(\d+)\]: \t(\S+)", line):
            values[int(value.group(1))] = float(value.group(2))
    return result


def glass(keys, *words):
    """Screen -> number shown, of a walk over the panel of such a meter."""
    run = subprocess.run([program(), "press", "--json", "--trace", *words, "--", keys],
                         capture_output=True, text=True, timeout=15, check=True)
    shown = (json.loads(line) for line in run.stdout.splitlines())
    return {line["screen"]: line["value"] for line in shown}


def is_shown(value, told):
    """Whether `told`, rounded to the digits of the glass, is what stands there."""
    last_digit = 10 ** -len(value.partition(".")[2])
    return abs(float(value) - told) <= 0.5 * last_digit + 1e-5 * abs(told)


class MbpollTcpTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        need_tool("mbpoll")
        # The slowest speed: at most one second of meter time passes between a read before and one
        # after.
        settings = [f"--set={unit}:ct={100 + unit}" for unit in UNITS]
        cls.server = cls.enterClassContext(tcp_server("--units", "1-63", "--load", LOAD,
                                                      "--speed", "0.1", *settings))
        cls.client = cls.enterClassContext(Client(cls.server.port))

    def poll(self, *words, written=(), code=0):
        return mbpoll("-1", "-m", "tcp", "-p", str(self.server.port), *words, "127.0.0.1",
                      *written, code=code)

    def read_all(self, first, count):
        return {unit: self.client.read(unit, first, count) for unit in UNITS}

    def test_every_register_of_every_unit(self):
        moved = 0
        for first, count in BLOCKS:
            before = self.read_all(first, count)
            seen = polled(self.poll("-a", "1:63", "-r", str(first), "-c", str(count)))
            after = self.read_all(first, count)
            self.assertEqual(sorted(seen), list(UNITS))
            for unit in UNITS:
                self.assertEqual(len(seen[unit]), count)
                for i in range(count):
                    here = (before[unit][i], after[unit][i])
                    self.assertIn(seen[unit][first + i], here, f"unit {unit}, {first + i}")
                    moved += here[0] != here[1]
            if first == 129:
                self.assertEqual([seen[unit][131] for unit in UNITS],
                                 [100 + unit for unit in UNITS])
        # With many changed values the check against two values would prove nothing.
        self.assertLess(moved, 63 * 20)

    def test_holding_and_input_registers_are_one_space(self):
        holding = polled(self.poll("-a", "5", "-t", "4", "-r", "129", "-c", "26"))
        inputs = polled(self.poll("-a", "5", "-t", "3", "-r", "129", "-c", "26"))
        self.assertEqual(holding, inputs)
        self.assertEqual(len(holding[5]), 26)

    def test_a_write_and_its_refusal(self):
        ct = ("-a", "63", "-r", "131")
        self.poll(*ct, written=["777"])
        self.assertEqual(self.client.read(63, 131, 1), [777])
        self.assertIn("Illegal data value", self.poll(*ct, written=["32001"], code=1))
        self.assertEqual(self.client.read(63, 131, 1), [777])
        self.poll(*ct, written=["163"])
        self.assertEqual(self.client.read(63, 131, 1), [163])
        self.assertIn("Illegal data address", self.poll("-a", "63", "-r", "53", code=1))
        self.assertIn("Illegal data address",
                      self.poll("-a", "63", "-r", "1", written=["5"], code=1))
        self.assertIn("Illegal function", self.poll("-a", "63", "-t", "0", "-r", "1", code=1))

    def test_the_panel_shows_what_the_wire_tells(self):
        screens = {"summary.kw": 261, "summary.kvar": 263, "summary.kva": 265, "summary.pf": 267,
                   "summary.vll": 269, "summary.vln": 271, "summary.a": 273, "summary.hz": 307}
        for unit in (1, 40):
            shown = glass(">" * 10, "--load", LOAD, "--set", f"ct={100 + unit}")
            told = polled(self.poll("-a", str(unit), "-t", "4:float", "-B", "-r", "257", "-c",
                                    "45"))[unit]
            for screen, register in screens.items():
                self.assertTrue(is_shown(shown[screen], told[register]),
                                f"{screen}: {shown[screen]} on the glass, {told[register]} told")


class MbpollRtuTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        need_tool("mbpoll")
        cls.pair = cls.enterClassContext(SerialPair())
        cls.server = cls.enterClassContext(Server("--rtu", cls.pair.server, "--units", "7,11",
                                                  "--load", LOAD, "--speed", "0.1",
                                                  "--set", "7:ct=107"))

    def poll(self, *words, written=(), code=0):
        return mbpoll("-1", "-m", "rtu", "-P", "none", "-b", "19200", *words, self.pair.client,
                      *written, code=code)

    def read(self, unit, first, count):
        with Line(self.pair.client) as line:
            pdu = line.ask(unit, read_pdu(first, count), 2 + 2 * count)
        return list(struct.unpack(f">{count}H", pdu[2:]))

    def test_both_units(self):
        for first, count in BLOCKS:
            before = {unit: self.read(unit, first, count) for unit in (7, 11)}
            seen = polled(self.poll("-a", "7,11", "-r", str(first), "-c", str(count)))
            for unit in (7, 11):
                after = self.read(unit, first, count)
                for i in range(count):
                    self.assertIn(seen[unit][first + i], (before[unit][i], after[i]))
        ct = polled(self.poll("-a", "7,11", "-r", "131"))
        self.assertEqual(ct, {7: {131: 107}, 11: {131: 100}})

    def test_who_it_is(self):
        text = self.poll("-u", "-a", "7")
        self.assertIn("Leviton Series 4000K Power Meter Full Data Set", text)
        self.assertRegex(text, "(?i)status *: *on")
        self.assertRegex(text, "(?i)id *: *0xf7")

    def test_refusals(self):
        self.assertIn("Illegal data address", self.poll("-a", "7", "-r", "53", code=1))
        self.assertIn("Illegal function", self.poll("-a", "11", "-t", "1", "-r", "1", code=1))
        self.assertIn("timed out", self.poll("-a", "8", "-r", "1", "-o", "0.3", code=1))

    def test_a_write(self):
        self.poll("-a", "11", "-r", "131", written=["333"])
        self.assertEqual(self.read(11, 131, 1), [333])
        self.poll("-a", "11", "-r", "131", written=["100"])


if __name__ == "__main__":
    run_tests()
