// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>
#include <QString>

#include <optional>

namespace s4k::ui {

/// Age of the register values of the meter that is shown: for a live meter as its link reports it,
/// otherwise since the last call of read().
class RegisterAge {
    Q_DECLARE_TR_FUNCTIONS(s4k::ui::RegisterAge)
public:
    /// Forgets the age, for example when another meter is shown.
    void forget();
    /// The registers of an embedded meter were read now.
    void read() { m_read.start(); }
    /// Sets the age of a live meter's oldest value in s, clamped to 0-86400; nullopt for another
    /// meter.
    void tell(std::optional<double> seconds);

    /// Whether the last call of tell() had an age.
    [[nodiscard]] bool isTold() const { return m_told.has_value(); }
    /// Present age in s, which grows between calls of tell(); nullopt: not known.
    [[nodiscard]] std::optional<double> now() const;
    /// The age as the end of a sentence: `, read 0.4 s ago`; empty unless isTold().
    [[nodiscard]] QString text(const QLocale& locale) const;

private:
    QElapsedTimer m_read;
    std::optional<double> m_told;
    QElapsedTimer m_since; ///< since the last call of tell()
};

} // namespace s4k::ui
