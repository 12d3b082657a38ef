<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Profiles</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s4k::app::ShareController</name>
    <message numerus="yes">
        <source>%n frame(s) written to %1</source>
        <translation>
            <numerusform>%n frame written to %1</numerusform>
            <numerusform>%n frames written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n client(s)</source>
        <translation>
            <numerusform>%1, %n client</numerusform>
            <numerusform>%1, %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s4k::ui::AlertsView</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s4k::ui::ConnectScan</name>
    <message numerus="yes">
        <source>%n device(s) found</source>
        <translation>
            <numerusform>%n device found</numerusform>
            <numerusform>%n devices found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s4k::ui::DemandView</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the greatest of %n sub-interval(s)</source>
        <translation>
            <numerusform>the greatest of %n sub-interval</numerusform>
            <numerusform>the greatest of %n sub-intervals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s4k::ui::MeterStatusItems</name>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s4k::ui::MeterTreeModel</name>
    <message numerus="yes">
        <source>%n meter(s)</source>
        <translation>
            <numerusform>%n meter</numerusform>
            <numerusform>%n meters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bus: %n meter(s)</source>
        <translation>
            <numerusform>Bus: %n meter</numerusform>
            <numerusform>Bus: %n meters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s4k::ui::ProfileSheet</name>
    <message numerus="yes">
        <source>A&amp;pply to %n meter(s)</source>
        <translation>
            <numerusform>A&amp;pply to %n meter</numerusform>
            <numerusform>A&amp;pply to %n meters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s4k::ui::ReportChecks</name>
    <message numerus="yes">
        <source>Checks now: %n failed</source>
        <translation>
            <numerusform>Checks now: %n failed</numerusform>
            <numerusform>Checks now: %n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s4k::ui::SetupView</name>
    <message numerus="yes">
        <source>%Ln change(s) not applied yet</source>
        <translation>
            <numerusform>%Ln change not applied yet</numerusform>
            <numerusform>%Ln changes not applied yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s4k::ui::SharePanel</name>
    <message numerus="yes">
        <source>%n meter(s) on the bus</source>
        <translation>
            <numerusform>%n meter on the bus</numerusform>
            <numerusform>%n meters on the bus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s4k::ui::TaskBar</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s4k::ui::TrafficView</name>
    <message numerus="yes">
        <source>%Ln frame(s)</source>
        <translation>
            <numerusform>%Ln frame</numerusform>
            <numerusform>%Ln frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s4k::ui::TwinPanel</name>
    <message numerus="yes">
        <source>%n setting(s) differ</source>
        <translation>
            <numerusform>%n setting differs</numerusform>
            <numerusform>%n settings differ</numerusform>
        </translation>
    </message>
</context>
</TS>
