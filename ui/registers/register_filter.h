// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

#include <cstdint>

namespace s4k::ui {

/// Filters the rows of a RegisterModel by kind and text.
class RegisterFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Kind : std::uint8_t {
        All,
        Valid,   ///< has a value that is meaningful in the present system type
        Writable ///< see RegisterModel::isWritable()
    };

    explicit RegisterFilter(QObject* parent = nullptr);

    void setKind(Kind kind);
    /// Sets the text to search for: a decimal number (register or address), an address in
    /// hexadecimal with `0x`, a unit, or a part of symbol or description; upper and lower case are
    /// the same. Empty: every row.
    void setText(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Kind m_kind = Kind::All;
    QString m_text;

    [[nodiscard]] bool textMatches(int row) const;
};

} // namespace s4k::ui
