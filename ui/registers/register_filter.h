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
        Valid, ///< meaningful in the present system type
        Writable
    };

    explicit RegisterFilter(QObject* parent = nullptr);

    void setKind(Kind kind);
    /// Sets the text to search for: a register number, an address (hexadecimal with `0x`), or a
    /// part of the symbol, the unit or the description.
    void setText(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Kind m_kind = Kind::All;
    QString m_text;

    [[nodiscard]] bool textMatches(int row) const;
};

} // namespace s4k::ui
