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
    <message>
        <source>Voltage A out of range</source>
        <translation>Spannung A außer Bereich</translation>
    </message>
    <message>
        <source>Voltage B out of range</source>
        <translation>Spannung B außer Bereich</translation>
    </message>
    <message>
        <source>Voltage C out of range</source>
        <translation>Spannung C außer Bereich</translation>
    </message>
    <message>
        <source>Current A out of range</source>
        <translation>Strom A außer Bereich</translation>
    </message>
    <message>
        <source>Current B out of range</source>
        <translation>Strom B außer Bereich</translation>
    </message>
    <message>
        <source>Current C out of range</source>
        <translation>Strom C außer Bereich</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>Phase loss A</source>
        <translation>Phasenausfall A</translation>
    </message>
    <message>
        <source>Phase loss B</source>
        <translation>Phasenausfall B</translation>
    </message>
    <message>
        <source>Phase loss C</source>
        <translation>Phasenausfall C</translation>
    </message>
    <message>
        <source>Low power factor A</source>
        <translation>Niedriger Leistungsfaktor A</translation>
    </message>
    <message>
        <source>Low power factor B</source>
        <translation>Niedriger Leistungsfaktor B</translation>
    </message>
    <message>
        <source>Low power factor C</source>
        <translation>Niedriger Leistungsfaktor C</translation>
    </message>
    <message>
        <source>the voltage is more than 20 % above the largest that the input measures (347 V line-to-neutral, 600 V line-to-line), times the PT ratio</source>
        <translation>die Spannung liegt mehr als 20 % über der größten, die der Eingang misst (347 V Leiter-Neutral, 600 V Leiter-Leiter), mal PT-Verhältnis</translation>
    </message>
    <message>
        <source>check the voltage input terminals, the PT ratio of the setup, and the connection and polarity of the PTs</source>
        <translation>Spannungsklemmen, eingestelltes PT-Verhältnis sowie Anschluss und Polarität der PTs prüfen</translation>
    </message>
    <message>
        <source>the current is more than 20 % above the CT primary current</source>
        <translation>der Strom liegt mehr als 20 % über dem Primärstrom des CT</translation>
    </message>
    <message>
        <source>check that CT size and CT volts of the setup are those of the CT; where they are, install a larger CT</source>
        <translation>prüfen, ob CT-Größe und CT-Spannung der Einstellung die des CT sind; wenn ja, einen größeren CT einbauen</translation>
    </message>
    <message>
        <source>a voltage of this phase is below the phase loss threshold, or further below the largest than the imbalance threshold allows</source>
        <translation>eine Spannung dieser Phase liegt unter der Schwelle für Phasenausfall oder weiter unter der größten, als die Schwelle für Unsymmetrie erlaubt</translation>
    </message>
    <message>
        <source>check the fuses and that the voltage input terminals have adequate voltage, then system type, system voltage and the phase loss thresholds of the setup</source>
        <translation>Sicherungen und Spannung an den Spannungsklemmen prüfen, dann Netzart, Netzspannung und die Schwellen für Phasenausfall</translation>
    </message>
    <message>
        <source>the power factor is below 0.5: phases are mis-wired, or the load is so</source>
        <translation>der Leistungsfaktor liegt unter 0,5: Phasen sind vertauscht, oder die Last ist so</translation>
    </message>
    <message>
        <source>check that each CT sits on the phase of its voltage input and belongs to the same service, as in the wiring diagrams</source>
        <translation>prüfen, ob jeder CT auf der Phase seines Spannungseingangs sitzt und zum selben Netz gehört, wie in den Anschlussbildern</translation>
    </message>
    <message>
        <source>the frequency is outside 45 to 65 Hz, or the phase A voltage is too low to tell it</source>
        <translation>die Frequenz liegt außerhalb 45 bis 65 Hz, oder die Spannung A ist zu klein, um sie zu messen</translation>
    </message>
    <message>
        <source>check that the phase A voltage input terminal has adequate voltage</source>
        <translation>prüfen, ob an der Spannungsklemme A ausreichend Spannung anliegt</translation>
    </message>
    <message>
        <source>the pulse output could not keep up with the total real power</source>
        <translation>der Impulsausgang kam der gesamten Wirkleistung nicht nach</translation>
    </message>
    <message>
        <source>increase the energy per pulse (register 144) and reset the energy accumulators</source>
        <translation>Energie je Impuls (Register 144) erhöhen und die Energiezähler zurücksetzen</translation>
    </message>
    <message>
        <source>the energy per pulse may not keep up with the theoretical maximum system power</source>
        <translation>die Energie je Impuls kommt der theoretisch größten Leistung vielleicht nicht nach</translation>
    </message>
    <message>
        <source>increase the energy per pulse (register 144)</source>
        <translation>Energie je Impuls (Register 144) erhöhen</translation>
    </message>
    <message>
        <source>Freq</source>
        <translation>Freq</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>PF</source>
        <translation>LF</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Impuls</translation>
    </message>
    <message>
        <source>Conf</source>
        <translation>Konf</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>Volt</source>
        <translation>Volt</translation>
    </message>
    <message>
        <source>Amp</source>
        <translation>Amp</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>System type</source>
        <translation>Netzform</translation>
    </message>
    <message>
        <source>How the service is wired; see the diagram</source>
        <translation>Wie das Netz angeschlossen ist; siehe Schaltbild</translation>
    </message>
    <message>
        <source>CT primary current</source>
        <translation>Stromwandler-Primärstrom</translation>
    </message>
    <message>
        <source>Rated current of the transducers</source>
        <translation>Nennstrom der Stromwandler</translation>
    </message>
    <message>
        <source>CT output voltage</source>
        <translation>Stromwandler-Ausgang</translation>
    </message>
    <message>
        <source>Output at rated current; current-output CTs damage the meter</source>
        <translation>Spannung bei Nennstrom; Stromwandler mit Stromausgang beschädigen den Zähler</translation>
    </message>
    <message>
        <source>PT ratio</source>
        <translation>Spannungswandler-Verhältnis</translation>
    </message>
    <message>
        <source>1.00 without PTs; set it before the system voltage</source>
        <translation>1,00 ohne Spannungswandler; vor der Netzspannung einstellen</translation>
    </message>
    <message>
        <source>System voltage</source>
        <translation>Netzspannung</translation>
    </message>
    <message>
        <source>Line-to-line, in system type 10 line-to-neutral</source>
        <translation>Zwischen den Außenleitern, in Netzform 10 gegen den Neutralleiter</translation>
    </message>
    <message>
        <source>Display units</source>
        <translation>Einheiten der Anzeige</translation>
    </message>
    <message>
        <source>Set of labels on the display</source>
        <translation>Bezeichnungen auf der Anzeige</translation>
    </message>
    <message>
        <source>Voltage threshold</source>
        <translation>Spannungsschwelle</translation>
    </message>
    <message>
        <source>Phase loss, in percent of the system voltage</source>
        <translation>Phasenausfall, in Prozent der Netzspannung</translation>
    </message>
    <message>
        <source>Imbalance threshold</source>
        <translation>Unsymmetrieschwelle</translation>
    </message>
    <message>
        <source>Phase loss, in percent from phase to phase</source>
        <translation>Phasenausfall, in Prozent von Phase zu Phase</translation>
    </message>
    <message>
        <source>Energy per pulse</source>
        <translation>Energie je Impuls</translation>
    </message>
    <message>
        <source>Wh and VARh of one closure of a pulse contact</source>
        <translation>Wh und varh je Schließen eines Impulskontakts</translation>
    </message>
    <message>
        <source>Sub-intervals</source>
        <translation>Teilintervalle</translation>
    </message>
    <message>
        <source>In a demand interval; 1 is block demand</source>
        <translation>Je Messperiode; 1 ist Blockmessung</translation>
    </message>
    <message>
        <source>Sub-interval length</source>
        <translation>Länge des Teilintervalls</translation>
    </message>
    <message>
        <source>10 s or more; 0: each is begun by command 21211</source>
        <translation>Ab 10 s; 0: Befehl 21211 beginnt jedes</translation>
    </message>
    <message>
        <source>Modbus address</source>
        <translation>Modbus-Adresse</translation>
    </message>
    <message>
        <source>Unit id on the bus; no two meters share one</source>
        <translation>Unit-Id am Bus; keine zwei Zähler haben dieselbe</translation>
    </message>
    <message>
        <source>Baud rate</source>
        <translation>Baudrate</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Parität</translation>
    </message>
    <message>
        <source>SETUP password</source>
        <translation>Passwort für SETUP</translation>
    </message>
    <message>
        <source>RESET password</source>
        <translation>Passwort für RESET</translation>
    </message>
    <message>
        <source>1-phase, A + N</source>
        <translation>1-phasig, A + N</translation>
    </message>
    <message>
        <source>1-phase, A + B</source>
        <translation>1-phasig, A + B</translation>
    </message>
    <message>
        <source>split phase, A + B + N</source>
        <translation>2-phasig, A + B + N</translation>
    </message>
    <message>
        <source>3-phase, A + B + C</source>
        <translation>3-phasig, A + B + C</translation>
    </message>
    <message>
        <source>3-phase, A + B + C + N</source>
        <translation>3-phasig, A + B + C + N</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>even</source>
        <translation>gerade</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>ungerade</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>writing %1 of %2</source>
        <translation>schreibt %1 von %2</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>would be refused</source>
        <translation>würde abgelehnt</translation>
    </message>
    <message>
        <source>as wanted</source>
        <translation>wie gewünscht</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Abweichung</numerusform>
            <numerusform>%n Abweichungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Trends</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>Any quantity over time</source>
        <translation>Jede Größe über der Zeit</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Leistungsmittel</translation>
    </message>
    <message>
        <source>Demand and energy</source>
        <translation>Leistungsmittel und Energie</translation>
    </message>
    <message>
        <source>Phasors</source>
        <translation>Zeiger</translation>
    </message>
    <message>
        <source>Voltages and currents with their angles</source>
        <translation>Spannungen und Ströme mit ihren Winkeln</translation>
    </message>
    <message>
        <source>Harmonics</source>
        <translation>Oberschwingungen</translation>
    </message>
    <message>
        <source>Harmonics up to the 21st</source>
        <translation>Oberschwingungen bis zur 21.</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Oszilloskop</translation>
    </message>
    <message>
        <source>Waveforms</source>
        <translation>Kurvenformen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>What is wrong, since when, and what mends it</source>
        <translation>Was nicht stimmt, seit wann, und was hilft</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>The whole register map, to read and to set</source>
        <translation>Alle Register, zum Lesen und Setzen</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Setup</translation>
    </message>
    <message>
        <source>All settings, and how the meter is wired</source>
        <translation>Alle Einstellungen, und wie der Zähler angeschlossen ist</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Telegramme</translation>
    </message>
    <message>
        <source>Every Modbus frame, decoded</source>
        <translation>Jedes Modbus-Telegramm, entschlüsselt</translation>
    </message>
    <message>
        <source>Set the load</source>
        <translation>Last einstellen</translation>
    </message>
    <message>
        <source>Volts, amps and power factor as you set them</source>
        <translation>Spannung, Strom und Leistungsfaktor nach Wunsch</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Watch real meters over Modbus: find them, connect to them</source>
        <translation>Echte Zähler über Modbus beobachten: suchen, verbinden</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Put the meters on the wire as Modbus devices</source>
        <translation>Die Zähler als Modbus-Geräte auf die Leitung bringen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Commissioning report</source>
        <translation>Inbetriebnahmebericht</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Keep the settings of a meter, and write them to others</source>
        <translation>Die Einstellungen eines Zählers festhalten und in andere schreiben</translation>
    </message>
    <message>
        <source>Twin</source>
        <translation>Zwilling</translation>
    </message>
    <message>
        <source>An embedded meter with the settings of the live one, beside it</source>
        <translation>Ein Zähler im Programm, eingestellt wie der echte, neben ihm</translation>
    </message>
    <message>
        <source>Left  Right  +  -</source>
        <translation>Links  Rechts  +  -</translation>
    </message>
    <message>
        <source>Move the cursor of the trends, zoom</source>
        <translation>Den Zeiger der Verläufe bewegen, zoomen</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>1-phase line-to-neutral, 2 wires, 1 CT</source>
        <translation>1-phasig gegen N, 2 Leiter, 1 Stromwandler</translation>
    </message>
    <message>
        <source>1-phase line-to-line, 2 wires, 1 CT</source>
        <translation>1-phasig zwischen Außenleitern, 2 Leiter, 1 Stromwandler</translation>
    </message>
    <message>
        <source>1-phase, 3 wires, 2 CTs</source>
        <translation>1-phasig, 3 Leiter, 2 Stromwandler</translation>
    </message>
    <message>
        <source>3-phase, 3 wires, 3 CTs</source>
        <translation>3-phasig, 3 Leiter, 3 Stromwandler</translation>
    </message>
    <message>
        <source>3-phase wye, 4 wires, 3 CTs</source>
        <translation>Stern, 4 Leiter, 3 Stromwandler</translation>
    </message>
    <message>
        <source>3-phase wye, 4 wires, 3 CTs, 3 PTs</source>
        <translation>Stern, 4 Leiter, 3 Stromwandler, 3 Spannungswandler</translation>
    </message>
    <message>
        <source>Diagram %1: %2</source>
        <translation>Schaltbild %1: %2</translation>
    </message>
    <message>
        <source>; with PTs (not in the manual)</source>
        <translation>; mit Spannungswandlern (nicht im Handbuch)</translation>
    </message>
    <message>
        <source>Conductors %1 run from the source to the load. </source>
        <translation>Die Leiter %1 führen von der Quelle zur Last. </translation>
    </message>
    <message>
        <source>On the conductor of its phase each stands: %1; the white and the black lead go to the meter&apos;s terminals of that name. </source>
        <translation>Auf dem Leiter ihrer Phase sitzen: %1; der weiße und der schwarze Draht führen zu den gleichnamigen Klemmen des Zählers. </translation>
    </message>
    <message>
        <source>The voltage taps of %1 go through a disconnect switch and a fuse. </source>
        <translation>Die Spannungsabgriffe von %1 führen über einen Trennschalter und eine Sicherung. </translation>
    </message>
    <message>
        <source>Potential transformers stand before the voltage inputs; their secondaries share the terminal %1 and are earthed. </source>
        <translation>Vor den Spannungseingängen stehen Spannungswandler; ihre Sekundärseiten haben die Klemme %1 gemeinsam und sind geerdet. </translation>
    </message>
    <message>
        <source>The neutral goes to the terminal N without a fuse and is earthed at the source. </source>
        <translation>Der Neutralleiter führt ohne Sicherung zur Klemme N und ist an der Quelle geerdet. </translation>
    </message>
</context>
<context>
    <name>Writes</name>
    <message>
        <source>%1 (register %2)</source>
        <translation>%1 (Register %2)</translation>
    </message>
    <message>
        <source>%1: now %2, new value %3.</source>
        <translation>%1: jetzt %2, neuer Wert %3.</translation>
    </message>
    <message>
        <source>Clear all energy accumulators</source>
        <translation>Alle Energiezähler löschen</translation>
    </message>
    <message>
        <source>Begin a new demand sub-interval</source>
        <translation>Neue Teilperiode der Leistungsmittel beginnen</translation>
    </message>
    <message>
        <source>Reset maximum demand to present demand</source>
        <translation>Höchstes Leistungsmittel auf das jetzige setzen</translation>
    </message>
    <message>
        <source>Clear the pulse counters</source>
        <translation>Impulszähler löschen</translation>
    </message>
    <message>
        <source>Command %1 (register %2)</source>
        <translation>Befehl %1 (Register %2)</translation>
    </message>
    <message>
        <source>A command cannot be undone.</source>
        <translation>Ein Befehl lässt sich nicht zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>s4k::app::ConnectionTest</name>
    <message>
        <source>A device that does not say its name</source>
        <translation>Ein Gerät, das seinen Namen nicht sagt</translation>
    </message>
    <message>
        <source>%1 ms for all registers</source>
        <translation>%1 ms für alle Register</translation>
    </message>
    <message>
        <source>%1: no meter of this family</source>
        <translation>%1: kein Zähler dieser Familie</translation>
    </message>
    <message>
        <source>it can be looked at, and is never written to</source>
        <translation>es kann angesehen werden und wird nie beschrieben</translation>
    </message>
</context>
<context>
    <name>s4k::app::ExportController</name>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wird exportiert</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>%1 exportiert</translation>
    </message>
    <message>
        <source>The export was cancelled</source>
        <translation>Der Export wurde abgebrochen</translation>
    </message>
    <message>
        <source>it is in %1</source>
        <translation>die Datei liegt in %1</translation>
    </message>
    <message>
        <source>nothing is kept of %1</source>
        <translation>von %1 bleibt nichts</translation>
    </message>
    <message>
        <source>Its whole &amp;history as CSV</source>
        <translation>Der ganze &amp;Verlauf als CSV</translation>
    </message>
    <message>
        <source>Write all that is recorded of this meter into a table</source>
        <translation>Alles, was von diesem Zähler aufgezeichnet ist, in eine Tabelle schreiben</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export the history of this meter</source>
        <translation>Verlauf dieses Zählers exportieren</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>s4k::app::Fixtures</name>
    <message>
        <source>&amp;Add a meter</source>
        <translation>Zähler &amp;hinzufügen</translation>
    </message>
    <message>
        <source>One more meter, with the next free unit id and a load of its own</source>
        <translation>Ein weiterer Zähler mit der nächsten freien Unit-ID und eigener Last</translation>
    </message>
    <message>
        <source>The meter &amp;before</source>
        <translation>&amp;Voriger Zähler</translation>
    </message>
    <message>
        <source>Show the meter before this one</source>
        <translation>Den Zähler vor diesem zeigen</translation>
    </message>
    <message>
        <source>The &amp;next meter</source>
        <translation>&amp;Nächster Zähler</translation>
    </message>
    <message>
        <source>Show the meter after this one</source>
        <translation>Den Zähler nach diesem zeigen</translation>
    </message>
</context>
<context>
    <name>s4k::app::FrontController</name>
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
        <source>Give the &amp;keys to the front panel</source>
        <translation>Die &amp;Tasten der Frontplatte geben</translation>
    </message>
    <message>
        <source>The arrow keys press the keys of the front panel</source>
        <translation>Die Pfeiltasten drücken die Tasten der Frontplatte</translation>
    </message>
    <message>
        <source>&amp;Walk the panel</source>
        <translation>Frontplatte &amp;erkunden</translation>
    </message>
    <message>
        <source>Arrow keys press its four keys.</source>
        <translation>Pfeiltasten drücken ihre Tasten.</translation>
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
</context>
<context>
    <name>s4k::app::MetersController</name>
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
        <source>The memory of the meter</source>
        <translation>Der Speicher des Zählers</translation>
    </message>
    <message>
        <source>Open another file</source>
        <translation>Andere Datei öffnen</translation>
    </message>
</context>
<context>
    <name>s4k::app::OpenController</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>Open another file</source>
        <translation>Andere Datei öffnen</translation>
    </message>
    <message>
        <source>%1 of its %2 meters are shown</source>
        <translation>%1 seiner %2 Zähler sind gezeigt</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) of text are not shown</source>
        <translation>
            <numerusform>%n Spalte mit Text ist nicht gezeigt</numerusform>
            <numerusform>%n Spalten mit Text sind nicht gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were earlier than the one before them and were put in order</source>
        <translation>
            <numerusform>%n Zeile war früher als die davor und wurde eingeordnet</numerusform>
            <numerusform>%n Zeilen waren früher als die davor und wurden eingeordnet</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open a file</source>
        <translation>Datei &amp;öffnen</translation>
    </message>
    <message>
        <source>Open a recording, a history or a log</source>
        <translation>Aufzeichnung, Verlauf oder Protokoll öffnen</translation>
    </message>
    <message>
        <source>Recordings, histories and logs (*.cfg *.CFG *.cff *.CFF *.csv *.CSV *.s4kdb *.s4kh);;All files (*)</source>
        <translation>Aufzeichnungen, Verläufe und Protokolle (*.cfg *.CFG *.cff *.CFF *.csv *.CSV *.s4kdb *.s4kh);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>s4k::app::RecordController</name>
    <message>
        <source>; readings are kept meanwhile</source>
        <translation>; Ablesungen werden solange aufbewahrt</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Record a history</source>
        <translation>Verlauf aufzeichnen</translation>
    </message>
    <message>
        <source>Histories (*.s4kdb);;All files (*)</source>
        <translation>Verläufe (*.s4kdb);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>End the recording</source>
        <translation>Aufzeichnung beenden</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufzeichnen</translation>
    </message>
    <message>
        <source>Record all meters into a history</source>
        <translation>Alle Zähler in einen Verlauf aufzeichnen</translation>
    </message>
    <message>
        <source>not recorded: %1</source>
        <translation>nicht aufgezeichnet: %1</translation>
    </message>
    <message>
        <source>recording %1</source>
        <translation>zeichnet auf %1</translation>
    </message>
    <message>
        <source>Into %1: %2 readings are safe on the disk</source>
        <translation>In %1: %2 Ablesungen sind sicher auf der Platte</translation>
    </message>
</context>
<context>
    <name>s4k::app::ReplaySeat</name>
    <message>
        <source>nothing is recorded of this time; what is shown is of %1</source>
        <translation>von dieser Zeit ist nichts aufgezeichnet; gezeigt ist %1</translation>
    </message>
</context>
<context>
    <name>s4k::app::SeatVerbs</name>
    <message>
        <source>The meter has run the command</source>
        <translation>Der Zähler hat den Befehl ausgeführt</translation>
    </message>
    <message>
        <source>its registers show the effect with the next reading</source>
        <translation>seine Register zeigen die Wirkung mit der nächsten Ablesung</translation>
    </message>
    <message>
        <source>; the note is shown until the file is closed</source>
        <translation>; die Notiz ist zu sehen, bis die Datei geschlossen wird</translation>
    </message>
</context>
<context>
    <name>s4k::app::ShareController</name>
    <message>
        <source>The meters are shared with the network at %1</source>
        <translation>Die Zähler sind im Netz freigegeben: %1</translation>
    </message>
    <message>
        <source>anyone on this network can read and change them</source>
        <translation>jeder in diesem Netz kann sie lesen und verstellen</translation>
    </message>
    <message>
        <source>stop sharing when it is not needed, or listen on 127.0.0.1</source>
        <translation>die Freigabe beenden, wenn sie nicht gebraucht wird, oder 127.0.0.1 wählen</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Freigabe beenden</translation>
    </message>
    <message>
        <source>Two meters have unit id %1</source>
        <translation>Zwei Zähler haben die Unit-ID %1</translation>
    </message>
    <message>
        <source>on a bus their replies would collide, so neither is heard</source>
        <translation>auf einem Bus würden ihre Antworten kollidieren, darum ist keiner zu hören</translation>
    </message>
    <message>
        <source>give one of them another address: SETUP, S COM, ADDR</source>
        <translation>einem von beiden eine andere Adresse geben: SETUP, S COM, ADDR</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) written to %1</source>
        <translation>
            <numerusform>%n Telegramm nach %1 geschrieben</numerusform>
            <numerusform>%n Telegramme nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>Auf der Leitung</translation>
    </message>
    <message>
        <source>Where Modbus clients reach the meters</source>
        <translation>Wo Modbus-Clients die Zähler erreichen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n client(s)</source>
        <translation>
            <numerusform>%1, %n Client</numerusform>
            <numerusform>%1, %n Clients</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>The meters are on the wire</source>
        <translation>Die Zähler sind auf der Leitung</translation>
    </message>
    <message>
        <source>Put the meters on the wire as Modbus devices</source>
        <translation>Die Zähler als Modbus-Geräte auf die Leitung bringen</translation>
    </message>
</context>
<context>
    <name>s4k::app::SourceController</name>
    <message>
        <source>&amp;Run or pause the meter</source>
        <translation>Zähler &amp;laufen lassen oder anhalten</translation>
    </message>
    <message>
        <source>Let meter time pass, or hold it</source>
        <translation>Zählerzeit laufen lassen oder anhalten</translation>
    </message>
    <message>
        <source>S4K Panel</source>
        <translation>S4K Panel</translation>
    </message>
    <message>
        <source>%1 – S4K Panel</source>
        <translation>%1 – S4K Panel</translation>
    </message>
</context>
<context>
    <name>s4k::app::ThemeController</name>
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
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
</context>
<context>
    <name>s4k::app::Workbench</name>
    <message>
        <source>This meter keeps nothing: %1</source>
        <translation>Dieser Zähler merkt sich nichts: %1</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ActionFinder</name>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Words of the action</source>
        <translation>Wörter der Aktion</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>Gefundene Aktionen</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ActionTable</name>
    <message>
        <source>  or  </source>
        <translation>  oder  </translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Front panel</source>
        <translation>Frontplatte</translation>
    </message>
    <message>
        <source>Meters and files</source>
        <translation>Zähler und Dateien</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>s4k::ui::AlertDetails</name>
    <message>
        <source>Details of the alert</source>
        <translation>Einzelheiten des Alarms</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Register 146, bit %1</source>
        <translation>Register 146, Bit %1</translation>
    </message>
</context>
<context>
    <name>s4k::ui::AlertLanes</name>
    <message>
        <source>Time line of alerts</source>
        <translation>Zeitleiste der Alarme</translation>
    </message>
    <message>
        <source>Left and Right move the cursor, Page Up and Page Down the time, plus and minus zoom, Home shows the oldest and End follows the newest value, Enter shows the meter at the cursor</source>
        <translation>Links und Rechts bewegen den Cursor, Bild auf und Bild ab die Zeit, Plus und Minus zoomen, Pos1 zeigt den ältesten, Ende folgt dem neuesten Wert, Eingabe zeigt den Zähler zur Zeit des Cursors</translation>
    </message>
</context>
<context>
    <name>s4k::ui::AlertList</name>
    <message>
        <source>&lt;b&gt;No alerts&lt;/b&gt;&lt;br&gt;Voltage, current, frequency and power factor are in their ranges.</source>
        <translation>&lt;b&gt;Keine Alarme&lt;/b&gt;&lt;br&gt;Spannung, Strom, Frequenz und Leistungsfaktor liegen in ihren Bereichen.</translation>
    </message>
    <message>
        <source>Active alerts</source>
        <translation>Anstehende Alarme</translation>
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
    <message>
        <source>&lt;b&gt;Alerts are not known&lt;/b&gt;&lt;br&gt;They are told once the meter has been read.</source>
        <translation>&lt;b&gt;Alarme nicht bekannt&lt;/b&gt;&lt;br&gt;Sie stehen hier, sobald der Zähler gelesen wurde.</translation>
    </message>
</context>
<context>
    <name>s4k::ui::AlertModel</name>
    <message>
        <source>active</source>
        <translation>steht an</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Active for</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Within the time that the charts show</source>
        <translation>In der Zeit, die die Diagramme zeigen</translation>
    </message>
</context>
<context>
    <name>s4k::ui::AlertsView</name>
    <message>
        <source>Alerts as CSV</source>
        <translation>Alarme als CSV</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Time line of alerts</source>
        <translation>Zeitleiste der Alarme</translation>
    </message>
    <message>
        <source>Export the alerts</source>
        <translation>Alarme exportieren</translation>
    </message>
    <message>
        <source>&amp;Active only</source>
        <translation>Nur &amp;anstehende</translation>
    </message>
    <message>
        <source>Active alerts</source>
        <translation>Anstehende Alarme</translation>
    </message>
    <message>
        <source>Show only alerts that are active now</source>
        <translation>Nur Alarme zeigen, die jetzt anstehen</translation>
    </message>
    <message>
        <source>Alerts of register 146</source>
        <translation>Alarme des Registers 146</translation>
    </message>
    <message>
        <source>active</source>
        <translation>steht an</translation>
    </message>
    <message>
        <source>No alert is active</source>
        <translation>Kein Alarm steht an</translation>
    </message>
    <message>
        <source>An alert appears here as soon as bit 0 to 15 of register 146 is set.</source>
        <translation>Ein Alarm erscheint hier, sobald eines der Bits 0 bis 15 von Register 146 gesetzt ist.</translation>
    </message>
    <message>
        <source>Show all alerts</source>
        <translation>Alle Alarme zeigen</translation>
    </message>
    <message>
        <source>What the cursor points at</source>
        <translation>Worauf der Cursor zeigt</translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n steht an</numerusform>
            <numerusform>%n stehen an</numerusform>
        </translation>
    </message>
    <message>
        <source>No alert was active in the time shown</source>
        <translation>In der gezeigten Zeit stand kein Alarm an</translation>
    </message>
    <message>
        <source>When they were active in the time shown</source>
        <translation>Wann sie in der gezeigten Zeit anstanden</translation>
    </message>
    <message>
        <source>no alert</source>
        <translation>kein Alarm</translation>
    </message>
    <message>
        <source>No control power: no alerts are told</source>
        <translation>Keine Hilfsspannung: keine Alarme</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ChartPaper</name>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;PDF document (*.pdf);;CSV table (*.csv)</source>
        <translation>Bild (*.png);;Zeichnung (*.svg);;PDF-Dokument (*.pdf);;CSV-Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ChartSet</name>
    <message>
        <source>A set needs a name</source>
        <translation>Ein Satz braucht einen Namen</translation>
    </message>
    <message>
        <source>A name has at most 60 characters in one line</source>
        <translation>Ein Name hat höchstens 60 Zeichen in einer Zeile</translation>
    </message>
    <message>
        <source>Volts, amps, kilowatts</source>
        <translation>Volt, Ampere, Kilowatt</translation>
    </message>
    <message>
        <source>Powers</source>
        <translation>Leistungen</translation>
    </message>
    <message>
        <source>Power factor and frequency</source>
        <translation>Leistungsfaktor und Frequenz</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Leistungsmittel</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ClockBar</name>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
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
        <source>Pause the meter</source>
        <translation>Zähler anhalten</translation>
    </message>
    <message>
        <source>Run the meter</source>
        <translation>Zähler laufen lassen</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ConnectForm</name>
    <message>
        <source>Way to the meter</source>
        <translation>Weg zum Zähler</translation>
    </message>
    <message>
        <source>TCP port of the meter</source>
        <translation>TCP-Port des Zählers</translation>
    </message>
    <message>
        <source>Serial port of the meter</source>
        <translation>Serieller Anschluss des Zählers</translation>
    </message>
    <message>
        <source>Baud rate of the line</source>
        <translation>Baudrate der Leitung</translation>
    </message>
    <message>
        <source>Parity of the line</source>
        <translation>Parität der Leitung</translation>
    </message>
    <message>
        <source>Unit id of the meter</source>
        <translation>Unit-ID des Zählers</translation>
    </message>
    <message>
        <source>What is wrong with the place</source>
        <translation>Was an der Angabe falsch ist</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>A meter, or a gateway to meters, on the network</source>
        <translation>Ein Zähler oder ein Gateway zu Zählern im Netz</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriell</translation>
    </message>
    <message>
        <source>Meters on a serial line (RS-485) of this computer</source>
        <translation>Zähler an einer seriellen Leitung (RS-485) dieses Rechners</translation>
    </message>
    <message>
        <source>Host of the meter</source>
        <translation>Host des Zählers</translation>
    </message>
    <message>
        <source>Name or address, e.g. 192.168.1.20, meter.local or ::1</source>
        <translation>Name oder Adresse, z. B. 192.168.1.20, meter.local oder ::1</translation>
    </message>
    <message>
        <source>502 is the port of Modbus</source>
        <translation>502 ist der Port von Modbus</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Name or path of the serial port</source>
        <translation>Name oder Pfad des seriellen Anschlusses</translation>
    </message>
    <message>
        <source>Choose a serial port</source>
        <translation>Seriellen Anschluss wählen</translation>
    </message>
    <message>
        <source>The same as the meter is set to under S COM</source>
        <translation>Wie am Zähler unter S COM eingestellt</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Anschluss</translation>
    </message>
    <message>
        <source>Baud rate</source>
        <translation>Baudrate</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Parität</translation>
    </message>
    <message>
        <source>1 to 247: the address that the meter is set to under S COM</source>
        <translation>1 bis 247: die Adresse, die am Zähler unter S COM eingestellt ist</translation>
    </message>
    <message>
        <source>Unit id</source>
        <translation>Unit-ID</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ConnectFound</name>
    <message>
        <source>Other make: shown raw, never written to</source>
        <translation>Anderes Fabrikat: roh gezeigt, nie beschrieben</translation>
    </message>
    <message>
        <source>Devices found</source>
        <translation>Gefundene Geräte</translation>
    </message>
    <message>
        <source>Device without a name</source>
        <translation>Gerät ohne Namen</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Verbinden mit %1</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ConnectMore</name>
    <message>
        <source>Poll period</source>
        <translation>Abfrageperiode</translation>
    </message>
    <message>
        <source>Time-out</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Adapter echoes &amp;what it sends</source>
        <translation>Adapter gibt ein E&amp;cho</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>From one whole reading to the next; a slow line may take longer</source>
        <translation>Von einer ganzen Ablesung zur nächsten; eine langsame Leitung braucht länger</translation>
    </message>
    <message>
        <source>How long an answer may take</source>
        <translation>Wie lange eine Antwort dauern darf</translation>
    </message>
    <message>
        <source>How often a request is repeated that nobody answers</source>
        <translation>Wie oft eine unbeantwortete Anfrage wiederholt wird</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>What the first register is called</source>
        <translation>Wie das erste Register heißt</translation>
    </message>
    <message>
        <source>With 0 everything is asked for one address further on</source>
        <translation>Mit 0 wird alles eine Adresse weiter abgefragt</translation>
    </message>
    <message>
        <source>The manual calls the first register 1. Choose 0 where all values seem to be off by one register.</source>
        <translation>Das Handbuch nennt das erste Register 1. Wählen Sie 0, wenn alle Werte um ein Register verschoben scheinen.</translation>
    </message>
    <message>
        <source>Poll every</source>
        <translation>Abfragen alle</translation>
    </message>
    <message>
        <source>First register</source>
        <translation>Erstes Register</translation>
    </message>
    <message>
        <source>Some RS-485 adapters hear themselves</source>
        <translation>Manche RS-485-Adapter hören sich selbst</translation>
    </message>
    <message>
        <source>Fewer settings of the connection</source>
        <translation>Weniger Einstellungen der Verbindung</translation>
    </message>
    <message>
        <source>More settings of the connection</source>
        <translation>Weitere Einstellungen der Verbindung</translation>
    </message>
    <message>
        <source>Poll period, time-out, retries, counting of registers</source>
        <translation>Abfrageperiode, Zeitgrenze, Wiederholungen, Registerzählung</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ConnectPanel</name>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Connect to the meter</source>
        <translation>Mit dem Zähler verbinden</translation>
    </message>
    <message>
        <source>Shows the meter on the panel (Enter)</source>
        <translation>Zeigt den Zähler auf der Frontplatte (Eingabetaste)</translation>
    </message>
    <message>
        <source>Asks who is there, and changes nothing</source>
        <translation>Fragt, wer da ist, und ändert nichts</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Close the Connect panel</source>
        <translation>Verbinden schließen</translation>
    </message>
    <message>
        <source>Close; connections stay (Esc)</source>
        <translation>Schließen; Verbindungen bleiben (Esc)</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ConnectRecents</name>
    <message>
        <source>Meters that you connect to stand here, to be reached again with one click.</source>
        <translation>Zähler, mit denen Sie sich verbinden, stehen hier und sind mit einem Klick wieder erreichbar.</translation>
    </message>
    <message>
        <source>Recent connections</source>
        <translation>Letzte Verbindungen</translation>
    </message>
    <message>
        <source>Forget this connection (Delete)</source>
        <translation>Diese Verbindung vergessen (Entf)</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Verbinden mit %1</translation>
    </message>
    <message>
        <source>Connect to %1; Delete forgets it</source>
        <translation>Verbinden mit %1; Entf vergisst es</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>%1 vergessen</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ConnectScan</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>What is wrong with the unit ids</source>
        <translation>Was an den Unit-IDs falsch ist</translation>
    </message>
    <message>
        <source>Baud rate</source>
        <translation>Baudrate</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Parität</translation>
    </message>
    <message>
        <source>What is wrong with the lines</source>
        <translation>Was an den Leitungen falsch ist</translation>
    </message>
    <message>
        <source>Time-out for each unit id</source>
        <translation>Zeitgrenze je Unit-ID</translation>
    </message>
    <message>
        <source>Find meters</source>
        <translation>Zähler suchen</translation>
    </message>
    <message>
        <source>How long the scan takes</source>
        <translation>Wie lange die Suche dauert</translation>
    </message>
    <message>
        <source>What came of the scan</source>
        <translation>Ergebnis der Suche</translation>
    </message>
    <message>
        <source>Unit ids to ask</source>
        <translation>Abzufragende Unit-IDs</translation>
    </message>
    <message>
        <source>Unit ids, e.g. 5, 1-63 or 1,3,10-12; all is 1-247</source>
        <translation>Unit-IDs, z. B. 5, 1-63 oder 1,3,10-12; all ist 1-247</translation>
    </message>
    <message>
        <source>How long each unit id may take to answer</source>
        <translation>Wie lange jede Unit-ID für die Antwort haben darf</translation>
    </message>
    <message>
        <source>Unit ids</source>
        <translation>Unit-IDs</translation>
    </message>
    <message>
        <source>Time-out</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>Baud rates</source>
        <translation>Baudraten</translation>
    </message>
    <message>
        <source>Parities</source>
        <translation>Paritäten</translation>
    </message>
    <message>
        <source>Progress of the scan</source>
        <translation>Fortschritt der Suche</translation>
    </message>
    <message>
        <source>What the scan asks now</source>
        <translation>Was die Suche gerade fragt</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>Take at least one baud rate.</source>
        <translation>Mindestens eine Baudrate wählen.</translation>
    </message>
    <message>
        <source>Take at least one parity.</source>
        <translation>Mindestens eine Parität wählen.</translation>
    </message>
    <message>
        <source>%1 to ask, at most %2</source>
        <translation>%1 Abfragen, höchstens %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Cancel the scan</source>
        <translation>Suche abbrechen</translation>
    </message>
    <message>
        <source>Start the scan</source>
        <translation>Suche starten</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Nobody answered. Try other unit ids, a longer time-out, or at a serial port other baud rates and parities.</source>
        <translation>Niemand hat geantwortet. Versuchen Sie andere Unit-IDs, eine längere Zeitgrenze oder an einem seriellen Anschluss andere Baudraten und Paritäten.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) found</source>
        <translation>
            <numerusform>%n Gerät gefunden</numerusform>
            <numerusform>%n Geräte gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s4k::ui::ConnectState</name>
    <message>
        <source>unit %1 on %2</source>
        <translation>Unit %1 an %2</translation>
    </message>
    <message>
        <source>Write a name or an address, like 192.168.1.20.</source>
        <translation>Geben Sie einen Namen oder eine Adresse ein, z. B. 192.168.1.20.</translation>
    </message>
    <message>
        <source>The port has a field of its own.</source>
        <translation>Der Port hat ein eigenes Feld.</translation>
    </message>
    <message>
        <source>A name or an address holds no &quot;%1&quot;.</source>
        <translation>Ein Name oder eine Adresse enthält kein „%1“.</translation>
    </message>
    <message>
        <source>Choose a serial port, or write its name.</source>
        <translation>Wählen Sie einen seriellen Anschluss oder geben Sie seinen Namen ein.</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ConnectTestView</name>
    <message>
        <source>Asking</source>
        <translation>Fragt</translation>
    </message>
    <message>
        <source>A meter answers</source>
        <translation>Ein Zähler antwortet</translation>
    </message>
    <message>
        <source>Another make answers</source>
        <translation>Ein anderes Fabrikat antwortet</translation>
    </message>
    <message>
        <source>No meter reached</source>
        <translation>Kein Zähler erreicht</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Ergebnis des Tests</translation>
    </message>
</context>
<context>
    <name>s4k::ui::CurveChooser</name>
    <message>
        <source>Filter: voltage, kW, demand ...</source>
        <translation>Filter: Spannung, kW ...</translation>
    </message>
    <message>
        <source>Filter of the curves</source>
        <translation>Filter der Kurven</translation>
    </message>
    <message>
        <source>Curves to choose</source>
        <translation>Kurven zur Auswahl</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Close the list of curves</source>
        <translation>Liste der Kurven schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>The meter shown</source>
        <translation>Der gezeigte Zähler</translation>
    </message>
    <message>
        <source>%1 (the meter shown)</source>
        <translation>%1 (der gezeigte Zähler)</translation>
    </message>
</context>
<context>
    <name>s4k::ui::DemandProgress</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Nothing is metered</source>
        <translation>Nichts wird gezählt</translation>
    </message>
    <message>
        <source>Watched for %1; its beginning was not seen</source>
        <translation>%1 beobachtet; der Beginn wurde nicht gesehen</translation>
    </message>
    <message>
        <source>Sub-interval: %1 passed</source>
        <translation>Teilintervall: %1 vergangen</translation>
    </message>
    <message>
        <source>Sub-interval: %1 of %2 passed</source>
        <translation>Teilintervall: %1 von %2 vergangen</translation>
    </message>
    <message>
        <source>ends by command</source>
        <translation>endet auf Befehl</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>block of %1</source>
        <translation>Block von %1</translation>
    </message>
    <message>
        <source>rolling block of %1 x %2</source>
        <translation>gleitender Block von %1 x %2</translation>
    </message>
    <message>
        <source>Running sub-interval</source>
        <translation>Laufendes Teilintervall</translation>
    </message>
    <message>
        <source>ended by command</source>
        <translation>auf Befehl beendet</translation>
    </message>
</context>
<context>
    <name>s4k::ui::DemandView</name>
    <message>
        <source>Demand</source>
        <translation>Leistungsmittel</translation>
    </message>
    <message>
        <source>Energy per hour</source>
        <translation>Energie je Stunde</translation>
    </message>
    <message>
        <source>Energy per day</source>
        <translation>Energie je Tag</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>What the bars show</source>
        <translation>Was die Balken zeigen</translation>
    </message>
    <message>
        <source>Kind of power</source>
        <translation>Art der Leistung</translation>
    </message>
    <message>
        <source>What the cursor points at</source>
        <translation>Worauf der Cursor zeigt</translation>
    </message>
    <message>
        <source>&amp;Demand</source>
        <translation>&amp;Leistungsmittel</translation>
    </message>
    <message>
        <source>What the sub-intervals of 24 hours ended with</source>
        <translation>Womit die Teilintervalle von 24 Stunden endeten</translation>
    </message>
    <message>
        <source>Energy per &amp;hour</source>
        <translation>Energie je &amp;Stunde</translation>
    </message>
    <message>
        <source>Energy of each hour of a day</source>
        <translation>Energie jeder Stunde eines Tages</translation>
    </message>
    <message>
        <source>Energy per da&amp;y</source>
        <translation>Energie je &amp;Tag</translation>
    </message>
    <message>
        <source>Energy of each day of a month</source>
        <translation>Energie jedes Tages eines Monats</translation>
    </message>
    <message>
        <source>&amp;Real</source>
        <translation>&amp;Wirk</translation>
    </message>
    <message>
        <source>Real demand (kW) and energy (kWh)</source>
        <translation>Wirkleistung (kW) und Wirkenergie (kWh)</translation>
    </message>
    <message>
        <source>Reacti&amp;ve</source>
        <translation>&amp;Blind</translation>
    </message>
    <message>
        <source>Reactive demand (kvar) and energy (kvarh)</source>
        <translation>Blindleistung (kvar) und Blindenergie (kvarh)</translation>
    </message>
    <message>
        <source>A&amp;pparent</source>
        <translation>S&amp;chein</translation>
    </message>
    <message>
        <source>Apparent demand (kVA) and energy (kVAh)</source>
        <translation>Scheinleistung (kVA) und Scheinenergie (kVAh)</translation>
    </message>
    <message>
        <source>Bars of demand or energy</source>
        <translation>Balken von Leistungsmittel oder Energie</translation>
    </message>
    <message>
        <source>Left and Right go from bar to bar, Home and End to the first and the last one</source>
        <translation>Links und Rechts gehen von Balken zu Balken, Pos1 und Ende zum ersten und letzten</translation>
    </message>
    <message>
        <source>Present demand</source>
        <translation>Jetziges Leistungsmittel</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>a new maximum, if the load stays</source>
        <translation>ein neues Maximum, wenn die Last bleibt</translation>
    </message>
    <message>
        <source>if the load stays as it is</source>
        <translation>wenn die Last bleibt</translation>
    </message>
    <message>
        <source>Maximum demand</source>
        <translation>Höchstes Leistungsmittel</translation>
    </message>
    <message>
        <source>before this was watched</source>
        <translation>vor dieser Beobachtung</translation>
    </message>
    <message>
        <source>No sub-interval has ended yet</source>
        <translation>Noch kein Teilintervall ist zu Ende</translation>
    </message>
    <message>
        <source>A bar appears here at the end of each sub-interval (%1). The first one is there as soon as an end has been seen.</source>
        <translation>Am Ende jedes Teilintervalls (%1) erscheint hier ein Balken. Der erste ist da, sobald ein Ende gesehen wurde.</translation>
    </message>
    <message>
        <source>Last hour shown</source>
        <translation>Letzte gezeigte Stunde</translation>
    </message>
    <message>
        <source>Last day shown</source>
        <translation>Letzter gezeigter Tag</translation>
    </message>
    <message>
        <source>All hours shown</source>
        <translation>Alle gezeigten Stunden</translation>
    </message>
    <message>
        <source>All days shown</source>
        <translation>Alle gezeigten Tage</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>since it was reset</source>
        <translation>seit dem Zurücksetzen</translation>
    </message>
    <message>
        <source>No energy has been read yet</source>
        <translation>Noch keine Energie gelesen</translation>
    </message>
    <message>
        <source>What the energy registers go on by appears here, a bar an hour or a day. A meter of this program measures while Run is on.</source>
        <translation>Hier erscheint, worum die Energieregister weitergehen, ein Balken je Stunde oder Tag. Ein Zähler dieses Programms misst, solange er läuft.</translation>
    </message>
    <message>
        <source>24 h until %1; dashed: maximum demand; faint: predicted</source>
        <translation>24 h bis %1; gestrichelt: Maximum; blass: erwartet</translation>
    </message>
    <message>
        <source>24 hours until %1</source>
        <translation>24 Stunden bis %1</translation>
    </message>
    <message>
        <source>31 days until %1</source>
        <translation>31 Tage bis %1</translation>
    </message>
    <message numerus="yes">
        <source>the greatest of %n sub-interval(s)</source>
        <translation>
            <numerusform>das größte von %n Teilintervall</numerusform>
            <numerusform>das größte von %n Teilintervallen</numerusform>
        </translation>
    </message>
    <message>
        <source>predicted %1 %2</source>
        <translation>erwartet %1 %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keines</translation>
    </message>
    <message>
        <source>This meter ends its sub-intervals by command (register 150 is 0). Give the command “Begin sub-interval” in Registers, or set a length in Setup: a bar appears here at each end.</source>
        <translation>Dieser Zähler beendet seine Teilintervalle auf Befehl (Register 150 ist 0). Geben Sie in „Register“ den Befehl zum Beginn eines Teilintervalls, oder stellen Sie unter „Einstellungen“ eine Länge ein: Bei jedem Ende erscheint hier ein Balken.</translation>
    </message>
</context>
<context>
    <name>s4k::ui::Faceplate</name>
    <message>
        <source>, wrench: an alert is active</source>
        <translation>, Schraubenschlüssel: ein Alarm steht an</translation>
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
    <message>
        <source>, old: not up to date any more</source>
        <translation>, alt: nicht mehr aktuell</translation>
    </message>
    <message>
        <source>dark, no meter</source>
        <translation>dunkel, kein Zähler</translation>
    </message>
</context>
<context>
    <name>s4k::ui::FaultEditor</name>
    <message>
        <source>Clear all</source>
        <translation>Alle löschen</translation>
    </message>
    <message>
        <source>One in</source>
        <translation>Einer von</translation>
    </message>
    <message>
        <source>Wire faults</source>
        <translation>Leitungsfehler</translation>
    </message>
    <message>
        <source>Clear all wire faults</source>
        <translation>Alle Leitungsfehler löschen</translation>
    </message>
    <message>
        <source>From now on the wire is good</source>
        <translation>Von jetzt an ist die Leitung gut</translation>
    </message>
    <message>
        <source>Kind of the fault</source>
        <translation>Art des Fehlers</translation>
    </message>
    <message>
        <source>Units with the fault</source>
        <translation>Units mit dem Fehler</translation>
    </message>
    <message>
        <source>Unit ids, e.g. 1-3,7; empty for all</source>
        <translation>Unit-IDs, z. B. 1-3,7; leer für alle</translation>
    </message>
    <message>
        <source>Value of the fault</source>
        <translation>Wert des Fehlers</translation>
    </message>
    <message>
        <source>Strikes one request in</source>
        <translation>Trifft eine Anfrage von</translation>
    </message>
    <message>
        <source>Strikes one request in so many</source>
        <translation>Trifft eine von so vielen Anfragen</translation>
    </message>
    <message>
        <source>Add fault</source>
        <translation>Fehler hinzufügen</translation>
    </message>
    <message>
        <source>Add the wire fault</source>
        <translation>Den Leitungsfehler hinzufügen</translation>
    </message>
    <message>
        <source>What is wrong with the fault</source>
        <translation>Was an dem Fehler nicht stimmt</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Remove the fault: %1</source>
        <translation>Fehler entfernen: %1</translation>
    </message>
    <message>
        <source>Remove this fault</source>
        <translation>Diesen Fehler entfernen</translation>
    </message>
    <message>
        <source>None: the wire is good.</source>
        <translation>Keine: Die Leitung ist gut.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>s4k::ui::FaultText</name>
    <message>
        <source>No reply</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Late reply</source>
        <translation>Späte Antwort</translation>
    </message>
    <message>
        <source>Busy (exception 6)</source>
        <translation>Beschäftigt (Ausnahme 6)</translation>
    </message>
    <message>
        <source>Wrong unit id</source>
        <translation>Falsche Unit-ID</translation>
    </message>
    <message>
        <source>Wrong checksum</source>
        <translation>Falsche Prüfsumme</translation>
    </message>
    <message>
        <source>Truncated reply</source>
        <translation>Abgeschnittene Antwort</translation>
    </message>
    <message>
        <source>Garbage before the reply</source>
        <translation>Müll vor der Antwort</translation>
    </message>
    <message>
        <source>Reset system</source>
        <translation>Reset-System</translation>
    </message>
    <message>
        <source>Old firmware</source>
        <translation>Alte Firmware</translation>
    </message>
    <message>
        <source>unit id</source>
        <translation>Unit-ID</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>The request is not heard: nothing is carried out, nothing is answered</source>
        <translation>Die Anfrage wird nicht gehört: nichts wird ausgeführt, nichts beantwortet</translation>
    </message>
    <message>
        <source>The request is carried out, the reply comes so much later</source>
        <translation>Die Anfrage wird ausgeführt, die Antwort kommt um so viel später</translation>
    </message>
    <message>
        <source>The reply is exception 6, nothing is carried out</source>
        <translation>Die Antwort ist Ausnahme 6, nichts wird ausgeführt</translation>
    </message>
    <message>
        <source>The reply carries another unit id</source>
        <translation>Die Antwort trägt eine andere Unit-ID</translation>
    </message>
    <message>
        <source>The reply carries a wrong checksum; over TCP, which has none, a wrong transaction id</source>
        <translation>Die Antwort trägt eine falsche Prüfsumme; über TCP, das keine hat, eine falsche Transaktionsnummer</translation>
    </message>
    <message>
        <source>So many bytes are missing at the end of the reply</source>
        <translation>So viele Bytes fehlen am Ende der Antwort</translation>
    </message>
    <message>
        <source>So many bytes that belong to nothing stand before the reply</source>
        <translation>So viele Bytes, die zu nichts gehören, stehen vor der Antwort</translation>
    </message>
    <message>
        <source>Function 0x11 says that the reset system is running</source>
        <translation>Funktion 0x11 sagt, dass das Reset-System läuft</translation>
    </message>
    <message>
        <source>The register map is that of firmware up to 1.018: registers 43-52 and 337-346 do not exist</source>
        <translation>Die Register sind die der Firmware bis 1.018: 43-52 und 337-346 gibt es nicht</translation>
    </message>
    <message>
        <source>one in %1</source>
        <translation>eine von %1</translation>
    </message>
    <message>
        <source>All meters</source>
        <translation>Alle Zähler</translation>
    </message>
    <message>
        <source>Unit %1</source>
        <translation>Unit %1</translation>
    </message>
    <message>
        <source>Units %1</source>
        <translation>Units %1</translation>
    </message>
</context>
<context>
    <name>s4k::ui::FigureTable</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>s4k::ui::HarmonicChart</name>
    <message>
        <source>Harmonics as bars</source>
        <translation>Oberschwingungen als Balken</translation>
    </message>
    <message>
        <source>Left and Right walk from harmonic to harmonic</source>
        <translation>Links und Rechts gehen von Oberschwingung zu Oberschwingung</translation>
    </message>
</context>
<context>
    <name>s4k::ui::HarmonicTools</name>
    <message>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Voltages</source>
        <translation>Spannungen</translation>
    </message>
    <message>
        <source>Show the harmonics of the voltages</source>
        <translation>Oberschwingungen der Spannungen zeigen</translation>
    </message>
    <message>
        <source>Currents</source>
        <translation>Ströme</translation>
    </message>
    <message>
        <source>Show the harmonics of the currents</source>
        <translation>Oberschwingungen der Ströme zeigen</translation>
    </message>
    <message>
        <source>Percent of the fundamental</source>
        <translation>Prozent der Grundschwingung</translation>
    </message>
    <message>
        <source>V, A</source>
        <translation>V, A</translation>
    </message>
    <message>
        <source>Volts and amps</source>
        <translation>Volt und Ampere</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Log</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>Logarithmische Skala</translation>
    </message>
    <message>
        <source>Logarithmic scale over four decades</source>
        <translation>Logarithmische Skala über vier Dekaden</translation>
    </message>
    <message>
        <source>No limits</source>
        <translation>Keine Grenzen</translation>
    </message>
    <message>
        <source>Limits for voltages</source>
        <translation>Grenzen für Spannungen</translation>
    </message>
    <message>
        <source>Whose limits for voltages are marked: EN 50160:2010, table 1, or IEEE 519-2022, table 1</source>
        <translation>Wessen Grenzen für Spannungen markiert sind: EN 50160:2010, Tabelle 1, oder IEEE 519-2022, Tabelle 1</translation>
    </message>
</context>
<context>
    <name>s4k::ui::HarmonicsView</name>
    <message>
        <source>% of the fundamental</source>
        <translation>% der Grundschwingung</translation>
    </message>
    <message>
        <source>Harmonics in figures</source>
        <translation>Oberschwingungen in Zahlen</translation>
    </message>
    <message>
        <source>Total distortion, or the harmonic under the cursor</source>
        <translation>Gesamtverzerrung, oder die Oberschwingung am Cursor</translation>
    </message>
    <message>
        <source>This meter tells no waveforms</source>
        <translation>Dieser Zähler liefert keine Kurvenformen</translation>
    </message>
    <message>
        <source>Its registers hold readings once a second, and harmonics cannot be told from them. Choose a meter of this program: it samples its inputs 2520 times a second.</source>
        <translation>Seine Register enthalten einmal je Sekunde Messwerte; Oberschwingungen sind daraus nicht zu erkennen. Wählen Sie einen Zähler dieses Programms: Er tastet seine Eingänge 2520-mal je Sekunde ab.</translation>
    </message>
    <message>
        <source>Waiting for a waveform</source>
        <translation>Warten auf eine Kurvenform</translation>
    </message>
    <message>
        <source>Harmonics will appear here while the meter measures. Run is in the bar above.</source>
        <translation>Oberschwingungen erscheinen hier, während der Zähler misst. „Start“ steht in der Leiste oben.</translation>
    </message>
    <message>
        <source>No fundamental</source>
        <translation>Keine Grundschwingung</translation>
    </message>
    <message>
        <source>No input carries a line frequency of 40 to 70 Hz, so there is nothing that harmonics could belong to.</source>
        <translation>Kein Eingang führt eine Netzfrequenz von 40 bis 70 Hz; es gibt nichts, wozu Oberschwingungen gehören könnten.</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>None of the chosen inputs has a fundamental</source>
        <translation>Keiner der gewählten Eingänge hat eine Grundschwingung</translation>
    </message>
    <message>
        <source>THD to the %1th: %2</source>
        <translation>THD bis zur %1.: %2</translation>
    </message>
    <message>
        <source> (limit %1 %, %2)</source>
        <translation> (Grenze %1 %, %2)</translation>
    </message>
    <message>
        <source>%1 %2 %, %3 %4 at %5°</source>
        <translation>%1 %2 %, %3 %4 bei %5°</translation>
    </message>
    <message>
        <source>Harmonic %1, %2 Hz: %3</source>
        <translation>Oberschwingung %1, %2 Hz: %3</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>THD, %</source>
        <translation>THD, %</translation>
    </message>
    <message>
        <source>Harmonics</source>
        <translation>Oberschwingungen</translation>
    </message>
    <message>
        <source>Export the harmonics</source>
        <translation>Oberschwingungen exportieren</translation>
    </message>
</context>
<context>
    <name>s4k::ui::LegendChip</name>
    <message>
        <source>Show phase %1</source>
        <translation>Phase %1 zeigen</translation>
    </message>
    <message>
        <source>Show or hide phase %1</source>
        <translation>Phase %1 zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>s4k::ui::LineEditor</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>En&amp;tfernen</translation>
    </message>
</context>
<context>
    <name>s4k::ui::LinkBadges</name>
    <message>
        <source>Waiting for its first reading.</source>
        <translation>Wartet auf die erste Ablesung.</translation>
    </message>
    <message>
        <source>What the panel shows is old.</source>
        <translation>Was die Frontplatte zeigt, ist alt.</translation>
    </message>
    <message>
        <source>Nobody answers. It is asked again and again.</source>
        <translation>Niemand antwortet. Es wird weiter gefragt.</translation>
    </message>
    <message>
        <source>No meter of this family: shown raw, never written to.</source>
        <translation>Kein Zähler dieser Familie: roh gezeigt, nie beschrieben.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What changes are asked about</source>
        <translation>Wonach bei Änderungen gefragt wird</translation>
    </message>
    <message>
        <source>&amp;Twin</source>
        <translation>&amp;Zwilling</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Link to the meter</source>
        <translation>Verbindung zum Zähler</translation>
    </message>
    <message>
        <source>Each change is asked about first. The passwords of the panel guard this program only, not the meter.</source>
        <translation>Vor jeder Änderung wird gefragt. Die Kennwörter der Frontplatte schützen nur dieses Programm, nicht den Zähler.</translation>
    </message>
    <message>
        <source>Where the meter is</source>
        <translation>Wo der Zähler ist</translation>
    </message>
    <message>
        <source>What the meter calls itself</source>
        <translation>Wie der Zähler sich nennt</translation>
    </message>
    <message>
        <source>State of the link</source>
        <translation>Zustand der Verbindung</translation>
    </message>
    <message>
        <source>Changes to the meter</source>
        <translation>Änderungen am Zähler</translation>
    </message>
    <message>
        <source>Writes armed</source>
        <translation>Schreiben frei</translation>
    </message>
    <message>
        <source>Twin of the meter</source>
        <translation>Zwilling des Zählers</translation>
    </message>
    <message>
        <source>Disconnect the meter</source>
        <translation>Zähler trennen</translation>
    </message>
    <message>
        <source>Stops asking this meter; it goes on by itself</source>
        <translation>Fragt diesen Zähler nicht mehr; er läuft weiter</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>&amp;Allow changes</source>
        <translation>&amp;Freigeben</translation>
    </message>
    <message>
        <source>Lock the meter against changes</source>
        <translation>Zähler gegen Änderungen sperren</translation>
    </message>
    <message>
        <source>Allow changes to the meter</source>
        <translation>Änderungen am Zähler freigeben</translation>
    </message>
    <message>
        <source>No more changes to this meter</source>
        <translation>Keine Änderungen an diesem Zähler mehr</translation>
    </message>
    <message>
        <source>Settings, resets and registers can be changed then, each after a question</source>
        <translation>Einstellungen, Rücksetzen und Register sind dann änderbar, jeweils nach einer Frage</translation>
    </message>
    <message>
        <source>Its twin runs in this program: see the list of meters</source>
        <translation>Sein Zwilling läuft in diesem Programm: siehe Zählerliste</translation>
    </message>
    <message>
        <source>A meter inside this program with the settings of this one</source>
        <translation>Ein Zähler in diesem Programm mit den Einstellungen von diesem</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>recorded, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close the recorded meter</source>
        <translation>Aufgezeichneten Zähler schließen</translation>
    </message>
    <message>
        <source>Its file stays as it is</source>
        <translation>Seine Datei bleibt, wie sie ist</translation>
    </message>
</context>
<context>
    <name>s4k::ui::LinkView</name>
    <message>
        <source>%1 polls/s</source>
        <translation>%1 Abfragen/s</translation>
    </message>
    <message>
        <source>a poll every %1 s</source>
        <translation>alle %1 s eine Abfrage</translation>
    </message>
    <message>
        <source>%1 h old</source>
        <translation>%1 h alt</translation>
    </message>
    <message>
        <source>%1 min old</source>
        <translation>%1 min alt</translation>
    </message>
    <message>
        <source>%1 s old</source>
        <translation>%1 s alt</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Other make</source>
        <translation>Anderes Fabrikat</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
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
        <source>&amp;Find an action</source>
        <translation>Aktion &amp;suchen</translation>
    </message>
    <message>
        <source>Find anything that the window can do by its name</source>
        <translation>Findet alles, was das Fenster kann, am Namen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Every key of the window</source>
        <translation>Alle Tasten des Fensters</translation>
    </message>
    <message>
        <source>&amp;Search or filter</source>
        <translation>Suchen oder &amp;filtern</translation>
    </message>
    <message>
        <source>Search the registers, filter the traffic</source>
        <translation>Register durchsuchen, Telegramme filtern</translation>
    </message>
    <message>
        <source>&amp;Export what is shown</source>
        <translation>Gezeigtes &amp;exportieren</translation>
    </message>
    <message>
        <source>Write what is shown into a file</source>
        <translation>Was gezeigt ist, in eine Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window and end</source>
        <translation>Fenster schließen und beenden</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>From one control to the next</source>
        <translation>Von einem Bedienelement zum nächsten</translation>
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
    <name>s4k::ui::MeterChooser</name>
    <message>
        <source>Meter shown</source>
        <translation>Gezeigter Zähler</translation>
    </message>
    <message>
        <source>The meter that the window shows (Ctrl+PgUp, Ctrl+PgDown)</source>
        <translation>Der Zähler, den das Fenster zeigt (Strg+Bild auf, Strg+Bild ab)</translation>
    </message>
    <message>
        <source>Add meter</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>One more meter, with the next free unit id and a load of its own</source>
        <translation>Ein weiterer Zähler mit der nächsten freien Unit-ID und eigener Last</translation>
    </message>
</context>
<context>
    <name>s4k::ui::MeterListModel</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 an %2</translation>
    </message>
</context>
<context>
    <name>s4k::ui::MeterStatusItems</name>
    <message>
        <source>Meter time</source>
        <translation>Zählerzeit</translation>
    </message>
    <message>
        <source>Time the meter has been measuring</source>
        <translation>Zeit, die der Zähler schon misst</translation>
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
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n Alarm</numerusform>
            <numerusform>%n Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Keine Alarme</translation>
    </message>
    <message>
        <source>No control power</source>
        <translation>Keine Hilfsspannung</translation>
    </message>
</context>
<context>
    <name>s4k::ui::MeterTree</name>
    <message>
        <source>Meters</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Add meter</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>One more meter, with the next free unit id and a load of its own</source>
        <translation>Ein weiterer Zähler mit der nächsten freien Unit-ID und eigener Last</translation>
    </message>
    <message>
        <source>Remove meter</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Takes the shown meter off the bus; its memory stays on disk</source>
        <translation>Nimmt den gezeigten Zähler vom Bus; sein Speicher bleibt auf der Platte</translation>
    </message>
    <message>
        <source>Disconnect meter</source>
        <translation>Zähler trennen</translation>
    </message>
    <message>
        <source>Stops asking the shown meter; it goes on by itself</source>
        <translation>Fragt den gezeigten Zähler nicht mehr; er läuft weiter</translation>
    </message>
</context>
<context>
    <name>s4k::ui::MeterTreeModel</name>
    <message numerus="yes">
        <source>Bus: %n meter(s)</source>
        <translation>
            <numerusform>Bus: %n Zähler</numerusform>
            <numerusform>Bus: %n Zähler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s)</source>
        <translation>
            <numerusform>%n Zähler</numerusform>
            <numerusform>%n Zähler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s4k::ui::MeterView</name>
    <message>
        <source>Meter %1</source>
        <translation>Zähler %1</translation>
    </message>
    <message>
        <source>no control power</source>
        <translation>keine Hilfsspannung</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 an %2</translation>
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
    <name>s4k::ui::PhasorChart</name>
    <message>
        <source>Phasor diagram</source>
        <translation>Zeigerdiagramm</translation>
    </message>
</context>
<context>
    <name>s4k::ui::PhasorView</name>
    <message>
        <source>%1 at %2 or %3 degrees</source>
        <translation>%1 bei %2 oder %3 Grad</translation>
    </message>
    <message>
        <source>%1 at %2 degrees</source>
        <translation>%1 bei %2 Grad</translation>
    </message>
    <message>
        <source>%1 at 0°, angles counter-clockwise</source>
        <translation>%1 bei 0°, Winkel gegen den Uhrzeigersinn</translation>
    </message>
    <message>
        <source>No phasors</source>
        <translation>Keine Zeiger</translation>
    </message>
    <message>
        <source>Phasors in figures</source>
        <translation>Zeiger in Zahlen</translation>
    </message>
    <message>
        <source>Rotation and unbalance</source>
        <translation>Drehfeld und Unsymmetrie</translation>
    </message>
    <message>
        <source>Export the phasors</source>
        <translation>Zeiger exportieren</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>PF</source>
        <translation>LF</translation>
    </message>
    <message>
        <source>What the phasors are known from</source>
        <translation>Woraus die Zeiger bekannt sind</translation>
    </message>
    <message>
        <source>No phasors yet</source>
        <translation>Noch keine Zeiger</translation>
    </message>
    <message>
        <source>Voltages and currents will stand here as arrows with their angles, as soon as the meter has told a reading.</source>
        <translation>Spannungen und Ströme stehen hier als Pfeile mit ihren Winkeln, sobald der Zähler Messwerte liefert.</translation>
    </message>
    <message>
        <source>Rotation %1</source>
        <translation>Drehfeld %1</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>voltage unbalance %1 %</source>
        <translation>Spannungsunsymmetrie %1 %</translation>
    </message>
    <message>
        <source>current unbalance %1 %</source>
        <translation>Stromunsymmetrie %1 %</translation>
    </message>
    <message>
        <source>Fundamentals of the sampled waveforms; φ is voltage less current, positive when the current lags.</source>
        <translation>Grundschwingungen der abgetasteten Kurvenformen; φ ist Spannung minus Strom, positiv bei nacheilendem Strom.</translation>
    </message>
    <message>
        <source>From the registers, which tell magnitudes: the rotation is taken as A-B-C, and each current is either of its two arrows, lagging or leading.</source>
        <translation>Aus den Registern, die Beträge liefern: Das Drehfeld wird als A-B-C angenommen, und jeder Strom ist einer seiner zwei Pfeile, nacheilend oder voreilend.</translation>
    </message>
    <message>
        <source>Phasors</source>
        <translation>Zeiger</translation>
    </message>
    <message>
        <source>φ counts from the voltage of the terminal to the middle of the three.</source>
        <translation>φ zählt ab der Spannung der Klemme gegen die Mitte der drei.</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ProfileDifferences</name>
    <message>
        <source>Meter whose differences are listed</source>
        <translation>Zähler, dessen Abweichungen aufgeführt sind</translation>
    </message>
    <message>
        <source>State of the meter</source>
        <translation>Zustand des Zählers</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>It is set as the profile wants it.</source>
        <translation>Er ist so eingestellt, wie das Profil es will.</translation>
    </message>
    <message>
        <source>It has now → the profile wants</source>
        <translation>Er hat jetzt → das Profil will</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ProfileMeters</name>
    <message>
        <source>Meters and the profile</source>
        <translation>Zähler und das Profil</translation>
    </message>
    <message>
        <source>Space chooses a meter for the profile</source>
        <translation>Die Leertaste wählt einen Zähler für das Profil</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ProfilePanel</name>
    <message>
        <source>Configuration profiles (*.json)</source>
        <translation>Einstellungsprofile (*.json)</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Close the Profiles panel</source>
        <translation>Profile schließen</translation>
    </message>
    <message>
        <source>Close; the profile stays open (Esc)</source>
        <translation>Schließen; das Profil bleibt offen (Esc)</translation>
    </message>
    <message>
        <source>A profile is a file with the settings of a meter: system, transducers, thresholds, pulses and demand. Save those of the meter that is shown, or open a profile to see where meters differ from it and to apply it to one or many.</source>
        <translation>Ein Profil ist eine Datei mit den Einstellungen eines Zählers: Netz, Wandler, Schwellen, Impulse und Leistungsmittel. Speichern Sie die des gezeigten Zählers, oder öffnen Sie ein Profil, um zu sehen, worin Zähler davon abweichen, und um es auf einen oder viele anzuwenden.</translation>
    </message>
    <message>
        <source>Op&amp;en…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a profile</source>
        <translation>Profil öffnen</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>Speiche&amp;rn …</translation>
    </message>
    <message>
        <source>Save the settings as a profile</source>
        <translation>Einstellungen als Profil speichern</translation>
    </message>
    <message>
        <source>The settings of the meter that is shown</source>
        <translation>Die Einstellungen des gezeigten Zählers</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ProfileSheet</name>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>Title of the profile</source>
        <translation>Titel des Profils</translation>
    </message>
    <message>
        <source>File of the profile</source>
        <translation>Datei des Profils</translation>
    </message>
    <message>
        <source>Apply the profile</source>
        <translation>Profil anwenden</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Schreiben beenden</translation>
    </message>
    <message>
        <source>What has been written stays</source>
        <translation>Was geschrieben ist, bleibt</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>An&amp;wenden</translation>
    </message>
    <message numerus="yes">
        <source>A&amp;pply to %n meter(s)</source>
        <translation>
            <numerusform>Auf %n Zähler an&amp;wenden</numerusform>
            <numerusform>Auf %n Zähler an&amp;wenden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s4k::ui::RangeTable</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Close the range</source>
        <translation>Bereich schließen</translation>
    </message>
    <message>
        <source>Close the range (Esc in the charts)</source>
        <translation>Bereich schließen (Esc in den Diagrammen)</translation>
    </message>
    <message>
        <source>Minimum, mean, maximum and slope between the marks</source>
        <translation>Minimum, Mittel, Maximum und Steigung zwischen den Marken</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Steigung</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 bis %2: %3</translation>
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
    <name>s4k::ui::RegisterAge</name>
    <message>
        <source>, read %1 s ago</source>
        <translation>, vor %1 s gelesen</translation>
    </message>
    <message>
        <source>, read %1 min ago</source>
        <translation>, vor %1 min gelesen</translation>
    </message>
</context>
<context>
    <name>s4k::ui::RegisterDelegate</name>
    <message>
        <source>Command to run</source>
        <translation>Auszuführender Befehl</translation>
    </message>
    <message>
        <source>Choose a command</source>
        <translation>Befehl wählen</translation>
    </message>
</context>
<context>
    <name>s4k::ui::RegisterDetails</name>
    <message>
        <source>16 bits, unsigned</source>
        <translation>16 Bit ohne Vorzeichen</translation>
    </message>
    <message>
        <source>16 bits, signed</source>
        <translation>16 Bit mit Vorzeichen</translation>
    </message>
    <message>
        <source>32 bits, unsigned, high word first</source>
        <translation>32 Bit ohne Vorzeichen, höheres Wort zuerst</translation>
    </message>
    <message>
        <source>32-bit float, high word first</source>
        <translation>32-Bit-Gleitkomma, höheres Wort zuerst</translation>
    </message>
    <message>
        <source>%1 × 10^(register %2)</source>
        <translation>%1 × 10^(Register %2)</translation>
    </message>
    <message>
        <source>read and write</source>
        <translation>lesen und schreiben</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>, kept without power</source>
        <translation>, bleibt ohne Strom erhalten</translation>
    </message>
    <message>
        <source>manual, Modbus Point Map, register %1</source>
        <translation>Handbuch, Modbus Point Map, Register %1</translation>
    </message>
    <message>
        <source>Details of the register</source>
        <translation>Einzelheiten des Registers</translation>
    </message>
    <message>
        <source>Symbol of the register</source>
        <translation>Symbol des Registers</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>System types</source>
        <translation>Netzformen</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>s4k::ui::RegisterModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>Number as the manual counts, from 1</source>
        <translation>Nummer wie im Handbuch, ab 1</translation>
    </message>
    <message>
        <source>Address on the wire, from 0</source>
        <translation>Adresse auf der Leitung, ab 0</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Raw (hex)</source>
        <translation>Roh (hex)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
</context>
<context>
    <name>s4k::ui::RegistersView</name>
    <message>
        <source>Registers shown</source>
        <translation>Gezeigte Register</translation>
    </message>
    <message>
        <source>Registers in the table</source>
        <translation>Register in der Tabelle</translation>
    </message>
    <message>
        <source>Number, address or text</source>
        <translation>Nummer, Adresse oder Text</translation>
    </message>
    <message>
        <source>Search the registers</source>
        <translation>Register suchen</translation>
    </message>
    <message>
        <source>A register number, an address (0x for hexadecimal), or a word (Ctrl+F)</source>
        <translation>Registernummer, Adresse (0x für hexadezimal) oder ein Wort (Strg+F)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All registers</source>
        <translation>Alle Register</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültige</translation>
    </message>
    <message>
        <source>Only what has a reading in the present system type</source>
        <translation>Nur was in der jetzigen Netzform einen Wert hat</translation>
    </message>
    <message>
        <source>Writable</source>
        <translation>Schreibbare</translation>
    </message>
    <message>
        <source>Only what can be set</source>
        <translation>Nur was sich einstellen lässt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the registers</source>
        <translation>Register kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows, else all, as a table (Ctrl+C)</source>
        <translation>Gewählte Zeilen, sonst alle, als Tabelle kopieren (Strg+C)</translation>
    </message>
    <message>
        <source>Register map</source>
        <translation>Registertabelle</translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>No register is what you look for</source>
        <translation>Kein Register passt zur Suche</translation>
    </message>
    <message>
        <source>Search by number, address or a word of the manual.</source>
        <translation>Nach Nummer, Adresse oder einem Wort des Handbuchs suchen.</translation>
    </message>
    <message>
        <source>Show all registers</source>
        <translation>Alle Register zeigen</translation>
    </message>
    <message>
        <source>%1 of %2 values</source>
        <translation>%1 von %2 Werten</translation>
    </message>
    <message>
        <source>; the meter has no control power and answers nobody</source>
        <translation>; der Zähler hat keine Hilfsspannung und antwortet nicht</translation>
    </message>
    <message>
        <source>; double-click a value marked R/W to set it</source>
        <translation>; Werte mit R/W per Doppelklick einstellen</translation>
    </message>
    <message>
        <source>; nothing has been read of the meter yet</source>
        <translation>; vom Zähler wurde noch nichts gelesen</translation>
    </message>
    <message>
        <source>; nothing can be set on this meter</source>
        <translation>; an diesem Zähler ist nichts einstellbar</translation>
    </message>
</context>
<context>
    <name>s4k::ui::Report</name>
    <message>
        <source>Trends</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>Report of %1</source>
        <translation>Bericht zu %1</translation>
    </message>
    <message>
        <source>Commissioning report: %1</source>
        <translation>Inbetriebnahmebericht: %1</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>Ort: %1</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>Von: %1</translation>
    </message>
    <message>
        <source>Written %1 with %2</source>
        <translation>Geschrieben %1 mit %2</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Readings of %1</source>
        <translation>Messwerte vom %1</translation>
    </message>
    <message>
        <source>Energy and demand</source>
        <translation>Energie und Leistungsmittel</translation>
    </message>
    <message>
        <source>Alerts from %1 to %2</source>
        <translation>Alarme von %1 bis %2</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Voltage to neutral, V</source>
        <translation>Spannung gegen N, V</translation>
    </message>
    <message>
        <source>Current, A</source>
        <translation>Strom, A</translation>
    </message>
    <message>
        <source>Real power, kW</source>
        <translation>Wirkleistung, kW</translation>
    </message>
    <message>
        <source>Reactive power, kvar</source>
        <translation>Blindleistung, kvar</translation>
    </message>
    <message>
        <source>Apparent power, kVA</source>
        <translation>Scheinleistung, kVA</translation>
    </message>
    <message>
        <source>Power factor</source>
        <translation>Leistungsfaktor</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>Alert bit %1</source>
        <translation>Alarmbit %1</translation>
    </message>
    <message>
        <source>Unit id</source>
        <translation>Unit-Id</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>inside this program</source>
        <translation>in diesem Programm</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Voltage between lines, V</source>
        <translation>Spannung zwischen Leitern, V</translation>
    </message>
    <message>
        <source>Frequency: %1 Hz</source>
        <translation>Frequenz: %1 Hz</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Wirk</translation>
    </message>
    <message>
        <source>Reactive</source>
        <translation>Blind</translation>
    </message>
    <message>
        <source>Apparent</source>
        <translation>Schein</translation>
    </message>
    <message>
        <source>Energy registers, kWh, kvarh, kVAh</source>
        <translation>Energieregister, kWh, kvarh, kVAh</translation>
    </message>
    <message>
        <source>Present demand, kW, kvar, kVA</source>
        <translation>Jetziges Leistungsmittel, kW, kvar, kVA</translation>
    </message>
    <message>
        <source>Maximum demand, kW, kvar, kVA</source>
        <translation>Höchstes Leistungsmittel, kW, kvar, kVA</translation>
    </message>
    <message>
        <source>None was active.</source>
        <translation>Keine stand an.</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>still active</source>
        <translation>steht noch an</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Demand of 24 hours</source>
        <translation>Leistungsmittel von 24 Stunden</translation>
    </message>
    <message>
        <source>Phasors, as the registers tell them</source>
        <translation>Zeiger, wie die Register sie nennen</translation>
    </message>
    <message>
        <source>Used in the quarter hours of the charts</source>
        <translation>Verbraucht in den Viertelstunden der Diagramme</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ReportChecks</name>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>Checks, as they stand now</source>
        <translation>Prüfungen, wie sie jetzt stehen</translation>
    </message>
    <message>
        <source>Checks now: none failed</source>
        <translation>Prüfungen jetzt: nichts beanstandet</translation>
    </message>
    <message numerus="yes">
        <source>Checks now: %n failed</source>
        <translation>
            <numerusform>Prüfungen jetzt: %n beanstandet</numerusform>
            <numerusform>Prüfungen jetzt: %n beanstandet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s4k::ui::ReportPanel</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Commissioning report</source>
        <translation>Inbetriebnahmebericht</translation>
    </message>
    <message>
        <source>Close the Report panel</source>
        <translation>Berichtsfeld schließen</translation>
    </message>
    <message>
        <source>Close; what you wrote stays (Esc)</source>
        <translation>Schließen; Geschriebenes bleibt (Esc)</translation>
    </message>
    <message>
        <source>Sa&amp;ve report…</source>
        <translation>Bericht &amp;speichern …</translation>
    </message>
    <message>
        <source>As PDF or HTML, with the time that the charts show</source>
        <translation>Als PDF oder HTML, mit der Zeit, die die Diagramme zeigen</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>S&amp;ite</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>Re&amp;marks</source>
        <translation>Be&amp;merkungen</translation>
    </message>
    <message>
        <source>Choose a meter first.</source>
        <translation>Wählen Sie zuerst einen Zähler.</translation>
    </message>
    <message>
        <source>A report needs the settings of %1, which are not known.</source>
        <translation>Ein Bericht braucht die Einstellungen von %1; sie sind nicht bekannt.</translation>
    </message>
    <message>
        <source>What %1 is, how it is set and wired, what it reads now, what was wrong and the charts as they stand.</source>
        <translation>Was %1 ist, wie er eingestellt und angeschlossen ist, was er jetzt anzeigt, was nicht stimmte, und die Diagramme, wie sie stehen.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Reports (*.pdf *.html)</source>
        <translation>Berichte (*.pdf *.html)</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ScopePlot</name>
    <message>
        <source>Waveforms</source>
        <translation>Kurvenformen</translation>
    </message>
    <message>
        <source>Left and Right move the cursor by one sample, with Control by ten, plus and minus show less or more time, Space runs and stops</source>
        <translation>Links und Rechts bewegen den Cursor um einen Abtastwert, mit Strg um zehn, Plus und Minus zeigen weniger oder mehr Zeit, Leertaste startet und hält an</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ScopeTools</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Cycles shown</source>
        <translation>Gezeigte Perioden</translation>
    </message>
    <message>
        <source>How many line cycles are shown; the wheel too</source>
        <translation>Wie viele Netzperioden gezeigt sind; auch das Mausrad</translation>
    </message>
    <message>
        <source>Volts per division</source>
        <translation>Volt je Teilung</translation>
    </message>
    <message>
        <source>Amps per division</source>
        <translation>Ampere je Teilung</translation>
    </message>
    <message>
        <source>Trigger input</source>
        <translation>Trigger-Eingang</translation>
    </message>
    <message>
        <source>The input whose edge the picture stands on</source>
        <translation>Der Eingang, auf dessen Flanke das Bild steht</translation>
    </message>
    <message>
        <source>Trigger edge</source>
        <translation>Trigger-Flanke</translation>
    </message>
    <message>
        <source>Show the voltage of %1</source>
        <translation>Spannung von %1 zeigen</translation>
    </message>
    <message>
        <source>Show the current of %1</source>
        <translation>Strom von %1 zeigen</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Picture after picture; the newest samples where there is no edge</source>
        <translation>Bild auf Bild; ohne Flanke die neuesten Abtastwerte</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Picture after picture, each of an edge</source>
        <translation>Bild auf Bild, jedes mit Flanke</translation>
    </message>
    <message>
        <source>Single</source>
        <translation>Einzel</translation>
    </message>
    <message>
        <source>One more picture of an edge, then stop</source>
        <translation>Noch ein Bild einer Flanke, dann Halt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Halt</translation>
    </message>
    <message>
        <source>Keep this picture (Space)</source>
        <translation>Dieses Bild behalten (Leertaste)</translation>
    </message>
    <message>
        <source>%1 auto</source>
        <translation>%1 auto</translation>
    </message>
    <message>
        <source>%1 %2/div</source>
        <translation>%1 %2/Teil</translation>
    </message>
    <message>
        <source>%1 cycles</source>
        <translation>%1 Perioden</translation>
    </message>
    <message>
        <source>1 cycle</source>
        <translation>1 Periode</translation>
    </message>
    <message>
        <source>Rising edge</source>
        <translation>Steigende Flanke</translation>
    </message>
    <message>
        <source>Falling edge</source>
        <translation>Fallende Flanke</translation>
    </message>
    <message>
        <source>&amp;Mid</source>
        <translation>&amp;Mitte</translation>
    </message>
    <message>
        <source>Trigger level in the middle of the signal</source>
        <translation>Trigger-Pegel in der Mitte des Signals</translation>
    </message>
    <message>
        <source>Keep the trigger level half way between the extremes of the signal</source>
        <translation>Trigger-Pegel in der Mitte zwischen den Extremen des Signals halten</translation>
    </message>
    <message>
        <source>Trigger level</source>
        <translation>Trigger-Pegel</translation>
    </message>
    <message>
        <source>The value at which the edge counts, in V or A</source>
        <translation>Der Wert, bei dem die Flanke zählt, in V oder A</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ScopeView</name>
    <message>
        <source>Trigger, or the values under the cursor</source>
        <translation>Trigger, oder die Werte am Cursor</translation>
    </message>
    <message>
        <source>Waiting for a waveform</source>
        <translation>Warten auf eine Kurvenform</translation>
    </message>
    <message>
        <source>Voltages and currents will be drawn here while the meter measures. Run is in the bar above.</source>
        <translation>Spannungen und Ströme werden hier gezeichnet, während der Zähler misst. „Start“ steht in der Leiste oben.</translation>
    </message>
    <message>
        <source>This meter tells no waveforms</source>
        <translation>Dieser Zähler liefert keine Kurvenformen</translation>
    </message>
    <message>
        <source>Its registers hold readings once a second, not samples. Choose a meter of this program: it samples its inputs 2520 times a second.</source>
        <translation>Seine Register enthalten einmal je Sekunde Messwerte, keine Abtastwerte. Wählen Sie einen Zähler dieses Programms: Er tastet seine Eingänge 2520-mal je Sekunde ab.</translation>
    </message>
    <message>
        <source>Waiting for an edge of %1</source>
        <translation>Warten auf eine Flanke von %1</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>%1 rises through %2 %3 at 0 ms</source>
        <translation>%1 steigt bei 0 ms durch %2 %3</translation>
    </message>
    <message>
        <source>%1 falls through %2 %3 at 0 ms</source>
        <translation>%1 fällt bei 0 ms durch %2 %3</translation>
    </message>
    <message>
        <source>no edge of %1: running free</source>
        <translation>keine Flanke von %1: freilaufend</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>waiting for an edge</source>
        <translation>Warten auf eine Flanke</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Waveforms</source>
        <translation>Kurvenformen</translation>
    </message>
    <message>
        <source>Export the waveforms</source>
        <translation>Kurvenformen exportieren</translation>
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
    <name>s4k::ui::ServerCard</name>
    <message>
        <source>Last error of %1</source>
        <translation>Letzter Fehler von %1</translation>
    </message>
    <message>
        <source>State of %1</source>
        <translation>Zustand von %1</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antw.</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Ablehnungen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 stoppen</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>Req./s</source>
        <translation>Anfr./s</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgel.</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
</context>
<context>
    <name>s4k::ui::SetupFooter</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht übernommene Änderungen</translation>
    </message>
    <message>
        <source>&amp;Save as profile…</source>
        <translation>&amp;Als Profil speichern …</translation>
    </message>
    <message>
        <source>Save as profile</source>
        <translation>Als Profil speichern</translation>
    </message>
    <message>
        <source>Keeps the settings of this meter in a file</source>
        <translation>Hält die Einstellungen dieses Zählers in einer Datei fest</translation>
    </message>
    <message>
        <source>&amp;Open a profile…</source>
        <translation>Profil &amp;öffnen …</translation>
    </message>
    <message>
        <source>Open a profile</source>
        <translation>Profil öffnen</translation>
    </message>
    <message>
        <source>Settings from a file, for one or many meters</source>
        <translation>Einstellungen aus einer Datei, für einen oder viele Zähler</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>Apply the changes</source>
        <translation>Änderungen übernehmen</translation>
    </message>
</context>
<context>
    <name>s4k::ui::SetupForm</name>
    <message>
        <source>Settings of the meter</source>
        <translation>Einstellungen des Zählers</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>Current transducers</source>
        <translation>Stromwandler</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Potential transformers</source>
        <translation>Spannungswandler</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Spannung</translation>
    </message>
    <message>
        <source>Phase loss</source>
        <translation>Phasenausfall</translation>
    </message>
    <message>
        <source>Pulses</source>
        <translation>Impulse</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Leistungsmittel</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Problem of %1</source>
        <translation>Problem bei %1</translation>
    </message>
    <message>
        <source>changed, not applied</source>
        <translation>geändert, nicht übernommen</translation>
    </message>
</context>
<context>
    <name>s4k::ui::SetupView</name>
    <message>
        <source>Title of the wiring diagram</source>
        <translation>Titel des Schaltbilds</translation>
    </message>
    <message>
        <source>The meter has all of this</source>
        <translation>Der Zähler hat diese Einstellungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) not applied yet</source>
        <translation>
            <numerusform>%Ln Änderung noch nicht übernommen</numerusform>
            <numerusform>%Ln Änderungen noch nicht übernommen</numerusform>
        </translation>
    </message>
    <message>
        <source>A change would be refused; see there</source>
        <translation>Eine Änderung würde abgelehnt; siehe dort</translation>
    </message>
    <message>
        <source>Writing %1 of %2</source>
        <translation>Schreibt %1 von %2</translation>
    </message>
    <message>
        <source>The settings are not known: the meter has not been read</source>
        <translation>Die Einstellungen sind nicht bekannt: der Zähler wurde nicht gelesen</translation>
    </message>
</context>
<context>
    <name>s4k::ui::SharePanel</name>
    <message>
        <source>Remove meter</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Modbus TCP</source>
        <translation>Modbus TCP</translation>
    </message>
    <message>
        <source>Modbus RTU</source>
        <translation>Modbus RTU</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Close the Share panel</source>
        <translation>Freigabe-Leiste schließen</translation>
    </message>
    <message>
        <source>Close; sharing goes on (Esc)</source>
        <translation>Schließen; die Freigabe läuft weiter (Esc)</translation>
    </message>
    <message>
        <source>Meters on the bus</source>
        <translation>Zähler am Bus</translation>
    </message>
    <message>
        <source>Add meter</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a meter to the bus</source>
        <translation>Einen Zähler an den Bus hängen</translation>
    </message>
    <message>
        <source>One more meter, with the next free unit id and a load of its own</source>
        <translation>Ein weiterer Zähler mit der nächsten freien Unit-ID und eigener Last</translation>
    </message>
    <message>
        <source>Remove the shown meter</source>
        <translation>Den gezeigten Zähler entfernen</translation>
    </message>
    <message>
        <source>Takes the shown meter off the bus; its memory stays on disk</source>
        <translation>Nimmt den gezeigten Zähler vom Bus; sein Speicher bleibt auf der Platte</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>Adresse, an der gelauscht wird</translation>
    </message>
    <message>
        <source>127.0.0.1 is reached from this computer only</source>
        <translation>127.0.0.1 ist nur von diesem Rechner aus erreichbar</translation>
    </message>
    <message>
        <source>any</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>TCP port</source>
        <translation>TCP-Port</translation>
    </message>
    <message>
        <source>502 is the port of Modbus; many systems give it to administrators only</source>
        <translation>502 ist der Port von Modbus; viele Systeme geben ihn nur Administratoren</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Anyone on this network can read and change the meters.</source>
        <translation>Jeder in diesem Netz kann die Zähler lesen und verstellen.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Serielle Schnittstelle</translation>
    </message>
    <message>
        <source>Name or path of the serial port</source>
        <translation>Name oder Pfad der seriellen Schnittstelle</translation>
    </message>
    <message>
        <source>Choose a serial port</source>
        <translation>Schnittstelle wählen</translation>
    </message>
    <message>
        <source>Serial line</source>
        <translation>Serielle Leitung</translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s) on the bus</source>
        <translation>
            <numerusform>%n Zähler am Bus</numerusform>
            <numerusform>%n Zähler am Bus</numerusform>
        </translation>
    </message>
    <message>
        <source>The meters differ in baud rate or parity, see S COM.</source>
        <translation>Die Zähler haben verschiedene Baudraten oder Paritäten, siehe S COM.</translation>
    </message>
    <message>
        <source>%1, as set under S COM</source>
        <translation>%1, wie unter S COM gesetzt</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ShortcutOverlay</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>s4k::ui::SourceBar</name>
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
        <source>Live meter</source>
        <translation>Echter Zähler</translation>
    </message>
    <message>
        <source>keeps its own load and time</source>
        <translation>hat eigene Last und Zeit</translation>
    </message>
    <message>
        <source>Live meter: keeps its own load and time</source>
        <translation>Echter Zähler: hat eigene Last und Zeit</translation>
    </message>
    <message>
        <source>Source, system type, run and speed are for the meters inside; they are back when one of them is shown</source>
        <translation>Quelle, Netzform, Lauf und Tempo gelten für die Zähler im Programm; sie sind wieder da, wenn einer davon gezeigt wird</translation>
    </message>
</context>
<context>
    <name>s4k::ui::SourceStatus</name>
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
        <source>Rate</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How fast meter time passes</source>
        <translation>Wie schnell die Zählerzeit vergeht</translation>
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
        <source>What feeds the meter: %1</source>
        <translation>Was den Zähler speist: %1</translation>
    </message>
    <message>
        <source>How often the meter is read, and the age of the oldest value</source>
        <translation>Wie oft der Zähler gelesen wird, und das Alter des ältesten Werts</translation>
    </message>
</context>
<context>
    <name>s4k::ui::TaskBar</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>noch %n s</numerusform>
            <numerusform>noch %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>noch %n min</numerusform>
            <numerusform>noch %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel what is being done</source>
        <translation>Abbrechen, was gerade geschieht</translation>
    </message>
</context>
<context>
    <name>s4k::ui::ToolStack</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>s4k::ui::TrafficDetails</name>
    <message>
        <source>Request to unit %1</source>
        <translation>Anfrage an Unit %1</translation>
    </message>
    <message>
        <source>Reply of unit %1</source>
        <translation>Antwort von Unit %1</translation>
    </message>
    <message>
        <source>Details of the frame</source>
        <translation>Einzelheiten des Telegramms</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Bytes of the frame</source>
        <translation>Bytes des Telegramms</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Registers in the frame</source>
        <translation>Register im Telegramm</translation>
    </message>
</context>
<context>
    <name>s4k::ui::TrafficFilterBar</name>
    <message>
        <source>Refusals</source>
        <translation>Ablehnungen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Text the meaning must hold</source>
        <translation>Text, den die Bedeutung enthalten muss</translation>
    </message>
    <message>
        <source>Only frames whose meaning holds this text, e.g. a register (Ctrl+F)</source>
        <translation>Nur Telegramme, deren Bedeutung diesen Text enthält, z. B. ein Register (Strg+F)</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Alle Units</translation>
    </message>
    <message>
        <source>Unit ids shown</source>
        <translation>Gezeigte Unit-IDs</translation>
    </message>
    <message>
        <source>Only these unit ids, e.g. 1-3,7</source>
        <translation>Nur diese Unit-IDs, z. B. 1-3,7</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Direction shown</source>
        <translation>Gezeigte Richtung</translation>
    </message>
    <message>
        <source>Requests, replies, or both</source>
        <translation>Anfragen, Antworten oder beide</translation>
    </message>
    <message>
        <source>Only refusals</source>
        <translation>Nur Ablehnungen</translation>
    </message>
    <message>
        <source>Only exceptions and broken frames</source>
        <translation>Nur Ausnahmen und kaputte Telegramme</translation>
    </message>
    <message>
        <source>Pause the log</source>
        <translation>Aufzeichnung anhalten</translation>
    </message>
    <message>
        <source>Pause: frames that come meanwhile are not kept</source>
        <translation>Anhalten: was inzwischen kommt, wird nicht behalten</translation>
    </message>
    <message>
        <source>Follow the newest frame</source>
        <translation>Dem neuesten Telegramm folgen</translation>
    </message>
    <message>
        <source>Keep the newest frame in sight</source>
        <translation>Das neueste Telegramm im Blick behalten</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>Aufzeichnung löschen</translation>
    </message>
    <message>
        <source>Forget all frames</source>
        <translation>Alle Telegramme vergessen</translation>
    </message>
    <message>
        <source>Export the frames</source>
        <translation>Telegramme exportieren</translation>
    </message>
    <message>
        <source>Write the frames shown to a file: CSV, JSON Lines or pcap (Ctrl+E)</source>
        <translation>Die gezeigten Telegramme in eine Datei schreiben: CSV, JSON Lines oder pcap (Strg+E)</translation>
    </message>
    <message>
        <source>Go on with the log</source>
        <translation>Aufzeichnung fortsetzen</translation>
    </message>
</context>
<context>
    <name>s4k::ui::TrafficModel</name>
    <message>
        <source>request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Other end</source>
        <translation>Gegenstelle</translation>
    </message>
</context>
<context>
    <name>s4k::ui::TrafficText</name>
    <message>
        <source>garbage</source>
        <translation>Müll</translation>
    </message>
    <message>
        <source>header, does not fit</source>
        <translation>Kopf, passt nicht</translation>
    </message>
    <message>
        <source>header</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>unit id</source>
        <translation>Unit-ID</translation>
    </message>
    <message>
        <source>PDU</source>
        <translation>PDU</translation>
    </message>
    <message>
        <source>CRC, does not fit</source>
        <translation>CRC, passt nicht</translation>
    </message>
    <message>
        <source>CRC</source>
        <translation>CRC</translation>
    </message>
</context>
<context>
    <name>s4k::ui::TrafficView</name>
    <message>
        <source>Frames shown</source>
        <translation>Gezeigte Telegramme</translation>
    </message>
    <message>
        <source>Frames on the wire</source>
        <translation>Telegramme auf der Leitung</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>%1 of %2 frames</source>
        <translation>%1 von %2 Telegrammen</translation>
    </message>
    <message>
        <source>, filtering …</source>
        <translation>, filtert …</translation>
    </message>
    <message>
        <source>, paused</source>
        <translation>, angehalten</translation>
    </message>
    <message>
        <source>Filtering …</source>
        <translation>Es wird gefiltert …</translation>
    </message>
    <message>
        <source>No frame passes the filter</source>
        <translation>Kein Telegramm passt zum Filter</translation>
    </message>
    <message>
        <source>Frames are kept, but none of them is what the filter asks for.</source>
        <translation>Es sind Telegramme da, aber keines ist so, wie der Filter es will.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Nothing is on the wire yet</source>
        <translation>Noch ist nichts auf der Leitung</translation>
    </message>
    <message>
        <source>Share this meter as a Modbus device to see every request and reply here, decoded.</source>
        <translation>Diesen Zähler als Modbus-Gerät freigeben, um hier jede Anfrage und jede Antwort entschlüsselt zu sehen.</translation>
    </message>
    <message>
        <source>Share this meter …</source>
        <translation>Diesen Zähler freigeben …</translation>
    </message>
    <message>
        <source>Waiting for the first request</source>
        <translation>Warten auf die erste Anfrage</translation>
    </message>
    <message>
        <source>Let a Modbus client read from %1. Every frame will stand here, decoded.</source>
        <translation>Einen Modbus-Client von %1 lesen lassen. Jedes Telegramm erscheint hier entschlüsselt.</translation>
    </message>
    <message>
        <source>Export the frames</source>
        <translation>Telegramme exportieren</translation>
    </message>
    <message>
        <source>CSV table (*.csv);;JSON Lines (*.jsonl);;Packet capture (*.pcap)</source>
        <translation>CSV-Tabelle (*.csv);;JSON Lines (*.jsonl);;Mitschnitt (*.pcap)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln frame(s)</source>
        <translation>
            <numerusform>%Ln Telegramm</numerusform>
            <numerusform>%Ln Telegramme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s4k::ui::TrendBar</name>
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
        <translation>Den neuesten Wert am rechten Rand halten (Ende)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause the charts</source>
        <translation>Diagramme anhalten</translation>
    </message>
    <message>
        <source>The picture stands still, readings go on (Space)</source>
        <translation>Das Bild steht still, die Messung geht weiter (Leertaste)</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Choose the curves</source>
        <translation>Kurven wählen</translation>
    </message>
    <message>
        <source>Choose what is drawn (C in the charts)</source>
        <translation>Wählen, was gezeichnet wird (C in den Diagrammen)</translation>
    </message>
    <message>
        <source>Set of charts</source>
        <translation>Satz von Diagrammen</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Was gezeichnet ist</translation>
    </message>
    <message>
        <source>Time span shown</source>
        <translation>Gezeigte Zeitspanne</translation>
    </message>
    <message>
        <source>Time span shown; the wheel zooms as well</source>
        <translation>Gezeigte Zeitspanne; auch das Mausrad zoomt</translation>
    </message>
    <message>
        <source>More of the trends</source>
        <translation>Mehr zu den Verläufen</translation>
    </message>
    <message>
        <source>Curves, notes, marks, sets, export</source>
        <translation>Kurven, Notizen, Marken, Sätze, Export</translation>
    </message>
    <message>
        <source>&amp;Curves...	C</source>
        <translation>&amp;Kurven …	C</translation>
    </message>
    <message>
        <source>Range &amp;from the cursor	[</source>
        <translation>Bereich &amp;ab dem Cursor	[</translation>
    </message>
    <message>
        <source>Range &amp;to the cursor	]</source>
        <translation>Bereich &amp;bis zum Cursor	]</translation>
    </message>
    <message>
        <source>C&amp;lear the range</source>
        <translation>Bereich &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Save these charts as...</source>
        <translation>Diagramme &amp;speichern als …</translation>
    </message>
    <message>
        <source>&amp;Remove this set</source>
        <translation>Diesen Satz en&amp;tfernen</translation>
    </message>
    <message>
        <source>&amp;Export...	Ctrl+E</source>
        <translation>&amp;Exportieren …	Strg+E</translation>
    </message>
    <message>
        <source>Own choice</source>
        <translation>Eigene Auswahl</translation>
    </message>
    <message>
        <source>Set of c&amp;harts</source>
        <translation>Satz von &amp;Diagrammen</translation>
    </message>
    <message>
        <source>&amp;Note at the cursor	N</source>
        <translation>&amp;Notiz am Cursor	N</translation>
    </message>
</context>
<context>
    <name>s4k::ui::TrendChoice</name>
    <message>
        <source>Choose a curve first</source>
        <translation>Wählen Sie zuerst eine Kurve</translation>
    </message>
    <message>
        <source>This name belongs to a set that is always there</source>
        <translation>Dieser Name gehört zu einem Satz, der immer da ist</translation>
    </message>
    <message>
        <source>50 sets are kept; remove one first</source>
        <translation>50 Sätze werden behalten; entfernen Sie zuerst einen</translation>
    </message>
</context>
<context>
    <name>s4k::ui::TrendLegend</name>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Show or hide %1</source>
        <translation>%1 zeigen oder verbergen</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
</context>
<context>
    <name>s4k::ui::TrendLimits</name>
    <message>
        <source>phase loss</source>
        <translation>Phasenausfall</translation>
    </message>
    <message>
        <source>over-voltage</source>
        <translation>Überspannung</translation>
    </message>
    <message>
        <source>CT rating</source>
        <translation>CT-Nennstrom</translation>
    </message>
    <message>
        <source>over-current</source>
        <translation>Überstrom</translation>
    </message>
    <message>
        <source>low power factor</source>
        <translation>niedriger Leistungsfaktor</translation>
    </message>
</context>
<context>
    <name>s4k::ui::TrendPlot</name>
    <message>
        <source>Trends</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>Trends as CSV</source>
        <translation>Verläufe als CSV</translation>
    </message>
    <message>
        <source>Trends as PNG</source>
        <translation>Verläufe als PNG</translation>
    </message>
    <message>
        <source>Trends as SVG</source>
        <translation>Verläufe als SVG</translation>
    </message>
    <message>
        <source>Trends as PDF</source>
        <translation>Verläufe als PDF</translation>
    </message>
</context>
<context>
    <name>s4k::ui::TrendQuantity</name>
    <message>
        <source>Voltages, V</source>
        <translation>Spannungen, V</translation>
    </message>
    <message>
        <source>Currents, A</source>
        <translation>Ströme, A</translation>
    </message>
    <message>
        <source>Real power, kW</source>
        <translation>Wirkleistung, kW</translation>
    </message>
    <message>
        <source>Reactive power, kvar</source>
        <translation>Blindleistung, kvar</translation>
    </message>
    <message>
        <source>Apparent power, kVA</source>
        <translation>Scheinleistung, kVA</translation>
    </message>
    <message>
        <source>Power factor</source>
        <translation>Leistungsfaktor</translation>
    </message>
    <message>
        <source>Frequency, Hz</source>
        <translation>Frequenz, Hz</translation>
    </message>
    <message>
        <source>Real energy, kWh</source>
        <translation>Wirkenergie, kWh</translation>
    </message>
    <message>
        <source>Reactive energy, kvarh</source>
        <translation>Blindenergie, kvarh</translation>
    </message>
    <message>
        <source>Apparent energy, kVAh</source>
        <translation>Scheinenergie, kVAh</translation>
    </message>
    <message>
        <source>Pulses</source>
        <translation>Impulse</translation>
    </message>
    <message>
        <source>Other columns</source>
        <translation>Andere Spalten</translation>
    </message>
    <message>
        <source>Real energy</source>
        <translation>Wirkenergie</translation>
    </message>
    <message>
        <source>Real power</source>
        <translation>Wirkleistung</translation>
    </message>
    <message>
        <source>Reactive power</source>
        <translation>Blindleistung</translation>
    </message>
    <message>
        <source>Apparent power</source>
        <translation>Scheinleistung</translation>
    </message>
    <message>
        <source>Mean voltage line-to-line</source>
        <translation>Mittlere Spannung Leiter-Leiter</translation>
    </message>
    <message>
        <source>Mean voltage line-to-neutral</source>
        <translation>Mittlere Spannung Leiter-Neutral</translation>
    </message>
    <message>
        <source>Mean current</source>
        <translation>Mittlerer Strom</translation>
    </message>
    <message>
        <source>Real power A</source>
        <translation>Wirkleistung A</translation>
    </message>
    <message>
        <source>Real power B</source>
        <translation>Wirkleistung B</translation>
    </message>
    <message>
        <source>Real power C</source>
        <translation>Wirkleistung C</translation>
    </message>
    <message>
        <source>Power factor A</source>
        <translation>Leistungsfaktor A</translation>
    </message>
    <message>
        <source>Power factor B</source>
        <translation>Leistungsfaktor B</translation>
    </message>
    <message>
        <source>Power factor C</source>
        <translation>Leistungsfaktor C</translation>
    </message>
    <message>
        <source>Voltage A to B</source>
        <translation>Spannung A gegen B</translation>
    </message>
    <message>
        <source>Voltage B to C</source>
        <translation>Spannung B gegen C</translation>
    </message>
    <message>
        <source>Voltage A to C</source>
        <translation>Spannung A gegen C</translation>
    </message>
    <message>
        <source>Voltage A to neutral</source>
        <translation>Spannung A gegen N</translation>
    </message>
    <message>
        <source>Voltage B to neutral</source>
        <translation>Spannung B gegen N</translation>
    </message>
    <message>
        <source>Voltage C to neutral</source>
        <translation>Spannung C gegen N</translation>
    </message>
    <message>
        <source>Current A</source>
        <translation>Strom A</translation>
    </message>
    <message>
        <source>Current B</source>
        <translation>Strom B</translation>
    </message>
    <message>
        <source>Current C</source>
        <translation>Strom C</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>Apparent energy</source>
        <translation>Scheinenergie</translation>
    </message>
    <message>
        <source>Reactive energy</source>
        <translation>Blindenergie</translation>
    </message>
    <message>
        <source>Apparent power A</source>
        <translation>Scheinleistung A</translation>
    </message>
    <message>
        <source>Apparent power B</source>
        <translation>Scheinleistung B</translation>
    </message>
    <message>
        <source>Apparent power C</source>
        <translation>Scheinleistung C</translation>
    </message>
    <message>
        <source>Reactive power A</source>
        <translation>Blindleistung A</translation>
    </message>
    <message>
        <source>Reactive power B</source>
        <translation>Blindleistung B</translation>
    </message>
    <message>
        <source>Reactive power C</source>
        <translation>Blindleistung C</translation>
    </message>
    <message>
        <source>Present demand, real</source>
        <translation>Jetziges Leistungsmittel, Wirk</translation>
    </message>
    <message>
        <source>Present demand, reactive</source>
        <translation>Jetziges Leistungsmittel, Blind</translation>
    </message>
    <message>
        <source>Present demand, apparent</source>
        <translation>Jetziges Leistungsmittel, Schein</translation>
    </message>
    <message>
        <source>Maximum demand, real</source>
        <translation>Höchstes Leistungsmittel, Wirk</translation>
    </message>
    <message>
        <source>Maximum demand, reactive</source>
        <translation>Höchstes Leistungsmittel, Blind</translation>
    </message>
    <message>
        <source>Maximum demand, apparent</source>
        <translation>Höchstes Leistungsmittel, Schein</translation>
    </message>
    <message>
        <source>Pulse counter 1</source>
        <translation>Impulszähler 1</translation>
    </message>
    <message>
        <source>Pulse counter 2</source>
        <translation>Impulszähler 2</translation>
    </message>
    <message>
        <source>Real energy A</source>
        <translation>Wirkenergie A</translation>
    </message>
    <message>
        <source>Real energy B</source>
        <translation>Wirkenergie B</translation>
    </message>
    <message>
        <source>Real energy C</source>
        <translation>Wirkenergie C</translation>
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
        <source>Volts, amps and kilowatts will appear here, one point a reading.
A meter of this program measures while Run is on.</source>
        <translation>Hier erscheinen Spannung, Strom und Leistung, ein Punkt je Ablesung.
Ein Zähler dieses Programms misst nach Start.</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>Left and Right move the cursor, Page Up and Page Down the time, plus and minus zoom, Home shows the oldest and End follows the newest value; Space pauses, the brackets mark a range, N writes a note, C chooses curves</source>
        <translation>Links und Rechts bewegen den Cursor, Bild auf und Bild ab die Zeit, Plus und Minus zoomen, Pos1 zeigt den ältesten, Ende folgt dem neuesten Wert; die Leertaste hält an, die Klammern markieren einen Bereich, N schreibt eine Notiz, C wählt Kurven</translation>
    </message>
    <message>
        <source>There is room for %1 units and %2 curves: take one away first</source>
        <translation>Es ist Platz für %1 Einheiten und %2 Kurven: nehmen Sie zuerst eine weg</translation>
    </message>
    <message>
        <source>Export the trends</source>
        <translation>Verläufe exportieren</translation>
    </message>
    <message>
        <source>Note at %1</source>
        <translation>Notiz um %1</translation>
    </message>
    <message>
        <source>Save these charts as</source>
        <translation>Diagramme speichern als</translation>
    </message>
</context>
<context>
    <name>s4k::ui::TwinPanel</name>
    <message>
        <source>Twin</source>
        <translation>Zwilling</translation>
    </message>
    <message>
        <source>A twin is a meter inside this program that stands beside a live one: the same front panel, on a load of its own, where every key can be tried. The meter that is shown has none.</source>
        <translation>Ein Zwilling ist ein Zähler in diesem Programm, der neben einem echten steht: dieselbe Frontplatte an eigener Last, an der sich jede Taste ausprobieren lässt. Der gezeigte Zähler hat keinen.</translation>
    </message>
    <message>
        <source>Title of the twin</source>
        <translation>Titel des Zwillings</translation>
    </message>
    <message>
        <source>Close the Twin panel</source>
        <translation>Zwilling schließen</translation>
    </message>
    <message>
        <source>Close; the twin goes on (Esc)</source>
        <translation>Schließen; der Zwilling läuft weiter (Esc)</translation>
    </message>
    <message>
        <source>Live meter beside the twin</source>
        <translation>Echter Zähler neben dem Zwilling</translation>
    </message>
    <message>
        <source>Front panel of the twin</source>
        <translation>Frontplatte des Zwillings</translation>
    </message>
    <message>
        <source>&amp;Keys act on both panels</source>
        <translation>&amp;Tasten wirken auf beide Frontplatten</translation>
    </message>
    <message>
        <source>Keys act on both panels</source>
        <translation>Tasten wirken auf beide Frontplatten</translation>
    </message>
    <message>
        <source>A key of one panel is pressed on the other as well</source>
        <translation>Eine Taste der einen wird auch an der anderen gedrückt</translation>
    </message>
    <message>
        <source>Settings of the twin</source>
        <translation>Einstellungen des Zwillings</translation>
    </message>
    <message>
        <source>Adopt the &amp;meter&apos;s configuration</source>
        <translation>Einstellungen des &amp;Zählers übernehmen</translation>
    </message>
    <message>
        <source>Adopt the meter&apos;s configuration</source>
        <translation>Einstellungen des Zählers übernehmen</translation>
    </message>
    <message>
        <source>Sets the twin as the live meter is set; that one stays as it is</source>
        <translation>Stellt den Zwilling ein wie den echten Zähler; der bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Twin: %1</source>
        <translation>Zwilling: %1</translation>
    </message>
    <message>
        <source>beside %1</source>
        <translation>neben %1</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) differ</source>
        <translation>
            <numerusform>%n Einstellung weicht ab</numerusform>
            <numerusform>%n Einstellungen weichen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>The twin is set as the live meter is.</source>
        <translation>Der Zwilling ist eingestellt wie der echte Zähler.</translation>
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
        <source>Open a recording</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Hide the first steps</source>
        <translation>Erste Schritte ausblenden</translation>
    </message>
    <message>
        <source>Connect a meter</source>
        <translation>Zähler verbinden</translation>
    </message>
    <message>
        <source>A real one, over TCP or a serial line.</source>
        <translation>Einen echten, über TCP oder seriell.</translation>
    </message>
    <message>
        <source>COMTRADE, history or CSV; or drop it here.</source>
        <translation>COMTRADE, Verlauf oder CSV; auch ablegen.</translation>
    </message>
</context>
<context>
    <name>s4k::ui::WiringDiagram</name>
    <message>
        <source>Wiring diagram</source>
        <translation>Schaltbild</translation>
    </message>
</context>
<context>
    <name>s4k::ui::WriteConfirmation</name>
    <message>
        <source>Change a live meter?</source>
        <translation>Einen echten Zähler verändern?</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>It is in service: what is written takes effect at once.</source>
        <translation>Er ist in Betrieb: Was geschrieben wird, wirkt sofort.</translation>
    </message>
    <message>
        <source>A command cannot be undone.</source>
        <translation>Ein Befehl lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Schreiben</translation>
    </message>
    <message>
        <source>Do &amp;not write</source>
        <translation>&amp;Nicht schreiben</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Changes the meter</source>
        <translation>Verändert den Zähler</translation>
    </message>
    <message>
        <source>Do not write</source>
        <translation>Nicht schreiben</translation>
    </message>
    <message>
        <source>Leaves the meter as it is</source>
        <translation>Lässt den Zähler, wie er ist</translation>
    </message>
</context>
</TS>
