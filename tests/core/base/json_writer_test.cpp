// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_writer.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace {

using s4k::JsonWriter;

TEST_CASE("JSON: keys in the order given, all on one line") {
    JsonWriter json;
    json.beginObject().key("b").value(1).key("a").beginArray().value(true).null().endArray();
    json.key("c").value(0.1).key("d").value(std::nan("")).key("e").value("x").endObject();
    CHECK(json.text() == R"({"b":1,"a":[true,null],"c":0.1,"d":null,"e":"x"})");
}

TEST_CASE("JSON: elements down to a depth get lines of their own") {
    JsonWriter json(1);
    json.beginArray().beginObject().key("a").value(1).key("b").value(2).endObject();
    json.beginObject().endObject().endArray();
    CHECK(json.text() == "[\n  {\"a\": 1, \"b\": 2},\n  {}\n]");
}

TEST_CASE("JSON: any text reads back, UTF-8 as it is") {
    std::string text = "Zähler \"1\" \\ 5 °C";
    for (char c = 0; c < 0x20; ++c)
        text += c;
    const std::string written = JsonWriter().value(text).text();
    CHECK(nlohmann::json::parse(written).get<std::string>() == text);
    CHECK(written.find("Zähler") != std::string::npos);
    CHECK(written.find('\n') == std::string::npos);
}

TEST_CASE("JSON: bytes that may be anything become ASCII") {
    JsonWriter json(0, JsonWriter::Bytes::Latin1);
    json.value("a\x7F\xE4\n\x01");
    CHECK(json.text() == R"("a\u007f\u00e4\n\u0001")");
}

} // namespace
