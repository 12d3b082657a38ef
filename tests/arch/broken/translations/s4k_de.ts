<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Checks</name>
    <message>
        <source>no source says this any more</source>
        <translation>das sagt keine Quelle mehr</translation>
    </message>
</context>
</TS>
