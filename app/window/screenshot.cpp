// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/screenshot.h"

#include "app/window/composition.h"
#include "app/window/console.h"
#include "core/lcd/glyphs.h"
#include "ui/window/message_bar.h"

#include <QApplication>
#include <QPixmap>
#include <QTimer>

#include <cstdio>
#include <utility>

namespace s4k::app {

namespace {

constexpr int kLookMs = 20;
constexpr int kQuality = 70; // zlib level 3: a higher level takes twice the time and saves a tenth
                             // of the bytes

} // namespace

Screenshot::Screenshot(Composition& composition, QString file)
    : m_composition(composition), m_file(std::move(file)) {
    if (m_file.isEmpty())
        return;
    composition.window().setUpdatesEnabled(false); // nothing is painted before the picture
    connect(&composition.window().messages(), &ui::MessageBar::shown, this, &Screenshot::note);
}

void Screenshot::schedule(int afterMs) {
    if (!m_file.isEmpty())
        QTimer::singleShot(afterMs, this, &Screenshot::write);
}

void Screenshot::note(const ui::Message& message) {
    if (message.refusal.empty() || message.refusal == m_refusal)
        return;
    m_refusal = message.refusal;
    say(m_refusal);
}

void Screenshot::write() {
    if (m_composition.isOpening()) {
        schedule(kLookMs);
        return;
    }
    if (save()) {
        std::fputs(lcd::frameText(m_composition.desk().shown()->panel().frame()).c_str(), stdout);
        QApplication::exit(m_refusal.empty() ? 0 : kBadInput);
        m_composition.window().hide(); // avoids repaints while the program ends
        return;
    }
    say(Error{S4K_TEXT("Options", "option %1").with("--screenshot"), m_file.toStdString(),
              S4K_TEXT("Options", "the file cannot be written"),
              S4K_TEXT("Options", "check the folder and its permissions")});
    QApplication::exit(kBadInput);
}

bool Screenshot::save() const {
    m_composition.window().setUpdatesEnabled(true);
    return m_composition.window().grab().save(m_file, "PNG", kQuality);
}

} // namespace s4k::app
