// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tables/tables.h"
#include "core/panel/menu.h"
#include "core/panel/panel_facts.h"
#include "core/registers/alerts.h"

namespace s4k::cli {

namespace {

using panel::Evidence;
using panel::MenuRow;
using panel::PanelFact;

std::string_view kindName(panel::RowKind kind) {
    constexpr std::array<std::string_view, 9> kNames{
        "title", "reading", "alert", "info", "password", "group", "editor", "read-only", "reset"};
    return kNames[static_cast<std::size_t>(kind)];
}

/// What the row shows or sets: a quantity, a parameter, or bits of the alert register.
std::string content(const MenuRow& row) {
    if (row.quantity)
        return std::string(traits(*row.quantity).symbol);
    if (row.parameter)
        return std::string(s4k::row(*row.parameter).name);
    std::string bits;
    for (const AlertRow& alert : kAlertTable)
        if ((std::uint32_t{row.alertBits} >> alert.bit & 1U) != 0)
            bits += (bits.empty() ? "bits " : " ") + std::to_string(alert.bit);
    return bits;
}

std::string marks(const MenuRow& row) {
    std::string text;
    for (const Phase phase : kPhases)
        if ((std::uint32_t{row.phaseMarks} >> index(phase) & 1U) != 0)
            text += letter(phase);
    return text;
}

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += c == '\n' ? std::string("\\n") : std::string(1, c);
    }
    return result + '"';
}

std::string content(const PanelFact& fact) {
    const std::string number = fact.number == 0 ? "" : std::to_string(fact.number) + " ";
    return number + std::string(fact.content);
}

std::string labels(const MenuRow& row) {
    return std::string(row.ieee) + (row.ieee == row.iec ? "" : " / " + std::string(row.iec));
}

/// A node without the end of its attribute list; its label has `shows`, then mark and reason.
std::string node(std::string_view id, const std::string& shows, const Evidence& known) {
    const std::string reason = "\n" + std::string(letter(known.mark)) + ": ";
    return "  " + quoted(id) + " [label=" + quoted(shows + reason + std::string(known.reason));
}

std::string node(const MenuRow& row) {
    std::string line = node(row.id, labels(row), row.evidence);
    if (row.parent.empty())
        line += ", shape=box, penwidth=2";
    else if (row.kind == panel::RowKind::Group)
        line += ", shape=box";
    if (row.visibleIn != kAllSystems)
        line += ", style=dashed, tooltip=" + quoted(systemCodes(row.visibleIn));
    return line + "];\n";
}

std::string edges(const MenuRow& row) {
    std::string text;
    if (!row.parent.empty())
        text += "  " + quoted(row.parent) + " -> " + quoted(row.id) + ";\n";
    if (!row.standsFor.empty())
        text += "  " + quoted(row.id) + " -> " + quoted(row.standsFor) +
                " [style=dotted, arrowhead=none];\n";
    return text;
}

} // namespace

Table menuTable() {
    Table table{"Menu of the front panel",
                {"screen", "kind", "parent", "ieee", "iec", "visible_system_types", "content",
                 "phase_marks", "mark", "reason"},
                {}};
    for (const MenuRow& row : panel::menu())
        table.rows.push_back(
            {std::string(row.id), std::string(kindName(row.kind)), std::string(row.parent),
             std::string(row.ieee), std::string(row.iec), systemCodes(row.visibleIn), content(row),
             marks(row), std::string(letter(row.evidence.mark)), std::string(row.evidence.reason)});
    for (const PanelFact& fact : panel::panelFacts())
        table.rows.push_back({std::string(fact.id), "panel", NoCell{}, NoCell{}, NoCell{}, NoCell{},
                              content(fact), NoCell{}, std::string(letter(fact.evidence.mark)),
                              std::string(fact.evidence.reason)});
    return table;
}

std::string menuGraph() {
    std::string text = "digraph menu {\n  rankdir=LR;\n  node [fontname=\"monospace\", "
                       "shape=plaintext];\n";
    for (const MenuRow& row : panel::menu())
        text += node(row);
    for (const MenuRow& row : panel::menu())
        text += edges(row);
    for (const PanelFact& fact : panel::panelFacts())
        text += node(fact.id, content(fact), fact.evidence) + "];\n";
    return text + "}\n";
}

} // namespace s4k::cli
