// SPDX-License-Identifier: GPL-3.0-or-later
// The side panels of the window, and what it asks a person for.
#include "ui/connect/connect_panel.h"
#include "ui/connect/write_confirmation.h"
#include "ui/panel/twin_panel.h"
#include "ui/profiles/profile_panel.h"
#include "ui/share/share_panel.h"
#include "ui/source/load_editor.h"
#include "ui/window/main_window.h"
#include "ui/window/side_area.h"

#include <QFileDialog>

#include <utility>

namespace s4k::ui {

void MainWindow::openLoadEditor() {
    m_side->open(m_loadEditor);
    m_loadEditor->focusFirst();
    if (m_source.kind != Source::SetLoad)
        Q_EMIT loadRequested(m_loadEditor->load());
}

void MainWindow::closeLoadEditor() {
    m_side->close(m_loadEditor);
}

void MainWindow::openShare() {
    m_side->open(m_share);
    m_share->focusFirst();
    Q_EMIT shareOpened();
}

void MainWindow::toggleShare() {
    if (m_side->isOpen(m_share))
        m_side->close(m_share);
    else
        openShare();
}

void MainWindow::openConnect() {
    m_side->open(m_connect);
    m_connect->focusFirst();
    Q_EMIT connectOpened();
}

void MainWindow::toggleConnect() {
    if (m_side->isOpen(m_connect))
        m_side->close(m_connect);
    else
        openConnect();
}

void MainWindow::toggleRecord() {
    if (m_recording) {
        Q_EMIT recordStopRequested();
        return;
    }
    QFileDialog dialog(this, tr("Record a history"), {}, tr("Histories (*.s4kdb);;All files (*)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("s4kdb"));
    dialog.setOption(QFileDialog::DontConfirmOverwrite); // one that exists is continued
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT recordRequested(dialog.selectedFiles().constFirst());
}

void MainWindow::openProfiles() {
    m_side->open(m_profiles);
    m_profiles->focusFirst();
}

void MainWindow::openTwin() {
    m_side->open(m_twin);
}

void MainWindow::confirmWrites(const WriteQuestion& question, std::function<void(bool)> answer) {
    auto* dialog = new WriteConfirmation(question, std::move(answer), this);
    dialog->open();
}

void MainWindow::askForRecording() {
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open a recording, a history or a log"), {},
        tr("Recordings, histories and logs (*.cfg *.CFG *.cff *.CFF *.csv *.CSV *.s4kdb *.s4kh);;"
           "All files (*)"));
    if (!path.isEmpty())
        Q_EMIT recordingRequested(path);
}

} // namespace s4k::ui
