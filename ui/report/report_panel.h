// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_view.h"
#include "ui/report/report_content.h"

#include "ui/widgets/side_panel.h"

#include <memory>

namespace s4k::ui {

class MeterStore;

/// Side panel for the commissioning report of the meter that is shown: the head, the checks of the
/// newest reading, and the button that asks for a file in a modal dialog.
class ReportPanel final : public SidePanel {
    Q_OBJECT
public:
    static constexpr int kWidth = 340; ///< logical pixels
    /// `store` must outlive the panel.

    explicit ReportPanel(MeterStore& store, QWidget* parent = nullptr);
    ~ReportPanel() override;

    void focusFirst(); ///< focuses the field of the site

Q_SIGNALS:
    /// The user wants the report of this meter in this file. The ending `.pdf` is added to a name
    /// without one.
    void reportRequested(s4k::ui::MeterKey key, const s4k::ui::ReportHead& head,
                         const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Parts;
    MeterStore& m_store;
    std::unique_ptr<Parts> m_parts;

    QWidget* buildHead();
    [[nodiscard]] ReportHead head() const;
    void askForFile();
    void refresh();
    [[nodiscard]] QString aboutText(MeterKey key) const;
    void showChecks(const std::vector<Finding>& checks);
};

} // namespace s4k::ui
