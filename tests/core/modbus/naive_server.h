// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/modbus/wire.h"

#include <map>
#include <set>
#include <string>

namespace s4k::test {

/// The state of a meter in the model: words by register number, without types.
struct NaiveMeter {
    std::map<int, int> words;  ///< words that reads return; an absent number does not exist
    std::map<int, int> config; ///< 130-134, 137, 142-144, 149, 150
    int command = -1;          ///< the last command run
    int powerUps = -1;         ///< the last value written to 152
    friend bool operator==(const NaiveMeter&, const NaiveMeter&) = default;
};

/// A second server, written from the register file and the text of the manual without the tables of
/// the core. It is slow, and the first rule that a request breaks decides the exception.
class NaiveServer {
public:
    /// `csv` is the register file: number, words, symbol, access ...
    explicit NaiveServer(const std::string& csv);

    /// The answer; changes `meter` unless the answer is an exception.
    ByteVector ask(NaiveMeter& meter, const ByteVector& request, bool old) const;

    /// All register numbers that exist, and the writable ones.
    std::set<int> readable;
    std::set<int> writable;

private:
    ByteVector read(const NaiveMeter& meter, const ByteVector& request, bool old) const;
    int write(NaiveMeter& meter, int first, const std::vector<int>& values) const;
};

} // namespace s4k::test
