// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/write_confirmation.h"

#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace s4k::ui {

namespace {

enum Column : std::uint8_t {
    What,
    Before,
    After
};

constexpr int kTableWidth = 520;
constexpr int kWidestValue = 160;
constexpr int kWidestName = 280;
constexpr int kTallestTable = 320;
constexpr int kScrollBar = 10;

bool hasCommand(const WriteQuestion& question) {
    return std::ranges::any_of(question.changes, isCommand);
}

bool hasSetting(const WriteQuestion& question) {
    return !std::ranges::all_of(question.changes, isCommand);
}

QLabel* plainLabel(const QString& text, const char* role, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    label->setProperty("role", QLatin1String(role));
    return label;
}

void addChange(QTableWidget& table, int row, const WriteView& change) {
    const auto cell = [&](Column column, const QString& text) {
        table.setItem(row, column, new QTableWidgetItem(text));
    };
    cell(What, change.what);
    cell(isCommand(change) ? Before : After, change.after);
    if (isCommand(change))
        table.setSpan(row, Before, 1, 2);
    else
        cell(Before, change.before);
}

int widestText(const QTableWidget& table, Column column) {
    const QFontMetrics metrics(table.font());
    int widest = metrics.horizontalAdvance(table.horizontalHeaderItem(column)->text());
    for (int row = 0; row < table.rowCount(); ++row)
        if (const auto* item = table.item(row, column); table.columnSpan(row, column) == 1)
            widest = std::max(widest, metrics.horizontalAdvance(item->text()));
    return widest + space::kWide + space::kTight;
}

/// Width needed by the longest command beside its name; 0: there is no command.
int widestCommand(const QTableWidget& table) {
    int widest = 0;
    for (int row = 0; row < table.rowCount(); ++row)
        if (table.columnSpan(row, Before) > 1)
            widest = std::max(
                widest,
                QFontMetrics(table.font()).horizontalAdvance(table.item(row, Before)->text()));
    return widest == 0 ? 0 : widest + space::kWide + space::kTight;
}

/// Makes columns as wide as their values and rows as high as their texts; a table that is too high
/// scrolls.
void fit(QTableWidget& table) {
    table.ensurePolished();
    const int room = kTableWidth - kScrollBar;
    const int names = std::min(widestText(table, What), kWidestName);
    const int before = std::min(widestText(table, Before), kWidestValue);
    const int command = std::min(widestCommand(table), room - names);
    const int after = std::max(std::min(widestText(table, After), kWidestValue), command - before);
    table.setColumnWidth(Before, before);
    table.setColumnWidth(After, after);
    table.setColumnWidth(What, room - before - after);
    table.resizeRowsToContents();
    for (int row = 0; row < table.rowCount(); ++row)
        table.setRowHeight(row, table.rowHeight(row) + space::kSmall);
    const auto* head = table.horizontalHeader();
    const int headHeight = head->isHidden() ? 0 : head->sizeHint().height();
    table.setFixedSize(kTableWidth,
                       std::min(headHeight + table.verticalHeader()->length(), kTallestTable));
}

} // namespace

WriteConfirmation::WriteConfirmation(const WriteQuestion& question,
                                     std::function<void(bool yes)> answer, QWidget* parent)
    : QDialog(parent), m_answer(std::move(answer)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Change a live meter?"));
    setAccessibleName(windowTitle());
    setAccessibleDescription(spokenText(question));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kWide, space::kLarge, space::kWide, space::kLarge);
    column->setSpacing(space::kMedium);
    column->setSizeConstraint(QLayout::SetFixedSize);
    QLabel* const meter = plainLabel(question.meter, "title", this);
    meter->setAccessibleName(tr("Meter"));
    column->addWidget(meter);
    column->addWidget(
        plainLabel(tr("It is in service: what is written takes effect at once."), "caption", this));
    column->addWidget(buildTable(question));
    if (hasCommand(question))
        column->addWidget(plainLabel(tr("A command cannot be undone."), "problem", this));
    column->addSpacing(space::kTight);
    column->addWidget(buildButtons());
    connect(this, &QDialog::finished, this, [this](int result) { give(result == Accepted); });
}

WriteConfirmation::~WriteConfirmation() {
    give(false);
}

QTableWidget* WriteConfirmation::buildTable(const WriteQuestion& question) {
    auto* table = new QTableWidget(static_cast<int>(question.changes.size()), 3, this);
    table->setAccessibleName(tr("Changes"));
    table->setAccessibleDescription(spokenText(question));
    table->setHorizontalHeaderLabels({tr("What"), tr("Now"), tr("New value")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setVisible(hasSetting(question));
    for (int row = 0; row < table->rowCount(); ++row)
        addChange(*table, row, question.changes[static_cast<std::size_t>(row)]);
    fit(*table);
    return table;
}

// Only the Write button writes: Return and Escape decline.
QDialogButtonBox* WriteConfirmation::buildButtons() {
    auto* box = new QDialogButtonBox(this);
    QPushButton* const write = box->addButton(tr("&Write"), QDialogButtonBox::AcceptRole);
    QPushButton* const leave = box->addButton(tr("Do &not write"), QDialogButtonBox::RejectRole);
    write->setAccessibleName(tr("Write"));
    write->setAccessibleDescription(tr("Changes the meter"));
    write->setAutoDefault(false);
    leave->setAccessibleName(tr("Do not write"));
    leave->setAccessibleDescription(tr("Leaves the meter as it is"));
    leave->setDefault(true);
    leave->setFocus();
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return box;
}

void WriteConfirmation::give(bool yes) {
    if (const auto answer = std::exchange(m_answer, nullptr))
        answer(yes);
}

} // namespace s4k::ui
