// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/live/config_options.h"

#include "app/cli/console.h"
#include "app/cli/text.h"
#include "core/base/words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace s4k::cli {

namespace {

constexpr std::array<std::string_view, 3> kVerbs{"read", "diff", "apply"};

std::string verbName(ConfigVerb verb) {
    return std::string(kVerbs[static_cast<std::size_t>(verb)]);
}

/// Switches that only one action accepts.
struct OwnOption {
    const char* name;
    ConfigVerb verb;
};
constexpr std::array<OwnOption, 3> kOwnOptions{
    {{"force", ConfigVerb::Read}, {"yes", ConfigVerb::Apply}, {"audit", ConfigVerb::Apply}}};

Result<ConfigVerb> readVerb(const std::string& word) {
    const auto* const verb = std::find(kVerbs.begin(), kVerbs.end(), word);
    if (verb == kVerbs.end())
        return Error{Text::verbatim("s4k config"), word,
                     S4K_TEXT("Options", "there is no such action"),
                     whatExists(word, std::vector<std::string>(kVerbs.begin(), kVerbs.end()))};
    return static_cast<ConfigVerb>(verb - kVerbs.begin());
}

Result<Done> checkOwnOptions(const Arguments& arguments, ConfigVerb verb) {
    for (const OwnOption& option : kOwnOptions)
        if (arguments.has(option.name) && option.verb != verb)
            return Error{
                optionText(option.name), "",
                S4K_TEXT("Options", "config %1 does not have this option").with(verbName(verb)),
                S4K_TEXT("Options", "leave it out, or use config %1").with(verbName(option.verb))};
    return Done{};
}

/// Checked before any request is sent.
Result<Done> checkTarget(const ConfigOptions& options) {
    const bool toFile = options.verb == ConfigVerb::Read && options.profile != QLatin1String("-");
    if (toFile && !options.force && QFileInfo::exists(options.profile))
        return Error{S4K_TEXT("Options", "file"), options.profile.toStdString(),
                     S4K_TEXT("Options", "it exists already"),
                     S4K_TEXT("Options", "name another file, or give --force to replace it")};
    if (options.verb == ConfigVerb::Apply && !options.yes && !isInTerminal())
        return Error{
            Text::verbatim("s4k config apply"), options.profile.toStdString(),
            S4K_TEXT("Options", "it cannot ask for confirmation, because stdin is no terminal"),
            S4K_TEXT("Options", "look at s4k config diff first, then give --yes")};
    return Done{};
}

} // namespace

QString defaultAuditPath() {
    // The folder is named after the window's program.
    const QString own = QCoreApplication::applicationName();
    QCoreApplication::setApplicationName(QStringLiteral("s4k-panel"));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QCoreApplication::setApplicationName(own);
    return folder + QStringLiteral("/audit.jsonl");
}

Result<ConfigOptions> readConfigOptions(const Arguments& arguments) {
    ConfigOptions options;
    const auto verb = readVerb(arguments.positional()[0]);
    if (!verb)
        return verb.error();
    options.verb = *verb;
    options.profile = toQt(arguments.positional()[1]);
    options.yes = arguments.has("yes");
    options.force = arguments.has("force");
    options.json = arguments.has("json");
    const auto audit = arguments.value("audit");
    options.audit = audit ? toQt(*audit) : defaultAuditPath();
    if (auto own = checkOwnOptions(arguments, *verb); !own)
        return own.error();
    const auto live = readLiveOptions(arguments);
    if (!live)
        return live.error();
    options.live = *live;
    if (auto target = checkTarget(options); !target)
        return target.error();
    return options;
}

} // namespace s4k::cli
