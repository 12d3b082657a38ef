// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/wiring_art.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace s4k::ui {

namespace {

constexpr std::size_t kNeutral = 3;
constexpr std::size_t kConductors = 4;
constexpr std::array<char, kConductors> kLetters{'A', 'B', 'C', 'N'};

constexpr double kLeft = 34;
constexpr double kRight = 376;
constexpr double kFirstLine = 50;
constexpr double kLineStep = 30;
constexpr std::array<double, kConductors> kTapX{96, 134, 172, 210};
constexpr std::array<double, kPhaseCount> kCtX{350, 306, 262}; // A outermost: no leads cross
constexpr std::array<double, kPhaseCount> kCtTerminalX{100, 153, 206};
constexpr double kSwitchY = 162;
constexpr double kFuseY = 184;
constexpr double kPrimaryY = 216;
constexpr double kSecondaryY = 230;
constexpr double kCoil = 9;
constexpr QRectF kMeter(72, 276, 162, 80);
constexpr double kRing = 9;
constexpr double kLeadGap = 10;
constexpr double kLowestLead = 412;
constexpr double kTerminal = 4;
constexpr int kFontSize = 12;
constexpr double kHeavy = 2.4;
constexpr double kFine = 1.5;

bool uses(SystemType system, std::size_t conductor) {
    return conductor == kNeutral ? hasNeutral(system)
                                 : conductor < traits(system).phaseCount ||
                                       (system == SystemType::OnePhaseLl && conductor == 1);
}

/// The conductor that the low ends of the PTs share.
std::size_t common(SystemType system) {
    return hasNeutral(system) ? kNeutral : 1;
}

double lineY(SystemType system, std::size_t conductor) {
    double y = kFirstLine;
    for (std::size_t i = 0; i < conductor; ++i)
        y += uses(system, i) ? kLineStep : 0;
    return y;
}

class Art {
public:
    Art(QPainter& painter, const Wiring& wiring, const Colours& colours)
        : m_painter(painter), m_wiring(wiring), m_colours(colours) {}

    void paint() {
        QFont font = m_painter.font();
        font.setPixelSize(kFontSize);
        m_painter.setFont(font);
        for (std::size_t i = 0; i < kConductors; ++i)
            if (uses(m_wiring.system, i))
                conductor(i);
        ends();
        meter();
        for (std::size_t i = 0; i < kConductors; ++i)
            if (uses(m_wiring.system, i))
                tap(i);
        if (m_wiring.pts)
            coils();
        for (std::size_t i = 0; i < traits(m_wiring.system).phaseCount; ++i)
            transducer(i);
    }

private:
    QPainter& m_painter;
    Wiring m_wiring;
    const Colours& m_colours;

    [[nodiscard]] QColor colour(std::size_t conductor) const {
        return conductor == kNeutral ? m_colours.muted : m_colours.phases[conductor];
    }
    void pen(const QColor& colour, double width) {
        m_painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
    }
    void line(double x1, double y1, double x2, double y2) {
        m_painter.drawLine(QPointF(x1, y1), QPointF(x2, y2));
    }
    void text(const QRectF& place, int flags, const QString& words, const QColor& colour) {
        m_painter.setPen(colour);
        m_painter.drawText(place, flags, words);
    }
    void dot(double x, double y, const QColor& fill) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(fill);
        m_painter.drawEllipse(QPointF(x, y), 3, 3);
    }

    void conductor(std::size_t i) {
        const double y = lineY(m_wiring.system, i);
        pen(colour(i), kHeavy);
        line(kLeft, y, kRight, y);
        text({kLeft - 24, y - 10, 18, 20}, Qt::AlignCenter, QString(QLatin1Char(kLetters[i])),
             m_colours.text);
        if (i == kNeutral)
            earth(kLeft + 22, y, colour(i));
    }

    void earth(double x, double y, const QColor& ink) {
        pen(ink, kFine);
        line(x, y, x, y + 12);
        for (int i = 0; i < 3; ++i)
            line(x - 8 + 3 * i, y + 12 + 4 * i, x + 8 - 3 * i, y + 12 + 4 * i);
    }

    void ends() {
        text({kLeft - 24, 4, 160, 20}, Qt::AlignLeft | Qt::AlignVCenter,
             QCoreApplication::translate("Wiring", "Source"), m_colours.muted);
        text({kRight - 160, 4, 168, 20}, Qt::AlignRight | Qt::AlignVCenter,
             QCoreApplication::translate("Wiring", "Load") + QStringLiteral(" \u2192"),
             m_colours.muted);
    }

    void meter() {
        m_painter.setPen(QPen(m_colours.text, kFine));
        m_painter.setBrush(m_colours.surface);
        m_painter.drawRoundedRect(kMeter, 6, 6);
        text(kMeter, Qt::AlignCenter, QStringLiteral("Series 4000-K"), m_colours.text);
        for (std::size_t i = 0; i < kConductors; ++i)
            terminal(kTapX[i], kMeter.top(), 18, QString(QLatin1Char(kLetters[i])),
                     uses(m_wiring.system, i));
        for (std::size_t i = 0; i < kPhaseCount; ++i) {
            const bool used = i < traits(m_wiring.system).phaseCount;
            terminal(kCtTerminalX[i] - kLeadGap / 2, kMeter.bottom(), 0, {}, used);
            terminal(kCtTerminalX[i] + kLeadGap / 2, kMeter.bottom(), 0, {}, used);
            text({kCtTerminalX[i] - 25, kMeter.bottom() - 26, 50, 20}, Qt::AlignCenter,
                 QStringLiteral("CT %1").arg(QLatin1Char(kLetters[i])),
                 used ? m_colours.text : m_colours.muted);
        }
    }

    void terminal(double x, double y, double below, const QString& name, bool used) {
        m_painter.setPen(QPen(used ? m_colours.text : m_colours.muted, kFine));
        m_painter.setBrush(m_colours.raised);
        m_painter.drawEllipse(QPointF(x, y), kTerminal, kTerminal);
        text({x - 12, y + below - 10, 24, 20}, Qt::AlignCenter, name,
             used ? m_colours.text : m_colours.muted);
    }

    void tap(std::size_t i) {
        const double x = kTapX[i];
        const double y = lineY(m_wiring.system, i);
        const QColor ink = colour(i);
        dot(x, y, ink);
        pen(ink, kFine);
        const bool isolated = m_wiring.pts && i == common(m_wiring.system);
        const double end =
            m_wiring.pts ? (isolated ? kPrimaryY : kPrimaryY - kCoil) : kMeter.top() - kTerminal;
        if (i == kNeutral) {
            line(x, y, x, end);
        } else {
            line(x, y, x, kSwitchY);
            protection(x, ink);
            line(x, kFuseY + 20, x, end);
        }
        if (m_wiring.pts)
            line(x, isolated ? kSecondaryY : kSecondaryY + kCoil, x, kMeter.top() - kTerminal);
    }

    /// A disconnect with its lever, and a fuse.
    void protection(double x, const QColor& ink) {
        line(x, kSwitchY, x - 8, kSwitchY + 14);
        line(x, kSwitchY + 15, x, kFuseY);
        m_painter.drawRect(QRectF(x - 4, kFuseY, 8, 20));
        line(x, kFuseY, x, kFuseY + 20);
        m_painter.setBrush(ink);
        m_painter.drawEllipse(QPointF(x, kSwitchY + 15), 1.5, 1.5);
        m_painter.setBrush(Qt::NoBrush);
    }

    void coils() {
        const double shared = kTapX[common(m_wiring.system)];
        const QColor ink = colour(common(m_wiring.system));
        double right = shared;
        for (std::size_t i = 0; i < kPhaseCount; ++i) {
            if (!uses(m_wiring.system, i) || i == common(m_wiring.system))
                continue;
            pen(ink, kFine);
            for (const double y : {kPrimaryY, kSecondaryY})
                line(kTapX[i] + (shared > kTapX[i] ? kCoil : -kCoil), y, shared, y);
            right = std::max(right, kTapX[i] + kCoil);
        }
        for (std::size_t i = 0; i < kPhaseCount; ++i)
            if (uses(m_wiring.system, i) && i != common(m_wiring.system))
                coil(kTapX[i], colour(i));
        dot(shared, kPrimaryY, ink);
        dot(shared, kSecondaryY, ink);
        pen(ink, kFine);
        const double ground = right + 20;
        if (right > shared) // the last coil is in between: draw around it
            line(shared, kSecondaryY + 12, ground, kSecondaryY + 12);
        else
            line(shared, kSecondaryY, ground, kSecondaryY);
        earth(ground, right > shared ? kSecondaryY + 12 : kSecondaryY, ink);
        text({10, kPrimaryY - 4, 62, 22}, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("PT"),
             m_colours.muted);
    }

    void coil(double x, const QColor& ink) {
        m_painter.setPen(QPen(ink, kFine));
        m_painter.setBrush(m_colours.raised);
        m_painter.drawEllipse(QPointF(x, kPrimaryY), kCoil, kCoil);
        m_painter.drawEllipse(QPointF(x, kSecondaryY), kCoil, kCoil);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawEllipse(QPointF(x, kPrimaryY), kCoil, kCoil);
    }

    void transducer(std::size_t i) {
        const double x = kCtX[i];
        const double y = lineY(m_wiring.system, i);
        const double low = kLowestLead - static_cast<double>(i) * 2 * kLeadGap;
        // The outer lead ends at the left terminal.
        lead(x + kLeadGap / 2, y, low, kCtTerminalX[i] - kLeadGap / 2, Qt::white);
        lead(x - kLeadGap / 2, y, low - kLeadGap, kCtTerminalX[i] + kLeadGap / 2, Qt::black);
        pen(m_colours.raised, 6);
        m_painter.drawEllipse(QPointF(x, y), 5, kRing + 3);
        pen(m_colours.text, 3);
        m_painter.drawEllipse(QPointF(x, y), 5, kRing + 3);
        pen(colour(i), kHeavy);
        line(x - 2, y, x + 12, y);
        text({x - 54, y - 21, 44, 20}, Qt::AlignRight | Qt::AlignVCenter,
             QStringLiteral("CT %1").arg(QLatin1Char(kLetters[i])), m_colours.text);
    }

    void lead(double x, double y, double low, double terminalX, const QColor& core) {
        const std::array<QPointF, 4> path{QPointF(x, y + kRing + 1), QPointF(x, low),
                                          QPointF(terminalX, low),
                                          QPointF(terminalX, kMeter.bottom() + kTerminal)};
        for (const auto& [ink, width] : {std::pair(m_colours.muted, 4.0), std::pair(core, 2.2)}) {
            m_painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawPolyline(path.data(), static_cast<int>(path.size()));
        }
    }
};

QString letters(SystemType system, bool withNeutral) {
    QStringList names;
    for (std::size_t i = 0; i < kConductors; ++i)
        if (uses(system, i) && (withNeutral || i != kNeutral))
            names += QString(QLatin1Char(kLetters[i]));
    return names.join(QStringLiteral(", "));
}

QString ctNames(SystemType system) {
    QStringList names;
    for (std::size_t i = 0; i < traits(system).phaseCount; ++i)
        names += QStringLiteral("CT %1").arg(QLatin1Char(kLetters[i]));
    return names.join(QStringLiteral(", "));
}

constexpr std::array<const char*, 6> kTitles{
    QT_TRANSLATE_NOOP("Wiring", "1-phase line-to-neutral, 2 wires, 1 CT"),
    QT_TRANSLATE_NOOP("Wiring", "1-phase line-to-line, 2 wires, 1 CT"),
    QT_TRANSLATE_NOOP("Wiring", "1-phase, 3 wires, 2 CTs"),
    QT_TRANSLATE_NOOP("Wiring", "3-phase, 3 wires, 3 CTs"),
    QT_TRANSLATE_NOOP("Wiring", "3-phase wye, 4 wires, 3 CTs"),
    QT_TRANSLATE_NOOP("Wiring", "3-phase wye, 4 wires, 3 CTs, 3 PTs")};

QString say(const char* words) {
    return QCoreApplication::translate("Wiring", words);
}

} // namespace

int diagramNumber(const Wiring& wiring) {
    for (std::size_t i = 0; i < kSystemTypes.size(); ++i)
        if (kSystemTypes[i] == wiring.system)
            return static_cast<int>(i) + 1 +
                   (wiring.pts && wiring.system == SystemType::ThreePhaseWye ? 1 : 0);
    return 5;
}

QString wiringTitle(const Wiring& wiring) {
    const int number = diagramNumber(wiring);
    const QString title = QCoreApplication::translate("Wiring", "Diagram %1: %2")
                              .arg(number)
                              .arg(say(kTitles[static_cast<std::size_t>(number - 1)]));
    const bool ours = wiring.pts && wiring.system != SystemType::ThreePhaseWye;
    return ours ? title + QCoreApplication::translate("Wiring", "; with PTs (not in the manual)")
                : title;
}

QString wiringText(const Wiring& wiring) {
    const SystemType system = wiring.system;
    QString text = wiringTitle(wiring) + QStringLiteral(". ");
    text += QCoreApplication::translate("Wiring", "Conductors %1 run from the source to the load. ")
                .arg(letters(system, true));
    text += QCoreApplication::translate("Wiring",
                                        "On the conductor of its phase each stands: %1; the white "
                                        "and the black lead go to the meter's terminals of that "
                                        "name. ")
                .arg(ctNames(system));
    text += QCoreApplication::translate(
                "Wiring", "The voltage taps of %1 go through a disconnect switch and a fuse. ")
                .arg(letters(system, false));
    if (wiring.pts)
        text += QCoreApplication::translate("Wiring",
                                            "Potential transformers stand before the voltage "
                                            "inputs; their secondaries share the terminal %1 and "
                                            "are earthed. ")
                    .arg(QLatin1Char(kLetters[common(system)]));
    if (hasNeutral(system))
        text += QCoreApplication::translate(
            "Wiring", "The neutral goes to the terminal N without a fuse and is earthed at the "
                      "source. ");
    return text.trimmed();
}

void paintWiring(QPainter& painter, const Wiring& wiring, const Colours& colours) {
    painter.setRenderHint(QPainter::Antialiasing);
    Art(painter, wiring, colours).paint();
}

} // namespace s4k::ui
