// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/register_model.h"

#include "app/base/text.h"
#include "core/modbus/command_code.h"
#include "core/modbus/register_text.h"
#include "core/registers/register_names.h"
#include "ui/widgets/colours.h"

#include <QGuiApplication>

#include <algorithm>
#include <vector>

namespace s4k::ui {

namespace {

constexpr double kSecondsPerMinute = 60;

/// `257` or `257-258`: numbers of `words` registers, starting at `first`.
QString spanText(unsigned first, std::uint8_t words) {
    return words < 2 ? QString::number(first)
                     : QStringLiteral("%1\u2013%2").arg(first).arg(first + words - 1U);
}

std::span<const std::uint16_t> wordsOf(const RegisterImage& image, const RegisterRow& row) {
    return image.words(RegisterNumber{row.number}, row.words);
}

QString rawText(std::span<const std::uint16_t> words) {
    QString text;
    for (const std::uint16_t word : words)
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) +
                QStringLiteral("%1").arg(word, 4, 16, QLatin1Char('0')).toUpper();
    return text;
}

/// Empty when the meter has no value there.
QString valueText(const RegisterImage& image, const RegisterRow& row) {
    std::vector<std::uint8_t> bytes;
    for (const std::uint16_t word : wordsOf(image, row)) {
        bytes.push_back(static_cast<std::uint8_t>(word >> 8U));
        bytes.push_back(static_cast<std::uint8_t>(word & 0xFFU));
    }
    const auto values = modbus::decodeRegisters(row.number, bytes, image.scales());
    const bool valid = !values.empty() && values.front().text != Text(modbus::kNotValid);
    return valid ? app::translated(values.front().text) : QString();
}

QString dash() {
    return QStringLiteral("\u2013");
}

const ParameterRow* parameterOf(const RegisterRow& row) {
    return findParameter(RegisterNumber{row.number});
}

} // namespace

RegisterModel::RegisterModel(QObject* parent) : QAbstractTableModel(parent), m_age(dash()) {
    m_rows.fill({dash(), dash(), State::NoReading});
}

const RegisterRow& RegisterModel::rowAt(int row) {
    return kRegisterTable[static_cast<std::size_t>(row)];
}

RegisterModel::State RegisterModel::stateAt(int row) const {
    return m_rows[static_cast<std::size_t>(row)].state;
}

bool RegisterModel::isWritable(int row) {
    const RegisterRow& one = rowAt(row);
    return one.access == s4k::Access::ReadWrite &&
           (one.number == kCommandRegister.value || parameterOf(one) != nullptr);
}

RegisterModel::Shown RegisterModel::describe(const RegisterRow& row) const {
    if (!m_image)
        return {dash(), dash(), State::NoReading};
    const QString raw = rawText(wordsOf(*m_image, row));
    if (!contains(row.validIn, m_image->systemType()))
        return {raw, dash(), State::NotInType};
    const QString value = valueText(*m_image, row);
    return value.isEmpty() ? Shown{raw, dash(), State::NoReading} : Shown{raw, value, State::Valid};
}

void RegisterModel::setSnapshot(const MeterSnapshot& snapshot) {
    if (snapshot.powered)
        m_image = snapshot.image;
    else
        m_image.reset(); // a meter without power does not answer
    showImage();
}

void RegisterModel::forgetSnapshot() {
    m_image.reset();
    showImage();
}

bool RegisterModel::takesWrites() const {
    return std::ranges::any_of(kParameterTable, [this](const ParameterRow& row) {
        return row.reg && m_availabilities[s4k::index(row.parameter)] == Availability::Editable;
    });
}

void RegisterModel::showImage() {
    int first = -1;
    const auto tell = [&](int end) {
        if (first >= 0)
            Q_EMIT dataChanged(index(first, Raw), index(end - 1, Validity));
        first = -1;
    };
    for (int i = 0; i < rowCount(); ++i) {
        Shown now = describe(rowAt(i));
        Shown& known = m_rows[static_cast<std::size_t>(i)];
        if (now == known) {
            tell(i);
            continue;
        }
        known = std::move(now);
        first = first < 0 ? i : first;
    }
    tell(rowCount());
}

void RegisterModel::setAvailabilities(const Availabilities& availabilities) {
    if (availabilities == m_availabilities)
        return;
    m_availabilities = availabilities;
    Q_EMIT dataChanged(index(0, Access), index(rowCount() - 1, Access));
}

void RegisterModel::setAge(std::optional<double> seconds) {
    QString age = dash();
    if (seconds)
        age = *seconds < 2 * kSecondsPerMinute
                  ? tr("%1 s").arg(static_cast<int>(*seconds))
                  : tr("%1 min").arg(static_cast<int>(*seconds / kSecondsPerMinute));
    if (age == m_age)
        return;
    m_age = age;
    Q_EMIT dataChanged(index(0, Age), index(rowCount() - 1, Age));
}

int RegisterModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(kRegisterRowCount);
}

int RegisterModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QString RegisterModel::text(int row, int column) const {
    const RegisterRow& one = rowAt(row);
    const Shown& shown = m_rows[static_cast<std::size_t>(row)];
    switch (static_cast<Column>(column)) {
    case Number:
        return spanText(one.number, one.words);
    case Address:
        return spanText(toPdu(RegisterNumber{one.number}).value, one.words);
    case Symbol:
        return app::toQt(one.symbol);
    case Raw:
        return shown.raw;
    case Value:
        return shown.value;
    case Validity:
        return shown.state == State::Valid       ? tr("valid")
               : shown.state == State::NotInType ? tr("not valid")
                                                 : tr("no reading");
    case Access:
        return one.access == s4k::Access::ReadWrite ? QStringLiteral("R/W") : QStringLiteral("R");
    case Age:
        break;
    }
    return m_age;
}

QVariant RegisterModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool number = index.column() == Number || index.column() == Address;
    const bool right = number || index.column() == Raw || index.column() == Value;
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::EditRole: {
        const ParameterRow* parameter = parameterOf(rowAt(index.row()));
        if (parameter == nullptr || !m_image)
            return {};
        return m_image->parameter(parameter->parameter).value_or(parameter->defaultValue);
    }
    case NumberRole:
        return rowAt(index.row()).number;
    case Qt::ToolTipRole:
        return index.column() == Symbol ? app::translated(rowAt(index.row()).description)
                                        : QVariant();
    case Qt::ForegroundRole:
        return stateAt(index.row()) == State::Valid
                   ? QVariant()
                   : QVariant(coloursOf(QGuiApplication::palette()).muted);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

bool RegisterModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    bool whole = false;
    const int number = value.toInt(&whole);
    if (!whole || value == data(index, Qt::EditRole))
        return false;
    if (const ParameterRow* parameter = parameterOf(rowAt(index.row())))
        Q_EMIT writeRequested(parameter->parameter, number);
    else if (number > 0 && number <= 0xFFFF &&
             modbus::findCommandCode(static_cast<std::uint16_t>(number)) != nullptr)
        Q_EMIT commandRequested(static_cast<Command>(number));
    return false;
}

Qt::ItemFlags RegisterModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.column() != Value || !m_image || !isWritable(index.row()))
        return flags;
    const ParameterRow* parameter = parameterOf(rowAt(index.row()));
    const bool open = parameter == nullptr ? takesWrites()
                                           : m_availabilities[s4k::index(parameter->parameter)] ==
                                                 Availability::Editable;
    return open ? flags | Qt::ItemIsEditable : flags;
}

QVariant RegisterModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    const bool right =
        section == Number || section == Address || section == Raw || section == Value;
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && section == Number)
        return tr("Number as the manual counts, from 1");
    if (role == Qt::ToolTipRole && section == Address)
        return tr("Address on the wire, from 0");
    const std::array<QString, kColumns> names{tr("Register"),  tr("Address"), tr("Symbol"),
                                              tr("Raw (hex)"), tr("Value"),   tr("Validity"),
                                              tr("Access"),    tr("Age")};
    return role == Qt::DisplayRole ? QVariant(names[static_cast<std::size_t>(section)])
                                   : QVariant();
}

QString RegisterModel::tsv(int row) const {
    QStringList cells;
    for (int column = 0; column < kColumns; ++column)
        cells += text(row, column);
    return cells.join(QLatin1Char('\t'));
}

QString RegisterModel::tsvHead() {
    return QStringLiteral("register\taddress\tsymbol\traw\tvalue\tvalidity\taccess\tage");
}

} // namespace s4k::ui
