// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/live/config_apply.h"

#include "app/cli/console.h"
#include "app/cli/live/config_report.h"
#include "app/cli/stop_signal.h"
#include "app/cli/text.h"
#include "app/session/write_words.h"
#include "app/store/files/audit_file.h"

#include <QEventLoop>

#include <optional>
#include <utility>

namespace s4k::cli {

namespace {

using session::AuditEntry;
using session::Change;
using session::WriteGuard;

store::AuditLine lineOf(const AuditEntry& entry) {
    return {toQt(entry.change.meter.english()),         toQt(entry.change.what.english()),
            toQt(entry.change.before.english()),        toQt(entry.change.after.english()),
            toQt(session::auditStageName(entry.stage)), toQt(entry.outcome)};
}

/// One run of `s4k config apply`.
class Applying {
public:
    Applying(LiveLink& link, const Profile& profile, const ConfigOptions& options)
        : m_link(link), m_profile(profile), m_options(options), m_audit(options.audit),
          m_guard(
              link.meter(), Text::verbatim(link.name()),
              [this](const std::vector<Change>&, WriteGuard::Answer answer) {
                  m_answer = std::move(answer);
              },
              [this](const AuditEntry& entry) { return m_audit.append(lineOf(entry)); }) {}

    Outcome run();

private:
    LiveLink& m_link;
    const Profile& m_profile;
    const ConfigOptions& m_options;
    store::AuditFile m_audit;
    WriteGuard m_guard;
    WriteGuard::Answer m_answer;
    Differences m_steps;
    Differences m_left;
    std::size_t m_written = 0;
    std::optional<Error> m_error;

    void show(const std::string& text) const { m_options.json ? tell(text) : print(text); }
    [[nodiscard]] bool plan(const Settings& now);
    [[nodiscard]] bool isWanted() const;
    void write();
    void stepDone();
    ExitCode verify();
    ExitCode trouble(const Error& error);
    void report();
};

bool Applying::plan(const Settings& now) {
    const auto steps = stepsTo(now, m_profile);
    if (steps)
        m_steps = *steps;
    else
        m_error = steps.error();
    return steps.ok();
}

bool Applying::isWanted() const {
    if (m_options.yes)
        return true;
    static_cast<void>(flushResults()); // the changes appear before the question
    tell("Write " + session::changeCount(m_steps.size()).english() + " to " + m_link.name() +
         "? [y/N] ");
    const QString line = toQt(readLine()).trimmed().toLower();
    return line == QLatin1String("y") || line == QLatin1String("yes");
}

void Applying::stepDone() {
    show("written " + std::to_string(m_written + 1) + " of " + std::to_string(m_steps.size()) +
         ": " + differenceText(m_steps[m_written]) + "\n");
    ++m_written;
    static_cast<void>(flushResults());
}

// Ctrl+C at the question ends the program as usual; later it ends the sequence between two steps.
void Applying::write() {
    QEventLoop loop;
    const session::SequenceStop stop;
    std::optional<Result<Done>> end;
    m_guard.arm(true);
    m_guard.writeAll(
        m_steps, [this](std::size_t, std::size_t) { stepDone(); },
        [&loop, &end](const Result<Done>& result) {
            end = result;
            loop.quit();
        },
        stop);
    const bool wanted = isWanted();
    const StopSignal signal;
    QObject::connect(&signal, &StopSignal::received, &loop, [&stop] { stop.stop(); });
    if (wanted)
        if (const auto back = m_link.connect(); !back)
            m_error = back.error();
    std::exchange(m_answer, {})(wanted && !m_error);
    if (!end)
        loop.exec();
    m_guard.arm(false);
    if (!m_error && !*end)
        m_error = end->error();
}

ExitCode Applying::trouble(const Error& error) {
    if (m_error && *m_error != error)
        say(*m_error);
    m_error = error;
    say(error);
    report();
    return ExitCode::LinkTrouble;
}

ExitCode Applying::verify() {
    const auto now = m_link.readSettings();
    if (!now)
        return trouble(now.error());
    m_left = differences(*now, m_profile);
    if (m_error)
        say(*m_error);
    else if (!m_left.empty())
        m_error = Error{
            Text::verbatim(m_link.name()), "",
            S4K_TEXT("Options", "it does not read back as written"),
            S4K_TEXT("Options", "compare again: a rule of the meter or another client changed it")};
    report();
    return m_left.empty() && !m_error ? ExitCode::Done : ExitCode::CheckFailed;
}

void Applying::report() {
    if (!m_options.json) {
        if (m_left.empty() && !m_error)
            print("the meter is as " + m_options.profile.toStdString() + " wants it\n");
        for (const Difference& each : m_left)
            print("left: " + differenceText(each) + "\n");
        return;
    }
    JsonWriter json;
    beginMeter(json, m_link);
    json.key("written");
    writeDifferences(json, {m_steps.begin(), m_steps.begin() + std::ptrdiff_t(m_written)});
    json.key("left");
    writeDifferences(json, m_left);
    json.key("error");
    m_error ? json.value(m_error->message()) : json.null();
    print(json.endObject().text() + "\n");
}

Outcome Applying::run() {
    m_link.pause(); // no request is pending while the user decides
    const auto now = m_link.readSettings();
    if (!now)
        return trouble(now.error());
    m_left = differences(*now, m_profile);
    if (!plan(*now)) {
        say(*m_error);
        report();
        return ExitCode::CheckFailed;
    }
    if (m_steps.empty()) {
        report();
        return ExitCode::Done;
    }
    show(differencesText(m_steps));
    write();
    return verify();
}

} // namespace

Outcome applyProfile(LiveLink& link, const Profile& profile, const ConfigOptions& options) {
    return Applying(link, profile, options).run();
}

} // namespace s4k::cli
