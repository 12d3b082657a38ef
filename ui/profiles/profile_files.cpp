// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/profile_files.h"

#include "ui/model/meter_store.h"
#include "ui/profiles/profile_model.h"
#include "ui/profiles/profile_panel.h"

#include <QFileDialog>

namespace s4k::ui {

namespace {

QString fileFilter() {
    return ProfilePanel::tr("Configuration profiles (*.json)");
}

} // namespace

void askForProfile(ProfileModel& model, QWidget* parent) {
    const QString path =
        QFileDialog::getOpenFileName(parent, ProfilePanel::tr("Open a profile"), {}, fileFilter());
    if (!path.isEmpty())
        Q_EMIT model.openRequested(path);
}

// The static functions of QFileDialog would ask about replacing a file before the suffix is added.
void askForProfileToSave(const MeterStore& store, ProfileModel& model, QWidget* parent) {
    QFileDialog dialog(parent, ProfilePanel::tr("Save the settings as a profile"), {},
                       fileFilter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("json"));
    const MeterKey key = store.shown(); // another meter may be shown when the dialog is closed
    const QString name = meterPlace(store.view(key));
    dialog.selectFile(name.toLower().replace(QLatin1Char(' '), QLatin1Char('-')) +
                      QStringLiteral(".json"));
    if (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty())
        Q_EMIT model.saveRequested(key, dialog.selectedFiles().constFirst());
}

} // namespace s4k::ui
