// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>
#include <QString>

#include <optional>

namespace s4k::ui {

/// How old the words of the meter that is shown are.
class RegisterAge {
    Q_DECLARE_TR_FUNCTIONS(s4k::ui::RegisterAge)
public:
    /// Another meter: nothing is known.
    void forget();
    /// The words of a meter inside have come.
    void read() { m_read.start(); }
    /// The age of a live meter's oldest word as of now, s; nothing for a meter inside.
    void tell(std::optional<double> seconds);

    [[nodiscard]] bool isTold() const { return m_told.has_value(); }
    /// s; between two tellings what is shown grows older.
    [[nodiscard]] std::optional<double> now() const;
    /// `, read 0.4 s ago`; empty for a meter inside.
    [[nodiscard]] QString text(const QLocale& locale) const;

private:
    QElapsedTimer m_read;
    std::optional<double> m_told;
    QElapsedTimer m_since; ///< it was told
};

} // namespace s4k::ui
