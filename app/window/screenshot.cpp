// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/screenshot.h"

#include "app/store/files/file_io.h"
#include "app/window/composition.h"
#include "app/window/console.h"
#include "core/lcd/glyphs.h"
#include "ui/window/message_bar.h"

#include <QApplication>
#include <QBuffer>
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

/// QImage::save() does not notice a full disk.
QByteArray pngOf(const QImage& picture) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG", kQuality);
    return buffer.data();
}

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
        return store::writeFile(file, pngOf(picture));
    });
    m_lcd = lcd::frameText(composition.desk().shown()->panel().frame());
    window.hide(); // avoids repaints while the program ends
    QApplication::exit(m_refusal.empty() ? 0 : kBadInput);
}

int Screenshot::finish(int code) {
    if (!m_written.isValid())
        return code;
    if (const Result<Done> written = m_written.result(); !written) {
        say(Error{S4K_TEXT("Options", "option %1").with("--screenshot"), m_file.toStdString(),
                  written.error().cause, written.error().remedy});
        return kBadInput;
    }
    std::fputs(m_lcd.c_str(), stdout);
    return code;
}

} // namespace s4k::app
