<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Alerts</name>
    <message>
        <source>Phase loss</source>
        <translation>Phasenausfall</translation>
    </message>
    <message>
        <source>Check the voltage inputs, their fuses and the set system voltage</source>
        <translation>Spannungseingänge, Sicherungen und eingestellte Netzspannung prüfen</translation>
    </message>
    <message>
        <source>Voltage out of range</source>
        <translation>Spannung außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Check the voltage inputs and the PT ratio</source>
        <translation>Spannungseingänge und Spannungswandler-Verhältnis prüfen</translation>
    </message>
    <message>
        <source>Current out of range</source>
        <translation>Strom außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Check the CT size; the load is beyond it</source>
        <translation>Stromwandlergröße prüfen; die Last liegt darüber</translation>
    </message>
    <message>
        <source>Low power factor</source>
        <translation>Niedriger Leistungsfaktor</translation>
    </message>
    <message>
        <source>Check that each CT is on the phase of its voltage</source>
        <translation>Prüfen, ob jeder Stromwandler auf der Phase seiner Spannung sitzt</translation>
    </message>
    <message>
        <source>Frequency out of range</source>
        <translation>Frequenz außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Check the voltage of phase A; 45 to 65 Hz are measured</source>
        <translation>Spannung der Phase A prüfen; gemessen werden 45 bis 65 Hz</translation>
    </message>
    <message>
        <source>Pulse output overrun</source>
        <translation>Impulsausgang überlastet</translation>
    </message>
    <message>
        <source>Raise Wh/P in SETUP, S PULS, and reset the energy</source>
        <translation>Wh/P unter SETUP, S PULS erhöhen und die Energie zurücksetzen</translation>
    </message>
    <message>
        <source>Pulse output configuration</source>
        <translation>Impulsausgang falsch eingestellt</translation>
    </message>
    <message>
        <source>Raise Wh/P in SETUP, S PULS</source>
        <translation>Wh/P unter SETUP, S PULS erhöhen</translation>
    </message>
</context>
<context>
    <name>s4k::app::WindowController</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>a long recording takes a few seconds</source>
        <translation>eine lange Aufzeichnung braucht einige Sekunden</translation>
    </message>
    <message>
        <source>the meter goes on with what it has meanwhile</source>
        <translation>der Zähler läuft inzwischen mit der bisherigen Quelle weiter</translation>
    </message>
    <message>
        <source>Open another file</source>
        <translation>Andere Datei öffnen</translation>
    </message>
    <message>
        <source>The memory of the meter</source>
        <translation>Der Speicher des Zählers</translation>
    </message>
</context>
<context>
    <name>s4k::ui::AlertList</name>
    <message>
        <source>&lt;b&gt;No alerts&lt;/b&gt;&lt;br&gt;Voltage, current, frequency and power factor are in their ranges.</source>
        <translation>&lt;b&gt;Keine Meldungen&lt;/b&gt;&lt;br&gt;Spannung, Strom, Frequenz und Leistungsfaktor liegen in ihren Bereichen.</translation>
    </message>
    <message>
        <source>Active alerts</source>
        <translation>Anstehende Meldungen</translation>
    </message>
    <message>
        <source>&lt;b&gt;No control power&lt;/b&gt;&lt;br&gt;The meter is off. Switch its control power on.</source>
        <translation>&lt;b&gt;Keine Hilfsspannung&lt;/b&gt;&lt;br&gt;Der Zähler ist aus. Schalten Sie die Hilfsspannung ein.</translation>
    </message>
    <message>
        <source>Meaning of phase loss</source>
        <translation>Bedeutung des Phasenausfalls</translation>
    </message>
    <message>
        <source>The manual says both; this chooses what the meter alarms at</source>
        <translation>Das Handbuch sagt beides; hier wählen Sie, wobei der Zähler alarmiert</translation>
    </message>
    <message>
        <source>Phase loss: below %1 % of nominal</source>
        <translation>Phasenausfall: unter %1 % der Nennspannung</translation>
    </message>
    <message>
        <source>Phase loss: %1 % below nominal</source>
        <translation>Phasenausfall: %1 % unter Nennspannung</translation>
    </message>
</context>
<context>
    <name>s4k::ui::Faceplate</name>
    <message>
        <source>, wrench: an alert is active</source>
        <translation>, Schraubenschlüssel: eine Meldung steht an</translation>
    </message>
    <message>
        <source>Front panel of the meter</source>
        <translation>Frontplatte des Zählers</translation>
    </message>
    <message>
        <source>Arrow keys are its four keys: Left is Back, Down is minus, Up is plus, Right is Next</source>
        <translation>Die Pfeiltasten sind ihre vier Tasten: Links ist Zurück, Ab ist Minus, Auf ist Plus, Rechts ist Weiter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Minus</source>
        <translation>Minus</translation>
    </message>
    <message>
        <source>Plus</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Goes out of a menu, or to the previous digit</source>
        <translation>Verlässt ein Menü oder geht zur vorigen Ziffer</translation>
    </message>
    <message>
        <source>Previous item, or steps the value down; hold to repeat</source>
        <translation>Voriger Eintrag oder nächstkleinerer Wert; halten wiederholt</translation>
    </message>
    <message>
        <source>Next item, or steps the value up; hold to repeat</source>
        <translation>Nächster Eintrag oder nächstgrößerer Wert; halten wiederholt</translation>
    </message>
    <message>
        <source>Goes in and along, and accepts a value</source>
        <translation>Geht hinein und weiter und übernimmt einen Wert</translation>
    </message>
    <message>
        <source>Left arrow</source>
        <translation>Pfeil links</translation>
    </message>
    <message>
        <source>Down arrow or -</source>
        <translation>Pfeil ab oder -</translation>
    </message>
    <message>
        <source>Up arrow or +</source>
        <translation>Pfeil auf oder +</translation>
    </message>
    <message>
        <source>Right arrow</source>
        <translation>Pfeil rechts</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Display of the meter: %1</source>
        <translation>Anzeige des Zählers: %1</translation>
    </message>
    <message>
        <source>dark, no control power</source>
        <translation>dunkel, keine Hilfsspannung</translation>
    </message>
</context>
<context>
    <name>s4k::ui::LoadEditor</name>
    <message>
        <source>Set the load</source>
        <translation>Last einstellen</translation>
    </message>
    <message>
        <source>Close the load editor</source>
        <translation>Lasteinstellung schließen</translation>
    </message>
    <message>
        <source>Close; the load stays (Esc)</source>
        <translation>Schließen; die Last bleibt (Esc)</translation>
    </message>
    <message>
        <source>Supply voltage</source>
        <translation>Netzspannung</translation>
    </message>
    <message>
        <source> V</source>
        <translation> V</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source> Hz</source>
        <translation> Hz</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Spannung</translation>
    </message>
    <message>
        <source>Amps</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Power factor</source>
        <translation>Leistungsfaktor</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Leading (capacitive)</source>
        <translation>Voreilend (kapazitiv)</translation>
    </message>
    <message>
        <source>Leading power factor, as of a capacitive load</source>
        <translation>Voreilender Leistungsfaktor wie bei kapazitiver Last</translation>
    </message>
    <message>
        <source>Current of phase %1</source>
        <translation>Strom der Phase %1</translation>
    </message>
    <message>
        <source> A</source>
        <translation> A</translation>
    </message>
    <message>
        <source>Power factor of phase %1</source>
        <translation>Leistungsfaktor der Phase %1</translation>
    </message>
    <message>
        <source>Phase %1 is lost</source>
        <translation>Phase %1 ist ausgefallen</translation>
    </message>
    <message>
        <source>Take the voltage of phase %1 away</source>
        <translation>Nimmt die Spannung der Phase %1 weg</translation>
    </message>
    <message>
        <source>5th harmonic of the current</source>
        <translation>5. Oberschwingung des Stroms</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>7th harmonic of the current</source>
        <translation>7. Oberschwingung des Stroms</translation>
    </message>
    <message>
        <source>5th harmonic</source>
        <translation>5. Oberschw.</translation>
    </message>
    <message>
        <source>7th harmonic</source>
        <translation>7. Oberschw.</translation>
    </message>
</context>
<context>
    <name>s4k::ui::MainWindow</name>
    <message>
        <source>S4K Panel</source>
        <translation>S4K Panel</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Recordings (*.cfg *.CFG *.cff *.CFF *.csv *.CSV);;All files (*)</source>
        <translation>Aufzeichnungen (*.cfg *.CFG *.cff *.CFF *.csv *.CSV);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The arrow keys are now the four keys of the panel</source>
        <translation>Die Pfeiltasten sind jetzt die vier Tasten der Frontplatte</translation>
    </message>
    <message>
        <source>Up and Down walk along a level, Right goes in, Left goes out</source>
        <translation>Auf und Ab gehen auf einer Ebene entlang, Rechts hinein, Links hinaus</translation>
    </message>
    <message>
        <source>To set the meter up: Down to SETUP, Right, then Right five times for the password 00000, and Up or Down to a group</source>
        <translation>Zum Einrichten: Ab bis SETUP, Rechts, dann fünfmal Rechts für das Passwort 00000, und mit Auf oder Ab zu einer Gruppe</translation>
    </message>
    <message>
        <source>%1 – S4K Panel</source>
        <translation>%1 – S4K Panel</translation>
    </message>
</context>
<context>
    <name>s4k::ui::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Close the message (Esc)</source>
        <translation>Meldung schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>s4k::ui::OutputsBox</name>
    <message>
        <source>Outputs of the meter</source>
        <translation>Ausgänge des Zählers</translation>
    </message>
    <message>
        <source>Energy pulses</source>
        <translation>Energieimpulse</translation>
    </message>
    <message>
        <source>Alarm contact</source>
        <translation>Alarmkontakt</translation>
    </message>
    <message>
        <source>Energy pulses counted</source>
        <translation>Gezählte Energieimpulse</translation>
    </message>
    <message>
        <source>× %1 Wh</source>
        <translation>× %1 Wh</translation>
    </message>
    <message>
        <source>closed: alarm</source>
        <translation>geschlossen: Alarm</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Control power</source>
        <translation>Hilfsspannung</translation>
    </message>
    <message>
        <source>Supply of the meter itself. A loss up to 100 ms is ridden through; a longer one restarts the meter.</source>
        <translation>Versorgung des Zählers selbst. Einen Ausfall bis 100 ms überbrückt er; nach einem längeren startet er neu.</translation>
    </message>
    <message>
        <source>State of the control power</source>
        <translation>Zustand der Hilfsspannung</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>riding through</source>
        <translation>überbrückt</translation>
    </message>
    <message>
        <source>closed: no power</source>
        <translation>geschlossen: stromlos</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ReadingsTable</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Present values</source>
        <translation>Momentanwerte</translation>
    </message>
    <message>
        <source>Real power</source>
        <translation>Wirkleistung</translation>
    </message>
    <message>
        <source>Power factor</source>
        <translation>Leistungsfaktor</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>Real energy</source>
        <translation>Wirkenergie</translation>
    </message>
    <message>
        <source>PF</source>
        <translation>PF</translation>
    </message>
    <message>
        <source>V L-N</source>
        <translation>V L-N</translation>
    </message>
    <message>
        <source>V L-L</source>
        <translation>V L-L</translation>
    </message>
    <message>
        <source>%1 of all phases</source>
        <translation>%1 aller Phasen</translation>
    </message>
    <message>
        <source>%1 of phase %2</source>
        <translation>%1 der Phase %2</translation>
    </message>
    <message>
        <source>Voltage %1 to neutral</source>
        <translation>Spannung %1 gegen Neutralleiter</translation>
    </message>
    <message>
        <source>Voltage %1</source>
        <translation>Spannung %1</translation>
    </message>
</context>
<context>
    <name>s4k::ui::Segmented</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ShortcutOverlay</name>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Give the keys to the front panel</source>
        <translation>Die Tasten der Frontplatte geben</translation>
    </message>
    <message>
        <source>Left  Right</source>
        <translation>Links  Rechts</translation>
    </message>
    <message>
        <source>Back and Next, on the front panel</source>
        <translation>Zurück und Weiter auf der Frontplatte</translation>
    </message>
    <message>
        <source>Down  Up  or  -  +</source>
        <translation>Ab  Auf  oder  -  +</translation>
    </message>
    <message>
        <source>Minus and Plus, on the front panel; hold to repeat</source>
        <translation>Minus und Plus auf der Frontplatte; halten wiederholt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Run or pause the meter</source>
        <translation>Zähler laufen lassen oder anhalten</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Strg+O</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Strg+L</translation>
    </message>
    <message>
        <source>Set the load</source>
        <translation>Last einstellen</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Strg+1</translation>
    </message>
    <message>
        <source>Trends; then Left and Right move the cursor, + and - zoom</source>
        <translation>Verläufe; Links und Rechts bewegen den Zeiger, + und - zoomen</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>From one control to the next</source>
        <translation>Von einem Bedienelement zum nächsten</translation>
    </message>
    <message>
        <source>?  or  F1</source>
        <translation>?  oder  F1</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Strg+Q</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>s4k::ui::StatusLine</name>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1× real time</source>
        <translation>%1× Echtzeit</translation>
    </message>
    <message>
        <source>%1× of %2× reached</source>
        <translation>%1× von %2× erreicht</translation>
    </message>
    <message>
        <source>Living load</source>
        <translation>Lebende Last</translation>
    </message>
    <message>
        <source>Set load</source>
        <translation>Eigene Last</translation>
    </message>
    <message>
        <source>Meter time</source>
        <translation>Zählerzeit</translation>
    </message>
    <message>
        <source>Time the meter has been measuring</source>
        <translation>Zeit, die der Zähler schon misst</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How fast meter time passes</source>
        <translation>Wie schnell die Zählerzeit vergeht</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>System type, voltage and CT the meter is set to</source>
        <translation>Netzform, Spannung und Stromwandler, auf die der Zähler eingestellt ist</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>What feeds the meter</source>
        <translation>Was den Zähler speist</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>What feeds the meter: %1</source>
        <translation>Was den Zähler speist: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n Meldung</numerusform>
            <numerusform>%n Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Keine Meldungen</translation>
    </message>
    <message>
        <source>No control power</source>
        <translation>Keine Hilfsspannung</translation>
    </message>
</context>
<context>
    <name>s4k::ui::TopBar</name>
    <message>
        <source>1-phase A-N</source>
        <translation>1-phasig A-N</translation>
    </message>
    <message>
        <source>1-phase A-B</source>
        <translation>1-phasig A-B</translation>
    </message>
    <message>
        <source>Split phase</source>
        <translation>Zweileiter + N</translation>
    </message>
    <message>
        <source>3-phase delta</source>
        <translation>Dreieck</translation>
    </message>
    <message>
        <source>3-phase wye</source>
        <translation>Stern mit N</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Living load</source>
        <translation>Lebende Last</translation>
    </message>
    <message>
        <source>A small building&apos;s morning: always something happens</source>
        <translation>Der Morgen eines kleinen Gebäudes: immer ist etwas los</translation>
    </message>
    <message>
        <source>Set load</source>
        <translation>Eigene Last</translation>
    </message>
    <message>
        <source>Volts, amps and power factor as you set them (Ctrl+L)</source>
        <translation>Spannung, Strom und Leistungsfaktor nach Wunsch (Strg+L)</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Play a COMTRADE or CSV file (Ctrl+O)</source>
        <translation>Spielt eine COMTRADE- oder CSV-Datei ab (Strg+O)</translation>
    </message>
    <message>
        <source>System type</source>
        <translation>Netzform</translation>
    </message>
    <message>
        <source>How the service is wired</source>
        <translation>Wie das Netz verdrahtet ist</translation>
    </message>
    <message>
        <source>Let meter time pass, or hold it (Space)</source>
        <translation>Zählerzeit laufen lassen oder anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>%1 times real time</source>
        <translation>%1-fache Echtzeit</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Schreibtisch</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keyboard shortcuts (?)</source>
        <translation>Tastenkürzel (?)</translation>
    </message>
    <message>
        <source>Pause the meter</source>
        <translation>Zähler anhalten</translation>
    </message>
    <message>
        <source>Run the meter</source>
        <translation>Zähler laufen lassen</translation>
    </message>
</context>
<context>
    <name>s4k::ui::TrendPlot</name>
    <message>
        <source>V line-to-line</source>
        <translation>V Leiter-Leiter</translation>
    </message>
    <message>
        <source>V line-to-neutral</source>
        <translation>V Leiter-Neutral</translation>
    </message>
</context>
<context>
    <name>s4k::ui::TrendView</name>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>2 h</translation>
    </message>
    <message>
        <source>8 h</source>
        <translation>8 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Trends of volts, amps and kilowatts</source>
        <translation>Verläufe von Spannung, Strom und Leistung</translation>
    </message>
    <message>
        <source>Left and Right move the cursor, plus and minus zoom, End follows the newest value</source>
        <translation>Links und Rechts bewegen den Zeiger, Plus und Minus zoomen, Ende folgt dem neuesten Wert</translation>
    </message>
    <message>
        <source>Volts, amps and kilowatts will appear here, one point a second.
Press Run to let the meter measure.</source>
        <translation>Hier erscheinen Spannung, Strom und Leistung, ein Punkt je Sekunde.
Mit Start beginnt der Zähler zu messen.</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Follow the newest value</source>
        <translation>Dem neuesten Wert folgen</translation>
    </message>
    <message>
        <source>Keep the newest value at the right edge (End)</source>
        <translation>Hält den neuesten Wert am rechten Rand (Ende)</translation>
    </message>
    <message>
        <source>Show phase %1</source>
        <translation>Phase %1 zeigen</translation>
    </message>
    <message>
        <source>Show or hide phase %1</source>
        <translation>Phase %1 zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Time span shown</source>
        <translation>Gezeigte Zeitspanne</translation>
    </message>
    <message>
        <source>Time span shown; the wheel zooms as well</source>
        <translation>Gezeigte Zeitspanne; das Mausrad zoomt auch</translation>
    </message>
    <message>
        <source>V AB BC AC</source>
        <translation>V AB BC AC</translation>
    </message>
</context>
<context>
    <name>s4k::ui::WelcomeCards</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Walk the panel</source>
        <translation>Frontplatte erkunden</translation>
    </message>
    <message>
        <source>Arrow keys press its four keys.</source>
        <translation>Pfeiltasten drücken ihre Tasten.</translation>
    </message>
    <message>
        <source>Set the load</source>
        <translation>Last einstellen</translation>
    </message>
    <message>
        <source>Volts, amps, PF, a lost phase.</source>
        <translation>Spannung, Strom, Phasenausfall.</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>COMTRADE or CSV; or drop it here.</source>
        <translation>COMTRADE oder CSV; auch ablegen.</translation>
    </message>
    <message>
        <source>Hide the first steps</source>
        <translation>Erste Schritte ausblenden</translation>
    </message>
</context>
<context>
    <name>s4k::app::MeterMemory</name>
    <message>
        <source>This meter keeps nothing: %1</source>
        <translation>Dieser Zähler merkt sich nichts: %1</translation>
    </message>
</context>
</TS>
