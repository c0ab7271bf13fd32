<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BringingIn</name>
    <message numerus="yes">
        <source>%n bad line(s)</source>
        <translation>
            <numerusform>%n bad line</numerusform>
            <numerusform>%n bad lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation>
            <numerusform>%n duplicate</numerusform>
            <numerusform>%n duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) to review</source>
        <translation>
            <numerusform>%n label to review</numerusform>
            <numerusform>%n labels to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n like two splits</source>
        <translation>
            <numerusform>%n like two splits</numerusform>
            <numerusform>%n like two splits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved, not to leak</source>
        <translation>
            <numerusform>%n moved, not to leak</numerusform>
            <numerusform>%n moved, not to leak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near-duplicate(s)</source>
        <translation>
            <numerusform>%n near-duplicate</numerusform>
            <numerusform>%n near-duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported.</source>
        <translation>
            <numerusform>%n row imported.</numerusform>
            <numerusform>%n rows imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) got other labels.</source>
        <translation>
            <numerusform>%n task got other labels.</numerusform>
            <numerusform>%n tasks got other labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) imported.</source>
        <translation>
            <numerusform>%n task imported.</numerusform>
            <numerusform>%n tasks imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there with other labels</source>
        <translation>
            <numerusform>%n there with other labels</numerusform>
            <numerusform>%n there with other labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to import</source>
        <translation>
            <numerusform>%n to import</numerusform>
            <numerusform>%n to import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with suggestions</source>
        <translation>
            <numerusform>%n with suggestions</numerusform>
            <numerusform>%n with suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringingInDialog</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n task(s)</source>
        <translation>
            <numerusform>Import %n task</numerusform>
            <numerusform>Import %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContractBox</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message numerus="yes">
        <source>%n near-duplicate(s)</source>
        <translation>
            <numerusform>%n near-duplicate</numerusform>
            <numerusform>%n near-duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesignHead</name>
    <message numerus="yes">
        <source>%n cell(s) below floor</source>
        <translation>
            <numerusform>%n cell below floor</numerusform>
            <numerusform>%n cells below floor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesignView</name>
    <message numerus="yes">
        <source>%n task(s) chosen</source>
        <translation>
            <numerusform>%n task chosen</numerusform>
            <numerusform>%n tasks chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) chosen in the map</source>
        <translation>
            <numerusform>%n task chosen in the map</numerusform>
            <numerusform>%n tasks chosen in the map</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffPane</name>
    <message numerus="yes">
        <source>%n equal line(s)</source>
        <translation>
            <numerusform>%n equal line</numerusform>
            <numerusform>%n equal lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftLine</name>
    <message numerus="yes">
        <source>%n task(s) not saved yet: “{first}”</source>
        <translation>
            <numerusform>%n task not saved yet: “{first}”</numerusform>
            <numerusform>%n tasks not saved yet: “{first}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorPanel</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message numerus="yes">
        <source>%n chosen task(s)</source>
        <translation>
            <numerusform>%n chosen task</numerusform>
            <numerusform>%n chosen tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridPane</name>
    <message numerus="yes">
        <source>%n task(s) without a topic</source>
        <translation>
            <numerusform>%n task without a topic</numerusform>
            <numerusform>%n tasks without a topic</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsForm</name>
    <message numerus="yes">
        <source>%n other task(s) of this group go along to another split.</source>
        <translation>
            <numerusform>%n other task of this group go along to another split.</numerusform>
            <numerusform>%n other tasks of this group go along to another split.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapBody</name>
    <message numerus="yes">
        <source>%n task(s) chosen</source>
        <translation>
            <numerusform>%n task chosen</numerusform>
            <numerusform>%n tasks chosen</numerusform>
        </translation>
    </message>
</context>
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
    <name>RemoveTopicDialog</name>
    <message numerus="yes">
        <source>%n task(s) belong to “{topic}”. No task is deleted.</source>
        <translation>
            <numerusform>%n task belong to “{topic}”. No task is deleted.</numerusform>
            <numerusform>%n tasks belong to “{topic}”. No task is deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>%n label(s) read unlike the tasks around them.</source>
        <translation>
            <numerusform>%n label read unlike the tasks around them.</numerusform>
            <numerusform>%n labels read unlike the tasks around them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SnapshotDialog</name>
    <message numerus="yes">
        <source>%n cell(s) lie below the floor of train tasks:</source>
        <translation>
            <numerusform>%n cell lie below the floor of train tasks:</numerusform>
            <numerusform>%n cells lie below the floor of train tasks:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Snapshot made: %n row(s).</source>
        <translation>
            <numerusform>Snapshot made: %n row.</numerusform>
            <numerusform>Snapshot made: %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitsDialog</name>
    <message numerus="yes">
        <source>%n group(s); each stays in one split.</source>
        <translation>
            <numerusform>%n group; each stays in one split.</numerusform>
            <numerusform>%n groups; each stays in one split.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them move, eval before validation before train.</source>
        <translation>
            <numerusform>%n of them move, eval before validation before train.</numerusform>
            <numerusform>%n of them move, eval before validation before train.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) of different groups belong together.</source>
        <translation>
            <numerusform>%n task of different groups belong together.</numerusform>
            <numerusform>%n tasks of different groups belong together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) would move with their groups:</source>
        <translation>
            <numerusform>%n task would move with their groups:</numerusform>
            <numerusform>%n tasks would move with their groups:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leakage: %n held-out task(s) given away by tasks to train on.</source>
        <translation>
            <numerusform>Leakage: %n held-out task given away by tasks to train on.</numerusform>
            <numerusform>Leakage: %n held-out tasks given away by tasks to train on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n task(s) in snapshots where they are</source>
        <translation>
            <numerusform>Leave %n task in snapshots where they are</numerusform>
            <numerusform>Leave %n tasks in snapshots where they are</numerusform>
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
        <source>%n validation or eval task(s) resemble tasks to train on or share a group.</source>
        <translation>
            <numerusform>%n validation or eval task resemble tasks to train on or share a group.</numerusform>
            <numerusform>%n validation or eval tasks resemble tasks to train on or share a group.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetDialog</name>
    <message numerus="yes">
        <source>Kept as a draft until it is right: %n thing(s) to mend.</source>
        <translation>
            <numerusform>Kept as a draft until it is right: %n thing to mend.</numerusform>
            <numerusform>Kept as a draft until it is right: %n things to mend.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetSummary</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskNews</name>
    <message numerus="yes">
        <source>%n more of their groups</source>
        <translation>
            <numerusform>%n more of their groups</numerusform>
            <numerusform>%n more of their groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) moved to {split}.</source>
        <translation>
            <numerusform>%n task moved to {split}.</numerusform>
            <numerusform>%n tasks moved to {split}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) withdrawn.</source>
        <translation>
            <numerusform>%n task withdrawn.</numerusform>
            <numerusform>%n tasks withdrawn.</numerusform>
        </translation>
    </message>
</context>
</TS>
