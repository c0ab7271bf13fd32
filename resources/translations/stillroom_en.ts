<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ModelSection</name>
    <message numerus="yes">
        <source>%n token(s).</source>
        <translation>
            <numerusform>%n token.</numerusform>
            <numerusform>%n tokens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n token(s), as the student is not unpacked yet.</source>
        <translation>
            <numerusform>About %n token, as the student is not unpacked yet.</numerusform>
            <numerusform>About %n tokens, as the student is not unpacked yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message numerus="yes">
        <source>%n answer(s) nobody has decided on</source>
        <translation>
            <numerusform>%n answer nobody has decided on</numerusform>
            <numerusform>%n answers nobody has decided on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) not checked yet</source>
        <translation>
            <numerusform>%n answer not checked yet</numerusform>
            <numerusform>%n answers not checked yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) below floor</source>
        <translation>
            <numerusform>%n cell below floor</numerusform>
            <numerusform>%n cells below floor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) stopped halfway</source>
        <translation>
            <numerusform>%n run stopped halfway</numerusform>
            <numerusform>%n runs stopped halfway</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n more job(s) running</source>
        <translation>
            <numerusform>%n more job running</numerusform>
            <numerusform>%n more jobs running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) to measure with resemble tasks to train on</source>
        <translation>
            <numerusform>%n task to measure with resemble tasks to train on</numerusform>
            <numerusform>%n tasks to measure with resemble tasks to train on</numerusform>
        </translation>
    </message>
</context>
</TS>
