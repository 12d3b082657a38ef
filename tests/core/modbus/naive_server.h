// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/modbus/wire.h"

#include <map>
#include <set>
#include <string>

namespace s4k::test {

/// What a meter holds, as the model sees it: words by register number, nothing typed.
struct NaiveMeter {
    std::map<int, int> words;  ///< what reads give; a number that is absent does not exist
    std::map<int, int> config; ///< 130-134, 137, 142-144, 149, 150
    int command = -1;          ///< the last one run
    int powerUps = -1;         ///< the last value written to 152
    friend bool operator==(const NaiveMeter&, const NaiveMeter&) = default;
};

/// The server once more, written from the register file and the text of the manual without a look
/// at the core's tables: slow, by exception of the first rule that is broken.
class NaiveServer {
public:
    /// `csv` is the register file: number, words, symbol, access ...
    explicit NaiveServer(const std::string& csv);

    /// The answer; changes `meter` unless the answer is an exception.
    ByteVector ask(NaiveMeter& meter, const ByteVector& request, bool old) const;

    /// All register numbers that exist, and those that can be written to.
    std::set<int> readable;
    std::set<int> writable;

private:
    ByteVector read(const NaiveMeter& meter, const ByteVector& request, bool old) const;
    int write(NaiveMeter& meter, int first, const std::vector<int>& values) const;
};

} // namespace s4k::test
