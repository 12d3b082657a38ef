# SPDX-License-Identifier: GPL-3.0-or-later
# The only list of allowed includes (arrows): the build links the core by it, and tests/arch checks every #include by
# it. `<folder>: <folders it may include>`; a folder may always include itself. The longest matching folder is used.
# `*` is any folder without a row of its own. A folder may be listed before it exists.
set(S4K_ARROWS
    "core/base:"
    "core/units: core/base"
    "core/signal: core/units core/base"
    "core/recording: core/signal core/units core/base"
    "core/comtrade: core/recording core/units core/base"
    "core/registers: core/units core/base"
    "core/modbus: core/registers core/units core/base"
    "core/traffic: core/modbus core/registers core/base"
    "core/metering: core/signal core/registers core/units core/base"
    "core/nv: core/registers core/units core/base"
    "core/lcd: core/base"
    "core/series: core/units core/base"
    "core/past: core/series core/registers core/units core/base"
    "core/checks: core/registers core/past core/units core/base"
    "core/analysis: core/signal core/registers core/units core/base"
    "core/port: core/past core/metering core/nv core/signal core/registers core/units core/base"
    "core/panel: core/port core/lcd core/registers core/units core/base"
    "core/script: core/port core/panel core/lcd core/nv core/signal core/recording core/modbus core/registers core/units core/base"
    "core/training: core/script core/past core/panel core/port core/lcd core/signal core/registers core/units core/base"
    "app/base: core"
    "app/link: core app/base"
    "app/store: core app/base"
    "app/session: core app/base"
    "app/cli: app/link app/store app/session app/base core"
    "app/window: ui app/link app/store app/session app/base core"
    # General widgets, parts shared by features, charts, the window, and then the features, which never include each
    # other.
    "ui/widgets: core/base core/units app/base"
    "ui/model: core app/base ui/widgets"
    "ui/charts: core app/base ui/widgets ui/model"
    "ui/window: core app/base ui/widgets ui/model"
    "ui/*: core app/base ui/widgets ui/model ui/charts ui/window"
    "tests: core ui app tests")

# Headers from outside the project that a folder must not include, as a regular expression on the included name.
set(S4K_FORBIDDEN
    "core: ^(Q[A-Z]|Qt|qcustomplot|thread$|mutex$|shared_mutex$|condition_variable$|future$|fstream$|iostream$|ostream$|istream$|sstream$|filesystem$|random$|ctime$|chrono$|locale$|clocale$|regex$|time.h$|sys/|unistd.h$)"
    "ui: ^(QModbus|QSerialPort|QtSerial|QSql|QtSql|QSettings|QTcp|QUdp|QtNetwork)"
    "app/cli: ^(QWidget|QMainWindow|QApplication|QDialog|QtWidgets|QtCharts|QChart|qcustomplot)"
    "app/session: ^(QModbus|QSql|QtSql|QWidget|QtWidgets|qcustomplot)"
    "app/store: ^(QModbus|QSerialPort|QWidget|QtWidgets|qcustomplot)"
    "app/link: ^(QSql|QtSql|QSettings|QWidget|QtWidgets|qcustomplot)")
