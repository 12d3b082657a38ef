// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/faceplate.h"

#include "ui/panel/faceplate_art.h"
#include "ui/widgets/colours.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QtConcurrentRun>

#include <algorithm>
#include <optional>
#include <utility>

namespace s4k::ui {

namespace {

constexpr int kTimeStepMs = 20;
constexpr qint64 kLongestStepMs = 1000; // after the machine slept

std::optional<panel::Key> keyOf(int qtKey) {
    switch (qtKey) {
    case Qt::Key_Left:
        return panel::Key::Back;
    case Qt::Key_Down:
    case Qt::Key_Minus:
        return panel::Key::Minus;
    case Qt::Key_Up:
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the plus key without Shift on many keyboards
        return panel::Key::Plus;
    case Qt::Key_Right:
        return panel::Key::Next;
    default:
        return std::nullopt;
    }
}

QString iconWords(const lcd::LcdFrame& frame) {
    return frame.has(lcd::Icon::Wrench) ? Faceplate::tr(", wrench: an alert is active") : QString();
}

} // namespace

Faceplate::Faceplate(QWidget* parent) : QWidget(parent), m_glass(new Glass(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setObjectName(QStringLiteral("faceplate"));
    addKeys();
    nameKeys();
    arrange();
    showLight();
    m_time.setTimerType(Qt::PreciseTimer);
    m_time.setInterval(kTimeStepMs);
    connect(&m_time, &QTimer::timeout, this, &Faceplate::passTime);
    setTimeRuns(true);
}

Faceplate::~Faceplate() {
    if (m_panel != nullptr)
        m_panel->onChange(nullptr);
}

void Faceplate::setPanel(panel::Panel* panel) {
    if (panel == m_panel)
        return;
    releaseHeldKeys();
    if (m_panel != nullptr)
        m_panel->onChange(nullptr);
    m_panel = panel;
    if (m_panel != nullptr)
        m_panel->onChange([this] { showFrame(); });
    showLight();
}

void Faceplate::addKeys() {
    for (const panel::Key key : panel::kKeys) {
        auto* cap = new KeyCap(key, this);
        m_keys[static_cast<std::size_t>(key)] = cap;
        cap->installEventFilter(this);
        connect(cap, &KeyCap::pressed, this, [this, cap] { pressed(*cap); });
        connect(cap, &KeyCap::released, this, [this, key] { release(key); });
    }
}

void Faceplate::nameKeys() {
    setAccessibleName(tr("Front panel of the meter"));
    setAccessibleDescription(tr("Arrow keys are its four keys: Left is Back, Down is minus, Up is "
                                "plus, Right is Next"));
    const std::array<QString, 4> names{tr("Back"), tr("Minus"), tr("Plus"), tr("Next")};
    const std::array<QString, 4> does{tr("Goes out of a menu, or to the previous digit"),
                                      tr("Previous item, or steps the value down; hold to repeat"),
                                      tr("Next item, or steps the value up; hold to repeat"),
                                      tr("Goes in and along, and accepts a value")};
    const std::array<QString, 4> shortcuts{tr("Left arrow"), tr("Down arrow or -"),
                                           tr("Up arrow or +"), tr("Right arrow")};
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        m_keys[i]->setAccessibleName(names[i]);
        m_keys[i]->setAccessibleDescription(does[i]);
        m_keys[i]->setToolTip(tr("%1 (%2)").arg(names[i], shortcuts[i]));
    }
}

KeyCap& Faceplate::keyCap(panel::Key key) {
    return *m_keys[static_cast<std::size_t>(key)];
}

QSize Faceplate::sizeHint() const {
    return faceplateSize(m_glassScale);
}

void Faceplate::setGlassScale(int scale) {
    scale = std::clamp(scale, 2, lcd::kMaxScale);
    if (scale == m_glassScale && m_drawing.isValid())
        return;
    m_glassScale = scale;
    drawArt();
    arrange();
    updateGeometry();
}

/// Draws in another thread: the window is built in the meantime.
void Faceplate::drawArt() {
    m_art = {};
    m_drawing = QtConcurrent::run(faceplateImage, m_glassScale, devicePixelRatioF());
}

const QPixmap& Faceplate::artFor(qreal devicePixelRatio) {
    if (!m_art.isNull() && m_art.devicePixelRatio() == devicePixelRatio)
        return m_art;
    QImage drawn = m_drawing.isValid() ? m_drawing.result() : QImage();
    if (drawn.isNull() || drawn.devicePixelRatio() != devicePixelRatio)
        drawn = faceplateImage(m_glassScale, devicePixelRatio);
    m_art = QPixmap::fromImage(std::move(drawn));
    return m_art;
}

void Faceplate::arrange() {
    const QPoint origin(art::kMargin, art::kMargin);
    const QRect glass = onFaceplate(art::kGlass, m_glassScale).translated(origin);
    m_glass->move(glass.topLeft());
    m_glass->setOpening(glass.size());
    for (std::size_t i = 0; i < m_keys.size(); ++i)
        m_keys[i]->setGeometry(keyOnFaceplate(i, m_glassScale).translated(origin));
    setFixedSize(sizeHint());
    update();
}

void Faceplate::setTimeRuns(bool runs) {
    m_elapsed.start();
    runs ? m_time.start() : m_time.stop();
}

void Faceplate::passTime() {
    const qint64 ms = std::min(m_elapsed.restart(), kLongestStepMs);
    if (!isOn())
        return;
    if (ms > 0)
        m_panel->advance(static_cast<std::uint32_t>(ms));
    showFrame();
}

void Faceplate::setPowered(bool powered) {
    if (powered == m_powered)
        return;
    if (powered && m_panel != nullptr)
        m_panel->restart();
    showPowered(powered);
}

void Faceplate::showPowered(bool powered) {
    m_powered = powered;
    showLight();
}

void Faceplate::setFresh(bool fresh) {
    if (fresh == m_fresh)
        return;
    m_fresh = fresh;
    showLight();
}

void Faceplate::showLight() {
    const Glass::Light lit = m_fresh ? Glass::Light::On : Glass::Light::Dimmed;
    m_glass->setLight(isOn() ? lit : Glass::Light::Off);
    showFrame();
}

QString Faceplate::spokenText() const {
    if (m_panel == nullptr)
        return tr("dark, no meter");
    if (!m_powered)
        return tr("dark, no control power");
    const panel::Description shown = m_panel->describe();
    const QString text = QString::fromStdString(shown.label) + QLatin1Char(' ') +
                         QString::fromStdString(shown.value);
    return text.trimmed() + iconWords(m_panel->frame()) +
           (m_fresh ? QString() : tr(", old: not up to date any more"));
}

lcd::LcdFrame Faceplate::frame() const {
    if (!isOn())
        return {};
    lcd::LcdFrame frame = m_panel->frame();
    // The heart means that the meter is measuring, which is unknown now.
    if (!m_fresh)
        frame.set(lcd::Icon::Heart, false);
    return frame;
}

void Faceplate::showFrame() {
    m_glass->showFrame(frame());
    // Blinking is no change of content: the text is updated only while nothing blinks.
    if (isOn() && !m_panel->describe().blink.empty())
        return;
    const QString name = tr("Display of the meter: %1").arg(spokenText());
    if (m_glass->accessibleName() != name)
        m_glass->setAccessibleName(name);
}

void Faceplate::pressed(KeyCap& cap) {
    if (!cap.hasFocus())
        setFocus(Qt::MouseFocusReason);
    press(cap.key());
}

void Faceplate::press(panel::Key key) {
    if (!isOn())
        return;
    m_panel->press(key);
    showFrame();
    Q_EMIT keyPressed(key);
}

void Faceplate::release(panel::Key key) {
    // A key pressed before the power failed is no longer held.
    if (!isOn())
        return;
    m_panel->release(key);
    Q_EMIT keyReleased(key);
}

void Faceplate::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.drawPixmap(0, 0, artFor(devicePixelRatioF()));
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(coloursOf(palette()).accent, 2));
    const qreal gap = art::kMargin - 5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(gap, gap, -gap, -gap), 12, 12);
}

void Faceplate::keyPressEvent(QKeyEvent* event) {
    const auto key = keyOf(event->key());
    if (!key || (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
    KeyCap& cap = keyCap(*key);
    if (event->isAutoRepeat() || cap.isTravelled())
        return; // the Panel repeats keys itself
    cap.setHeld(true);
    press(*key);
}

void Faceplate::keyReleaseEvent(QKeyEvent* event) {
    const auto key = keyOf(event->key());
    if (!key) {
        QWidget::keyReleaseEvent(event);
        return;
    }
    event->accept();
    KeyCap& cap = keyCap(*key);
    if (event->isAutoRepeat() || !cap.isHeld())
        return;
    cap.setHeld(false);
    release(*key);
}

void Faceplate::releaseHeldKeys() {
    for (KeyCap* cap : m_keys) {
        if (!cap->isHeld())
            continue;
        cap->setHeld(false);
        release(cap->key());
    }
}

void Faceplate::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void Faceplate::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    releaseHeldKeys();
    update();
}

bool Faceplate::eventFilter(QObject* watched, QEvent* event) {
    // Arrow keys held while a cap has the focus would stay down after it loses the focus.
    if (event->type() == QEvent::FocusOut)
        releaseHeldKeys();
    return QWidget::eventFilter(watched, event);
}

void Faceplate::mousePressEvent(QMouseEvent*) {
    setFocus(Qt::MouseFocusReason);
}

void Faceplate::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameKeys();
    if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace s4k::ui
