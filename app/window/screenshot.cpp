// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/screenshot.h"

#include "app/window/composition.h"
#include "app/window/console.h"
#include "core/lcd/glyphs.h"
#include "ui/window/message_bar.h"

#include <QApplication>
#include <QImage>
#include <QPixmap>
#include <QTimer>
#include <QtConcurrentRun>

#include <cstdio>

namespace s4k::app {

namespace {

constexpr int kLookMs = 20;
constexpr int kQuality = 70; // zlib level 3: a higher level takes twice the time and saves a tenth
                             // of the bytes

} // namespace

void Screenshot::watch(Composition& composition) {
    if (m_file.isEmpty())
        return;
    composition.window().setUpdatesEnabled(false); // nothing is painted before the picture
    connect(&composition.window().messages(), &ui::MessageBar::shown, this, &Screenshot::note);
}

void Screenshot::schedule(Composition& composition, int afterMs) {
    if (!m_file.isEmpty())
        QTimer::singleShot(afterMs, &composition.window(), [&] { take(composition); });
}

void Screenshot::note(const ui::Message& message) {
    if (message.refusal.empty() || message.refusal == m_refusal)
        return;
    m_refusal = message.refusal;
    say(m_refusal);
}

void Screenshot::take(Composition& composition) {
    if (composition.isOpening()) {
        schedule(composition, kLookMs);
        return;
    }
    ui::MainWindow& window = composition.window();
    window.setUpdatesEnabled(true);
    m_written = QtConcurrent::run([picture = window.grab().toImage(), file = m_file] {
        return picture.save(file, "PNG", kQuality);
    });
    m_lcd = lcd::frameText(composition.desk().shown()->panel().frame());
    window.hide(); // avoids repaints while the program ends
    QApplication::exit(m_refusal.empty() ? 0 : kBadInput);
}

int Screenshot::finish(int code) {
    if (!m_written.isValid())
        return code;
    if (m_written.result()) {
        std::fputs(m_lcd.c_str(), stdout);
        return code;
    }
    say(Error{S4K_TEXT("Options", "option %1").with("--screenshot"), m_file.toStdString(),
              S4K_TEXT("Options", "the file cannot be written"),
              S4K_TEXT("Options", "check the folder and its permissions")});
    return kBadInput;
}

} // namespace s4k::app
