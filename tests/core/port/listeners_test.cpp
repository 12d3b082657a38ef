// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/port/listeners.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

using namespace s4k;

namespace {

/// Listeners that record their calls: `a` for a reading, `A` for a change.
struct Book {
    Listeners listeners;
    std::string calls;

    MeterListener writer(char name) {
        const char loud = static_cast<char>(name - 'a' + 'A');
        return {[this, name](const MeterSnapshot&) { calls += name; },
                [this, loud](const MeterSnapshot&) { calls += loud; }};
    }
    Subscription add(MeterListener listener) { return listeners.add(std::move(listener), {}); }
    /// Calls caused by a reading and a change.
    std::string both() {
        calls.clear();
        listeners.measured({});
        listeners.changed({});
        return calls;
    }
};

} // namespace

TEST_CASE("listeners are called in the order of subscribing, with both events") {
    Book book;
    const Subscription a = book.add(book.writer('a'));
    const Subscription b = book.add(book.writer('b'));
    CHECK(book.calls == "AB"); // each at subscribing
    const Subscription c = book.add(book.writer('c'));
    CHECK(book.both() == "abcABC");
}

TEST_CASE("a listener hears the snapshot that is published, at subscribing the present one") {
    Listeners listeners;
    std::vector<double> seconds;
    MeterSnapshot snapshot;
    snapshot.seconds = 3;
    const Subscription subscription = listeners.add(
        MeterListener::ofBoth([&](const MeterSnapshot& s) { seconds.push_back(s.seconds); }),
        snapshot);
    snapshot.seconds = 4;
    listeners.measured(snapshot);
    snapshot.seconds = 5;
    listeners.changed(snapshot);
    CHECK(seconds == std::vector<double>{3, 4, 5});
}

TEST_CASE("a listener may leave an event out") {
    Book book;
    MeterListener half = book.writer('a');
    half.measured = nullptr;
    const Subscription a = book.add(half);
    MeterListener other = book.writer('b');
    other.changed = nullptr;
    const Subscription b = book.add(other);
    CHECK(book.calls == "A");
    CHECK(book.both() == "bA");
}

TEST_CASE("the end of a subscription unsubscribes") {
    Book book;
    Subscription a = book.add(book.writer('a'));
    Subscription b = book.add(book.writer('b'));
    { const Subscription c = book.add(book.writer('c')); }
    CHECK(book.both() == "abAB");
    Subscription moved = std::move(a);
    CHECK(book.both() == "abAB");
    moved.end();
    CHECK(book.both() == "bB");
    b = book.add(book.writer('d')); // assignment ends the old subscription
    CHECK(book.both() == "dD");
}

TEST_CASE("a subscription may outlive its meter") {
    auto book = std::make_unique<Book>();
    auto kept = std::make_shared<int>();
    Subscription a = book->add(MeterListener::ofBoth([kept](const MeterSnapshot&) {}));
    book.reset();
    a.end();
    CHECK(kept.use_count() == 1); // the listener is gone with its subscription
}

TEST_CASE("a listener may unsubscribe itself and others while it is called") {
    Book book;
    Subscription a;
    Subscription c;
    a = book.add({[&](const MeterSnapshot&) {
                      book.calls += 'a';
                      a.end();
                      c.end();
                  },
                  {}});
    const Subscription b = book.add(book.writer('b'));
    c = book.add(book.writer('c'));
    CHECK(book.both() == "abB");
    CHECK(book.both() == "bB");
}

TEST_CASE("a listener that subscribes while another is called hears of the next event") {
    Book book;
    Subscription b;
    const Subscription a = book.add({[&](const MeterSnapshot&) {
                                         book.calls += 'a';
                                         b = book.add(book.writer('b'));
                                     },
                                     {}});
    CHECK(book.both() == "aBB"); // at subscribing, and with the change
}

TEST_CASE("events nest") {
    Book book;
    const Subscription a = book.add({[&](const MeterSnapshot&) {
                                         book.calls += 'a';
                                         book.listeners.changed({});
                                     },
                                     {}});
    const Subscription b = book.add(book.writer('b'));
    book.calls.clear();
    book.listeners.measured({});
    CHECK(book.calls == "aBb");
}

TEST_CASE("after the meter has ended in a listener nothing is called any more") {
    std::string calls;
    auto listeners = std::make_unique<Listeners>();
    const Subscription a = listeners->add({[&](const MeterSnapshot&) {
                                               calls += 'a';
                                               listeners.reset();
                                           },
                                           {}},
                                          {});
    const Subscription b =
        listeners->add({[&calls](const MeterSnapshot&) { calls += 'b'; }, {}}, {});
    const MeterSnapshot snapshot;
    listeners->measured(snapshot);
    CHECK(calls == "a");
}
