// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/text.h"

#include <doctest/doctest.h>

using namespace s4k::app;

namespace {

std::string german(const char* text) {
    return toLocal(text, QLocale(QLocale::German)).toStdString();
}

} // namespace

TEST_CASE("decimal points become those of the language") {
    CHECK(german("0.33 V") == "0,33 V");
    CHECK(german("1.00 to 320.00") == "1,00 to 320,00");
    CHECK(german("0.33 (0.333), x1.5e-3.") == "0,33 (0,333), x1,5e-3.");
    CHECK(toLocal("0.33 V", QLocale(QLocale::English)) == QStringLiteral("0.33 V"));
}

TEST_CASE("what is no decimal point stays") {
    CHECK(german("127.0.0.1:502") == "127.0.0.1:502");
    CHECK(german("version 1.2.3") == "version 1.2.3");
    CHECK(german("Register 5. .5 5") == "Register 5. .5 5");
    CHECK(german("") == "");
    CHECK(german(".") == ".");
}
