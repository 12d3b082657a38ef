// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/register_filter.h"

#include "app/base/text.h"
#include "ui/registers/register_model.h"

namespace s4k::ui {

namespace {

bool holds(const QString& text, const QString& part) {
    return text.contains(part, Qt::CaseInsensitive);
}

/// Whether `number` is one of the words of `row`, whose first word has the number `first`.
bool covers(unsigned first, const RegisterRow& row, unsigned number) {
    return number >= first && number < first + row.words;
}

} // namespace

RegisterFilter::RegisterFilter(QObject* parent) : QSortFilterProxyModel(parent) {}

void RegisterFilter::setKind(Kind kind) {
    m_kind = kind;
    invalidateFilter();
}

void RegisterFilter::setText(const QString& text) {
    m_text = text.trimmed();
    invalidateFilter();
}

bool RegisterFilter::textMatches(int row) const {
    if (m_text.isEmpty())
        return true;
    const RegisterRow& one = RegisterModel::rowAt(row);
    const unsigned address = toPdu(RegisterNumber{one.number}).value;
    bool number = false;
    if (m_text.startsWith(QLatin1String("0x"), Qt::CaseInsensitive)) {
        const unsigned wanted = m_text.mid(2).toUInt(&number, 16);
        return number && covers(address, one, wanted);
    }
    const unsigned wanted = m_text.toUInt(&number);
    if (number)
        return covers(one.number, one, wanted) || covers(address, one, wanted);
    return holds(app::toQt(one.symbol), m_text) ||
           holds(app::translated(one.description), m_text) ||
           app::toQt(one.unit).compare(m_text, Qt::CaseInsensitive) == 0;
}

bool RegisterFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const auto* registers = qobject_cast<const RegisterModel*>(sourceModel());
    if (registers == nullptr || !textMatches(row))
        return false;
    switch (m_kind) {
    case Kind::Valid:
        return registers->stateAt(row) == RegisterModel::State::Valid;
    case Kind::Writable:
        return RegisterModel::isWritable(row);
    case Kind::All:
        break;
    }
    return true;
}

} // namespace s4k::ui
