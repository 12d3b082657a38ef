// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/system_type.h"
#include "ui/model/meter_store.h"
#include "ui/model/window_state.h"
#include "ui/window/bar_part.h"

class QComboBox;

namespace s4k::ui {

class Segmented;

/// Source and system type of the meter that is shown, while it is embedded. For a live meter, which
/// has its real load and time, a badge replaces the choices.
class SourceBar final : public BarPart {
    Q_OBJECT
public:
    /// `store` must outlive it.
    explicit SourceBar(const MeterStore& store, QWidget* parent = nullptr);

    void showSource(const SourceView& source);
    void setRoom(int level) override;

Q_SIGNALS:
    /// A person chose this source. The old one stays selected until showSource() is called.
    void sourceChosen(s4k::ui::Source source);
    void systemChosen(s4k::SystemType type);

private:
    Segmented* m_source;
    QComboBox* m_system;
    QWidget* m_live;
    Source m_kind = Source::LivingLoad;
    LinkHealth m_health = LinkHealth::Inside;

    void buildSource();
    void buildSystem();
    void buildLive();
    void showLink(LinkHealth health);
};

} // namespace s4k::ui
