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
        <source>the power factor is below 0.5: phases are wired wrongly, or the load has this power factor</source>
        <translation>der Leistungsfaktor liegt unter 0,5: Phasen sind vertauscht, oder die Last ist so</translation>
    </message>
    <message>
        <source>check that each CT sits on the phase of its voltage input and belongs to the same service, as in the wiring diagrams</source>
        <translation>prüfen, ob jeder CT auf der Phase seines Spannungseingangs sitzt und zum selben Netz gehört, wie in den Anschlussbildern</translation>
    </message>
    <message>
        <source>the frequency is outside 45 to 65 Hz, or the phase A voltage is too low to measure it</source>
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
    <name>Checks</name>
    <message>
        <source>Every voltage is that of the service</source>
        <translation>Jede Spannung passt zum Netz</translation>
    </message>
    <message>
        <source>register 134; tolerance 10 %, own design</source>
        <translation>Register 134; Toleranz 10 %, eigene Festlegung</translation>
    </message>
    <message>
        <source>%1 is %2 V, the setup says %3 V</source>
        <translation>%1 ist %2 V, eingestellt sind %3 V</translation>
    </message>
    <message>
        <source>The voltages are balanced</source>
        <translation>Die Spannungen sind symmetrisch</translation>
    </message>
    <message>
        <source>limit 5 %, NEMA MG 1</source>
        <translation>Grenze 5 %, NEMA MG 1</translation>
    </message>
    <message>
        <source>line to neutral up to %1 % from their mean</source>
        <translation>gegen Neutralleiter %1 % neben dem Mittelwert</translation>
    </message>
    <message>
        <source>line to line up to %1 % from their mean</source>
        <translation>zwischen den Außenleitern %1 % neben dem Mittelwert</translation>
    </message>
    <message>
        <source>a single voltage</source>
        <translation>nur eine Spannung</translation>
    </message>
    <message>
        <source>The frequency is inside the meter&apos;s range</source>
        <translation>Die Frequenz liegt im Messbereich</translation>
    </message>
    <message>
        <source>manual, register 146: 45 to 65 Hz</source>
        <translation>Handbuch, Register 146: 45 bis 65 Hz</translation>
    </message>
    <message>
        <source>Every phase carries current</source>
        <translation>Jede Phase führt Strom</translation>
    </message>
    <message>
        <source>1 % of the CT&apos;s primary current, own design</source>
        <translation>1 % des Primärstroms des Stromwandlers, eigene Festlegung</translation>
    </message>
    <message>
        <source>phase %1 carries %2 A</source>
        <translation>Phase %1 führt %2 A</translation>
    </message>
    <message>
        <source>The CTs are large enough</source>
        <translation>Die Stromwandler sind groß genug</translation>
    </message>
    <message>
        <source>manual, register 146: 120 % of the CT</source>
        <translation>Handbuch, Register 146: 120 % des Stromwandlers</translation>
    </message>
    <message>
        <source>%1 at %2 %</source>
        <translation>%1 bei %2 %</translation>
    </message>
    <message>
        <source>phase %1 at %2 %</source>
        <translation>Phase %1 bei %2 %</translation>
    </message>
    <message>
        <source>no load</source>
        <translation>keine Last</translation>
    </message>
    <message>
        <source>Each CT is on the phase of its voltage</source>
        <translation>Jeder Stromwandler sitzt auf der Phase seiner Spannung</translation>
    </message>
    <message>
        <source>manual, register 146: a power factor below 0.5 may be mis-wired</source>
        <translation>Handbuch, Register 146: ein Leistungsfaktor unter 0,5 kann von falschem Anschluss kommen</translation>
    </message>
    <message>
        <source>power factor %1 %2</source>
        <translation>Leistungsfaktor %1 %2</translation>
    </message>
    <message>
        <source>The powers of the phases add up</source>
        <translation>Die Leistungen der Phasen ergeben die Summe</translation>
    </message>
    <message>
        <source>registers 3, 10-12; tolerance 1 %, own design</source>
        <translation>Register 3, 10-12; Toleranz 1 %, eigene Festlegung</translation>
    </message>
    <message>
        <source>%1 kW of %2 kW in total</source>
        <translation>%1 kW von insgesamt %2 kW</translation>
    </message>
    <message>
        <source>does not apply to a delta system</source>
        <translation>gilt nicht im Dreieck</translation>
    </message>
    <message>
        <source>Energy is counted</source>
        <translation>Energie wird gezählt</translation>
    </message>
    <message>
        <source>registers 1-2; within half of the present power, own design</source>
        <translation>Register 1-2; auf die Hälfte der jetzigen Leistung genau, eigene Festlegung</translation>
    </message>
    <message>
        <source>%1 kWh in %2 s, %3 kWh at the present power</source>
        <translation>%1 kWh in %2 s, %3 kWh bei der jetzigen Leistung</translation>
    </message>
    <message>
        <source>not watched for long enough</source>
        <translation>nicht lange genug beobachtet</translation>
    </message>
    <message>
        <source>The CT size was entered</source>
        <translation>Die Stromwandlergröße wurde eingegeben</translation>
    </message>
    <message>
        <source>manual, register 131: 100 A from the factory</source>
        <translation>Handbuch, Register 131: 100 A ab Werk</translation>
    </message>
    <message>
        <source>%1 A may be the factory&apos;s: compare with the label of the CTs</source>
        <translation>%1 A können die Werkseinstellung sein: mit dem Typenschild der Stromwandler vergleichen</translation>
    </message>
    <message>
        <source>No alert is active</source>
        <translation>Kein Alarm ist aktiv</translation>
    </message>
    <message>
        <source>manual, register 146</source>
        <translation>Handbuch, Register 146</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>%1 reads %2</source>
        <translation>%1 enthält %2</translation>
    </message>
    <message>
        <source>%1 reads %2, not %3</source>
        <translation>%1 enthält %2, nicht %3</translation>
    </message>
    <message>
        <source>%1 reads %2 %3, another not-a-number</source>
        <translation>%1 enthält %2 %3, einen anderen Wert für „keine Zahl“</translation>
    </message>
    <message>
        <source>infinity</source>
        <translation>unendlich</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 Werte</translation>
    </message>
    <message>
        <source>reserved registers and the command register</source>
        <translation>reservierte Register und das Befehlsregister</translation>
    </message>
    <message>
        <source>registers 25, 129, 136, 148, 151, 154, 305/306</source>
        <translation>Register 25, 129, 136, 148, 151, 154, 305/306</translation>
    </message>
    <message>
        <source>all agree with the register map</source>
        <translation>alle wie in der Registerliste</translation>
    </message>
    <message>
        <source>%1; and %2 more</source>
        <translation>%1; und %2 weitere</translation>
    </message>
    <message>
        <source>integers in range</source>
        <translation>Ganzzahlen im Bereich</translation>
    </message>
    <message>
        <source>Modbus Point Map, 1-52</source>
        <translation>Modbus Point Map, 1-52</translation>
    </message>
    <message>
        <source>settings and status in range</source>
        <translation>Einstellungen und Status im Bereich</translation>
    </message>
    <message>
        <source>Modbus Point Map, 129-154</source>
        <translation>Modbus Point Map, 129-154</translation>
    </message>
    <message>
        <source>floats in range</source>
        <translation>Gleitkommazahlen im Bereich</translation>
    </message>
    <message>
        <source>Modbus Point Map, 257-346</source>
        <translation>Modbus Point Map, 257-346</translation>
    </message>
    <message>
        <source>scale factors follow the settings</source>
        <translation>Skalenfaktoren folgen den Einstellungen</translation>
    </message>
    <message>
        <source>registers 138-141; the rule is inferred: least exponent that fits</source>
        <translation>Register 138-141; die Regel ist erschlossen: kleinster passender Exponent</translation>
    </message>
    <message>
        <source>%1; the settings give %2</source>
        <translation>%1; die Einstellungen ergeben %2</translation>
    </message>
    <message>
        <source>theoretical maximum power follows the settings</source>
        <translation>die theoretische Höchstleistung folgt den Einstellungen</translation>
    </message>
    <message>
        <source>register 135</source>
        <translation>Register 135</translation>
    </message>
    <message>
        <source>%1 kW; the settings give %2 kW</source>
        <translation>%1 kW; die Einstellungen ergeben %2 kW</translation>
    </message>
    <message>
        <source>pulse duration follows the settings</source>
        <translation>die Impulsdauer folgt den Einstellungen</translation>
    </message>
    <message>
        <source>registers 144, 145</source>
        <translation>Register 144, 145</translation>
    </message>
    <message>
        <source>%1 ms; the slowest that keeps up is %2 ms</source>
        <translation>%1 ms; die längste, die mitkommt, ist %2 ms</translation>
    </message>
    <message>
        <source>bit %1 is set, which is reserved</source>
        <translation>Bit %1 ist gesetzt, es ist reserviert</translation>
    </message>
    <message>
        <source>bit %1 is set, a phase that is not there</source>
        <translation>Bit %1 ist gesetzt, die Phase gibt es nicht</translation>
    </message>
    <message>
        <source>bit 15 is set although the pulse duration keeps up</source>
        <translation>Bit 15 ist gesetzt, obwohl die Impulsdauer mitkommt</translation>
    </message>
    <message>
        <source>bit 15 is not set although no pulse duration keeps up</source>
        <translation>Bit 15 ist nicht gesetzt, obwohl keine Impulsdauer mitkommt</translation>
    </message>
    <message>
        <source>alert bits fit the settings</source>
        <translation>die Alarmbits passen zu den Einstellungen</translation>
    </message>
    <message>
        <source>register 146</source>
        <translation>Register 146</translation>
    </message>
    <message>
        <source>register 146 reads %1</source>
        <translation>Register 146 enthält %1</translation>
    </message>
    <message>
        <source>%1 V at a PT ratio of %2</source>
        <translation>%1 V bei einem Spannungswandler-Verhältnis von %2</translation>
    </message>
    <message>
        <source>system voltage fits the PT ratio</source>
        <translation>die Netzspannung passt zum Spannungswandler-Verhältnis</translation>
    </message>
    <message>
        <source>registers 133, 134</source>
        <translation>Register 133, 134</translation>
    </message>
    <message>
        <source>%1 reads not valid</source>
        <translation>%1 enthält „nicht gültig“</translation>
    </message>
    <message>
        <source>%1 values, system type %2</source>
        <translation>%1 Werte, Netzform %2</translation>
    </message>
    <message>
        <source>values that the system type lacks read QNaN</source>
        <translation>Werte, die es in der Netzform nicht gibt, enthalten QNaN</translation>
    </message>
    <message>
        <source>Modbus Point Map Overview; Supported System Types</source>
        <translation>Modbus Point Map Overview; Supported System Types</translation>
    </message>
    <message>
        <source>values that the system type has are valid</source>
        <translation>Werte, die es in der Netzform gibt, sind gültig</translation>
    </message>
    <message>
        <source>energies as integer and float</source>
        <translation>Energien als Ganzzahl und Gleitkommazahl</translation>
    </message>
    <message>
        <source>registers 1-2, 27-30, 47-52 and their floats</source>
        <translation>Register 1-2, 27-30, 47-52 und ihre Gleitkommazahlen</translation>
    </message>
    <message>
        <source>powers as integer and float</source>
        <translation>Leistungen als Ganzzahl und Gleitkommazahl</translation>
    </message>
    <message>
        <source>registers 3-5, 10-12, 31-36 and their floats</source>
        <translation>Register 3-5, 10-12, 31-36 und ihre Gleitkommazahlen</translation>
    </message>
    <message>
        <source>power factors as integer and float</source>
        <translation>Leistungsfaktoren als Ganzzahl und Gleitkommazahl</translation>
    </message>
    <message>
        <source>registers 6, 13-15 and their floats</source>
        <translation>Register 6, 13-15 und ihre Gleitkommazahlen</translation>
    </message>
    <message>
        <source>voltages as integer and float</source>
        <translation>Spannungen als Ganzzahl und Gleitkommazahl</translation>
    </message>
    <message>
        <source>registers 7-8, 16-21 and their floats</source>
        <translation>Register 7-8, 16-21 und ihre Gleitkommazahlen</translation>
    </message>
    <message>
        <source>currents as integer and float</source>
        <translation>Ströme als Ganzzahl und Gleitkommazahl</translation>
    </message>
    <message>
        <source>registers 9, 22-24 and their floats</source>
        <translation>Register 9, 22-24 und ihre Gleitkommazahlen</translation>
    </message>
    <message>
        <source>frequency as integer and float</source>
        <translation>Frequenz als Ganzzahl und Gleitkommazahl</translation>
    </message>
    <message>
        <source>registers 26 and 307/308</source>
        <translation>Register 26 und 307/308</translation>
    </message>
    <message>
        <source>demands as integer and float</source>
        <translation>Leistungsmittel als Ganzzahl und Gleitkommazahl</translation>
    </message>
    <message>
        <source>registers 37-42 and their floats</source>
        <translation>Register 37-42 und ihre Gleitkommazahlen</translation>
    </message>
    <message>
        <source>pulse counts as integer and float</source>
        <translation>Impulszähler als Ganzzahl und Gleitkommazahl</translation>
    </message>
    <message>
        <source>registers 43-46 and their floats</source>
        <translation>Register 43-46 und ihre Gleitkommazahlen</translation>
    </message>
    <message>
        <source>%1 pair</source>
        <translation>%1 Paar</translation>
    </message>
    <message>
        <source>%1 pairs</source>
        <translation>%1 Paare</translation>
    </message>
    <message>
        <source>firmware up to 1.018 has none</source>
        <translation>Firmware bis 1.018 hat keine</translation>
    </message>
    <message>
        <source>%1 read %2, %3 read %4 kWh</source>
        <translation>%1 enthalten %2, %3 enthalten %4 kWh</translation>
    </message>
    <message>
        <source>both real energy registers agree</source>
        <translation>Wirkenergie steht zweimal da</translation>
    </message>
    <message>
        <source>registers 257/258 and 259/260</source>
        <translation>Register 257/258 und 259/260</translation>
    </message>
    <message>
        <source>the same words</source>
        <translation>dieselben Wörter</translation>
    </message>
    <message>
        <source>%1 read %2, their parts give %3</source>
        <translation>%1 enthalten %2, ihre Teile ergeben %3</translation>
    </message>
    <message>
        <source>totals and averages follow from the phases</source>
        <translation>Summen und Mittelwerte folgen aus den Phasen</translation>
    </message>
    <message>
        <source>registers 261/262 and 269-274</source>
        <translation>Register 261/262 und 269-274</translation>
    </message>
    <message>
        <source>to %1 %</source>
        <translation>auf %1 %</translation>
    </message>
    <message>
        <source>exception %1</source>
        <translation>Ausnahme %1</translation>
    </message>
    <message>
        <source>%1 bytes of data</source>
        <translation>%1 Bytes Daten</translation>
    </message>
    <message>
        <source>it reports %1</source>
        <translation>er sagt %1</translation>
    </message>
    <message>
        <source>device identification (0x2B/0E)</source>
        <translation>Gerätekennung (0x2B/0E)</translation>
    </message>
    <message>
        <source>Supported Modbus Commands, 0x2B</source>
        <translation>Supported Modbus Commands, 0x2B</translation>
    </message>
    <message>
        <source>id byte %1, %2</source>
        <translation>Kennbyte %1, %2</translation>
    </message>
    <message>
        <source>its operating system is not running: %1</source>
        <translation>sein Betriebssystem läuft nicht: %1</translation>
    </message>
    <message>
        <source>report id (0x11)</source>
        <translation>Kennung melden (0x11)</translation>
    </message>
    <message>
        <source>Supported Modbus Commands, 0x11</source>
        <translation>Supported Modbus Commands, 0x11</translation>
    </message>
    <message>
        <source>register 7001 reads %1</source>
        <translation>Register 7001 enthält %1</translation>
    </message>
    <message>
        <source>register 7001 reads %1, the identification says %2</source>
        <translation>Register 7001 enthält %1, die Kennung sagt %2</translation>
    </message>
    <message>
        <source>register 7001 reads %1, the identification says nothing</source>
        <translation>Register 7001 enthält %1, die Kennung sagt nichts</translation>
    </message>
    <message>
        <source>register 7001: %1</source>
        <translation>Register 7001: %1</translation>
    </message>
    <message>
        <source>register 7001 has the same version</source>
        <translation>Register 7001 ist die gemeldete Version</translation>
    </message>
    <message>
        <source>register %1 differs</source>
        <translation>Register %1 weicht ab</translation>
    </message>
    <message>
        <source>0x04 reads what 0x03 reads</source>
        <translation>0x04 liest dasselbe wie 0x03</translation>
    </message>
    <message>
        <source>Supported Modbus Commands</source>
        <translation>Supported Modbus Commands</translation>
    </message>
    <message>
        <source>registers 129-154</source>
        <translation>Register 129-154</translation>
    </message>
    <message>
        <source>Modbus Application Protocol V1.1b3, section 7</source>
        <translation>Modbus Application Protocol V1.1b3, Abschnitt 7</translation>
    </message>
    <message>
        <source>%1 request</source>
        <translation>%1 Anfrage</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>reads outside the map answer exception 2</source>
        <translation>Lesen außerhalb der Registerliste ergibt Ausnahme 2</translation>
    </message>
    <message>
        <source>reads across the end of a block answer exception 2</source>
        <translation>Lesen über ein Blockende hinaus ergibt Ausnahme 2</translation>
    </message>
    <message>
        <source>quantities 0 and 126 answer exception 3</source>
        <translation>die Anzahlen 0 und 126 ergeben Ausnahme 3</translation>
    </message>
    <message>
        <source>a function the meter does not list answers exception 1</source>
        <translation>eine Funktion, die der Zähler nicht aufführt, ergibt Ausnahme 1</translation>
    </message>
    <message>
        <source>registers 43-52 and 337-346 exist by firmware</source>
        <translation>Register 43-52 und 337-346 gibt es je nach Firmware</translation>
    </message>
    <message>
        <source>note below the Modbus Point Map</source>
        <translation>Anmerkung unter der Modbus Point Map</translation>
    </message>
    <message>
        <source>the firmware is not known</source>
        <translation>die Firmware ist nicht bekannt</translation>
    </message>
    <message>
        <source>registers from %1: %2</source>
        <translation>Register ab %1: %2</translation>
    </message>
    <message>
        <source>%1 has none</source>
        <translation>%1 hat keine</translation>
    </message>
    <message>
        <source>%1 has them</source>
        <translation>%1 hat sie</translation>
    </message>
    <message>
        <source>all registers of the map can be read</source>
        <translation>alle Register der Liste sind lesbar</translation>
    </message>
    <message>
        <source>Modbus Point Map</source>
        <translation>Modbus Point Map</translation>
    </message>
    <message>
        <source>1-52, 129-154, 257-346</source>
        <translation>1-52, 129-154, 257-346</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>audit file</source>
        <translation>Änderungsprotokoll</translation>
    </message>
    <message>
        <source>it cannot be written: %1</source>
        <translation>kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>free disk space or name a writable file; without it no write is sent to a meter</source>
        <translation>Platz schaffen oder eine beschreibbare Datei angeben; ohne sie wird nichts geändert</translation>
    </message>
    <message>
        <source>it cannot be renamed</source>
        <translation>kann nicht umbenannt werden</translation>
    </message>
    <message>
        <source>it is full and cannot be renamed</source>
        <translation>ist voll und kann nicht umbenannt werden</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>der Ordner dafür kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>ein anderes Programm hält sie geöffnet</translation>
    </message>
    <message>
        <source>its folder may not be written</source>
        <translation>der Ordner darf nicht beschrieben werden</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>check that the folder exists, may be written and has room</source>
        <translation>prüfen, ob der Ordner existiert, beschreibbar ist und Platz hat</translation>
    </message>
    <message>
        <source>check the name and the permissions</source>
        <translation>Namen und Zugriffsrechte prüfen</translation>
    </message>
    <message>
        <source>it is larger than %1 bytes</source>
        <translation>ist größer als %1 Bytes</translation>
    </message>
    <message>
        <source>choose a smaller file</source>
        <translation>eine Datei dieser Art angeben</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>name a file</source>
        <translation>eine Datei angeben</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>choose a file with readings or waveforms</source>
        <translation>eine Datei mit Messwerten oder Kurvenformen wählen</translation>
    </message>
    <message>
        <source>it is neither a history nor text: byte %1 is NUL</source>
        <translation>ist weder ein Verlauf noch Text: Byte %1 ist NUL</translation>
    </message>
    <message>
        <source>choose a history, COMTRADE or CSV</source>
        <translation>einen Verlauf, eine COMTRADE- oder eine CSV-Datei wählen</translation>
    </message>
    <message>
        <source>choose a file</source>
        <translation>eine Datei wählen</translation>
    </message>
    <message>
        <source>give a number of %1 to %2</source>
        <translation>eine Zahl von %1 bis %2 angeben</translation>
    </message>
    <message>
        <source>it is not JSON: %1</source>
        <translation>ist kein JSON: %1</translation>
    </message>
    <message>
        <source>correct the file or write it again</source>
        <translation>dort berichtigen oder die Datei neu schreiben</translation>
    </message>
    <message>
        <source>the document is not a JSON object</source>
        <translation>das Dokument ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>give a file that begins with {</source>
        <translation>eine Datei angeben, die mit { beginnt</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>it is not a number in the range</source>
        <translation>ist keine Zahl im zulässigen Bereich</translation>
    </message>
    <message>
        <source>it is not a whole number</source>
        <translation>ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>it is not a list of the right length</source>
        <translation>ist keine Liste der richtigen Länge</translation>
    </message>
    <message>
        <source>give %1 numbers</source>
        <translation>%1 Zahlen angeben</translation>
    </message>
    <message>
        <source>it is not a text</source>
        <translation>ist kein Text</translation>
    </message>
    <message>
        <source>put it in quotation marks</source>
        <translation>in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>ist zu lang</translation>
    </message>
    <message>
        <source>use at most 200 characters</source>
        <translation>höchstens 200 Zeichen verwenden</translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation>ist kein Objekt</translation>
    </message>
    <message>
        <source>give a JSON object</source>
        <translation>ein JSON-Objekt angeben</translation>
    </message>
    <message>
        <source>choose a folder that you may write to and that has free space</source>
        <translation>einen eigenen Ordner mit genügend Platz wählen</translation>
    </message>
    <message>
        <source>non-volatile image</source>
        <translation>nichtflüchtiges Abbild</translation>
    </message>
    <message>
        <source>meter directory</source>
        <translation>Ordner des Zählers</translation>
    </message>
    <message>
        <source>cannot be created</source>
        <translation>kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>another program uses this meter</source>
        <translation>ein anderes Programm benutzt diesen Zähler</translation>
    </message>
    <message>
        <source>close it, or choose another directory</source>
        <translation>das andere Programm schließen oder einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>kann nicht beschrieben werden</translation>
    </message>
    <message>
        <source>a profile has no such parameter</source>
        <translation>ein Profil enthält keinen solchen Parameter</translation>
    </message>
    <message>
        <source>there are: %1</source>
        <translation>es gibt: %1</translation>
    </message>
    <message>
        <source>a profile has no such member</source>
        <translation>ein Profil hat kein solches Element</translation>
    </message>
    <message>
        <source>this is not a profile that can be read</source>
        <translation>kein lesbares Profil</translation>
    </message>
    <message>
        <source>give a file with &quot;schema&quot;: &quot;s4k-profile/1&quot;</source>
        <translation>eine Datei mit &quot;schema&quot;: &quot;s4k-profile/1&quot; angeben</translation>
    </message>
    <message>
        <source>this name is not known here</source>
        <translation>dieser Name ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>use system_type, ct_primary, ct_secondary_code, pt_ratio_x100, system_voltage, phase_loss_v_pct, phase_loss_imb_pct</source>
        <translation>system_type, ct_primary, ct_secondary_code, pt_ratio_x100, system_voltage, phase_loss_v_pct, phase_loss_imb_pct verwenden</translation>
    </message>
    <message>
        <source>it is not a list</source>
        <translation>ist keine Liste</translation>
    </message>
    <message>
        <source>give a JSON array</source>
        <translation>ein JSON-Array angeben</translation>
    </message>
    <message>
        <source>there are too many</source>
        <translation>es sind zu viele</translation>
    </message>
    <message>
        <source>use at most 4096</source>
        <translation>höchstens 4096 verwenden</translation>
    </message>
    <message>
        <source>use va, vb, vc, ia, ib, ic</source>
        <translation>va, vb, vc, ia, ib, ic verwenden</translation>
    </message>
    <message>
        <source>case number %1</source>
        <translation>Fall Nummer %1</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>Fall %1</translation>
    </message>
    <message>
        <source>a case needs a name</source>
        <translation>ein Fall braucht einen Namen</translation>
    </message>
    <message>
        <source>give it an &quot;id&quot;</source>
        <translation>eine &quot;id&quot; angeben</translation>
    </message>
    <message>
        <source>this is not a vectors file</source>
        <translation>keine Datei mit Testvektoren</translation>
    </message>
    <message>
        <source>give a file of schema %1</source>
        <translation>eine Datei mit dem Schema %1 angeben</translation>
    </message>
    <message>
        <source>the meter samples at 2520 Hz</source>
        <translation>der Zähler tastet mit 2520 Hz ab</translation>
    </message>
    <message>
        <source>write the vectors for 2520 Hz</source>
        <translation>die Testvektoren für 2520 Hz schreiben</translation>
    </message>
    <message>
        <source>there is no case</source>
        <translation>kein Fall ist enthalten</translation>
    </message>
    <message>
        <source>give a list with at least one</source>
        <translation>eine Liste mit mindestens einem Eintrag angeben</translation>
    </message>
    <message>
        <source>use at most 10000</source>
        <translation>höchstens 10000 verwenden</translation>
    </message>
    <message>
        <source>case id</source>
        <translation>Fall-Kennung</translation>
    </message>
    <message>
        <source>it is there twice</source>
        <translation>ist doppelt vorhanden</translation>
    </message>
    <message>
        <source>give every case its own id</source>
        <translation>jedem Fall eine eigene Kennung geben</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV-Datei</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>there is no such column</source>
        <translation>es gibt keine solche Spalte</translation>
    </message>
    <message>
        <source>there are %1</source>
        <translation>es gibt %1</translation>
    </message>
    <message>
        <source>copy the file again</source>
        <translation>die Datei erneut kopieren</translation>
    </message>
    <message>
        <source>reading it was cancelled</source>
        <translation>das Lesen wurde abgebrochen</translation>
    </message>
    <message>
        <source>read it again</source>
        <translation>erneut lesen</translation>
    </message>
    <message>
        <source>the line is longer than %1 bytes</source>
        <translation>die Zeile ist länger als %1 Bytes</translation>
    </message>
    <message>
        <source>give a text file with a line for each time</source>
        <translation>eine Textdatei mit einer Zeile je Zeitpunkt angeben</translation>
    </message>
    <message>
        <source>give each line as many cells as the heading has</source>
        <translation>jeder Zeile so viele Zellen geben, wie die Kopfzeile hat</translation>
    </message>
    <message>
        <source>this is no heading with a time and a value</source>
        <translation>keine Kopfzeile mit einer Zeit und einem Wert</translation>
    </message>
    <message>
        <source>begin the file with the names of its columns, one of them `time`</source>
        <translation>die Datei mit den Namen ihrer Spalten beginnen, eine davon `time`</translation>
    </message>
    <message>
        <source>the file has more than %1 values</source>
        <translation>die Datei hat mehr als %1 Werte</translation>
    </message>
    <message>
        <source>cut it into parts</source>
        <translation>in Teile zerlegen</translation>
    </message>
    <message>
        <source>it has no row of values</source>
        <translation>enthält keine Zeile mit Werten</translation>
    </message>
    <message>
        <source>name a file with readings</source>
        <translation>eine Datei mit Messwerten angeben</translation>
    </message>
    <message>
        <source>none of its columns holds numbers</source>
        <translation>keine Spalte enthält Zahlen</translation>
    </message>
    <message>
        <source>there is a NUL byte</source>
        <translation>ein NUL-Byte ist enthalten</translation>
    </message>
    <message>
        <source>its quotes do not close before the next cell</source>
        <translation>die Anführungszeichen schließen nicht vor der nächsten Zelle</translation>
    </message>
    <message>
        <source>close the quotes, and double those within</source>
        <translation>die Anführungszeichen schließen und darin enthaltene verdoppeln</translation>
    </message>
    <message>
        <source>the line has more than %1 cells</source>
        <translation>die Zeile hat mehr als %1 Zellen</translation>
    </message>
    <message>
        <source>opening it was cancelled</source>
        <translation>das Öffnen wurde abgebrochen</translation>
    </message>
    <message>
        <source>open it again</source>
        <translation>erneut öffnen</translation>
    </message>
    <message>
        <source>it was not written completely</source>
        <translation>sie wurde nicht bis zum Ende geschrieben</translation>
    </message>
    <message>
        <source>export it again</source>
        <translation>noch einmal exportieren</translation>
    </message>
    <message>
        <source>it cannot be renamed, so this meter comes back at the next start</source>
        <translation>sie lässt sich nicht umbenennen, daher erscheint dieser Zähler beim nächsten Start wieder</translation>
    </message>
    <message>
        <source>rename or remove the file</source>
        <translation>die Datei umbenennen oder entfernen</translation>
    </message>
    <message>
        <source>the ending of its name is no known format</source>
        <translation>die Endung des Namens nennt kein Format</translation>
    </message>
    <message>
        <source>give it the ending .csv, .jsonl or .pcap</source>
        <translation>auf .csv, .jsonl oder .pcap enden lassen</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>there is no such time zone</source>
        <translation>diese Zeitzone gibt es nicht</translation>
    </message>
    <message>
        <source>give an IANA name, local or utc</source>
        <translation>einen IANA-Namen, local oder utc angeben</translation>
    </message>
    <message>
        <source>give a text file, and its encoding (--encoding)</source>
        <translation>eine Textdatei angeben, und ihre Kodierung (--encoding)</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>%1 are left out; the first %2 are listed</source>
        <translation>%1 sind weggelassen; die ersten %2 sind aufgeführt</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>the log has none; its columns are numbered</source>
        <translation>die Aufzeichnung hat keine; ihre Spalten sind nummeriert</translation>
    </message>
    <message>
        <source>lines before the heading</source>
        <translation>Zeilen vor der Kopfzeile</translation>
    </message>
    <message>
        <source>%1 are passed over</source>
        <translation>%1 sind übergangen</translation>
    </message>
    <message>
        <source>the heading has %1 cells, most lines have %2</source>
        <translation>die Kopfzeile hat %1 Zellen, die meisten Zeilen haben %2</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>it is not UTF-8 and is taken as %1</source>
        <translation>sie ist nicht UTF-8 und gilt als %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>%1 is taken as a number with groups of thousands</source>
        <translation>%1 gilt als Zahl mit Tausendergruppen</translation>
    </message>
    <message>
        <source>%1 is taken as a number with three decimals</source>
        <translation>%1 gilt als Zahl mit drei Nachkommastellen</translation>
    </message>
    <message>
        <source>its decimal sign is not certain, in the column %1</source>
        <translation>das Dezimalzeichen ist nicht eindeutig, in der Spalte %1</translation>
    </message>
    <message>
        <source>say whether the point or the comma is the decimal sign (--decimal)</source>
        <translation>angeben, ob Punkt oder Komma das Dezimalzeichen ist (--decimal)</translation>
    </message>
    <message>
        <source>columns of text</source>
        <translation>Spalten mit Text</translation>
    </message>
    <message>
        <source>they are left out: %1</source>
        <translation>sie sind weggelassen: %1</translation>
    </message>
    <message>
        <source>%1 are left out, among them %2</source>
        <translation>%1 sind weggelassen, darunter %2</translation>
    </message>
    <message>
        <source>it has %1 instead of %2 cells</source>
        <translation>sie hat %1 statt %2 Zellen</translation>
    </message>
    <message>
        <source>it is the heading again</source>
        <translation>sie ist noch einmal die Kopfzeile</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time</source>
        <translation>„%1“ ist keine Zeit</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number, in the column %2</source>
        <translation>„%1“ ist keine Zahl, in der Spalte %2</translation>
    </message>
    <message>
        <source>most of its rows cannot be read (%1 of %2); %3: %4</source>
        <translation>die meisten Zeilen sind nicht lesbar (%1 von %2); %3: %4</translation>
    </message>
    <message>
        <source>say how it is written (--separator, --time, --time-format, --decimal, --encoding)</source>
        <translation>angeben, wie sie geschrieben ist (--separator, --time, --time-format, --decimal, --encoding)</translation>
    </message>
    <message>
        <source>%1 are earlier than the row before them and are put in order</source>
        <translation>%1 sind früher als die Zeile vor ihnen und wurden einsortiert</translation>
    </message>
    <message>
        <source>%1 have a local time that does not exist, because clocks were set forward</source>
        <translation>%1 haben eine Ortszeit, die es nicht gibt, weil die Uhren vorgestellt wurden</translation>
    </message>
    <message>
        <source>%1 have a local time that occurs twice, because clocks were set back; they are taken in the order of the rows</source>
        <translation>%1 haben eine Ortszeit, die es zweimal gibt, weil die Uhren zurückgestellt wurden; es gilt die Reihenfolge der Zeilen</translation>
    </message>
    <message>
        <source>no line has two cells</source>
        <translation>keine Zeile hat zwei Zellen</translation>
    </message>
    <message>
        <source>name a file with a time and readings in each line, and its separator if it is an unusual one (--separator)</source>
        <translation>eine Datei mit Zeit und Messwerten in jeder Zeile nennen, und ihr Trennzeichen, wenn es unüblich ist (--separator)</translation>
    </message>
    <message>
        <source>its times are taken as numbers in the unit %1</source>
        <translation>ihre Zeiten gelten als Zahlen in der Einheit %1</translation>
    </message>
    <message>
        <source>the times of the rows are taken from it; the column %1 holds times too</source>
        <translation>die Zeiten der Zeilen stammen aus ihr; auch die Spalte %1 enthält Zeiten</translation>
    </message>
    <message>
        <source>its times are relative: they count from the beginning of the log, which is shown as 1970-01-01 00:00</source>
        <translation>ihre Zeiten sind relativ: sie zählen ab dem Beginn der Aufzeichnung, der als 1970-01-01 00:00 erscheint</translation>
    </message>
    <message>
        <source>its times have no offset from UTC; they are taken as local time of this computer</source>
        <translation>ihre Zeiten haben keinen Abstand zu UTC; sie gelten als Ortszeit dieses Rechners</translation>
    </message>
    <message>
        <source>no value decides whether day or month is first; the month is taken as first</source>
        <translation>kein Wert entscheidet, ob Tag oder Monat vorn steht; vorn gilt der Monat</translation>
    </message>
    <message>
        <source>no value decides whether day or month is first; the day is taken as first</source>
        <translation>kein Wert entscheidet, ob Tag oder Monat vorn steht; vorn gilt der Tag</translation>
    </message>
    <message>
        <source>column of times</source>
        <translation>Zeitspalte</translation>
    </message>
    <message>
        <source>the log has no such column</source>
        <translation>die Aufzeichnung hat keine solche Spalte</translation>
    </message>
    <message>
        <source>columns of times</source>
        <translation>Zeitspalten</translation>
    </message>
    <message>
        <source>times are in one column, or in a date and a clock</source>
        <translation>Zeiten stehen in einer Spalte oder in Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>name one column, or two different ones</source>
        <translation>eine Spalte nennen, oder zwei verschiedene</translation>
    </message>
    <message>
        <source>no column holds times</source>
        <translation>keine Spalte enthält Zeiten</translation>
    </message>
    <message>
        <source>name the column of times (--time)</source>
        <translation>die Zeitspalte nennen (--time)</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>their number is out of range</source>
        <translation>keine oder zu viele</translation>
    </message>
    <message>
        <source>ask for 1 to %1</source>
        <translation>1 bis %1 abfragen</translation>
    </message>
    <message>
        <source>range of time</source>
        <translation>Zeitbereich</translation>
    </message>
    <message>
        <source>it is empty, or outside of the years 1970 to 9999</source>
        <translation>ist leer oder liegt außerhalb der Jahre 1970 bis 9999</translation>
    </message>
    <message>
        <source>give an end after its beginning</source>
        <translation>ein Ende nach dem Anfang angeben</translation>
    </message>
    <message>
        <source>close the other program that writes into it</source>
        <translation>das andere Programm schließen, das darin schreibt</translation>
    </message>
    <message>
        <source>make the file and its folder writable, or name another file</source>
        <translation>Datei und Ordner beschreibbar machen oder eine andere Datei angeben</translation>
    </message>
    <message>
        <source>make room on the disk</source>
        <translation>Platz auf dem Datenträger schaffen</translation>
    </message>
    <message>
        <source>use an undamaged copy, or recover the readable part with sqlite3 and .recover</source>
        <translation>eine vollständige Kopie nehmen oder mit sqlite3 und .recover retten, was übrig ist</translation>
    </message>
    <message>
        <source>name another file</source>
        <translation>eine andere Datei angeben</translation>
    </message>
    <message>
        <source>the driver %1 of Qt is not installed</source>
        <translation>der Treiber %1 von Qt ist nicht installiert</translation>
    </message>
    <message>
        <source>install libqt6sql6-psql</source>
        <translation>libqt6sql6-psql installieren</translation>
    </message>
    <message>
        <source>install libqt6sql6-sqlite</source>
        <translation>libqt6sql6-sqlite installieren</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>es gibt keine solche Datei</translation>
    </message>
    <message>
        <source>check the path</source>
        <translation>den Pfad prüfen</translation>
    </message>
    <message>
        <source>the log beside it cannot be used in its folder</source>
        <translation>das zugehörige Schreibprotokoll ist in diesem Ordner nicht nutzbar</translation>
    </message>
    <message>
        <source>copy both files into a folder of your own</source>
        <translation>beide Dateien in einen eigenen Ordner kopieren</translation>
    </message>
    <message>
        <source>check the server, the name and the rights of the user</source>
        <translation>Server, Namen und Rechte des Benutzers prüfen</translation>
    </message>
    <message>
        <source>history database</source>
        <translation>Verlaufsdatenbank</translation>
    </message>
    <message>
        <source>step of energy</source>
        <translation>Schritt der Energie</translation>
    </message>
    <message>
        <source>range and step are not whole minutes</source>
        <translation>Bereich und Schritt sind keine ganzen Minuten</translation>
    </message>
    <message>
        <source>give whole minutes</source>
        <translation>ganze Minuten angeben</translation>
    </message>
    <message>
        <source>the range has more than %1 of them</source>
        <translation>der Bereich enthält mehr als %1 davon</translation>
    </message>
    <message>
        <source>give a longer step</source>
        <translation>einen längeren Schritt angeben</translation>
    </message>
    <message>
        <source>meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>there is no such meter in the file</source>
        <translation>es gibt keinen solchen Zähler in der Datei</translation>
    </message>
    <message>
        <source>choose a meter of the list</source>
        <translation>einen aufgeführten angeben</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>it is negative</source>
        <translation>ist negativ</translation>
    </message>
    <message>
        <source>give 0 or more</source>
        <translation>0 oder mehr angeben</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>the log has no such column</source>
        <translation>die Protokolldatei hat keine solche Spalte</translation>
    </message>
    <message>
        <source>name columns that it has</source>
        <translation>vorhandene Spalten angeben</translation>
    </message>
    <message>
        <source>no column of the log is a quantity of a meter</source>
        <translation>keine Spalte der Protokolldatei ist eine Messgröße des Zählers</translation>
    </message>
    <message>
        <source>name a log with columns such as energy_real_total</source>
        <translation>eine Protokolldatei mit Spalten wie energy_real_total angeben</translation>
    </message>
    <message>
        <source>it is no SQLite database</source>
        <translation>ist keine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>it is cut short: %1 bytes of %2</source>
        <translation>ist unvollständig: %1 von %2 Bytes</translation>
    </message>
    <message>
        <source>it is a directory</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>name a file in it</source>
        <translation>eine Datei darin angeben</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>name a file</source>
        <translation>eine Datei angeben</translation>
    </message>
    <message>
        <source>check the permissions</source>
        <translation>die Zugriffsrechte prüfen</translation>
    </message>
    <message>
        <source>opening it was cancelled</source>
        <translation>das Öffnen wurde abgebrochen</translation>
    </message>
    <message>
        <source>open it again</source>
        <translation>erneut öffnen</translation>
    </message>
    <message>
        <source>nothing is recorded in it</source>
        <translation>darin ist nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>record into it first</source>
        <translation>zuerst darin aufzeichnen</translation>
    </message>
    <message>
        <source>write postgresql://user:password@host:port/database, or name a file</source>
        <translation>postgresql://user:password@host:port/database schreiben oder eine Datei angeben</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>hat keinen Namen</translation>
    </message>
    <message>
        <source>its address cannot be read</source>
        <translation>die Adresse ist nicht lesbar</translation>
    </message>
    <message>
        <source>it does not say which database</source>
        <translation>die Datenbank ist nicht angegeben</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>its time is not within the years 1970 to 9999</source>
        <translation>die Zeit liegt nicht in den Jahren 1970 bis 9999</translation>
    </message>
    <message>
        <source>choose another</source>
        <translation>eine andere wählen</translation>
    </message>
    <message>
        <source>it is empty or too long</source>
        <translation>ist leer oder zu lang</translation>
    </message>
    <message>
        <source>write 1 to 200 characters</source>
        <translation>1 bis 200 Zeichen schreiben</translation>
    </message>
    <message>
        <source>it has a line break or another control character</source>
        <translation>hat mehr als eine Zeile</translation>
    </message>
    <message>
        <source>write one line without control characters</source>
        <translation>eine Zeile schreiben</translation>
    </message>
    <message>
        <source>name another database</source>
        <translation>eine andere Datenbank angeben</translation>
    </message>
    <message>
        <source>it is the database of another program</source>
        <translation>ist die Datenbank eines anderen Programms</translation>
    </message>
    <message>
        <source>its schema s4k_history is not that of a history</source>
        <translation>das Schema s4k_history ist nicht das eines Verlaufs</translation>
    </message>
    <message>
        <source>its version %1 is newer than this program&apos;s %2</source>
        <translation>die Version %1 ist neuer als die Version %2 dieses Programms</translation>
    </message>
    <message>
        <source>use a newer S4K Panel</source>
        <translation>ein neueres S4K Panel verwenden</translation>
    </message>
    <message>
        <source>history</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>storing it takes too long</source>
        <translation>das Speichern dauert zu lange</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>erneut versuchen</translation>
    </message>
    <message>
        <source>another program records into it</source>
        <translation>ein anderes Programm zeichnet darin auf</translation>
    </message>
    <message>
        <source>end that recording, or choose another database</source>
        <translation>diese Aufzeichnung beenden oder eine andere Datenbank wählen</translation>
    </message>
    <message>
        <source>its folder does not exist or cannot be written</source>
        <translation>der Ordner fehlt oder ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>name a file in a folder of your own with room in it</source>
        <translation>eine Datei in einem eigenen Ordner mit genügend Platz angeben</translation>
    </message>
    <message>
        <source>nothing of this meter is stored yet</source>
        <translation>von diesem Zähler ist noch nichts gespeichert</translation>
    </message>
    <message>
        <source>wait until the first readings are stored</source>
        <translation>warten, bis die ersten Messwerte gesichert sind</translation>
    </message>
    <message>
        <source>it is a log in CSV already</source>
        <translation>es ist schon ein Protokoll in CSV</translation>
    </message>
    <message>
        <source>export the trends</source>
        <translation>die Verläufe exportieren</translation>
    </message>
    <message>
        <source>nothing of this meter is recorded</source>
        <translation>von diesem Zähler ist nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>record a history, or open one</source>
        <translation>einen Verlauf aufzeichnen oder öffnen</translation>
    </message>
    <message>
        <source>a CSV log cannot hold notes</source>
        <translation>ein Protokoll hat keinen Platz für Notizen</translation>
    </message>
    <message>
        <source>record a history, which can hold notes</source>
        <translation>einen Verlauf aufzeichnen, um Notizen darin zu speichern</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>unit %1 answered</source>
        <translation>stattdessen hat Unit %1 geantwortet</translation>
    </message>
    <message>
        <source>the answer does not fit: %1</source>
        <translation>die Antwort passt nicht: %1</translation>
    </message>
    <message>
        <source>the answer has a wrong checksum</source>
        <translation>die Antwort hat eine falsche Prüfsumme</translation>
    </message>
    <message>
        <source>another unit answered, or another request</source>
        <translation>eine andere Unit hat geantwortet oder auf eine andere Anfrage</translation>
    </message>
    <message>
        <source>the bytes received are no answer to this request</source>
        <translation>was kam, ist keine Antwort auf diese Anfrage</translation>
    </message>
    <message>
        <source>no answer within %1 ms</source>
        <translation>keine Antwort innerhalb von %1 ms</translation>
    </message>
    <message>
        <source>unit %1 on %2</source>
        <translation>Unit %1 an %2</translation>
    </message>
    <message>
        <source>the connection was closed</source>
        <translation>die Verbindung wurde geschlossen</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>check the unit id and that the meter has power, or allow more time</source>
        <translation>Unit-ID und Versorgung des Zählers prüfen oder mehr Zeit geben</translation>
    </message>
    <message>
        <source>check unit id, baud rate, parity, wiring and the meter&apos;s power, or allow more time</source>
        <translation>Unit-ID, Baudrate, Parität, Verdrahtung und Versorgung des Zählers prüfen oder mehr Zeit geben</translation>
    </message>
    <message>
        <source>Modbus server</source>
        <translation>Modbus-Server</translation>
    </message>
    <message>
        <source>check address and port, and that the server runs</source>
        <translation>Adresse und Port prüfen, und ob der Server läuft</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>it is not accepted within %1 ms</source>
        <translation>wird nicht innerhalb von %1 ms angenommen</translation>
    </message>
    <message>
        <source>check address, network and firewall</source>
        <translation>Adresse, Netz und Firewall prüfen</translation>
    </message>
    <message>
        <source>the answer breaks off in the middle</source>
        <translation>die Antwort bricht mittendrin ab</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>ist geschlossen</translation>
    </message>
    <message>
        <source>connect again</source>
        <translation>erneut verbinden</translation>
    </message>
    <message>
        <source>connect first</source>
        <translation>zuerst verbinden</translation>
    </message>
    <message>
        <source>too many requests wait already</source>
        <translation>es warten schon zu viele Anfragen</translation>
    </message>
    <message>
        <source>wait for their answers</source>
        <translation>ihre Antworten abwarten</translation>
    </message>
    <message>
        <source>the connection was closed before the answer</source>
        <translation>die Verbindung wurde vor der Antwort geschlossen</translation>
    </message>
    <message>
        <source>%1, tried %2 times</source>
        <translation>%1, %2-mal versucht</translation>
    </message>
    <message>
        <source>it is no meter of this family, so nothing is written to it</source>
        <translation>ist kein Zähler dieser Familie und wird nie beschrieben</translation>
    </message>
    <message>
        <source>name the unit id of a Series 4000 meter</source>
        <translation>die Unit-ID eines Zählers der Serie 4000 angeben</translation>
    </message>
    <message>
        <source>the device has not identified itself yet</source>
        <translation>noch ist nicht bekannt, wer dort antwortet</translation>
    </message>
    <message>
        <source>wait for the connection</source>
        <translation>auf die Verbindung warten</translation>
    </message>
    <message>
        <source>parameter %1</source>
        <translation>Parameter %1</translation>
    </message>
    <message>
        <source>this setting has no register</source>
        <translation>hat kein Register</translation>
    </message>
    <message>
        <source>change it at the meter, then in the connection settings</source>
        <translation>am Zähler ändern und danach die Verbindung anpassen</translation>
    </message>
    <message>
        <source>the write was confirmed, the read-back failed: %1</source>
        <translation>das Schreiben wurde bestätigt, das Rücklesen schlug fehl: %1</translation>
    </message>
    <message>
        <source>look at the value again when the meter answers</source>
        <translation>den Wert erneut ansehen, wenn der Zähler antwortet</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>no unit id is chosen</source>
        <translation>keine Unit-ID zum Abfragen</translation>
    </message>
    <message>
        <source>name unit ids from 1 to 247</source>
        <translation>Unit-IDs von 1 bis 247 angeben</translation>
    </message>
    <message>
        <source>no baud rate and parity are chosen</source>
        <translation>keine Leitungseinstellungen zum Ausprobieren</translation>
    </message>
    <message>
        <source>name a baud rate and a parity</source>
        <translation>eine Baudrate und eine Parität angeben</translation>
    </message>
    <message>
        <source>serial port</source>
        <translation>serieller Anschluss</translation>
    </message>
    <message>
        <source>check the adapter and choose another port</source>
        <translation>den Adapter prüfen und einen anderen Anschluss wählen</translation>
    </message>
    <message>
        <source>there is no such device</source>
        <translation>es gibt kein solches Gerät</translation>
    </message>
    <message>
        <source>plug the adapter in or name another port</source>
        <translation>den Adapter einstecken oder einen anderen Anschluss angeben</translation>
    </message>
    <message>
        <source>another program uses it, or this user may not open it</source>
        <translation>ein anderes Programm benutzt ihn, oder dieser Benutzer darf ihn nicht öffnen</translation>
    </message>
    <message>
        <source>end that program, or join the group that owns the port (e.g. dialout)</source>
        <translation>das andere Programm beenden oder der Gruppe beitreten, der der Anschluss gehört (z. B. dialout)</translation>
    </message>
    <message>
        <source>it is no serial port, or it does not support these settings</source>
        <translation>ist kein serieller Anschluss oder kennt diese Einstellungen nicht</translation>
    </message>
    <message>
        <source>name a serial port or choose another baud rate and parity</source>
        <translation>einen seriellen Anschluss angeben oder eine andere Baudrate und Parität wählen</translation>
    </message>
    <message>
        <source>it was removed</source>
        <translation>ist verschwunden</translation>
    </message>
    <message>
        <source>plug the adapter in again; it is opened again automatically</source>
        <translation>den Adapter wieder einstecken: das Programm versucht es selbsttätig erneut</translation>
    </message>
    <message>
        <source>it sent a frame whose length field is not 2 to 254</source>
        <translation>sandte ein Telegramm, dessen Längenfeld nicht 2 bis 254 ist</translation>
    </message>
    <message>
        <source>Modbus TCP server</source>
        <translation>Modbus-TCP-Server</translation>
    </message>
    <message>
        <source>choose another address or port</source>
        <translation>eine andere Adresse oder einen anderen Port wählen</translation>
    </message>
    <message>
        <source>another program listens at this port</source>
        <translation>ein anderes Programm belegt diesen Port</translation>
    </message>
    <message>
        <source>stop that program or choose another port</source>
        <translation>das andere Programm beenden oder einen anderen Port wählen</translation>
    </message>
    <message>
        <source>this user may not open this port</source>
        <translation>dieser Benutzer darf diesen Port nicht öffnen</translation>
    </message>
    <message>
        <source>choose a port above 1023, e.g. 1502</source>
        <translation>einen Port über 1023 wählen, z. B. 1502</translation>
    </message>
    <message>
        <source>this machine does not have this address</source>
        <translation>dieser Rechner hat diese Adresse nicht</translation>
    </message>
    <message>
        <source>choose 127.0.0.1 or an address of one of its network interfaces</source>
        <translation>127.0.0.1 oder eine Adresse einer Netzschnittstelle dieses Rechners wählen</translation>
    </message>
    <message>
        <source>more than %1 clients were connected, and this one was idle longest</source>
        <translation>es gab mehr als %1 Clients, und dieser hatte am längsten nichts angefragt</translation>
    </message>
    <message>
        <source>it sent no request for %1 s</source>
        <translation>seit %1 s keine Anfrage</translation>
    </message>
    <message>
        <source>it left a frame incomplete or its replies unread for %1 s</source>
        <translation>seit %1 s halbes Telegramm oder nicht abgeholte Antworten</translation>
    </message>
    <message>
        <source>client %1 was disconnected: %2</source>
        <translation>Client %1 wurde getrennt: %2</translation>
    </message>
    <message>
        <source>TCP address</source>
        <translation>TCP-Adresse</translation>
    </message>
    <message>
        <source>give an address of this machine and a port, e.g. 127.0.0.1:1502</source>
        <translation>eine Adresse dieses Rechners und einen Port angeben, z. B. 127.0.0.1:1502</translation>
    </message>
    <message>
        <source>its first part is no IP address</source>
        <translation>der erste Teil ist keine IP-Adresse</translation>
    </message>
    <message>
        <source>its port is no number from 0 to 65535</source>
        <translation>der Port ist keine Zahl von 0 bis 65535</translation>
    </message>
    <message>
        <source>writing is not armed for this connection</source>
        <translation>das Schreiben ist für diese Verbindung nicht freigegeben</translation>
    </message>
    <message>
        <source>arm it if this meter is to be changed</source>
        <translation>das Schreiben freigeben, wenn dieser Zähler geändert werden soll</translation>
    </message>
    <message>
        <source>it was not confirmed</source>
        <translation>wurde nicht bestätigt</translation>
    </message>
    <message>
        <source>confirm it to have it written</source>
        <translation>bestätigen, damit geschrieben wird</translation>
    </message>
    <message>
        <source>the meter confirmed the write but reads %1</source>
        <translation>der Zähler hat den Wert angenommen, meldet aber %1</translation>
    </message>
    <message>
        <source>check whether a rule of the meter or another client changed it</source>
        <translation>prüfen, ob seine eigenen Regeln oder jemand anderes den Wert geändert haben</translation>
    </message>
    <message>
        <source>command %1 (register %2)</source>
        <translation>Befehl %1 (Register %2)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1, %2 of %3 changes were written before</source>
        <translation>%1, %2 von %3 Änderungen wurden zuvor geschrieben</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>they were stopped</source>
        <translation>wurden angehalten</translation>
    </message>
    <message>
        <source>compare again and write what is left</source>
        <translation>erneut vergleichen und den Rest schreiben</translation>
    </message>
    <message>
        <source>%1 (register %2)</source>
        <translation>%1 (Register %2)</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 Änderungen</translation>
    </message>
    <message>
        <source>it is in use as %1</source>
        <translation>er ist in Gebrauch als %1</translation>
    </message>
    <message>
        <source>disconnect its meters first</source>
        <translation>zuerst seine Zähler trennen</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>check the unit id</source>
        <translation>die Unit-ID prüfen</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>check the name, or give the address</source>
        <translation>den Namen prüfen oder die Adresse angeben</translation>
    </message>
    <message>
        <source>the serial port is in use as %1</source>
        <translation>der serielle Anschluss ist in Gebrauch als %1</translation>
    </message>
    <message>
        <source>take the same baud rate and parity, or disconnect its meters first</source>
        <translation>dieselbe Baudrate und Parität nehmen oder zuerst seine Zähler trennen</translation>
    </message>
    <message>
        <source>it is connected already</source>
        <translation>er ist schon verbunden</translation>
    </message>
    <message>
        <source>choose it in the list of meters</source>
        <translation>ihn in der Zählerliste wählen</translation>
    </message>
    <message>
        <source>a bus has %1 meters at most</source>
        <translation>ein Bus hat höchstens %1 Zähler</translation>
    </message>
    <message>
        <source>disconnect one of them first</source>
        <translation>zuerst einen davon trennen</translation>
    </message>
    <message>
        <source>live meter</source>
        <translation>echter Zähler</translation>
    </message>
    <message>
        <source>give %1 or %2</source>
        <translation>%1 oder %2 angeben</translation>
    </message>
    <message>
        <source>unit id</source>
        <translation>Unit-ID</translation>
    </message>
    <message>
        <source>TCP port</source>
        <translation>TCP-Port</translation>
    </message>
    <message>
        <source>poll period in ms</source>
        <translation>Abfrageperiode in ms</translation>
    </message>
    <message>
        <source>time-out in ms</source>
        <translation>Zeitgrenze in ms</translation>
    </message>
    <message>
        <source>number of retries</source>
        <translation>Anzahl der Wiederholungen</translation>
    </message>
    <message>
        <source>first register</source>
        <translation>erstes Register</translation>
    </message>
    <message>
        <source>its unit id is not from 1 to 247</source>
        <translation>die Unit-ID liegt nicht zwischen 1 und 247</translation>
    </message>
    <message>
        <source>it does not name a host and a port</source>
        <translation>Host und Port fehlen</translation>
    </message>
    <message>
        <source>its port is not from 1 to 65535</source>
        <translation>der Port liegt nicht zwischen 1 und 65535</translation>
    </message>
    <message>
        <source>the meters do not have this baud rate</source>
        <translation>diese Baudrate haben die Zähler nicht</translation>
    </message>
    <message>
        <source>it does not name a serial port</source>
        <translation>der serielle Anschluss fehlt</translation>
    </message>
    <message>
        <source>it is out of its range</source>
        <translation>außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>give %1 to %2</source>
        <translation>%1 bis %2 angeben</translation>
    </message>
    <message>
        <source>it begins neither with tcp: nor with rtu:</source>
        <translation>die Art der Verbindung fehlt</translation>
    </message>
    <message>
        <source>none is chosen</source>
        <translation>es ist keiner genannt</translation>
    </message>
    <message>
        <source>choose one or enter its name</source>
        <translation>einen wählen oder eingeben</translation>
    </message>
    <message>
        <source>more than %1 clients were connected, and this one had asked nothing</source>
        <translation>es gab mehr als %1 Clients, und dieser hatte noch nichts angefragt</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>a parameter holds a value it does not allow</source>
        <translation>ein Parameter hat einen unzulässigen Wert</translation>
    </message>
    <message>
        <source>an energy or demand is negative or not a number</source>
        <translation>eine Energie oder ein Leistungsmittel ist negativ oder keine Zahl</translation>
    </message>
    <message>
        <source>a counter is above 32767</source>
        <translation>ein Zähler liegt über 32767</translation>
    </message>
    <message>
        <source>non-volatile image %1</source>
        <translation>Abbild des nichtflüchtigen Speichers, %1</translation>
    </message>
    <message>
        <source>it is not used and will be set aside</source>
        <translation>es wird nicht benutzt und beiseitegelegt</translation>
    </message>
    <message>
        <source>the block stands twice</source>
        <translation>der Block kommt zweimal vor</translation>
    </message>
    <message>
        <source>the block has an unknown version</source>
        <translation>der Block hat eine unbekannte Version</translation>
    </message>
    <message>
        <source>the block has a wrong length</source>
        <translation>der Block hat eine falsche Länge</translation>
    </message>
    <message>
        <source>the image ends inside a block</source>
        <translation>das Abbild endet mitten in einem Block</translation>
    </message>
    <message>
        <source>the block&apos;s checksum is wrong</source>
        <translation>die Prüfsumme des Blocks ist falsch</translation>
    </message>
    <message>
        <source>larger than any image</source>
        <translation>größer als jedes Abbild</translation>
    </message>
    <message>
        <source>shorter than any image</source>
        <translation>kürzer als jedes Abbild</translation>
    </message>
    <message>
        <source>does not begin with the mark of an image</source>
        <translation>beginnt nicht mit der Kennung eines Abbilds</translation>
    </message>
    <message>
        <source>the checksum is wrong</source>
        <translation>die Prüfsumme ist falsch</translation>
    </message>
    <message>
        <source>the format is newer than this program</source>
        <translation>das Format ist neuer als dieses Programm</translation>
    </message>
    <message>
        <source>bytes follow the last block</source>
        <translation>hinter dem letzten Block folgen Bytes</translation>
    </message>
    <message>
        <source>the block is missing</source>
        <translation>der Block fehlt</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuelles</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>voriges</translation>
    </message>
    <message>
        <source>the current image is missing</source>
        <translation>das aktuelle Abbild fehlt</translation>
    </message>
    <message>
        <source>%1. The previous image was taken instead.</source>
        <translation>%1. Stattdessen wurde das vorige Abbild genommen.</translation>
    </message>
    <message>
        <source>%1. The factory defaults were taken instead.</source>
        <translation>%1. Stattdessen wurden die Werkseinstellungen genommen.</translation>
    </message>
    <message>
        <source>meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>it has no control power</source>
        <translation>er hat keine Hilfsspannung</translation>
    </message>
    <message>
        <source>switch its control power on</source>
        <translation>seine Hilfsspannung einschalten</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>the meter has no such command</source>
        <translation>der Zähler kennt diesen Befehl nicht</translation>
    </message>
    <message>
        <source>send 30078, 21211, 21212 or 16498</source>
        <translation>30078, 21211, 21212 oder 16498 senden</translation>
    </message>
    <message>
        <source>power-up counter</source>
        <translation>Einschaltzähler</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>choose 0 to 32767</source>
        <translation>0 bis 32767 wählen</translation>
    </message>
    <message>
        <source>what was recorded cannot be changed</source>
        <translation>was aufgezeichnet ist, lässt sich nicht ändern</translation>
    </message>
    <message>
        <source>choose a meter of this program, or connect to a live one</source>
        <translation>einen Zähler dieses Programms wählen oder einen echten verbinden</translation>
    </message>
    <message>
        <source>fleet of meters</source>
        <translation>Gruppe der Zähler</translation>
    </message>
    <message>
        <source>a bus has at most 63 meters</source>
        <translation>eine Leitung trägt höchstens 63 Zähler</translation>
    </message>
    <message>
        <source>remove another meter first</source>
        <translation>zuerst einen anderen Zähler entfernen</translation>
    </message>
    <message>
        <source>meter address</source>
        <translation>Adresse des Zählers</translation>
    </message>
    <message>
        <source>%1 and %2 both have it</source>
        <translation>%1 hat sie, und %2 ebenfalls</translation>
    </message>
    <message>
        <source>set one of the two to another address, each meter needs its own</source>
        <translation>einem von beiden eine andere Adresse geben, jeder Zähler braucht eine eigene</translation>
    </message>
    <message>
        <source>it is not one of the fleet</source>
        <translation>gehört nicht zur Gruppe</translation>
    </message>
    <message>
        <source>choose a meter of the fleet</source>
        <translation>einen Zähler der Gruppe wählen</translation>
    </message>
    <message>
        <source>it is the last one</source>
        <translation>ist der letzte</translation>
    </message>
    <message>
        <source>add another meter first</source>
        <translation>zuerst einen anderen Zähler hinzufügen</translation>
    </message>
    <message>
        <source>its settings are not known at present</source>
        <translation>seine Einstellungen sind jetzt nicht bekannt</translation>
    </message>
    <message>
        <source>wait until the meter answers</source>
        <translation>warten, bis der Zähler antwortet</translation>
    </message>
    <message>
        <source>save them when the meter answers</source>
        <translation>sie speichern, wenn der Zähler antwortet</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>energy registers</source>
        <translation>Energieregister</translation>
    </message>
    <message>
        <source>%1 does not fit the readings around it (%2 before it); it is not counted</source>
        <translation>%1 passt nicht zu den Werten davor und danach (%2 davor) und wird nicht gezählt</translation>
    </message>
    <message>
        <source>%1 after %2 is more than CT and voltage allow in this time; the difference is not counted</source>
        <translation>%1 nach %2 ist mehr, als Stromwandler und Spannung in dieser Zeit zulassen; die Differenz wird nicht gezählt</translation>
    </message>
    <message>
        <source>the counter fell from %1 to %2 without a recorded reset and went on from there; this is taken as a reset</source>
        <translation>der Zähler fiel ohne aufgezeichnete Rückstellung von %1 auf %2 und zählte von dort weiter; das gilt als Rückstellung</translation>
    </message>
    <message>
        <source>a reading does not fit those around it; it is not counted</source>
        <translation>ein Wert passt nicht zu denen davor und danach und wird nicht gezählt</translation>
    </message>
    <message>
        <source>an increase is more than CT and voltage allow in its time; it is not counted</source>
        <translation>ein Zuwachs ist mehr, als Stromwandler und Spannung in seiner Zeit zulassen, und wird nicht gezählt</translation>
    </message>
    <message>
        <source>a counter fell without a recorded reset and went on from there; this is taken as a reset</source>
        <translation>ein Zähler fiel ohne aufgezeichnete Rückstellung und zählte von dort weiter; das gilt als Rückstellung</translation>
    </message>
</context>
<context>
    <name>Modbus</name>
    <message>
        <source>its byte count does not fit its length</source>
        <translation>ihre Bytezahl passt nicht zu ihrer Länge</translation>
    </message>
    <message>
        <source>ask again; if it stays so, another device answers or the frame is damaged on its way</source>
        <translation>noch einmal fragen; bleibt es dabei, antwortet ein anderes Gerät oder der Rahmen wird unterwegs beschädigt</translation>
    </message>
    <message>
        <source>it carries another number of registers</source>
        <translation>sie trägt eine andere Anzahl Register</translation>
    </message>
    <message>
        <source>it has the wrong length</source>
        <translation>sie hat die falsche Länge</translation>
    </message>
    <message>
        <source>it confirms another address, value or quantity</source>
        <translation>sie bestätigt eine andere Adresse, Anzahl oder einen anderen Wert</translation>
    </message>
    <message>
        <source>its objects do not fit its length</source>
        <translation>ihre Objekte passen nicht zu ihrer Länge</translation>
    </message>
    <message>
        <source>answer to %1</source>
        <translation>Antwort auf %1</translation>
    </message>
    <message>
        <source>there is no answer</source>
        <translation>es gibt keine Antwort</translation>
    </message>
    <message>
        <source>it has another function code</source>
        <translation>sie gehört zu einer anderen Funktion</translation>
    </message>
    <message>
        <source>exception %1, %2</source>
        <translation>Ausnahme %1, %2</translation>
    </message>
    <message>
        <source>an exception has exactly one code</source>
        <translation>eine Ausnahme hat genau einen Code</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>it has no bytes</source>
        <translation>kein einziges Byte</translation>
    </message>
    <message>
        <source>Unknown function %1</source>
        <translation>Unbekannte Funktion %1</translation>
    </message>
    <message>
        <source>quantity, byte count and length do not fit</source>
        <translation>Anzahl, Bytezahl und Länge passen nicht zusammen</translation>
    </message>
    <message>
        <source>byte count and length do not fit</source>
        <translation>Bytezahl und Länge passen nicht zusammen</translation>
    </message>
    <message>
        <source>%1 (reset system)</source>
        <translation>%1 (Reset-System)</translation>
    </message>
    <message>
        <source>exception %1: %2</source>
        <translation>Ausnahme %1: %2</translation>
    </message>
    <message>
        <source>malformed: %1</source>
        <translation>fehlerhaft: %1</translation>
    </message>
    <message>
        <source>not 5 bytes long</source>
        <translation>nicht 5 Bytes lang</translation>
    </message>
    <message>
        <source>not the function that was asked for</source>
        <translation>nicht die gefragte Funktion</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>The request is ignored: it is neither carried out nor answered</source>
        <translation>Die Anfrage wird nicht gehört: nichts wird ausgeführt, nichts beantwortet</translation>
    </message>
    <message>
        <source>Late reply</source>
        <translation>Späte Antwort</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>The request is carried out; the reply is delayed by this time</source>
        <translation>Die Anfrage wird ausgeführt, die Antwort kommt um so viel später</translation>
    </message>
    <message>
        <source>Busy (exception 6)</source>
        <translation>Beschäftigt (Ausnahme 6)</translation>
    </message>
    <message>
        <source>The reply is exception 6, nothing is carried out</source>
        <translation>Die Antwort ist Ausnahme 6, nichts wird ausgeführt</translation>
    </message>
    <message>
        <source>Wrong unit id</source>
        <translation>Falsche Unit-ID</translation>
    </message>
    <message>
        <source>unit id</source>
        <translation>Unit-ID</translation>
    </message>
    <message>
        <source>The reply carries another unit id</source>
        <translation>Die Antwort trägt eine andere Unit-ID</translation>
    </message>
    <message>
        <source>Wrong checksum</source>
        <translation>Falsche Prüfsumme</translation>
    </message>
    <message>
        <source>The reply carries a wrong checksum; over TCP, which has none, a wrong transaction id</source>
        <translation>Die Antwort trägt eine falsche Prüfsumme; über TCP, das keine hat, eine falsche Transaktionsnummer</translation>
    </message>
    <message>
        <source>Truncated reply</source>
        <translation>Abgeschnittene Antwort</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>This number of bytes is missing at the end of the reply</source>
        <translation>So viele Bytes fehlen am Ende der Antwort</translation>
    </message>
    <message>
        <source>Garbage before the reply</source>
        <translation>Müll vor der Antwort</translation>
    </message>
    <message>
        <source>This number of stray bytes is sent before the reply</source>
        <translation>So viele Bytes, die zu nichts gehören, stehen vor der Antwort</translation>
    </message>
    <message>
        <source>Reset system</source>
        <translation>Reset-System</translation>
    </message>
    <message>
        <source>Function 0x11 reports that the reset system is running</source>
        <translation>Funktion 0x11 sagt, dass das Reset-System läuft</translation>
    </message>
    <message>
        <source>Old firmware</source>
        <translation>Alte Firmware</translation>
    </message>
    <message>
        <source>The register map is that of firmware up to 1.018: registers 43-52 and 337-346 do not exist</source>
        <translation>Die Register sind die der Firmware bis 1.018: 43-52 und 337-346 gibt es nicht</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>not a whole number without sign</source>
        <translation>keine ganze Zahl ohne Vorzeichen</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>Leitungsfehler</translation>
    </message>
    <message>
        <source>no fault is named</source>
        <translation>kein Leitungsfehler ist genannt</translation>
    </message>
    <message>
        <source>there is no fault of this name</source>
        <translation>einen Leitungsfehler dieses Namens gibt es nicht</translation>
    </message>
    <message>
        <source>name one of %1</source>
        <translation>eine davon nennen: %1</translation>
    </message>
    <message>
        <source>value of fault %1</source>
        <translation>Wert des Leitungsfehlers %1</translation>
    </message>
    <message>
        <source>this fault takes no value</source>
        <translation>dieser Leitungsfehler hat keinen Wert</translation>
    </message>
    <message>
        <source>leave out what begins with the equals sign</source>
        <translation>weglassen, was mit dem Gleichheitszeichen beginnt</translation>
    </message>
    <message>
        <source>give %1 to %2 %3</source>
        <translation>%1 bis %2 %3 angeben</translation>
    </message>
    <message>
        <source>interval of fault %1</source>
        <translation>Häufigkeit des Leitungsfehlers %1</translation>
    </message>
    <message>
        <source>this fault is permanent and does not act on single requests</source>
        <translation>dieser Leitungsfehler dauert an, er trifft keine einzelnen Anfragen</translation>
    </message>
    <message>
        <source>leave out what begins with the slash</source>
        <translation>weglassen, was mit dem Schrägstrich beginnt</translation>
    </message>
    <message>
        <source>give one request in %1 to %2</source>
        <translation>eine Anfrage von %1 bis %2 angeben</translation>
    </message>
    <message>
        <source>Illegal function</source>
        <translation>Unzulässige Funktion</translation>
    </message>
    <message>
        <source>use functions 03 04 06 10 11 or 2B/0E</source>
        <translation>die Funktionen 03 04 06 10 11 oder 2B/0E verwenden</translation>
    </message>
    <message>
        <source>Illegal data address</source>
        <translation>Unzulässige Datenadresse</translation>
    </message>
    <message>
        <source>read only registers of the map (1-52, 129-154, 257-346, on firmware up to 1.018 without 43-52 and 337-346), write only the writable integers, or shift the address base by one</source>
        <translation>nur Register der Liste lesen (1-52, 129-154, 257-346, bei Firmware bis 1.018 ohne 43-52 und 337-346), nur die schreibbaren Ganzzahlen schreiben oder die Adressbasis um eins verschieben</translation>
    </message>
    <message>
        <source>Illegal data value</source>
        <translation>Unzulässiger Datenwert</translation>
    </message>
    <message>
        <source>keep to the quantity (1-125 read, 1-123 written) and to the range of the register</source>
        <translation>die Anzahl (1-125 gelesen, 1-123 geschrieben) und den Bereich des Registers einhalten</translation>
    </message>
    <message>
        <source>Device failure</source>
        <translation>Gerätefehler</translation>
    </message>
    <message>
        <source>the device could not store the value: try again</source>
        <translation>das Gerät konnte den Wert nicht speichern: noch einmal versuchen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>the device is still at work: ask again later</source>
        <translation>das Gerät arbeitet noch: später noch einmal fragen</translation>
    </message>
    <message>
        <source>Device busy</source>
        <translation>Gerät beschäftigt</translation>
    </message>
    <message>
        <source>ask again later</source>
        <translation>später noch einmal fragen</translation>
    </message>
    <message>
        <source>Memory parity error</source>
        <translation>Paritätsfehler im Speicher</translation>
    </message>
    <message>
        <source>the device needs service</source>
        <translation>das Gerät muss gewartet werden</translation>
    </message>
    <message>
        <source>Gateway path unavailable</source>
        <translation>Gateway-Pfad nicht verfügbar</translation>
    </message>
    <message>
        <source>check the configuration of the gateway</source>
        <translation>die Einstellung des Gateways prüfen</translation>
    </message>
    <message>
        <source>Gateway target device failed to respond</source>
        <translation>Zielgerät hinter dem Gateway antwortet nicht</translation>
    </message>
    <message>
        <source>check the unit id and the wiring behind the gateway</source>
        <translation>Unit-ID und Verdrahtung hinter dem Gateway prüfen</translation>
    </message>
    <message>
        <source>Unknown exception</source>
        <translation>Unbekannte Ausnahme</translation>
    </message>
    <message>
        <source>look the code up in the manual of the device</source>
        <translation>den Code im Handbuch des Geräts nachschlagen</translation>
    </message>
    <message>
        <source>check that the device speaks Modbus and read its identity again</source>
        <translation>prüfen, ob das Gerät Modbus spricht, und seine Kennung noch einmal lesen</translation>
    </message>
    <message>
        <source>the device refused: %1</source>
        <translation>das Gerät hat abgelehnt: %1</translation>
    </message>
    <message>
        <source>too short, or of another function</source>
        <translation>zu kurz oder von einer anderen Funktion</translation>
    </message>
    <message>
        <source>an object is cut off</source>
        <translation>ein Objekt ist abgeschnitten</translation>
    </message>
    <message>
        <source>bytes are left over behind the objects</source>
        <translation>hinter den Objekten sind Bytes übrig</translation>
    </message>
    <message>
        <source>Modbus TCP frame</source>
        <translation>Modbus-TCP-Rahmen</translation>
    </message>
    <message>
        <source>check that the other end speaks Modbus TCP</source>
        <translation>prüfen, ob die Gegenstelle Modbus TCP spricht</translation>
    </message>
    <message>
        <source>shorter than the 8 bytes of the smallest frame</source>
        <translation>kürzer als die 8 Bytes des kleinsten Rahmens</translation>
    </message>
    <message>
        <source>its length field %1 lies outside 2 to 254</source>
        <translation>sein Längenfeld %1 liegt nicht zwischen 2 und 254</translation>
    </message>
    <message>
        <source>its length field %1 does not fit its size</source>
        <translation>sein Längenfeld %1 passt nicht zu seiner Größe</translation>
    </message>
    <message>
        <source>its protocol id is not 0</source>
        <translation>seine Protokollnummer ist nicht 0</translation>
    </message>
    <message>
        <source>count %1</source>
        <translation>Zählwert %1</translation>
    </message>
    <message>
        <source>low word %1</source>
        <translation>niederwertiges Wort %1</translation>
    </message>
    <message>
        <source>high word %1</source>
        <translation>höherwertiges Wort %1</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>nicht gültig</translation>
    </message>
    <message>
        <source>RTU frame</source>
        <translation>RTU-Rahmen</translation>
    </message>
    <message>
        <source>check baud rate, parity, wiring and termination</source>
        <translation>Baudrate, Parität, Verdrahtung und Abschluss prüfen</translation>
    </message>
    <message>
        <source>shorter than the 4 bytes of the smallest frame</source>
        <translation>kürzer als die 4 Bytes des kleinsten Rahmens</translation>
    </message>
    <message>
        <source>longer than the 256 bytes of the largest frame</source>
        <translation>länger als die 256 Bytes des größten Rahmens</translation>
    </message>
    <message>
        <source>the checksum is wrong</source>
        <translation>die Prüfsumme ist falsch</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Unit-IDs</translation>
    </message>
    <message>
        <source>write unit ids from 1 to 247 like 5, 1-63 or 1,3,10-12, or all</source>
        <translation>Unit-IDs von 1 bis 247 angeben wie 5, 1-63 oder 1,3,10-12, oder all</translation>
    </message>
    <message>
        <source>there is no unit id where one should be</source>
        <translation>es fehlt eine Unit-ID, wo eine stehen müsste</translation>
    </message>
    <message>
        <source>neither a unit id nor two with a dash between them</source>
        <translation>weder eine Unit-ID noch zwei mit einem Strich dazwischen</translation>
    </message>
    <message>
        <source>there are no unit ids outside 1 to 247</source>
        <translation>außerhalb 1 bis 247 gibt es keine Unit-IDs</translation>
    </message>
    <message>
        <source>the first unit id is larger than the last</source>
        <translation>die erste Unit-ID ist größer als die letzte</translation>
    </message>
    <message>
        <source>unit %1 is named twice</source>
        <translation>Unit %1 ist zweimal genannt</translation>
    </message>
    <message>
        <source>foreign bytes before it: %1</source>
        <translation>fremde Bytes davor: %1</translation>
    </message>
    <message>
        <source>it carries unit id %1 instead of %2</source>
        <translation>sie trägt die Unit-ID %1 statt %2</translation>
    </message>
    <message>
        <source>it carries transaction id %1 instead of %2</source>
        <translation>sie trägt die Transaktionsnummer %1 statt %2</translation>
    </message>
    <message>
        <source>%1; it was sent like this</source>
        <translation>%1; so wurde es gesendet</translation>
    </message>
    <message>
        <source>%1; it was received like this</source>
        <translation>%1; so kam es an</translation>
    </message>
    <message>
        <source>its request is no longer in the log</source>
        <translation>ihre Anfrage ist nicht mehr gespeichert</translation>
    </message>
    <message>
        <source>No frame</source>
        <translation>Kein Rahmen</translation>
    </message>
</context>
<context>
    <name>OpenController</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>%1; an argument that begins with - goes after --</source>
        <translation>%1; ein Argument, das mit - beginnt, kommt hinter --</translation>
    </message>
    <message>
        <source>option of %1</source>
        <translation>Option von %1</translation>
    </message>
    <message>
        <source>there is no such option</source>
        <translation>diese Option gibt es nicht</translation>
    </message>
    <message>
        <source>options of %1</source>
        <translation>Optionen von %1</translation>
    </message>
    <message>
        <source>see %1</source>
        <translation>siehe %1</translation>
    </message>
    <message>
        <source>arguments of %1</source>
        <translation>Argumente von %1</translation>
    </message>
    <message>
        <source>an argument is missing</source>
        <translation>es fehlt etwas</translation>
    </message>
    <message>
        <source>there are too many arguments</source>
        <translation>das ist eines zu viel</translation>
    </message>
    <message>
        <source>it takes no argument; an argument with blanks goes in quotes</source>
        <translation>es nimmt kein Argument; ein Argument mit Leerzeichen steht in Anführungszeichen</translation>
    </message>
    <message>
        <source>it takes %1; an argument with blanks goes in quotes</source>
        <translation>es nimmt %1; ein Argument mit Leerzeichen steht in Anführungszeichen</translation>
    </message>
    <message>
        <source>option %1</source>
        <translation>Option %1</translation>
    </message>
    <message>
        <source>%1 is given too</source>
        <translation>%1 ist ebenfalls angegeben</translation>
    </message>
    <message>
        <source>give one of them</source>
        <translation>nur eine davon angeben</translation>
    </message>
    <message>
        <source>program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>it was not built</source>
        <translation>es wurde nicht gebaut</translation>
    </message>
    <message>
        <source>configure with -DS4K_BENCHMARKS=ON and build all</source>
        <translation>mit -DS4K_BENCHMARKS=ON konfigurieren und alles bauen</translation>
    </message>
    <message>
        <source>run it by itself to see why</source>
        <translation>es einzeln starten, um den Grund zu sehen</translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation>nicht beschreibbar</translation>
    </message>
    <message>
        <source>check the disk or the pipe</source>
        <translation>Datenträger oder Pipe prüfen</translation>
    </message>
    <message>
        <source>%1 does not have this option</source>
        <translation>%1 verwendet sie nicht</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>weglassen</translation>
    </message>
    <message>
        <source>this is the file that is read</source>
        <translation>das ist die Datei, die gelesen wird</translation>
    </message>
    <message>
        <source>name another file</source>
        <translation>eine andere Datei nennen</translation>
    </message>
    <message>
        <source>there is no such verb</source>
        <translation>diese Aufgabe gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such quantity</source>
        <translation>diese Größe gibt es nicht</translation>
    </message>
    <message>
        <source>no quantities of a meter, left out: %1</source>
        <translation>keine Größen eines Zählers, weggelassen: %1</translation>
    </message>
    <message>
        <source>the file name is missing</source>
        <translation>das Ziel fehlt</translation>
    </message>
    <message>
        <source>give %1</source>
        <translation>%1 angeben</translation>
    </message>
    <message>
        <source>an export cannot go to stdout</source>
        <translation>ein Export ist eine ganze Datei oder keine</translation>
    </message>
    <message>
        <source>name a file</source>
        <translation>eine Datei nennen</translation>
    </message>
    <message>
        <source>cancelled; nothing was written</source>
        <translation>abgebrochen; es wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>%1 rows written</source>
        <translation>%1 Zeilen geschrieben</translation>
    </message>
    <message>
        <source>name one of them; s4k history info lists them</source>
        <translation>einen davon nennen; s4k history info listet sie auf</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>it holds waveforms and no readings</source>
        <translation>sie enthält Kurvenformen und keine Messwerte</translation>
    </message>
    <message>
        <source>name a history or a CSV log; s4k measure reads waveforms</source>
        <translation>einen Verlauf oder ein CSV-Protokoll nennen; s4k measure liest Kurvenformen</translation>
    </message>
    <message>
        <source>the file has no such meter</source>
        <translation>die Datei hat keinen solchen Zähler</translation>
    </message>
    <message>
        <source>the history holds %1 meters</source>
        <translation>der Verlauf enthält %1 Zähler</translation>
    </message>
    <message>
        <source>record into it first</source>
        <translation>zuerst in ihn aufzeichnen</translation>
    </message>
    <message>
        <source>there is no such period</source>
        <translation>diesen Zeitraum gibt es nicht</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>energy before %1 is left out: %2</source>
        <translation>Energie vor %1 ist weggelassen: %2</translation>
    </message>
    <message>
        <source>it reaches back 400 days; s4k history export has the readings</source>
        <translation>sie reicht 400 Tage zurück; s4k history export hat die Messwerte</translation>
    </message>
    <message>
        <source>there are more than %1 rows; give a range</source>
        <translation>es gibt mehr als %1 Zeilen; einen Zeitbereich angeben</translation>
    </message>
    <message>
        <source>there is no such time zone</source>
        <translation>diese Zeitzone gibt es nicht</translation>
    </message>
    <message>
        <source>it is no time of the years 1970 to 9999</source>
        <translation>keine Zeit der Jahre 1970 bis 9999</translation>
    </message>
    <message>
        <source>write ISO 8601 such as 2026-03-01T12:34:56Z</source>
        <translation>nach ISO 8601 schreiben, z. B. 2026-03-01T12:34:56Z</translation>
    </message>
    <message>
        <source>it is not after the beginning</source>
        <translation>es liegt nicht nach dem Anfang</translation>
    </message>
    <message>
        <source>give an end after %1</source>
        <translation>ein Ende nach %1 angeben</translation>
    </message>
    <message>
        <source>no %1 in this range</source>
        <translation>kein Eintrag %1 in dieser Zeit</translation>
    </message>
    <message>
        <source>%1, register %2</source>
        <translation>%1, Register %2</translation>
    </message>
    <message>
        <source>look at the meter with %1</source>
        <translation>den Zähler mit %1 ansehen</translation>
    </message>
    <message>
        <source>it does not read back as written</source>
        <translation>die gelesenen Einstellungen weichen von den geschriebenen ab</translation>
    </message>
    <message>
        <source>compare again: a rule of the meter or another client changed it</source>
        <translation>noch einmal vergleichen: eigene Regeln des Zählers oder ein anderer haben sie geändert</translation>
    </message>
    <message>
        <source>there is no such action</source>
        <translation>diese Aktion gibt es nicht</translation>
    </message>
    <message>
        <source>config %1 does not have this option</source>
        <translation>sie hat bei config %1 keine Bedeutung</translation>
    </message>
    <message>
        <source>leave it out, or use config %1</source>
        <translation>weglassen oder config %1 verwenden</translation>
    </message>
    <message>
        <source>it exists already</source>
        <translation>sie existiert bereits</translation>
    </message>
    <message>
        <source>name another file, or give --force to replace it</source>
        <translation>eine andere Datei nennen oder mit --force ersetzen</translation>
    </message>
    <message>
        <source>it cannot ask for confirmation, because stdin is no terminal</source>
        <translation>eine Rückfrage ist nicht möglich, stdin ist kein Terminal</translation>
    </message>
    <message>
        <source>look at s4k config diff first, then give --yes</source>
        <translation>zuerst s4k config diff ansehen, dann --yes angeben</translation>
    </message>
    <message>
        <source>%1; %2 readings are lost</source>
        <translation>%1; %2 Messwerte sind verloren</translation>
    </message>
    <message>
        <source>%1; readings are kept and it is tried again</source>
        <translation>%1; Messwerte werden aufgehoben, und es wird weiter versucht</translation>
    </message>
    <message>
        <source>the history is recorded again, %1 readings are lost</source>
        <translation>der Verlauf wird wieder aufgezeichnet, %1 Messwerte sind verloren</translation>
    </message>
    <message>
        <source>it was not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>noch einmal versuchen</translation>
    </message>
    <message>
        <source>it does not identify itself</source>
        <translation>das Gerät nennt seine Bezeichnung nicht</translation>
    </message>
    <message>
        <source>it is no meter of the Series 4000</source>
        <translation>das Gerät ist kein Zähler der Serie 4000</translation>
    </message>
    <message>
        <source>name the unit id of a Series 4000 meter; s4k scan finds them</source>
        <translation>die Unit-ID eines Zählers der Serie 4000 nennen; s4k scan findet sie</translation>
    </message>
    <message>
        <source>it is not said where the meter is</source>
        <translation>der Ort des Zählers fehlt</translation>
    </message>
    <message>
        <source>give %1 or %2</source>
        <translation>%1 oder %2 angeben</translation>
    </message>
    <message>
        <source>unit %1</source>
        <translation>Unit %1</translation>
    </message>
    <message>
        <source>do not trust its readings, or name another unit id</source>
        <translation>den Messwerten nicht trauen oder eine andere Unit-ID nennen</translation>
    </message>
    <message>
        <source>only JSON has room for raw words</source>
        <translation>nur JSON hat Platz für Registerwörter</translation>
    </message>
    <message>
        <source>give %1 with it</source>
        <translation>%1 dazu angeben</translation>
    </message>
    <message>
        <source>nothing is recorded</source>
        <translation>es wird nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>it was cancelled after %1 of %2 unit ids</source>
        <translation>sie wurde nach %1 von %2 Unit-IDs abgebrochen</translation>
    </message>
    <message>
        <source>run it again for the rest</source>
        <translation>für den Rest noch einmal starten</translation>
    </message>
    <message>
        <source>no device answered; %1 of %2 unit ids were tried</source>
        <translation>keine Antwort, %1 von %2 Unit-IDs wurden abgefragt</translation>
    </message>
    <message>
        <source>%1, several with commas, or all</source>
        <translation>%1, mehrere mit Kommas, oder all</translation>
    </message>
    <message>
        <source>it is named twice</source>
        <translation>es ist zweimal genannt</translation>
    </message>
    <message>
        <source>name it once</source>
        <translation>es einmal nennen</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>there is no such command</source>
        <translation>diesen Befehl gibt es nicht</translation>
    </message>
    <message>
        <source>no command was given</source>
        <translation>es wurde kein Befehl angegeben</translation>
    </message>
    <message>
        <source>%1 lists the commands</source>
        <translation>%1 listet die Befehle auf</translation>
    </message>
    <message>
        <source>the table has no room for raw words</source>
        <translation>die Tabelle hat keinen Platz für Registerwörter</translation>
    </message>
    <message>
        <source>case %1: %2 components above 1240 Hz left out, no input of the meter passes them</source>
        <translation>Fall %1: %2 Anteile über 1240 Hz weggelassen, kein Eingang des Zählers lässt sie durch</translation>
    </message>
    <message>
        <source>case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>there is no such case</source>
        <translation>diesen Fall gibt es nicht</translation>
    </message>
    <message>
        <source>it does not apply to %1, a vectors file</source>
        <translation>sie gilt nicht für %1, eine Vektordatei</translation>
    </message>
    <message>
        <source>it does not apply to %1, a recording</source>
        <translation>sie gilt nicht für %1, eine Aufzeichnung</translation>
    </message>
    <message>
        <source>channels: %1</source>
        <translation>verwendete Kanäle: %1</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>it is shorter than one second, the meter&apos;s cycle</source>
        <translation>sie ist kürzer als eine Sekunde, der Messzyklus des Zählers</translation>
    </message>
    <message>
        <source>leave out %1 to loop it</source>
        <translation>%1 weglassen, um sie zu wiederholen</translation>
    </message>
    <message>
        <source>a fixed image cannot be changed</source>
        <translation>ein festes Registerabbild nimmt keine Änderung an</translation>
    </message>
    <message>
        <source>walk without --image</source>
        <translation>ohne --image gehen</translation>
    </message>
    <message>
        <source>parameter %1</source>
        <translation>Parameter %1</translation>
    </message>
    <message>
        <source>register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>there is no such register</source>
        <translation>dieses Register gibt es nicht</translation>
    </message>
    <message>
        <source>use 1-52, 129-154 and 257-346</source>
        <translation>1-52, 129-154 und 257-346 verwenden</translation>
    </message>
    <message>
        <source>its value is not a register word</source>
        <translation>der Wert ist kein Registerwort</translation>
    </message>
    <message>
        <source>give a whole number of 0 to 65535</source>
        <translation>eine ganze Zahl von 0 bis 65535 angeben</translation>
    </message>
    <message>
        <source>there is no register in it</source>
        <translation>es ist kein Register darin</translation>
    </message>
    <message>
        <source>give a line of s4k measure --json --registers</source>
        <translation>eine Zeile von s4k measure --json --registers angeben</translation>
    </message>
    <message>
        <source>there is no such screen</source>
        <translation>diese Anzeige gibt es nicht</translation>
    </message>
    <message>
        <source>this version of the program does not know it</source>
        <translation>diese Version des Programms kennt es nicht</translation>
    </message>
    <message>
        <source>remove the file</source>
        <translation>die Datei entfernen</translation>
    </message>
    <message>
        <source>with so many keys the walk is longer than a day</source>
        <translation>mit so vielen Tasten ist der Gang länger als ein Tag</translation>
    </message>
    <message>
        <source>give a shorter gap or walk in parts with --state</source>
        <translation>eine kürzere Pause angeben oder mit --state in Teilen gehen</translation>
    </message>
    <message>
        <source>a fixed image has neither settings to change nor a load</source>
        <translation>ein festes Registerabbild nimmt keine Änderung und keine Last an</translation>
    </message>
    <message>
        <source>leave out this option or --image</source>
        <translation>sie oder --image weglassen</translation>
    </message>
    <message>
        <source>%1. The panel begins at home.</source>
        <translation>%1. Das Bedienfeld beginnt in der Grundstellung.</translation>
    </message>
    <message>
        <source>directory</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>it cannot be made or written</source>
        <translation>er lässt sich nicht anlegen oder beschreiben</translation>
    </message>
    <message>
        <source>choose another or check the permissions</source>
        <translation>einen anderen wählen oder die Rechte prüfen</translation>
    </message>
    <message>
        <source>there is no such system type</source>
        <translation>diesen Netztyp gibt es nicht</translation>
    </message>
    <message>
        <source>use 10, 11, 12, 31, 40 or all</source>
        <translation>10, 11, 12, 31, 40 oder all verwenden</translation>
    </message>
    <message>
        <source>there is no such notation</source>
        <translation>diese Schreibweise gibt es nicht</translation>
    </message>
    <message>
        <source>it is not a directory</source>
        <translation>es ist kein Ordner</translation>
    </message>
    <message>
        <source>give the --out of an earlier s4k screens</source>
        <translation>das --out eines früheren s4k screens angeben</translation>
    </message>
    <message>
        <source>it is the directory that is written</source>
        <translation>das ist der Ordner, der geschrieben wird</translation>
    </message>
    <message>
        <source>write to another --out</source>
        <translation>in ein anderes --out schreiben</translation>
    </message>
    <message>
        <source>no directory was given</source>
        <translation>es wurde kein Ordner angegeben</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>%1 ergänzen</translation>
    </message>
    <message>
        <source>%1 of %2 screens differ, see %3</source>
        <translation>%1 von %2 Anzeigen weichen ab, siehe %3</translation>
    </message>
    <message>
        <source>%1 screens written, see %2</source>
        <translation>%1 Anzeigen geschrieben, siehe %2</translation>
    </message>
    <message>
        <source>%1 meters are more than one bus takes</source>
        <translation>%1 Zähler sind mehr, als ein Bus aufnimmt</translation>
    </message>
    <message>
        <source>name at most %1</source>
        <translation>höchstens %1 nennen</translation>
    </message>
    <message>
        <source>setting %1</source>
        <translation>Einstellung %1</translation>
    </message>
    <message>
        <source>the address of a meter is its unit id</source>
        <translation>die Adresse eines Zählers ist seine Unit-ID</translation>
    </message>
    <message>
        <source>name it with %1</source>
        <translation>sie mit %1 nennen</translation>
    </message>
    <message>
        <source>its name does not say a format</source>
        <translation>der Name nennt kein Format</translation>
    </message>
    <message>
        <source>end it with .csv, .jsonl or .pcap</source>
        <translation>mit .csv, .jsonl oder .pcap enden lassen</translation>
    </message>
    <message>
        <source>anyone who reaches %1 can read and set these meters; 127.0.0.1 keeps them to this machine</source>
        <translation>wer %1 erreicht, kann diese Zähler lesen und einstellen; 127.0.0.1 beschränkt sie auf diesen Rechner</translation>
    </message>
    <message>
        <source>the meters differ in baud rate or parity: only those with %1 can be reached</source>
        <translation>die Zähler haben verschiedene Baudraten oder Paritäten: nur die mit %1 hören mit</translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation>%1 ist wieder da</translation>
    </message>
    <message>
        <source>%1 frames came too fast to be shown</source>
        <translation>%1 Telegramme kamen zu schnell, um gezeigt zu werden</translation>
    </message>
    <message>
        <source>quirk</source>
        <translation>Eigenheit</translation>
    </message>
    <message>
        <source>there is no such quirk</source>
        <translation>diese Eigenheit gibt es nicht</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>there is no such parameter</source>
        <translation>diesen Parameter gibt es nicht</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>there is no = in it</source>
        <translation>das Zeichen = fehlt</translation>
    </message>
    <message>
        <source>write PARAM=VALUE, for example ct=200</source>
        <translation>PARAM=VALUE schreiben, zum Beispiel ct=200</translation>
    </message>
    <message>
        <source>give one that s4k press --state wrote</source>
        <translation>eines angeben, das s4k press --state geschrieben hat</translation>
    </message>
    <message>
        <source>meter directory</source>
        <translation>Zählerordner</translation>
    </message>
    <message>
        <source>it is a file, not a directory</source>
        <translation>es ist eine Datei, kein Ordner</translation>
    </message>
    <message>
        <source>give the name of a directory, or a new name</source>
        <translation>den Namen eines Ordners oder einen neuen Namen angeben</translation>
    </message>
    <message>
        <source>there is no meter in it</source>
        <translation>es ist kein Zähler darin</translation>
    </message>
    <message>
        <source>there is no such directory</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>there is no table of this name</source>
        <translation>das lässt sich nicht ausgeben</translation>
    </message>
    <message>
        <source>only parameters have values</source>
        <translation>nur Parameter haben Werte</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>it is outside the range</source>
        <translation>liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>give a number of %1 to %2</source>
        <translation>eine Zahl von %1 bis %2 angeben</translation>
    </message>
    <message>
        <source>it is not a whole number</source>
        <translation>ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>it is not a finite number</source>
        <translation>ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>no such view</source>
        <translation>diese Ansicht gibt es nicht</translation>
    </message>
    <message>
        <source>give one of %1</source>
        <translation>eines angeben von %1</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>sie ist nicht lesbar</translation>
    </message>
    <message>
        <source>check the path and its permissions</source>
        <translation>Pfad und Rechte prüfen</translation>
    </message>
    <message>
        <source>not a number of milliseconds</source>
        <translation>keine Anzahl von Millisekunden</translation>
    </message>
    <message>
        <source>give %1 to %2</source>
        <translation>%1 bis %2 angeben</translation>
    </message>
    <message>
        <source>no such theme</source>
        <translation>dieses Farbschema gibt es nicht</translation>
    </message>
    <message>
        <source>give light, dark or system</source>
        <translation>light, dark oder system angeben</translation>
    </message>
    <message>
        <source>the window is not translated into it</source>
        <translation>das Fenster ist nicht in diese Sprache übersetzt</translation>
    </message>
    <message>
        <source>not a speed</source>
        <translation>keine Geschwindigkeit</translation>
    </message>
    <message>
        <source>give a number from 1 to 1000</source>
        <translation>eine Zahl von 1 bis 1000 angeben</translation>
    </message>
    <message>
        <source>not a size the window can have</source>
        <translation>diese Größe kann das Fenster nicht haben</translation>
    </message>
    <message>
        <source>give WxH from 1024x640 to 7680x4320</source>
        <translation>WxH von 1024x640 bis 7680x4320 angeben</translation>
    </message>
    <message>
        <source>not a number of meters</source>
        <translation>keine Anzahl von Zählern</translation>
    </message>
    <message>
        <source>not a number of days</source>
        <translation>keine Anzahl von Tagen</translation>
    </message>
    <message>
        <source>give 0 (for ever) to %1</source>
        <translation>0 (für immer) bis %1 angeben</translation>
    </message>
    <message>
        <source>it is neither tcp: nor rtu:</source>
        <translation>der Ort fehlt</translation>
    </message>
    <message>
        <source>argument</source>
        <translation>Argument</translation>
    </message>
    <message>
        <source>only one file can be opened</source>
        <translation>nur eine Datei kann geöffnet werden</translation>
    </message>
    <message>
        <source>give one recording, history or log</source>
        <translation>eine Aufzeichnung, einen Verlauf oder ein Protokoll angeben</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>nobody reads stdout: %1 readings were not printed</source>
        <translation>niemand liest stdout: %1 Messwerte wurden nicht ausgegeben</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>its folder cannot be written</source>
        <translation>ihr Ordner ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>name a file in a folder that exists and may be written</source>
        <translation>eine Datei in einem vorhandenen, beschreibbaren Ordner angeben</translation>
    </message>
    <message>
        <source>its memory is stored again</source>
        <translation>sein Speicher wird wieder gesichert</translation>
    </message>
    <message>
        <source>there is no such choice</source>
        <translation>diese Auswahl gibt es nicht</translation>
    </message>
    <message>
        <source>it is for CSV logs; this file is a history</source>
        <translation>sie gilt für CSV-Aufzeichnungen; diese Datei ist eine Historie</translation>
    </message>
    <message>
        <source>%1 more doubts; --json lists all</source>
        <translation>%1 weitere Zweifel; --json führt alle auf</translation>
    </message>
    <message>
        <source>not a known code page</source>
        <translation>keine bekannte Codepage</translation>
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
    <name>Recording</name>
    <message>
        <source>channels of %1</source>
        <translation>Kanäle von %1</translation>
    </message>
    <message>
        <source>none of them is in V or A with a phase A, B or C</source>
        <translation>keiner ist in V oder A mit einer Phase A, B oder C</translation>
    </message>
    <message>
        <source>name them, e.g. --channels va=1,vb=2,vc=3,ia=4,ib=5,ic=6</source>
        <translation>sie nennen, z. B. --channels va=1,vb=2,vc=3,ia=4,ib=5,ic=6</translation>
    </message>
    <message>
        <source>write e.g. va=1,vb=2,vc=3,ia=4,ib=5,ic=6</source>
        <translation>z. B. va=1,vb=2,vc=3,ia=4,ib=5,ic=6 schreiben</translation>
    </message>
    <message>
        <source>channel map, column %1</source>
        <translation>Kanalzuordnung, Spalte %1</translation>
    </message>
    <message>
        <source>not INPUT=CHANNEL with an input va vb vc ia ib ic</source>
        <translation>nicht EINGANG=KANAL mit einem Eingang va vb vc ia ib ic</translation>
    </message>
    <message>
        <source>this input is named twice</source>
        <translation>dieser Eingang ist zweimal genannt</translation>
    </message>
    <message>
        <source>name each input once</source>
        <translation>jeden Eingang einmal nennen</translation>
    </message>
    <message>
        <source>%1 channels have this name</source>
        <translation>%1 Kanäle tragen diesen Namen</translation>
    </message>
    <message>
        <source>name the channel by its number</source>
        <translation>den Kanal mit seiner Nummer nennen</translation>
    </message>
    <message>
        <source>no channel of the recording (%1 channels) has this number or name</source>
        <translation>kein Kanal der Aufzeichnung (%1 Kanäle) hat diese Nummer oder diesen Namen</translation>
    </message>
    <message>
        <source>name a channel by number or by its full name</source>
        <translation>einen Kanal mit Nummer oder vollem Namen nennen</translation>
    </message>
    <message>
        <source>channel %1 is in V, but the input measures a current</source>
        <translation>Kanal %1 ist in V, der Eingang nimmt einen Strom</translation>
    </message>
    <message>
        <source>channel %1 is in A, but the input measures a voltage</source>
        <translation>Kanal %1 ist in A, der Eingang nimmt eine Spannung</translation>
    </message>
    <message>
        <source>name a channel of the right kind</source>
        <translation>einen Kanal der richtigen Art nennen</translation>
    </message>
    <message>
        <source>record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>the line ends before its %1 analog and %2 digital values</source>
        <translation>die Zeile endet vor ihren %1 analogen und %2 digitalen Werten</translation>
    </message>
    <message>
        <source>record number</source>
        <translation>Nummer des Datensatzes</translation>
    </message>
    <message>
        <source>not a whole number</source>
        <translation>keine ganze Zahl</translation>
    </message>
    <message>
        <source>time stamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>not a number, and the configuration gives no sampling rate</source>
        <translation>keine Zahl, und die Konfiguration nennt keine Abtastrate</translation>
    </message>
    <message>
        <source>not a finite number</source>
        <translation>keine endliche Zahl</translation>
    </message>
    <message>
        <source>field after the record</source>
        <translation>Feld hinter dem Datensatz</translation>
    </message>
    <message>
        <source>more values than the configuration has channels</source>
        <translation>mehr Werte, als die Konfiguration Kanäle hat</translation>
    </message>
    <message>
        <source>%1: byte %2: %3</source>
        <translation>%1: Byte %2: %3</translation>
    </message>
    <message>
        <source>missing, and the configuration gives no sampling rate</source>
        <translation>fehlt, und die Konfiguration nennt keine Abtastrate</translation>
    </message>
    <message>
        <source>size of the data section</source>
        <translation>Größe des Datenabschnitts</translation>
    </message>
    <message>
        <source>copy the complete file from the recorder</source>
        <translation>die vollständige Datei vom Rekorder kopieren</translation>
    </message>
    <message>
        <source>combined COMTRADE file</source>
        <translation>kombinierte COMTRADE-Datei</translation>
    </message>
    <message>
        <source>it ends without a section `--- file type: DAT ... ---`</source>
        <translation>sie endet ohne einen Abschnitt `--- file type: DAT ... ---`</translation>
    </message>
    <message>
        <source>it has no section `--- file type: CFG ---`</source>
        <translation>sie hat keinen Abschnitt `--- file type: CFG ---`</translation>
    </message>
    <message>
        <source>use a .cff file of COMTRADE 2013, or the .cfg and .dat files</source>
        <translation>eine .cff-Datei nach COMTRADE 2013 oder die Dateien .cfg und .dat verwenden</translation>
    </message>
    <message>
        <source>data section</source>
        <translation>Datenabschnitt</translation>
    </message>
    <message>
        <source>the configuration names another data file type</source>
        <translation>die Konfiguration nennt einen anderen Datentyp</translation>
    </message>
    <message>
        <source>correct the section header or the configuration</source>
        <translation>den Kopf des Abschnitts oder die Konfiguration berichtigen</translation>
    </message>
    <message>
        <source>the configuration ends before this line</source>
        <translation>die Konfiguration endet vor dieser Zeile</translation>
    </message>
    <message>
        <source>use the complete .cfg file</source>
        <translation>die vollständige .cfg-Datei verwenden</translation>
    </message>
    <message>
        <source>the line is longer than 4096 bytes</source>
        <translation>die Zeile ist länger als 4096 Bytes</translation>
    </message>
    <message>
        <source>use a COMTRADE .cfg file</source>
        <translation>eine .cfg-Datei nach COMTRADE verwenden</translation>
    </message>
    <message>
        <source>write a decimal number</source>
        <translation>eine Dezimalzahl schreiben</translation>
    </message>
    <message>
        <source>station name, device and revision year</source>
        <translation>Stationsname, Gerät und Jahr der Norm</translation>
    </message>
    <message>
        <source>revision year</source>
        <translation>Jahr der Norm</translation>
    </message>
    <message>
        <source>not a year of the standard</source>
        <translation>kein Jahr der Norm</translation>
    </message>
    <message>
        <source>write 1991, 1999 or 2013, or leave it empty for 1991</source>
        <translation>1991, 1999 oder 2013 schreiben oder für 1991 leer lassen</translation>
    </message>
    <message>
        <source>not a count from 0 to 999999</source>
        <translation>keine Anzahl von 0 bis 999999</translation>
    </message>
    <message>
        <source>write the number of channels, e.g. 8,8A,0D</source>
        <translation>die Zahl der Kanäle schreiben, z. B. 8,8A,0D</translation>
    </message>
    <message>
        <source>number of channels</source>
        <translation>Zahl der Kanäle</translation>
    </message>
    <message>
        <source>number of analog channels</source>
        <translation>Zahl der analogen Kanäle</translation>
    </message>
    <message>
        <source>number of digital channels</source>
        <translation>Zahl der digitalen Kanäle</translation>
    </message>
    <message>
        <source>not the sum of analog and digital channels</source>
        <translation>nicht die Summe der analogen und digitalen Kanäle</translation>
    </message>
    <message>
        <source>correct the line so that the first number is the sum of the other two</source>
        <translation>die Zeile so berichtigen, dass die erste Zahl die Summe der beiden anderen ist</translation>
    </message>
    <message>
        <source>nothing to measure</source>
        <translation>nichts zu messen</translation>
    </message>
    <message>
        <source>use a recording with voltages or currents</source>
        <translation>eine Aufzeichnung mit Spannungen oder Strömen verwenden</translation>
    </message>
    <message>
        <source>analog channel %1 of %2</source>
        <translation>analoger Kanal %1 von %2</translation>
    </message>
    <message>
        <source>analog channel</source>
        <translation>analoger Kanal</translation>
    </message>
    <message>
        <source>fewer than the 10 fields of an analog channel</source>
        <translation>weniger als die 10 Felder eines analogen Kanals</translation>
    </message>
    <message>
        <source>check the number of analog channels in line 2</source>
        <translation>die Zahl der analogen Kanäle in Zeile 2 prüfen</translation>
    </message>
    <message>
        <source>number of the analog channel</source>
        <translation>Nummer des analogen Kanals</translation>
    </message>
    <message>
        <source>not a number from 1 to 999999</source>
        <translation>keine Zahl von 1 bis 999999</translation>
    </message>
    <message>
        <source>multiplier a of channel %1</source>
        <translation>Multiplikator a von Kanal %1</translation>
    </message>
    <message>
        <source>offset b of channel %1</source>
        <translation>Verschiebung b von Kanal %1</translation>
    </message>
    <message>
        <source>too large in primary units</source>
        <translation>zu groß in primären Einheiten</translation>
    </message>
    <message>
        <source>correct the multiplier or the transformer ratio</source>
        <translation>den Multiplikator oder das Wandlerverhältnis berichtigen</translation>
    </message>
    <message>
        <source>primary or secondary flag</source>
        <translation>Kennzeichen primär oder sekundär</translation>
    </message>
    <message>
        <source>neither P nor S</source>
        <translation>weder P noch S</translation>
    </message>
    <message>
        <source>write P when the values are primary, S when they are secondary</source>
        <translation>P schreiben, wenn die Werte primär sind, S, wenn sie sekundär sind</translation>
    </message>
    <message>
        <source>primary of the transformer ratio</source>
        <translation>Primärwert des Wandlerverhältnisses</translation>
    </message>
    <message>
        <source>secondary of the transformer ratio</source>
        <translation>Sekundärwert des Wandlerverhältnisses</translation>
    </message>
    <message>
        <source>not above 0</source>
        <translation>nicht über 0</translation>
    </message>
    <message>
        <source>write the ratio, e.g. 400,5,S</source>
        <translation>das Verhältnis schreiben, z. B. 400,5,S</translation>
    </message>
    <message>
        <source>digital channel %1 of %2</source>
        <translation>digitaler Kanal %1 von %2</translation>
    </message>
    <message>
        <source>line frequency</source>
        <translation>Netzfrequenz</translation>
    </message>
    <message>
        <source>not between 0 and 1000 Hz</source>
        <translation>nicht zwischen 0 und 1000 Hz</translation>
    </message>
    <message>
        <source>check the numbers of channels in line 2</source>
        <translation>die Zahlen der Kanäle in Zeile 2 prüfen</translation>
    </message>
    <message>
        <source>number of sampling rates</source>
        <translation>Zahl der Abtastraten</translation>
    </message>
    <message>
        <source>sampling rate %1 of %2</source>
        <translation>Abtastrate %1 von %2</translation>
    </message>
    <message>
        <source>sampling rate</source>
        <translation>Abtastrate</translation>
    </message>
    <message>
        <source>not between 0 and 10 MHz</source>
        <translation>nicht zwischen 0 und 10 MHz</translation>
    </message>
    <message>
        <source>correct the rate in hertz</source>
        <translation>die Rate in Hertz berichtigen</translation>
    </message>
    <message>
        <source>last sample of the rate</source>
        <translation>letzter Abtastwert der Rate</translation>
    </message>
    <message>
        <source>not a sample number above the one before</source>
        <translation>keine Nummer über der vorigen</translation>
    </message>
    <message>
        <source>write the number of the last sample recorded at this rate</source>
        <translation>die Nummer des letzten Abtastwerts mit dieser Rate schreiben</translation>
    </message>
    <message>
        <source>time of the first sample</source>
        <translation>Zeit des ersten Abtastwerts</translation>
    </message>
    <message>
        <source>time of the trigger</source>
        <translation>Zeit des Triggers</translation>
    </message>
    <message>
        <source>data file type</source>
        <translation>Typ der Datendatei</translation>
    </message>
    <message>
        <source>not ASCII, BINARY, BINARY32 or FLOAT32</source>
        <translation>nicht ASCII, BINARY, BINARY32 oder FLOAT32</translation>
    </message>
    <message>
        <source>write the type of the .dat file</source>
        <translation>den Typ der .dat-Datei schreiben</translation>
    </message>
    <message>
        <source>time stamp multiplier</source>
        <translation>Multiplikator der Zeitstempel</translation>
    </message>
    <message>
        <source>write 1</source>
        <translation>1 schreiben</translation>
    </message>
    <message>
        <source>copy the data file again from the recorder</source>
        <translation>die Datendatei noch einmal vom Rekorder kopieren</translation>
    </message>
    <message>
        <source>by the configuration the last sample number is %1 (%2:%3)</source>
        <translation>die Konfiguration nennt %1 als letzte Nummer (%2:%3)</translation>
    </message>
    <message>
        <source>number of the first record</source>
        <translation>Nummer des ersten Datensatzes</translation>
    </message>
    <message>
        <source>neither 0 nor 1: the beginning of the data is missing</source>
        <translation>weder 0 noch 1: der Anfang der Daten fehlt</translation>
    </message>
    <message>
        <source>not %1: records are missing or out of order</source>
        <translation>nicht %1: Datensätze fehlen oder sind vertauscht</translation>
    </message>
    <message>
        <source>more than 67 million analog values</source>
        <translation>mehr als 67 Millionen analoge Werte</translation>
    </message>
    <message>
        <source>cut the recording or export fewer channels</source>
        <translation>die Aufzeichnung kürzen oder weniger Kanäle exportieren</translation>
    </message>
    <message>
        <source>end of the data after records</source>
        <translation>Ende der Daten nach Datensätzen</translation>
    </message>
    <message>
        <source>copy the complete data file from the recorder</source>
        <translation>die vollständige Datendatei vom Rekorder kopieren</translation>
    </message>
    <message>
        <source>time stamps</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>the configuration has no sampling rate, and one sample is not enough to find it</source>
        <translation>die Konfiguration nennt keine Abtastrate, und ein Abtastwert ergibt keine</translation>
    </message>
    <message>
        <source>not a sampling period of 0.1 us or more</source>
        <translation>keine Abtastperiode von 0,1 µs oder mehr</translation>
    </message>
    <message>
        <source>time stamps of record %1</source>
        <translation>Zeitstempel von Datensatz %1</translation>
    </message>
    <message>
        <source>use the .cfg and .dat files of one recording</source>
        <translation>die Dateien .cfg und .dat einer Aufzeichnung verwenden</translation>
    </message>
    <message>
        <source>export the recording with a fixed sampling rate</source>
        <translation>die Aufzeichnung mit fester Abtastrate exportieren</translation>
    </message>
    <message>
        <source>write `time,va,vb,vc,ia,ib,ic` or `# va,vb,vc,ia,ib,ic fs=2520`</source>
        <translation>`time,va,vb,vc,ia,ib,ic` oder `# va,vb,vc,ia,ib,ic fs=2520` schreiben</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>not a column of a recording</source>
        <translation>keine Spalte einer Aufzeichnung</translation>
    </message>
    <message>
        <source>name the columns va vb vc ia ib ic</source>
        <translation>die Spalten va vb vc ia ib ic nennen</translation>
    </message>
    <message>
        <source>named twice</source>
        <translation>zweimal genannt</translation>
    </message>
    <message>
        <source>name each column once</source>
        <translation>jede Spalte einmal nennen</translation>
    </message>
    <message>
        <source>header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>no channel beside the time</source>
        <translation>kein Kanal neben der Zeit</translation>
    </message>
    <message>
        <source>no column `time`</source>
        <translation>keine Spalte `time`</translation>
    </message>
    <message>
        <source>write the samples per second, e.g. fs=2520</source>
        <translation>die Abtastwerte je Sekunde schreiben, z. B. fs=2520</translation>
    </message>
    <message>
        <source>the file ends before a header</source>
        <translation>die Datei endet vor einer Kopfzeile</translation>
    </message>
    <message>
        <source>rows of samples</source>
        <translation>Zeilen mit Abtastwerten</translation>
    </message>
    <message>
        <source>a recording has at least two</source>
        <translation>eine Aufzeichnung hat mindestens zwei</translation>
    </message>
    <message>
        <source>add the samples below the header</source>
        <translation>die Abtastwerte unter der Kopfzeile ergänzen</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>write one row of samples on each line</source>
        <translation>eine Reihe Abtastwerte je Zeile schreiben</translation>
    </message>
    <message>
        <source>fewer values than the %1 columns of the header</source>
        <translation>weniger Werte als die %1 Spalten der Kopfzeile</translation>
    </message>
    <message>
        <source>write a value for each column</source>
        <translation>für jede Spalte einen Wert schreiben</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>more values than the %1 columns of the header</source>
        <translation>mehr Werte als die %1 Spalten der Kopfzeile</translation>
    </message>
    <message>
        <source>name each column in the header</source>
        <translation>jede Spalte in der Kopfzeile nennen</translation>
    </message>
    <message>
        <source>more than 67 million values</source>
        <translation>mehr als 67 Millionen Werte</translation>
    </message>
    <message>
        <source>cut the recording</source>
        <translation>die Aufzeichnung kürzen</translation>
    </message>
    <message>
        <source>value of column %1</source>
        <translation>Wert der Spalte %1</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>write a decimal number, e.g. 12.5</source>
        <translation>eine Dezimalzahl schreiben, z. B. 12.5</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>not later than the row before</source>
        <translation>nicht später als die Zeile davor</translation>
    </message>
    <message>
        <source>sort the rows by time</source>
        <translation>die Zeilen nach der Zeit ordnen</translation>
    </message>
    <message>
        <source>above 10 MHz</source>
        <translation>über 10 MHz</translation>
    </message>
    <message>
        <source>write the times in seconds</source>
        <translation>die Zeiten in Sekunden schreiben</translation>
    </message>
    <message>
        <source>recording %1, samples</source>
        <translation>Aufzeichnung %1, Abtastwerte</translation>
    </message>
    <message>
        <source>fewer than two cannot be played</source>
        <translation>weniger als zwei lassen sich nicht abspielen</translation>
    </message>
    <message>
        <source>use a longer recording</source>
        <translation>eine längere Aufzeichnung verwenden</translation>
    </message>
    <message>
        <source>recording %1, sampling rate</source>
        <translation>Aufzeichnung %1, Abtastrate</translation>
    </message>
    <message>
        <source>not between 200 Hz and 10 MHz</source>
        <translation>nicht zwischen 200 Hz und 10 MHz</translation>
    </message>
    <message>
        <source>use a recording of waveforms, not of averages or RMS values</source>
        <translation>eine Aufzeichnung von Kurvenformen verwenden, nicht von Mittel- oder Effektivwerten</translation>
    </message>
    <message>
        <source>recording %1, seconds</source>
        <translation>Aufzeichnung %1, Sekunden</translation>
    </message>
    <message>
        <source>longer than an hour</source>
        <translation>länger als eine Stunde</translation>
    </message>
    <message>
        <source>recording %1, channel</source>
        <translation>Aufzeichnung %1, Kanal</translation>
    </message>
    <message>
        <source>not in the recording</source>
        <translation>nicht in der Aufzeichnung</translation>
    </message>
    <message>
        <source>name a channel of the recording</source>
        <translation>einen Kanal der Aufzeichnung nennen</translation>
    </message>
    <message>
        <source>recording %1, channel %2</source>
        <translation>Aufzeichnung %1, Kanal %2</translation>
    </message>
    <message>
        <source>not as long as the first channel</source>
        <translation>nicht so lang wie der erste Kanal</translation>
    </message>
    <message>
        <source>use channels of equal length</source>
        <translation>gleich lange Kanäle verwenden</translation>
    </message>
    <message>
        <source>recording %1, channel %2, sample %3</source>
        <translation>Aufzeichnung %1, Kanal %2, Abtastwert %3</translation>
    </message>
    <message>
        <source>missing or not a number, for longer than can be bridged</source>
        <translation>fehlt oder ist keine Zahl, länger als sich überbrücken lässt</translation>
    </message>
    <message>
        <source>not a value of a power line</source>
        <translation>kein Wert eines Stromnetzes</translation>
    </message>
    <message>
        <source>choose another channel, or cut the recording to its valid part</source>
        <translation>einen anderen Kanal wählen oder die Aufzeichnung auf ihren brauchbaren Teil kürzen</translation>
    </message>
    <message>
        <source>recording %1</source>
        <translation>Aufzeichnung %1</translation>
    </message>
    <message>
        <source>no channel is chosen</source>
        <translation>kein Kanal ist gewählt</translation>
    </message>
    <message>
        <source>name at least one, e.g. va=1</source>
        <translation>mindestens einen nennen, z. B. va=1</translation>
    </message>
    <message>
        <source>recording file</source>
        <translation>Aufzeichnungsdatei</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>es gibt keine solche Datei</translation>
    </message>
    <message>
        <source>check the path</source>
        <translation>den Pfad prüfen</translation>
    </message>
    <message>
        <source>it is a directory</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>name a file in it</source>
        <translation>eine Datei darin angeben</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>copy the recording to a file</source>
        <translation>die Aufzeichnung in eine Datei kopieren</translation>
    </message>
    <message>
        <source>%1 bytes are more than 512 MB</source>
        <translation>%1 Bytes sind mehr als 512 MB</translation>
    </message>
    <message>
        <source>make the file readable</source>
        <translation>die Datei lesbar machen</translation>
    </message>
    <message>
        <source>copy the recording again</source>
        <translation>die Aufzeichnung erneut kopieren</translation>
    </message>
    <message>
        <source>it grew beyond 512 MB while being read</source>
        <translation>wuchs beim Lesen über 512 MB hinaus</translation>
    </message>
    <message>
        <source>wait until it is complete</source>
        <translation>warten, bis sie vollständig ist</translation>
    </message>
    <message>
        <source>there is no %1 beside it</source>
        <translation>%1 fehlt daneben</translation>
    </message>
    <message>
        <source>put the .cfg and .dat files of the recording into one folder</source>
        <translation>die Dateien .cfg und .dat der Aufzeichnung in einen Ordner legen</translation>
    </message>
    <message>
        <source>its extension is none of .cfg .dat .cff .csv</source>
        <translation>die Endung ist keine von .cfg .dat .cff .csv</translation>
    </message>
    <message>
        <source>use a COMTRADE or CSV recording</source>
        <translation>eine Aufzeichnung als COMTRADE oder CSV verwenden</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>a live meter measures its own circuit</source>
        <translation>ein echter Zähler misst seinen eigenen Stromkreis</translation>
    </message>
    <message>
        <source>choose a meter of this program first</source>
        <translation>zuerst einen Zähler dieses Programms wählen</translation>
    </message>
    <message>
        <source>the sampling rate changes; resampled to %1 per second</source>
        <translation>die Abtastrate ändert sich; umgerechnet auf %1 pro Sekunde</translation>
    </message>
    <message>
        <source>not a number of bytes</source>
        <translation>keine Anzahl von Bytes</translation>
    </message>
    <message>
        <source>skew of channel %1</source>
        <translation>Zeitversatz von Kanal %1</translation>
    </message>
    <message>
        <source>longer than 20 ms, a line cycle</source>
        <translation>länger als 20 ms, eine Netzperiode</translation>
    </message>
    <message>
        <source>write the skew in microseconds</source>
        <translation>den Zeitversatz in Mikrosekunden schreiben</translation>
    </message>
    <message>
        <source>the names are read as %1</source>
        <translation>die Namen werden als %1 gelesen</translation>
    </message>
    <message>
        <source>the data end after %1 of the promised %2 records</source>
        <translation>die Daten enden nach %1 von %2 versprochenen Datensätzen</translation>
    </message>
    <message>
        <source>the last record is cut off</source>
        <translation>der letzte Datensatz ist abgeschnitten</translation>
    </message>
    <message>
        <source>%1 records after the promised %2</source>
        <translation>%1 Datensätze nach den versprochenen %2</translation>
    </message>
    <message>
        <source>not later than the record before</source>
        <translation>nicht später als der Datensatz davor</translation>
    </message>
    <message>
        <source>the range %1 to %2 is wrong, %3 of %4 values lie outside; not applied</source>
        <translation>der Bereich %1 bis %2 ist falsch, %3 von %4 Werten liegen außerhalb; nicht angewendet</translation>
    </message>
    <message>
        <source>%1 of %2 values outside the range %3 to %4</source>
        <translation>%1 von %2 Werten außerhalb des Bereichs %3 bis %4</translation>
    </message>
    <message>
        <source>%1 of %2 values are empty or marked as missing</source>
        <translation>%1 von %2 Werten sind leer oder als fehlend markiert</translation>
    </message>
    <message>
        <source>voltages of %1</source>
        <translation>Spannungen von %1</translation>
    </message>
    <message>
        <source>they are line-to-line, none is between a line conductor and the neutral</source>
        <translation>sie liegen zwischen Außenleitern, keine liegt zwischen Außenleiter und Neutralleiter</translation>
    </message>
    <message>
        <source>meter a three-wire service with --system 31, or name the channels, e.g. --channels va=1,vb=2,vc=3,ia=4,ib=5,ic=6</source>
        <translation>ein Dreileiternetz mit --system 31 messen oder die Kanäle angeben, z. B. --channels va=1,vb=2,vc=3,ia=4,ib=5,ic=6</translation>
    </message>
    <message>
        <source>phase %1 by its name, the phase field &quot;%2&quot; does not tell it</source>
        <translation>Phase %1 nach dem Namen, das Phasenfeld &quot;%2&quot; sagt sie nicht</translation>
    </message>
    <message>
        <source>no channel; the input reads 0</source>
        <translation>kein Kanal; der Eingang misst 0</translation>
    </message>
    <message>
        <source>line-to-line, metered as the terminals of a three-wire service</source>
        <translation>zwischen Außenleitern, gemessen als die Klemmen eines Dreileiternetzes</translation>
    </message>
    <message>
        <source>so many changes of the sampling rate are no rate</source>
        <translation>so viele Änderungen der Abtastrate sind keine Rate</translation>
    </message>
    <message>
        <source>a sampling rate below 200 Hz holds no waveform</source>
        <translation>eine Abtastrate unter 200 Hz enthält keine Kurvenform</translation>
    </message>
    <message>
        <source>cut the recording to the part with waveforms</source>
        <translation>die Aufzeichnung auf den Teil mit Kurvenformen kürzen</translation>
    </message>
    <message>
        <source>too many samples at the highest sampling rate</source>
        <translation>zu viele Abtastwerte bei der höchsten Abtastrate</translation>
    </message>
    <message>
        <source>cut the recording where its sampling rate changes</source>
        <translation>die Aufzeichnung dort teilen, wo sich die Abtastrate ändert</translation>
    </message>
    <message>
        <source>the times are rounded so much that the sampling rate is uncertain by more than 0.1 %</source>
        <translation>die Zeiten sind so stark gerundet, dass die Abtastrate um mehr als 0,1 % unsicher ist</translation>
    </message>
    <message>
        <source>%1 lines before the header</source>
        <translation>%1 Zeilen vor der Kopfzeile</translation>
    </message>
    <message>
        <source>value of channel %1</source>
        <translation>Wert von Kanal %1</translation>
    </message>
    <message>
        <source>correct the value or leave the field empty</source>
        <translation>den Wert korrigieren oder das Feld leer lassen</translation>
    </message>
</context>
<context>
    <name>Registers</name>
    <message>
        <source>clear all energy accumulators</source>
        <translation>alle Energiezähler löschen</translation>
    </message>
    <message>
        <source>begin a new demand sub-interval</source>
        <translation>neues Teilintervall der Leistungsmittel beginnen</translation>
    </message>
    <message>
        <source>reset maximum demand to present demand</source>
        <translation>höchstes Leistungsmittel auf das jetzige setzen</translation>
    </message>
    <message>
        <source>clear the pulse counters</source>
        <translation>Impulszähler löschen</translation>
    </message>
    <message>
        <source>set the PT ratio first</source>
        <translation>zuerst das Spannungswandler-Verhältnis einstellen</translation>
    </message>
    <message>
        <source>set the PT ratio first, or choose %1 to %2 V</source>
        <translation>zuerst das Spannungswandler-Verhältnis einstellen oder %1 bis %2 V wählen</translation>
    </message>
    <message>
        <source>outside 82 to 660 V after division by the PT ratio %1</source>
        <translation>außerhalb 82 bis 660 V nach Teilung durch das Spannungswandler-Verhältnis %1</translation>
    </message>
    <message>
        <source>no pulse duration keeps up with the maximum power of %1 kW</source>
        <translation>keine Impulsdauer kommt bei der Höchstleistung von %1 kW mit</translation>
    </message>
    <message>
        <source>choose a larger energy per pulse</source>
        <translation>eine größere Energie je Impuls wählen</translation>
    </message>
    <message>
        <source>not one of the values that the meter accepts</source>
        <translation>keiner der Werte, die der Zähler kennt</translation>
    </message>
    <message>
        <source>choose one of %1</source>
        <translation>einen davon wählen: %1</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>System type</source>
        <translation>Netzform</translation>
    </message>
    <message>
        <source>CT primary current</source>
        <translation>Stromwandler-Primärstrom</translation>
    </message>
    <message>
        <source>CT output voltage</source>
        <translation>Stromwandler-Ausgang</translation>
    </message>
    <message>
        <source>PT ratio</source>
        <translation>Spannungswandler-Verhältnis</translation>
    </message>
    <message>
        <source>System voltage</source>
        <translation>Netzspannung</translation>
    </message>
    <message>
        <source>Display units</source>
        <translation>Einheiten der Anzeige</translation>
    </message>
    <message>
        <source>Phase loss voltage threshold</source>
        <translation>Spannungsschwelle für Phasenausfall</translation>
    </message>
    <message>
        <source>Phase loss imbalance threshold</source>
        <translation>Unsymmetrieschwelle für Phasenausfall</translation>
    </message>
    <message>
        <source>Energy per pulse</source>
        <translation>Energie je Impuls</translation>
    </message>
    <message>
        <source>Sub-intervals per demand interval</source>
        <translation>Teilintervalle je Messperiode</translation>
    </message>
    <message>
        <source>Demand sub-interval length</source>
        <translation>Länge des Teilintervalls</translation>
    </message>
    <message>
        <source>Modbus address</source>
        <translation>Modbus-Adresse</translation>
    </message>
    <message>
        <source>Modbus baud rate</source>
        <translation>Modbus-Baudrate</translation>
    </message>
    <message>
        <source>Modbus parity</source>
        <translation>Modbus-Parität</translation>
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
        <source>%1 or %2 to %3</source>
        <translation>%1 oder %2 bis %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>cannot be read as a value</source>
        <translation>lässt sich nicht als Wert lesen</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>quirk %1</source>
        <translation>Auslegung %1</translation>
    </message>
    <message>
        <source>there is no such interpretation of the manual</source>
        <translation>keine bekannte Lesart des Handbuchs</translation>
    </message>
    <message>
        <source>write %1=%2 or %3</source>
        <translation>%1=%2 oder %3 schreiben</translation>
    </message>
    <message>
        <source>quirk</source>
        <translation>Auslegung</translation>
    </message>
    <message>
        <source>there is no quirk of this name</source>
        <translation>eine Auslegung dieses Namens gibt es nicht</translation>
    </message>
    <message>
        <source>write NAME=VALUE, NAME one of %1</source>
        <translation>NAME=WERT schreiben, NAME eines von %1</translation>
    </message>
    <message>
        <source>Accumulated real energy, all phases; high word first; cleared by command 30078</source>
        <translation>Gezählte Wirkenergie, alle Phasen; höherwertiges Wort zuerst; Befehl 30078 löscht sie</translation>
    </message>
    <message>
        <source>Real power, sum of the active phases</source>
        <translation>Wirkleistung, Summe der aktiven Phasen</translation>
    </message>
    <message>
        <source>Reactive power, sum of the active phases</source>
        <translation>Blindleistung, Summe der aktiven Phasen</translation>
    </message>
    <message>
        <source>Apparent power, whole service</source>
        <translation>Scheinleistung, ganzes Netz</translation>
    </message>
    <message>
        <source>Total power factor = total kW / total kVA</source>
        <translation>Gesamtleistungsfaktor = Summe kW / Summe kVA</translation>
    </message>
    <message>
        <source>Average of the line-to-line voltages that exist in this system type</source>
        <translation>Mittelwert der Außenleiterspannungen, die es in dieser Netzform gibt</translation>
    </message>
    <message>
        <source>Average of the line-to-neutral voltages that exist in this system type</source>
        <translation>Mittelwert der Phasenspannungen, die es in dieser Netzform gibt</translation>
    </message>
    <message>
        <source>Average current of the phases that have a CT in this system type</source>
        <translation>Mittlerer Strom der Phasen, die in dieser Netzform einen Stromwandler haben</translation>
    </message>
    <message>
        <source>Real power of phase A</source>
        <translation>Wirkleistung der Phase A</translation>
    </message>
    <message>
        <source>Real power of phase B</source>
        <translation>Wirkleistung der Phase B</translation>
    </message>
    <message>
        <source>Real power of phase C</source>
        <translation>Wirkleistung der Phase C</translation>
    </message>
    <message>
        <source>Power factor of phase A</source>
        <translation>Leistungsfaktor der Phase A</translation>
    </message>
    <message>
        <source>Power factor of phase B</source>
        <translation>Leistungsfaktor der Phase B</translation>
    </message>
    <message>
        <source>Power factor of phase C</source>
        <translation>Leistungsfaktor der Phase C</translation>
    </message>
    <message>
        <source>Line-to-line voltage A-B</source>
        <translation>Außenleiterspannung A-B</translation>
    </message>
    <message>
        <source>Line-to-line voltage B-C</source>
        <translation>Außenleiterspannung B-C</translation>
    </message>
    <message>
        <source>Line-to-line voltage A-C</source>
        <translation>Außenleiterspannung A-C</translation>
    </message>
    <message>
        <source>Line-to-neutral voltage A-N</source>
        <translation>Phasenspannung A-N</translation>
    </message>
    <message>
        <source>Line-to-neutral voltage B-N</source>
        <translation>Phasenspannung B-N</translation>
    </message>
    <message>
        <source>Line-to-neutral voltage C-N</source>
        <translation>Phasenspannung C-N</translation>
    </message>
    <message>
        <source>RMS current of phase A</source>
        <translation>Effektivwert des Stroms der Phase A</translation>
    </message>
    <message>
        <source>RMS current of phase B</source>
        <translation>Effektivwert des Stroms der Phase B</translation>
    </message>
    <message>
        <source>RMS current of phase C</source>
        <translation>Effektivwert des Stroms der Phase C</translation>
    </message>
    <message>
        <source>Reserved; always reads QNaN (0x8000)</source>
        <translation>Reserviert; enthält immer QNaN (0x8000)</translation>
    </message>
    <message>
        <source>Line frequency, taken from the phase A voltage</source>
        <translation>Netzfrequenz, aus der Spannung der Phase A</translation>
    </message>
    <message>
        <source>Accumulated apparent energy, all phases</source>
        <translation>Gezählte Scheinenergie, alle Phasen</translation>
    </message>
    <message>
        <source>Accumulated reactive energy, all phases</source>
        <translation>Gezählte Blindenergie, alle Phasen</translation>
    </message>
    <message>
        <source>Apparent power of phase A</source>
        <translation>Scheinleistung der Phase A</translation>
    </message>
    <message>
        <source>Apparent power of phase B</source>
        <translation>Scheinleistung der Phase B</translation>
    </message>
    <message>
        <source>Apparent power of phase C</source>
        <translation>Scheinleistung der Phase C</translation>
    </message>
    <message>
        <source>Reactive power of phase A</source>
        <translation>Blindleistung der Phase A</translation>
    </message>
    <message>
        <source>Reactive power of phase B</source>
        <translation>Blindleistung der Phase B</translation>
    </message>
    <message>
        <source>Reactive power of phase C</source>
        <translation>Blindleistung der Phase C</translation>
    </message>
    <message>
        <source>Real power demand of the last completed demand interval</source>
        <translation>Wirkleistungsmittel der letzten vollen Messperiode</translation>
    </message>
    <message>
        <source>Reactive power demand of the last completed demand interval</source>
        <translation>Blindleistungsmittel der letzten vollen Messperiode</translation>
    </message>
    <message>
        <source>Apparent power demand of the last completed demand interval</source>
        <translation>Scheinleistungsmittel der letzten vollen Messperiode</translation>
    </message>
    <message>
        <source>Largest real power demand since the last max-demand reset</source>
        <translation>Höchstes Wirkleistungsmittel seit dem letzten Zurücksetzen</translation>
    </message>
    <message>
        <source>Largest reactive power demand since the last max-demand reset</source>
        <translation>Höchstes Blindleistungsmittel seit dem letzten Zurücksetzen</translation>
    </message>
    <message>
        <source>Largest apparent power demand since the last max-demand reset</source>
        <translation>Höchstes Scheinleistungsmittel seit dem letzten Zurücksetzen</translation>
    </message>
    <message>
        <source>Closures of the real-energy pulse contact; weight per closure in register 144; cleared by command 16498; firmware later than 1.018</source>
        <translation>Schließungen des Impulskontakts für Wirkenergie; Energie je Impuls in Register 144; Befehl 16498 löscht sie; Firmware nach 1.018</translation>
    </message>
    <message>
        <source>Reactive-energy pulse count; same weight and same clear command; firmware later than 1.018</source>
        <translation>Impulse der Blindenergie; gleiche Energie je Impuls, gleicher Befehl zum Löschen; Firmware nach 1.018</translation>
    </message>
    <message>
        <source>Accumulated real energy of phase A; cleared by command 30078; firmware later than 1.018</source>
        <translation>Gezählte Wirkenergie der Phase A; Befehl 30078 löscht sie; Firmware nach 1.018</translation>
    </message>
    <message>
        <source>Accumulated real energy of phase B; cleared by command 30078; firmware later than 1.018</source>
        <translation>Gezählte Wirkenergie der Phase B; Befehl 30078 löscht sie; Firmware nach 1.018</translation>
    </message>
    <message>
        <source>Accumulated real energy of phase C; cleared by command 30078; firmware later than 1.018</source>
        <translation>Gezählte Wirkenergie der Phase C; Befehl 30078 löscht sie; Firmware nach 1.018</translation>
    </message>
    <message>
        <source>Command word, always reads 0; accepts 30078 clear all energy, 21211 start a new demand sub-interval, 21212 set max demand to present demand, 16498 clear pulse counters</source>
        <translation>Befehlswort, enthält immer 0; nimmt 30078 alle Energien löschen, 21211 neues Teilintervall beginnen, 21212 höchstes Leistungsmittel auf das jetzige setzen, 16498 Impulszähler löschen</translation>
    </message>
    <message>
        <source>Wiring type, one of 10 (A+N), 11 (A+B), 12 (A+B+N), 31 (A+B+C), 40 (A+B+C+N)</source>
        <translation>Netzform, eine von 10 (A+N), 11 (A+B), 12 (A+B+N), 31 (A+B+C), 40 (A+B+C+N)</translation>
    </message>
    <message>
        <source>CT secondary: 1 = 1 V output, 3 = 1/3 V output</source>
        <translation>Stromwandler sekundär: 1 = Ausgang 1 V, 3 = Ausgang 1/3 V</translation>
    </message>
    <message>
        <source>Potential transformer ratio times 100 (100 = no PT); set it before the system voltage</source>
        <translation>Spannungswandler-Verhältnis mal 100 (100 = kein Wandler); vor der Netzspannung einstellen</translation>
    </message>
    <message>
        <source>Nominal service voltage, line to line (line to neutral in type 10); refused unless 82..660 V after division by the PT ratio</source>
        <translation>Nennspannung des Netzes, zwischen den Außenleitern (in Netzform 10 gegen den Neutralleiter); abgelehnt außerhalb 82..660 V nach Teilung durch das Spannungswandler-Verhältnis</translation>
    </message>
    <message>
        <source>Theoretical maximum system power, follows CT primary, system type and system voltage; default is 103.92 kW with a W exponent of -2</source>
        <translation>Theoretische Höchstleistung, folgt Stromwandler primär, Netzform und Netzspannung; ab Werk 103,92 kW mit einem W-Exponenten von -2</translation>
    </message>
    <message>
        <source>Reserved, reads 0</source>
        <translation>Reserviert, enthält 0</translation>
    </message>
    <message>
        <source>Label set on the display: 0 IEC, 1 IEEE</source>
        <translation>Bezeichnungen auf der Anzeige: 0 IEC, 1 IEEE</translation>
    </message>
    <message>
        <source>Decimal exponent for the integer current registers; reading = register x 10^exponent; recomputed when the configuration changes (default value is our inference)</source>
        <translation>Dezimalexponent der ganzzahligen Stromregister; Messwert = Register x 10^Exponent; neu berechnet, wenn die Einstellung sich ändert (der Werkswert ist erschlossen)</translation>
    </message>
    <message>
        <source>Decimal exponent for the integer voltage registers; reading = register x 10^exponent; recomputed when the configuration changes (default value is our inference)</source>
        <translation>Dezimalexponent der ganzzahligen Spannungsregister; Messwert = Register x 10^Exponent; neu berechnet, wenn die Einstellung sich ändert (der Werkswert ist erschlossen)</translation>
    </message>
    <message>
        <source>Decimal exponent for the integer power registers; reading = register x 10^exponent; recomputed when the configuration changes (default value is our inference)</source>
        <translation>Dezimalexponent der ganzzahligen Leistungsregister; Messwert = Register x 10^Exponent; neu berechnet, wenn die Einstellung sich ändert (der Werkswert ist erschlossen)</translation>
    </message>
    <message>
        <source>Decimal exponent for the integer energy registers; reading = register x 10^exponent; recomputed when the configuration changes (default value is our inference)</source>
        <translation>Dezimalexponent der ganzzahligen Energieregister; Messwert = Register x 10^Exponent; neu berechnet, wenn die Einstellung sich ändert (der Werkswert ist erschlossen)</translation>
    </message>
    <message>
        <source>Phase-loss voltage threshold in percent of the system voltage</source>
        <translation>Spannungsschwelle für Phasenausfall in Prozent der Netzspannung</translation>
    </message>
    <message>
        <source>Phase-loss imbalance threshold in percent; tested in types 12 (L-N), 31 (L-L) and 40 (both)</source>
        <translation>Unsymmetrieschwelle für Phasenausfall in Prozent; geprüft in den Netzformen 12 (L-N), 31 (L-L) und 40 (beides)</translation>
    </message>
    <message>
        <source>Wh (and VARh) per pulse: 10, 100, 1000 or 10000; refused when no pulse duration keeps up with register 135</source>
        <translation>Wh (und varh) je Impuls: 10, 100, 1000 oder 10000; abgelehnt, wenn keine Impulsdauer mit Register 135 mitkommt</translation>
    </message>
    <message>
        <source>Pulse closure time chosen by the meter: the slowest of 500, 250, 100, 50, 25, 10 that keeps up with register 135</source>
        <translation>Impulsdauer, vom Zähler gewählt: die längste von 500, 250, 100, 50, 25, 10, die mit Register 135 mitkommt</translation>
    </message>
    <message>
        <source>Alert bits: 0-2 voltage A-C out of range, 3-5 current A-C out of range, 6 frequency, 7 unused, 8-10 phase loss A-C, 11-13 low PF A-C, 14 pulse overrun, 15 pulse configuration</source>
        <translation>Alarmbits: 0-2 Spannung A-C außer Bereich, 3-5 Strom A-C außer Bereich, 6 Frequenz, 7 unbenutzt, 8-10 Phasenausfall A-C, 11-13 niedriger Leistungsfaktor A-C, 14 Impulsausgang überlastet, 15 Impulsausgang falsch eingestellt</translation>
    </message>
    <message>
        <source>How often the energy accumulators were cleared</source>
        <translation>Wie oft die Energiezähler gelöscht wurden</translation>
    </message>
    <message>
        <source>Sub-intervals per demand interval; 1 = block demand</source>
        <translation>Teilintervalle je Messperiode; 1 = Blockmessung</translation>
    </message>
    <message>
        <source>Sub-interval length: 10..32767 s, or 0 for sub-intervals started by command 21211</source>
        <translation>Länge des Teilintervalls: 10..32767 s, oder 0 für Teilintervalle, die Befehl 21211 beginnt</translation>
    </message>
    <message>
        <source>Reserved; a write in range is accepted without effect, always reads 0</source>
        <translation>Reserviert; Schreiben im Bereich wird ohne Wirkung angenommen, enthält immer 0</translation>
    </message>
    <message>
        <source>Number of power-ups</source>
        <translation>Zahl der Einschaltungen</translation>
    </message>
    <message>
        <source>Output configuration; third output 0 = RS-485, 2 = VAR pulse</source>
        <translation>Einstellung der Ausgänge; dritter Ausgang 0 = RS-485, 2 = VAR-Impuls</translation>
    </message>
    <message>
        <source>Accumulated real energy, all phases</source>
        <translation>Gezählte Wirkenergie, alle Phasen</translation>
    </message>
    <message>
        <source>Same value as 257/258 (repeated so that the float block lines up with older meters of the family)</source>
        <translation>Gleicher Wert wie 257/258 (wiederholt, damit der Gleitkommablock zu älteren Zählern der Familie passt)</translation>
    </message>
    <message>
        <source>As float: Real power, sum of the active phases</source>
        <translation>Als Gleitkommazahl: Wirkleistung, Summe der aktiven Phasen</translation>
    </message>
    <message>
        <source>As float: Reactive power, sum of the active phases</source>
        <translation>Als Gleitkommazahl: Blindleistung, Summe der aktiven Phasen</translation>
    </message>
    <message>
        <source>As float: Apparent power, whole service</source>
        <translation>Als Gleitkommazahl: Scheinleistung, ganzes Netz</translation>
    </message>
    <message>
        <source>As float: Total power factor = total kW / total kVA</source>
        <translation>Als Gleitkommazahl: Gesamtleistungsfaktor = Summe kW / Summe kVA</translation>
    </message>
    <message>
        <source>As float: Average of the line-to-line voltages that exist in this system type</source>
        <translation>Als Gleitkommazahl: Mittelwert der Außenleiterspannungen, die es in dieser Netzform gibt</translation>
    </message>
    <message>
        <source>As float: Average of the line-to-neutral voltages that exist in this system type</source>
        <translation>Als Gleitkommazahl: Mittelwert der Phasenspannungen, die es in dieser Netzform gibt</translation>
    </message>
    <message>
        <source>As float: Average current of the phases that have a CT in this system type</source>
        <translation>Als Gleitkommazahl: Mittlerer Strom der Phasen, die in dieser Netzform einen Stromwandler haben</translation>
    </message>
    <message>
        <source>As float: Real power of phase A</source>
        <translation>Als Gleitkommazahl: Wirkleistung der Phase A</translation>
    </message>
    <message>
        <source>As float: Real power of phase B</source>
        <translation>Als Gleitkommazahl: Wirkleistung der Phase B</translation>
    </message>
    <message>
        <source>As float: Real power of phase C</source>
        <translation>Als Gleitkommazahl: Wirkleistung der Phase C</translation>
    </message>
    <message>
        <source>As float: Power factor of phase A</source>
        <translation>Als Gleitkommazahl: Leistungsfaktor der Phase A</translation>
    </message>
    <message>
        <source>As float: Power factor of phase B</source>
        <translation>Als Gleitkommazahl: Leistungsfaktor der Phase B</translation>
    </message>
    <message>
        <source>As float: Power factor of phase C</source>
        <translation>Als Gleitkommazahl: Leistungsfaktor der Phase C</translation>
    </message>
    <message>
        <source>As float: Line-to-line voltage A-B</source>
        <translation>Als Gleitkommazahl: Außenleiterspannung A-B</translation>
    </message>
    <message>
        <source>As float: Line-to-line voltage B-C</source>
        <translation>Als Gleitkommazahl: Außenleiterspannung B-C</translation>
    </message>
    <message>
        <source>As float: Line-to-line voltage A-C</source>
        <translation>Als Gleitkommazahl: Außenleiterspannung A-C</translation>
    </message>
    <message>
        <source>As float: Line-to-neutral voltage A-N</source>
        <translation>Als Gleitkommazahl: Phasenspannung A-N</translation>
    </message>
    <message>
        <source>As float: Line-to-neutral voltage B-N</source>
        <translation>Als Gleitkommazahl: Phasenspannung B-N</translation>
    </message>
    <message>
        <source>As float: Line-to-neutral voltage C-N</source>
        <translation>Als Gleitkommazahl: Phasenspannung C-N</translation>
    </message>
    <message>
        <source>As float: RMS current of phase A</source>
        <translation>Als Gleitkommazahl: Effektivwert des Stroms der Phase A</translation>
    </message>
    <message>
        <source>As float: RMS current of phase B</source>
        <translation>Als Gleitkommazahl: Effektivwert des Stroms der Phase B</translation>
    </message>
    <message>
        <source>As float: RMS current of phase C</source>
        <translation>Als Gleitkommazahl: Effektivwert des Stroms der Phase C</translation>
    </message>
    <message>
        <source>Reserved; always reads QNaN (0x7FC00000)</source>
        <translation>Reserviert; enthält immer QNaN (0x7FC00000)</translation>
    </message>
    <message>
        <source>As float: Line frequency, taken from the phase A voltage</source>
        <translation>Als Gleitkommazahl: Netzfrequenz, aus der Spannung der Phase A</translation>
    </message>
    <message>
        <source>As float: Accumulated apparent energy, all phases</source>
        <translation>Als Gleitkommazahl: Gezählte Scheinenergie, alle Phasen</translation>
    </message>
    <message>
        <source>As float: Accumulated reactive energy, all phases</source>
        <translation>Als Gleitkommazahl: Gezählte Blindenergie, alle Phasen</translation>
    </message>
    <message>
        <source>As float: Apparent power of phase A</source>
        <translation>Als Gleitkommazahl: Scheinleistung der Phase A</translation>
    </message>
    <message>
        <source>As float: Apparent power of phase B</source>
        <translation>Als Gleitkommazahl: Scheinleistung der Phase B</translation>
    </message>
    <message>
        <source>As float: Apparent power of phase C</source>
        <translation>Als Gleitkommazahl: Scheinleistung der Phase C</translation>
    </message>
    <message>
        <source>As float: Reactive power of phase A</source>
        <translation>Als Gleitkommazahl: Blindleistung der Phase A</translation>
    </message>
    <message>
        <source>As float: Reactive power of phase B</source>
        <translation>Als Gleitkommazahl: Blindleistung der Phase B</translation>
    </message>
    <message>
        <source>As float: Reactive power of phase C</source>
        <translation>Als Gleitkommazahl: Blindleistung der Phase C</translation>
    </message>
    <message>
        <source>As float: Real power demand of the last completed demand interval</source>
        <translation>Als Gleitkommazahl: Wirkleistungsmittel der letzten vollen Messperiode</translation>
    </message>
    <message>
        <source>As float: Reactive power demand of the last completed demand interval</source>
        <translation>Als Gleitkommazahl: Blindleistungsmittel der letzten vollen Messperiode</translation>
    </message>
    <message>
        <source>As float: Apparent power demand of the last completed demand interval</source>
        <translation>Als Gleitkommazahl: Scheinleistungsmittel der letzten vollen Messperiode</translation>
    </message>
    <message>
        <source>As float: Largest real power demand since the last max-demand reset</source>
        <translation>Als Gleitkommazahl: Höchstes Wirkleistungsmittel seit dem letzten Zurücksetzen</translation>
    </message>
    <message>
        <source>As float: Largest reactive power demand since the last max-demand reset</source>
        <translation>Als Gleitkommazahl: Höchstes Blindleistungsmittel seit dem letzten Zurücksetzen</translation>
    </message>
    <message>
        <source>As float: Largest apparent power demand since the last max-demand reset</source>
        <translation>Als Gleitkommazahl: Höchstes Scheinleistungsmittel seit dem letzten Zurücksetzen</translation>
    </message>
    <message>
        <source>As float: Closures of the real-energy pulse contact; weight per closure in register 144; cleared by command 16498; firmware later than 1.018</source>
        <translation>Als Gleitkommazahl: Schließungen des Impulskontakts für Wirkenergie; Energie je Impuls in Register 144; Befehl 16498 löscht sie; Firmware nach 1.018</translation>
    </message>
    <message>
        <source>As float: Reactive-energy pulse count; same weight and same clear command; firmware later than 1.018</source>
        <translation>Als Gleitkommazahl: Impulse der Blindenergie; gleiche Energie je Impuls, gleicher Befehl zum Löschen; Firmware nach 1.018</translation>
    </message>
    <message>
        <source>As float: Accumulated real energy of phase A; cleared by command 30078; firmware later than 1.018</source>
        <translation>Als Gleitkommazahl: Gezählte Wirkenergie der Phase A; Befehl 30078 löscht sie; Firmware nach 1.018</translation>
    </message>
    <message>
        <source>As float: Accumulated real energy of phase B; cleared by command 30078; firmware later than 1.018</source>
        <translation>Als Gleitkommazahl: Gezählte Wirkenergie der Phase B; Befehl 30078 löscht sie; Firmware nach 1.018</translation>
    </message>
    <message>
        <source>As float: Accumulated real energy of phase C; cleared by command 30078; firmware later than 1.018</source>
        <translation>Als Gleitkommazahl: Gezählte Wirkenergie der Phase C; Befehl 30078 löscht sie; Firmware nach 1.018</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>load %1</source>
        <translation>Last %1</translation>
    </message>
    <message>
        <source>it has neither one nor three numbers</source>
        <translation>hat weder eine noch drei Zahlen</translation>
    </message>
    <message>
        <source>write %1=1 or %1=1,1,1</source>
        <translation>%1=1 oder %1=1,1,1 schreiben</translation>
    </message>
    <message>
        <source>it is not order:fraction or order:fraction:degrees</source>
        <translation>ist nicht Ordnung:Anteil oder Ordnung:Anteil:Grad</translation>
    </message>
    <message>
        <source>write %1=5:0.2:30,7:0.1</source>
        <translation>%1=5:0.2:30,7:0.1 schreiben</translation>
    </message>
    <message>
        <source>harmonic order</source>
        <translation>Ordnung der Oberschwingung</translation>
    </message>
    <message>
        <source>harmonic fraction</source>
        <translation>Anteil der Oberschwingung</translation>
    </message>
    <message>
        <source>harmonic phase</source>
        <translation>Winkel der Oberschwingung</translation>
    </message>
    <message>
        <source>load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>this word is not known</source>
        <translation>dieses Wort ist nicht bekannt</translation>
    </message>
    <message>
        <source>it is longer than 366 days</source>
        <translation>sie ist länger als 366 Tage</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>it is longer than 1000 bytes</source>
        <translation>ist länger als 1000 Bytes</translation>
    </message>
    <message>
        <source>write a scenario as text</source>
        <translation>ein Szenario als Text schreiben</translation>
    </message>
    <message>
        <source>there is a control character in it</source>
        <translation>ein Steuerzeichen ist enthalten</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>the first line of a scenario is missing</source>
        <translation>beginnt nicht wie ein Szenario</translation>
    </message>
    <message>
        <source>write s4k-scenario 1 on the first line</source>
        <translation>s4k-scenario 1 in die erste Zeile schreiben</translation>
    </message>
    <message>
        <source>scenario version</source>
        <translation>Version des Szenarios</translation>
    </message>
    <message>
        <source>only version 1 can be read</source>
        <translation>nur Version 1 kann gelesen werden</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>it has more than 10000 steps</source>
        <translation>hat mehr als 10000 Schritte</translation>
    </message>
    <message>
        <source>leave steps out, or let it repeat</source>
        <translation>Schritte weglassen oder wiederholen lassen</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>the period is missing</source>
        <translation>sagt nicht, wie oft</translation>
    </message>
    <message>
        <source>write repeat every 5min</source>
        <translation>repeat every 5min schreiben</translation>
    </message>
    <message>
        <source>the scenario repeats already</source>
        <translation>das Szenario wiederholt sich schon</translation>
    </message>
    <message>
        <source>leave one of the two lines out</source>
        <translation>eine der beiden Zeilen weglassen</translation>
    </message>
    <message>
        <source>it is too short</source>
        <translation>ist zu kurz</translation>
    </message>
    <message>
        <source>give 100ms or more</source>
        <translation>100ms oder mehr angeben</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>it has no step</source>
        <translation>hat keinen Schritt</translation>
    </message>
    <message>
        <source>write one like at 10s load amps=50</source>
        <translation>schreiben wie at 10s load amps=50</translation>
    </message>
    <message>
        <source>the last step is not before its end</source>
        <translation>der letzte Schritt kommt danach oder zugleich</translation>
    </message>
    <message>
        <source>give a time after the last step</source>
        <translation>eine Zeit nach dem letzten Schritt angeben</translation>
    </message>
    <message>
        <source>it is longer than 1 MB</source>
        <translation>ist länger als 1 MB</translation>
    </message>
    <message>
        <source>leave steps out</source>
        <translation>Schritte weglassen</translation>
    </message>
    <message>
        <source>this word excludes all others</source>
        <translation>dieses Wort steht allein</translation>
    </message>
    <message>
        <source>leave the others out</source>
        <translation>die übrigen weglassen</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>the unit ids belong before the word fault</source>
        <translation>Units stehen hier vor dem Wort fault</translation>
    </message>
    <message>
        <source>write it like unit 3-7 fault late=250</source>
        <translation>schreiben wie unit 3-7 fault late=250</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Hilfsspannung</translation>
    </message>
    <message>
        <source>it is neither on nor off</source>
        <translation>ist weder on noch off</translation>
    </message>
    <message>
        <source>write power on or power off</source>
        <translation>power on oder power off schreiben</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>there is no parameter of this name</source>
        <translation>es gibt keinen Parameter dieses Namens</translation>
    </message>
    <message>
        <source>its value is missing</source>
        <translation>der Wert fehlt</translation>
    </message>
    <message>
        <source>write it like set %1=1</source>
        <translation>schreiben wie set %1=1</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>a word is missing</source>
        <translation>die nötige Angabe fehlt</translation>
    </message>
    <message>
        <source>write it like %1</source>
        <translation>schreiben wie %1</translation>
    </message>
    <message>
        <source>its action is missing</source>
        <translation>sagt nicht, was geschieht</translation>
    </message>
    <message>
        <source>nothing more may stand on this line</source>
        <translation>in dieser Zeile darf nichts weiter stehen</translation>
    </message>
    <message>
        <source>write another step on a line of its own</source>
        <translation>einen weiteren Schritt in eine eigene Zeile schreiben</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>no meter has one of these addresses</source>
        <translation>kein Zähler hat eine dieser Adressen</translation>
    </message>
    <message>
        <source>name the address of a meter, or add one</source>
        <translation>die Adresse eines Zählers angeben oder einen hinzufügen</translation>
    </message>
    <message>
        <source>unit %1, %2</source>
        <translation>Unit %1, %2</translation>
    </message>
</context>
<context>
    <name>Signal</name>
    <message>
        <source>number of voltage harmonics</source>
        <translation>Zahl der Spannungsoberschwingungen</translation>
    </message>
    <message>
        <source>voltage harmonic %1 order</source>
        <translation>Ordnung der Spannungsoberschwingung %1</translation>
    </message>
    <message>
        <source>voltage harmonic %1 frequency</source>
        <translation>Frequenz der Spannungsoberschwingung %1</translation>
    </message>
    <message>
        <source>voltage harmonic %1 fraction</source>
        <translation>Anteil der Spannungsoberschwingung %1</translation>
    </message>
    <message>
        <source>voltage harmonic %1 phase</source>
        <translation>Phasenlage der Spannungsoberschwingung %1</translation>
    </message>
    <message>
        <source>number of current harmonics</source>
        <translation>Zahl der Stromoberschwingungen</translation>
    </message>
    <message>
        <source>current harmonic %1 order</source>
        <translation>Ordnung der Stromoberschwingung %1</translation>
    </message>
    <message>
        <source>current harmonic %1 frequency</source>
        <translation>Frequenz der Stromoberschwingung %1</translation>
    </message>
    <message>
        <source>current harmonic %1 fraction</source>
        <translation>Anteil der Stromoberschwingung %1</translation>
    </message>
    <message>
        <source>current harmonic %1 phase</source>
        <translation>Phasenlage der Stromoberschwingung %1</translation>
    </message>
    <message>
        <source>current of phase %1</source>
        <translation>Strom der Phase %1</translation>
    </message>
    <message>
        <source>power factor of phase %1</source>
        <translation>Leistungsfaktor der Phase %1</translation>
    </message>
    <message>
        <source>voltage factor of phase %1</source>
        <translation>Spannungsfaktor der Phase %1</translation>
    </message>
    <message>
        <source>line frequency</source>
        <translation>Netzfrequenz</translation>
    </message>
    <message>
        <source>voltage</source>
        <translation>Spannung</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>give %1 to %2</source>
        <translation>%1 bis %2 angeben</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>%1 component %2 frequency</source>
        <translation>%1, Frequenz der Komponente %2</translation>
    </message>
    <message>
        <source>%1 component %2 level</source>
        <translation>%1, Pegel der Komponente %2</translation>
    </message>
    <message>
        <source>%1 component %2 phase</source>
        <translation>%1, Phasenlage der Komponente %2</translation>
    </message>
    <message>
        <source>%1 gate frequency</source>
        <translation>%1, Frequenz der Taktung</translation>
    </message>
    <message>
        <source>%1 gate on cycles</source>
        <translation>%1, Perioden eingeschaltet</translation>
    </message>
    <message>
        <source>%1 gate off cycles</source>
        <translation>%1, Perioden ausgeschaltet</translation>
    </message>
    <message>
        <source>DC component of %1</source>
        <translation>%1, Gleichanteil</translation>
    </message>
    <message>
        <source>%1 noise</source>
        <translation>%1, Rauschen</translation>
    </message>
    <message>
        <source>%1 number of components</source>
        <translation>%1, Zahl der Komponenten</translation>
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
        <source>What is wrong, since when, and the remedy</source>
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
        <source>Store the settings of a meter and write them to others</source>
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
    <name>Words</name>
    <message>
        <source>write a time like 500ms, 90s, 1.5min or 2h</source>
        <translation>eine Zeit wie 500ms, 90s, 1.5min oder 2h schreiben</translation>
    </message>
    <message>
        <source>it does not begin with a number</source>
        <translation>sie beginnt nicht mit einer Zahl</translation>
    </message>
    <message>
        <source>its unit is missing</source>
        <translation>die Einheit fehlt</translation>
    </message>
    <message>
        <source>there is no such unit of time</source>
        <translation>diese Zeiteinheit gibt es nicht</translation>
    </message>
    <message>
        <source>%1 ... (%2 in all)</source>
        <translation>%1 … (insgesamt %2)</translation>
    </message>
    <message>
        <source>did you mean %1? there are: %2</source>
        <translation>war %1 gemeint? es gibt: %2</translation>
    </message>
    <message>
        <source>there are: %1</source>
        <translation>es gibt: %1</translation>
    </message>
    <message>
        <source>it is longer than a day</source>
        <translation>das ist länger als ein Tag</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>there is no such key</source>
        <translation>diese Taste gibt es nicht</translation>
    </message>
    <message>
        <source>key to hold</source>
        <translation>zu haltende Taste</translation>
    </message>
    <message>
        <source>it does not say which key and how long</source>
        <translation>Taste oder Dauer fehlt</translation>
    </message>
    <message>
        <source>write hold:plus:2s</source>
        <translation>hold:plus:2s schreiben</translation>
    </message>
    <message>
        <source>time to hold</source>
        <translation>Haltezeit</translation>
    </message>
    <message>
        <source>time to wait</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>walk</source>
        <translation>Tastenfolge</translation>
    </message>
    <message>
        <source>it is longer than a day or 10000 steps</source>
        <translation>sie ist länger als ein Tag oder 10000 Schritte</translation>
    </message>
    <message>
        <source>walk in parts</source>
        <translation>in Teilen ausführen</translation>
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
        <source>A device that does not report its name</source>
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
        <source>it is shown but never written to</source>
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
        <source>%1 was not written</source>
        <translation>von %1 bleibt nichts</translation>
    </message>
    <message>
        <source>Whole &amp;history as CSV</source>
        <translation>Der ganze &amp;Verlauf als CSV</translation>
    </message>
    <message>
        <source>Write everything recorded of this meter as a table</source>
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
        <source>&amp;Previous meter</source>
        <translation>&amp;Voriger Zähler</translation>
    </message>
    <message>
        <source>Show the previous meter in the list</source>
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
        <source>until then the meter keeps its present source</source>
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
        <source>; readings are buffered until then</source>
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
        <source>Into %1: %2 readings are on the disk</source>
        <translation>In %1: %2 Ablesungen sind sicher auf der Platte</translation>
    </message>
</context>
<context>
    <name>s4k::app::ReplaySeat</name>
    <message>
        <source>nothing was recorded at this time; the values shown are from %1</source>
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
        <source>on a bus their replies would collide, so neither answers</source>
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
        <source>The state of this meter is not stored: %1</source>
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
        <source>&lt;b&gt;Alerts are not known&lt;/b&gt;&lt;br&gt;They appear once the meter has been read.</source>
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
    <message>
        <source>Export the demand</source>
        <translation>Leistungsmittel exportieren</translation>
    </message>
    <message>
        <source>Export the energy per hour</source>
        <translation>Energie je Stunde exportieren</translation>
    </message>
    <message>
        <source>Export the energy per day</source>
        <translation>Energie je Tag exportieren</translation>
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
        <source>This meter gives no waveforms</source>
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
    <message>
        <source>connecting</source>
        <translation>Verbindung wird aufgebaut</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>other make</source>
        <translation>anderes Fabrikat</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
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
        <source>Voltages and currents will appear here as arrows with their angles, as soon as the meter sends a reading.</source>
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
        <source>Phasors computed from the registers</source>
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
        <source>This meter gives no waveforms</source>
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
