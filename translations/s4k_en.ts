<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>s4k::app::ShareController</name>
    <message numerus="yes">
        <source>%n frame(s) written to %1</source>
        <translation>
            <numerusform>%n frame written to %1</numerusform>
            <numerusform>%n frames written to %1</numerusform>
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
    <name>s4k::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
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
