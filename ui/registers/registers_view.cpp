// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/registers_view.h"

#include "ui/registers/register_delegate.h"
#include "ui/registers/register_details.h"
#include "ui/widgets/detailed_table.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace s4k::ui {

namespace {

constexpr int kRowHeight = 26;
constexpr int kDetailsBeside = 700; // width from which the details are beside the table
constexpr int kRoomForAge = 720;
constexpr int kLeastSymbol = 112;
constexpr int kMostSymbol = 220;
constexpr int kLongestText = 100;

} // namespace

RegistersView::RegistersView(const MeterStore& store, QWidget* parent)
    : QWidget(parent), m_store(store), m_model(new RegisterModel(this)),
      m_filter(new RegisterFilter(this)), m_search(new QLineEdit(this)),
      m_kind(new Segmented(tr("Registers shown"), this)), m_table(new QTableView(this)),
      m_details(new RegisterDetails(this)),
      m_rows(new DetailedTable(m_table, m_details, kDetailsBeside, this)),
      m_count(new QLabel(this)) {
    m_filter->setSourceModel(m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(buildBar());
    buildTable();
    column->addWidget(m_rows, 1);
    m_count->setProperty("role", QStringLiteral("caption"));
    m_count->setAccessibleName(tr("Registers in the table"));
    column->addWidget(m_count);
    connect(m_model, &RegisterModel::writeRequested, this,
            [this](Parameter p, int value) { Q_EMIT writeRequested(m_store.shown(), p, value); });
    connect(m_model, &RegisterModel::commandRequested, this,
            [this](Command command) { Q_EMIT commandRequested(m_store.shown(), command); });
    connect(m_rows, &DetailedTable::acted, this, &RegistersView::clearSearch);
    connect(m_rows, &DetailedTable::arranged, this, &RegistersView::fitSymbols);
    m_refresh.setInterval(kRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &RegistersView::refresh);
    connectStore();
    showMeter();
}

void RegistersView::connectStore() {
    const auto ifShown = [this](void (RegistersView::*follow)()) {
        return [this, follow](MeterKey key) {
            if (key == m_store.shown())
                (this->*follow)();
        };
    };
    connect(&m_store, &MeterStore::shownChanged, this, &RegistersView::showMeter);
    connect(&m_store, &MeterStore::measured, this, ifShown(&RegistersView::takeSnapshot));
    connect(&m_store, &MeterStore::changed, this, ifShown(&RegistersView::takeSnapshot));
    connect(&m_store, &MeterStore::linkChanged, this, ifShown(&RegistersView::showLink));
    connect(&m_store, &MeterStore::availabilitiesChanged, this,
            ifShown(&RegistersView::showAvailabilities));
}

QWidget* RegistersView::buildBar() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_search->setPlaceholderText(tr("Number, address or text"));
    m_search->setMaxLength(kLongestText);
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search the registers"));
    m_search->setToolTip(tr("A register number, an address (0x for hexadecimal), or a word "
                            "(Ctrl+F)"));
    m_kind->add(tr("All"), tr("All registers"));
    m_kind->add(tr("Valid"), tr("Only what has a reading in the present system type"));
    m_kind->add(tr("Writable"), tr("Only what can be set"));
    m_kind->setCurrent(0);
    auto* copy = new QToolButton(bar);
    copy->setText(tr("Copy"));
    copy->setFocusPolicy(Qt::StrongFocus);
    copy->setAccessibleName(tr("Copy the registers"));
    copy->setToolTip(tr("Copy the selected rows, else all, as a table (Ctrl+C)"));
    connect(copy, &QToolButton::clicked, this, &RegistersView::copy);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_filter->setText(m_search->text());
        showState();
    });
    connect(m_kind, &Segmented::chosen, this, [this](int i) {
        m_kind->setCurrent(i);
        m_filter->setKind(static_cast<RegisterFilter::Kind>(i));
        showState();
    });
    row->addWidget(m_search, 1);
    row->addWidget(m_kind);
    row->addWidget(copy);
    return bar;
}

void RegistersView::buildTable() {
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new RegisterDelegate(m_table));
    m_table->setAccessibleName(tr("Register map"));
    setUpTable(*m_table, kRowHeight);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->horizontalHeader()->setStretchLastSection(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RegistersView::showSelected);
    connect(m_details, &RegisterDetails::closed, this, [this] {
        m_rows->closeDetails();
        m_table->setFocus();
    });
    auto* keys = new QShortcut(QKeySequence::Copy, m_table);
    keys->setContext(Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, this, &RegistersView::copy);
    fitColumns();
}

void RegistersView::fitColumns() {
    const auto wide = [this](int column, const QString& longest) {
        const QString head =
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int text = std::max(fontMetrics().horizontalAdvance(longest),
                                  fontMetrics().horizontalAdvance(head));
        m_table->setColumnWidth(column, text + space::kWide);
    };
    wide(RegisterModel::Number, QStringLiteral("000\u2013000"));
    wide(RegisterModel::Address, QStringLiteral("000\u2013000"));
    wide(RegisterModel::Raw, QStringLiteral("7FC0 0000"));
    wide(RegisterModel::Value, QStringLiteral("100000.25 kVARh"));
    wide(RegisterModel::Validity, tr("no reading"));
    wide(RegisterModel::Access, QStringLiteral("R/W"));
    wide(RegisterModel::Age, QStringLiteral("00 min"));
}

const MeterEntry* RegistersView::shown() const {
    const MeterKey key = m_store.shown();
    return m_store.has(key) ? &m_store.at(key) : nullptr;
}

bool RegistersView::isUnread() const {
    return shown() != nullptr && !isTimed(shown()->link.health) && !shown()->link.ageSeconds;
}

void RegistersView::showMeter() {
    m_age.forget();
    if (shown() != nullptr) {
        takeSnapshot();
        m_age.tell(shown()->link.ageSeconds);
        m_model->setAvailabilities(shown()->availabilities);
    }
    m_unread = isUnread();
    refresh();
}

void RegistersView::takeSnapshot() {
    m_stale = true;
    if (shown()->snapshot.powered)
        m_age.read();
}

void RegistersView::showLink() {
    const bool told = m_age.isTold();
    m_age.tell(shown()->link.ageSeconds);
    if (isUnread() != m_unread) {
        m_unread = isUnread();
        m_stale = true;
        refresh();
    } else if (told != m_age.isTold()) {
        showState();
    }
}

void RegistersView::showAvailabilities() {
    m_model->setAvailabilities(shown()->availabilities);
    showState();
}

void RegistersView::refresh() {
    if (m_unread)
        m_model->forgetSnapshot();
    else if (std::exchange(m_stale, false))
        showSnapshot();
    m_model->setAge(m_unread ? std::nullopt : m_age.now());
    showState();
}

void RegistersView::showSnapshot() {
    m_model->setSnapshot(shown()->snapshot);
    int widest = m_table->columnWidth(RegisterModel::Value);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString value = m_model->index(row, RegisterModel::Value).data().toString();
        widest = std::max(widest, fontMetrics().horizontalAdvance(value) + space::kWide);
    }
    if (widest == m_table->columnWidth(RegisterModel::Value))
        return;
    m_table->setColumnWidth(RegisterModel::Value, widest);
    fitSymbols();
}

void RegistersView::showState() {
    const int shown = m_filter->rowCount();
    if (shown > 0)
        m_rows->showTable();
    else
        m_rows->showEmpty(tr("No register is what you look for"),
                          tr("Search by number, address or a word of the manual."),
                          tr("Show all registers"));
    const QString age = m_unread ? QString() : m_age.text(locale());
    m_count->setText(tr("%1 of %2 values").arg(shown).arg(m_model->rowCount()) + age + hintText());
}

QString RegistersView::hintText() const {
    if (m_unread)
        return tr("; nothing has been read of the meter yet");
    if (shown() != nullptr && !shown()->snapshot.powered)
        return tr("; the meter has no control power and answers nobody");
    if (!m_model->takesWrites())
        return tr("; nothing can be set on this meter");
    return tr("; double-click a value marked R/W to set it");
}

void RegistersView::clearSearch() {
    m_search->clear();
    m_kind->setCurrent(0);
    m_filter->setKind(RegisterFilter::Kind::All);
    showState();
}

void RegistersView::showSelected() {
    const QModelIndex current = m_table->selectionModel()->currentIndex();
    if (!current.isValid())
        return;
    m_details->showRow(RegisterModel::rowAt(m_filter->mapToSource(current).row()));
    const bool first = m_details->isHidden();
    m_rows->openDetails();
    if (!first)
        return;
    // Whether the row is visible is known only after the table has its new size.
    QMetaObject::invokeMethod(
        this, [this] { m_table->scrollTo(m_table->currentIndex()); }, Qt::QueuedConnection);
}

// In a narrow view the columns for validity and age are hidden: invalid values are greyed anyway,
// and all values have the same age.
void RegistersView::fitSymbols() {
    const int room = width() - m_rows->detailsWidth();
    m_table->setColumnHidden(RegisterModel::Age, room < kRoomForAge);
    m_table->setColumnHidden(RegisterModel::Validity, room < kRoomForAge);
    int others = space::kWide; // the scroll bar
    for (int column = 0; column < RegisterModel::kColumns; ++column)
        if (column != RegisterModel::Symbol && !m_table->isColumnHidden(column))
            others += m_table->columnWidth(column);
    m_table->setColumnWidth(RegisterModel::Symbol,
                            std::clamp(room - others, kLeastSymbol, kMostSymbol));
}

void RegistersView::focusFilter() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void RegistersView::focusTable() {
    m_table->setFocus(Qt::ShortcutFocusReason);
}

QString RegistersView::copied() const {
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        for (int row = 0; row < m_filter->rowCount(); ++row)
            rows += m_filter->index(row, 0);
    std::sort(rows.begin(), rows.end());
    QString text = RegisterModel::tsvHead() + QLatin1Char('\n');
    for (const QModelIndex& row : rows)
        text += m_model->tsv(m_filter->mapToSource(row).row()) + QLatin1Char('\n');
    return text;
}

void RegistersView::copy() {
    QGuiApplication::clipboard()->setText(copied());
}

void RegistersView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
    m_refresh.start();
}

void RegistersView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_refresh.stop(); // hidden: no values are decoded
}

} // namespace s4k::ui
