# SPDX-License-Identifier: GPL-3.0-or-later
# The allowed arrows, once: the build links by this table and tests/arch checks every #include by it.
# `<folder>: <folders it may include>`; a folder may always include itself. Longest prefix wins.
set(S4K_ARROWS
    "core/base:"
    "core/units: core/base"
    "core/signal: core/units core/base"
    "core/recording: core/signal core/units core/base"
    "core/registers: core/units core/base"
    "core/checks: core/registers core/units core/base"
    "core/modbus: core/registers core/units core/base"
    "core/traffic: core/modbus core/registers core/units core/base"
    "core/metering: core/signal core/registers core/units core/base"
    "core/nv: core/registers core/units core/base"
    "core/lcd: core/base"
    "core/series: core/units core/base"
    "core/past: core/series core/registers core/units core/base"
    "core/analysis: core/signal core/registers core/units core/base"
    "core/port: core/past core/metering core/nv core/signal core/registers core/units core/base"
    "core/panel: core/port core/lcd core/registers core/units core/base"
    "ui: core app/base"
    "app/base: core"
    "app/link: core app/base"
    "app/store: core app/base"
    "app/session: core app/base"
    "app/cli: app/link app/store app/session app/base core"
    "app/window: ui app/link app/store app/session app/base core"
    "tests: core ui app tests")

# What a folder may not take from outside, as a regular expression on the included name.
set(S4K_FORBIDDEN
    "core: ^(Q[A-Z]|Qt|qcustomplot|thread$|mutex$|shared_mutex$|condition_variable$|future$|fstream$|iostream$|ostream$|istream$|sstream$|filesystem$|random$|ctime$|chrono$|locale$|clocale$|regex$|time.h$|sys/|unistd.h$)"
    "ui: ^(QModbus|QSerialPort|QtSerial|QSql|QtSql|QSettings|QTcp|QUdp|QtNetwork)"
    "app/cli: ^(QWidget|QMainWindow|QApplication|QDialog|QtWidgets|QtCharts|QChart|qcustomplot)"
    "app/session: ^(QModbus|QSql|QtSql|QWidget|QtWidgets|qcustomplot)"
    "app/store: ^(QModbus|QSerialPort|QWidget|QtWidgets|qcustomplot)"
    "app/link: ^(QSql|QtSql|QSettings|QWidget|QtWidgets|qcustomplot)")
