// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/panel.h"
#include "ui/panel/glass.h"
#include "ui/panel/key_cap.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QImage>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <array>

namespace s4k::ui {

/// The front of the meter: drawing, glass, four keys. Passes keys and real time to a Panel and
/// shows its frame. Without a Panel or without control power the glass is dark, the keys do nothing
/// and panel time stops. Keys of the keyboard while it has the focus: Left, Down or -, Up or + or
/// =, Right.
class Faceplate final : public QWidget {
    Q_OBJECT
public:
    explicit Faceplate(QWidget* parent = nullptr);
    ~Faceplate() override;

    /// Shows this panel with its present screen; null: none. Takes over the panel's onChange(). The
    /// panel must outlive this widget or be replaced here before it is destroyed.
    void setPanel(panel::Panel* panel);

    /// Sets the logical pixels for one pixel of the glass, clamped to 2-lcd::kMaxScale, and starts
    /// the drawing in another thread.
    void setGlassScale(int scale);
    [[nodiscard]] int glassScale() const { return m_glassScale; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    [[nodiscard]] Glass& glass() { return *m_glass; }
    [[nodiscard]] KeyCap& keyCap(panel::Key key);

    /// Shows that the control power of the meter failed or returned. When it returns, the panel
    /// restarts. @source manual, "Ride Through Time"
    void setPowered(bool powered);
    /// Shows the control power of another meter, whose panel does not restart.
    void showPowered(bool powered);

    /// Whether the values shown are current. Old values stay readable on a dimmed glass without the
    /// heart icon; the text does not change. Without control power the glass is dark in any case.
    void setFresh(bool fresh);
    [[nodiscard]] bool isFresh() const { return m_fresh; }

    /// Stops or starts panel time, which runs at first. Tests stop it and advance the Panel.
    void setTimeRuns(bool runs);

    /// Content of the glass as text for screen readers.
    [[nodiscard]] QString spokenText() const;

Q_SIGNALS:
    /// The panel has handled the press of a key; another panel can follow it.
    void keyPressed(s4k::panel::Key key);
    void keyReleased(s4k::panel::Key key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    panel::Panel* m_panel = nullptr;
    Glass* m_glass;
    std::array<KeyCap*, 4> m_keys{};
    QTimer m_time;
    QElapsedTimer m_elapsed;
    QFuture<QImage> m_drawing; ///< of m_art; invalid before the first setGlassScale
    QPixmap m_art;             ///< null: take it from m_drawing
    int m_glassScale = 2;
    bool m_powered = true;
    bool m_fresh = true;

    void addKeys();
    void nameKeys();
    void arrange();
    void drawArt();
    [[nodiscard]] const QPixmap& artFor(qreal devicePixelRatio);
    void passTime();
    void showLight();
    /// Whether there is a panel, and power for it.
    [[nodiscard]] bool isOn() const { return m_panel != nullptr && m_powered; }
    [[nodiscard]] lcd::LcdFrame frame() const;
    void showFrame();
    void pressed(KeyCap& cap);
    void press(panel::Key key);
    void release(panel::Key key);
    void releaseHeldKeys();
};

} // namespace s4k::ui
