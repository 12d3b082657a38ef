// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/modbus/naive_server.h"

#include "tests/core/registers/csv.h"

#include <cmath>

namespace s4k::test {

namespace {

int at(const ByteVector& bytes, std::size_t i) {
    return bytes[i] * 256 + bytes[i + 1];
}

ByteVector no(const ByteVector& request, int why) {
    return {static_cast<std::uint8_t>(request[0] | 0x80), static_cast<std::uint8_t>(why)};
}

bool among(int value, const std::set<int>& values) {
    return values.count(value) == 1;
}

bool between(int low, int value, int high) {
    return low <= value && value <= high;
}

/// Whether pulses of 10 ms keep up with the maximum power: compares 1 800 000 x Wh / ms with V x I
/// (x sqrt 3 for three phases).
bool pulsesKeepUp(const std::map<int, int>& config, int wattHours) {
    const double phases = config.at(130) >= 31 ? std::sqrt(3.0) : 1.0;
    return 180000.0 * wattHours >= phases * config.at(134) * config.at(131);
}

bool takes(const std::map<int, int>& config, int number, int value) {
    switch (number) {
    case 129:
        return among(value, {30078, 21211, 21212, 16498});
    case 130:
        return among(value, {10, 11, 12, 31, 40});
    case 131:
    case 133:
        return between(1, value, 32000);
    case 132:
        return among(value, {1, 3});
    case 134:
        return between(82, value, 32000) && 82 * config.at(133) <= 100 * value &&
               100 * value <= 660 * config.at(133);
    case 137:
        return among(value, {0, 1});
    case 142:
    case 143:
        return between(1, value, 99);
    case 144:
        return among(value, {10, 100, 1000, 10000}) && pulsesKeepUp(config, value);
    case 149:
        return between(1, value, 6);
    case 150:
        return value == 0 || between(10, value, 32767);
    case 151:
        return between(1, value, 32767);
    case 152:
        return between(0, value, 32767);
    default:
        return false;
    }
}

void put(NaiveMeter& meter, int number, int value) {
    if (number == 129)
        meter.command = value;
    else if (number == 152)
        meter.powerUps = value;
    else if (number != 151)
        meter.config[number] = value;
}

bool isStarred(int number) {
    return between(43, number, 52) || between(337, number, 346);
}

ByteVector reportId() {
    return bytesOf("11 30 F7 FF \"Leviton Series 4000K Power Meter Full Data Set\"");
}

ByteVector deviceId(const ByteVector& request, bool old) {
    const std::vector<ByteVector> objects{bytesOf("00 07 \"Leviton\""),
                                          bytesOf("01 0B \"Series 4000\""),
                                          bytesOf(old ? "02 06 \"V1.018\"" : "02 06 \"V1.019\"")};
    if (request.size() >= 2 && request[1] != 0x0E)
        return no(request, 1);
    if (request.size() != 4 || request[2] == 0 || request[2] > 3)
        return no(request, 3);
    const std::size_t start = request[3] > 2 ? 0 : request[3];
    ByteVector answer{0x2B, 0x0E, request[2], 1, 0, 0, static_cast<std::uint8_t>(3 - start)};
    for (std::size_t i = start; i < 3; ++i)
        append(answer, objects[i]);
    return answer;
}

} // namespace

NaiveServer::NaiveServer(const std::string& csv) {
    for (const CsvRow& row : parseCsv(csv)) {
        const int number = std::stoi(row.at("register"));
        for (int i = 0; i < std::stoi(row.at("words")); ++i) {
            readable.insert(number + i);
            if (row.at("access") == "RW")
                writable.insert(number + i);
        }
    }
}

ByteVector NaiveServer::read(const NaiveMeter& meter, const ByteVector& request, bool old) const {
    if (request.size() != 5 || !between(1, at(request, 3), 125))
        return no(request, 3);
    ByteVector answer{request[0], static_cast<std::uint8_t>(2 * at(request, 3))};
    for (int i = 0; i < at(request, 3); ++i) {
        const int number = at(request, 1) + 1 + i;
        const auto found = meter.words.find(number);
        if (found == meter.words.end() || (old && isStarred(number)))
            return no(request, 2);
        const int value = number == 7001 && old ? 1018 : found->second;
        answer.push_back(static_cast<std::uint8_t>(value / 256));
        answer.push_back(static_cast<std::uint8_t>(value % 256));
    }
    return answer;
}

int NaiveServer::write(NaiveMeter& meter, int first, const std::vector<int>& values) const {
    for (int i = 0; i < static_cast<int>(values.size()); ++i)
        if (writable.count(first + i) == 0)
            return 2;
    for (int i = 0; i < static_cast<int>(values.size()); ++i) {
        const int value = values[static_cast<std::size_t>(i)];
        if (!takes(meter.config, first + i, value))
            return 3;
        put(meter, first + i, value);
    }
    return 0;
}

ByteVector NaiveServer::ask(NaiveMeter& meter, const ByteVector& request, bool old) const {
    const int function = request[0];
    if (function == 3 || function == 4)
        return read(meter, request, old);
    if (function == 0x11)
        return request.size() == 1 ? reportId() : no(request, 3);
    if (function == 0x2B)
        return deviceId(request, old);
    if (function != 6 && function != 0x10)
        return no(request, 1);
    std::vector<int> values;
    if (function == 6) {
        if (request.size() != 5)
            return no(request, 3);
        values = {at(request, 3)};
    } else {
        if (request.size() < 6 || !between(1, at(request, 3), 123) ||
            request[5] != 2 * at(request, 3) || request.size() != 6U + request[5])
            return no(request, 3);
        for (std::size_t i = 6; i < request.size(); i += 2)
            values.push_back(at(request, i));
    }
    NaiveMeter copy = meter;
    if (const int why = write(copy, at(request, 1) + 1, values))
        return no(request, why);
    meter = copy;
    return {request.begin(), request.begin() + 5};
}

} // namespace s4k::test
