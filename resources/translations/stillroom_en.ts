<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgreementDialog</name>
    <message numerus="yes">
        <source>%n answer(s) were judged by two people or more.</source>
        <translation>
            <numerusform>%Ln answer were judged by two people or more.</numerusform>
            <numerusform>%Ln answers were judged by two people or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n escalated answer(s) to settle: filter the queue by Escalated.</source>
        <translation>
            <numerusform>%Ln escalated answer to settle: filter the queue by Escalated.</numerusform>
            <numerusform>%Ln escalated answers to settle: filter the queue by Escalated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, and their agreement is worth a figure.</source>
        <translation>
            <numerusform>%Ln more, and their agreement is worth a figure.</numerusform>
            <numerusform>%Ln more, and their agreement is worth a figure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were escalated, which asks others: not counted under verdict.</source>
        <translation>
            <numerusform>%Ln of them were escalated, which asks others: not counted under verdict.</numerusform>
            <numerusform>%Ln of them were escalated, which asks others: not counted under verdict.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Older than %n day(s)</source>
        <translation>
            <numerusform>Older than %Ln day</numerusform>
            <numerusform>Older than %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringingIn</name>
    <message numerus="yes">
        <source>%n bad line(s)</source>
        <translation>
            <numerusform>%Ln bad line</numerusform>
            <numerusform>%Ln bad lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation>
            <numerusform>%Ln duplicate</numerusform>
            <numerusform>%Ln duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) to review</source>
        <translation>
            <numerusform>%Ln label to review</numerusform>
            <numerusform>%Ln labels to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n like two splits</source>
        <translation>
            <numerusform>%Ln like two splits</numerusform>
            <numerusform>%Ln like two splits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved, not to leak</source>
        <translation>
            <numerusform>%Ln moved, not to leak</numerusform>
            <numerusform>%Ln moved, not to leak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near-duplicate(s)</source>
        <translation>
            <numerusform>%Ln near-duplicate</numerusform>
            <numerusform>%Ln near-duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported.</source>
        <translation>
            <numerusform>%Ln row imported.</numerusform>
            <numerusform>%Ln rows imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) got other labels.</source>
        <translation>
            <numerusform>%Ln task got other labels.</numerusform>
            <numerusform>%Ln tasks got other labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) imported.</source>
        <translation>
            <numerusform>%Ln task imported.</numerusform>
            <numerusform>%Ln tasks imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there with other labels</source>
        <translation>
            <numerusform>%Ln there with other labels</numerusform>
            <numerusform>%Ln there with other labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to import</source>
        <translation>
            <numerusform>%Ln to import</numerusform>
            <numerusform>%Ln to import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with suggestions</source>
        <translation>
            <numerusform>%Ln with suggestions</numerusform>
            <numerusform>%Ln with suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringingInDialog</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n task(s)</source>
        <translation>
            <numerusform>Import %Ln task</numerusform>
            <numerusform>Import %Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonBar</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message numerus="yes">
        <source>On %n answer(s) people do not agree.</source>
        <translation>
            <numerusform>On %Ln answer people do not agree.</numerusform>
            <numerusform>On %Ln answers people do not agree.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n are listed.</source>
        <translation>
            <numerusform>The newest %Ln are listed.</numerusform>
            <numerusform>The newest %Ln are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContractBox</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationBox</name>
    <message numerus="yes">
        <source>Show %n earlier turn(s)</source>
        <translation>
            <numerusform>Show %Ln earlier turn</numerusform>
            <numerusform>Show %Ln earlier turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%Ln cell</numerusform>
            <numerusform>%Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other task(s) of its group moved to {split} with it.</source>
        <translation>
            <numerusform>%Ln other task of its group moved to {split} with it.</numerusform>
            <numerusform>%Ln other tasks of its group moved to {split} with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It says nearly the same as %n other task(s), so it shares their group {group} in {split}.</source>
        <translation>
            <numerusform>It says nearly the same as %Ln other task, so it shares their group {group} in {split}.</numerusform>
            <numerusform>It says nearly the same as %Ln other tasks, so it shares their group {group} in {split}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message numerus="yes">
        <source>%n near-duplicate(s)</source>
        <translation>
            <numerusform>%Ln near-duplicate</numerusform>
            <numerusform>%Ln near-duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesignHead</name>
    <message numerus="yes">
        <source>%n cell(s) below floor</source>
        <translation>
            <numerusform>%Ln cell below floor</numerusform>
            <numerusform>%Ln cells below floor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesignView</name>
    <message numerus="yes">
        <source>%n task(s) chosen</source>
        <translation>
            <numerusform>%Ln task chosen</numerusform>
            <numerusform>%Ln tasks chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) chosen in the map</source>
        <translation>
            <numerusform>%Ln task chosen in the map</numerusform>
            <numerusform>%Ln tasks chosen in the map</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffPane</name>
    <message numerus="yes">
        <source>%n equal line(s)</source>
        <translation>
            <numerusform>%Ln equal line</numerusform>
            <numerusform>%Ln equal lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftLine</name>
    <message numerus="yes">
        <source>%n task(s) not saved yet: “{first}”</source>
        <translation>
            <numerusform>%Ln task not saved yet: “{first}”</numerusform>
            <numerusform>%Ln tasks not saved yet: “{first}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorPanel</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>not proven: %n more to judge</source>
        <translation>
            <numerusform>not proven: %Ln more to judge</numerusform>
            <numerusform>not proven: %Ln more to judge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message numerus="yes">
        <source>%n chosen task(s)</source>
        <translation>
            <numerusform>%Ln chosen task</numerusform>
            <numerusform>%Ln chosen tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%Ln replaced</numerusform>
            <numerusform>%Ln replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FloorLine</name>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>%Ln to go</numerusform>
            <numerusform>%Ln to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Funnel</name>
    <message numerus="yes">
        <source>to %n task(s)</source>
        <translation>
            <numerusform>to %Ln task</numerusform>
            <numerusform>to %Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridPane</name>
    <message numerus="yes">
        <source>%n task(s) without a topic</source>
        <translation>
            <numerusform>%Ln task without a topic</numerusform>
            <numerusform>%Ln tasks without a topic</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%Ln cell</numerusform>
            <numerusform>%Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsForm</name>
    <message numerus="yes">
        <source>%n other task(s) of this group go along to another split.</source>
        <translation>
            <numerusform>%Ln other task of this group go along to another split.</numerusform>
            <numerusform>%Ln other tasks of this group go along to another split.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapBody</name>
    <message numerus="yes">
        <source>%n task(s) chosen</source>
        <translation>
            <numerusform>%Ln task chosen</numerusform>
            <numerusform>%Ln tasks chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelSection</name>
    <message numerus="yes">
        <source>%n token(s).</source>
        <translation>
            <numerusform>%Ln token.</numerusform>
            <numerusform>%Ln tokens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n token(s), as the student is not unpacked yet.</source>
        <translation>
            <numerusform>About %Ln token, as the student is not unpacked yet.</numerusform>
            <numerusform>About %Ln tokens, as the student is not unpacked yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionChips</name>
    <message numerus="yes">
        <source>{name}, %n task(s)</source>
        <translation>
            <numerusform>{name}, %Ln task</numerusform>
            <numerusform>{name}, %Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressFoot</name>
    <message numerus="yes">
        <source>%n more: {count} to go</source>
        <translation>
            <numerusform>%Ln more: {count} to go</numerusform>
            <numerusform>%Ln more: {count} to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueHead</name>
    <message numerus="yes">
        <source>%n task(s) in the queue</source>
        <translation>
            <numerusform>%Ln task in the queue</numerusform>
            <numerusform>%Ln tasks in the queue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message numerus="yes">
        <source>%n more task(s) are being taken in</source>
        <translation>
            <numerusform>%Ln more task are being taken in</numerusform>
            <numerusform>%Ln more tasks are being taken in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveTopicDialog</name>
    <message numerus="yes">
        <source>%n task(s) belong to “{topic}”. No task is deleted.</source>
        <translation>
            <numerusform>%Ln task belong to “{topic}”. No task is deleted.</numerusform>
            <numerusform>%Ln tasks belong to “{topic}”. No task is deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairsDialog</name>
    <message numerus="yes">
        <source>%n answer(s) repaired and accepted.</source>
        <translation>
            <numerusform>%Ln answer repaired and accepted.</numerusform>
            <numerusform>%Ln answers repaired and accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) repeat in accepted edits.</source>
        <translation>
            <numerusform>%Ln correction repeats in accepted edits.</numerusform>
            <numerusform>%Ln corrections repeat in accepted edits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them would fail a check</source>
        <translation>
            <numerusform>%Ln of them would fail a check</numerusform>
            <numerusform>%Ln of them would fail a check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided answer(s) would change</source>
        <translation>
            <numerusform>%Ln undecided answer would change</numerusform>
            <numerusform>%Ln undecided answers would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair %n answer(s)</source>
        <translation>
            <numerusform>Repair %Ln answer</numerusform>
            <numerusform>Repair %Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>%n label(s) read unlike the tasks around them.</source>
        <translation>
            <numerusform>%Ln label read unlike the tasks around them.</numerusform>
            <numerusform>%Ln labels read unlike the tasks around them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message numerus="yes">
        <source>%n decided already</source>
        <translation>
            <numerusform>%Ln decided already</numerusform>
            <numerusform>%Ln decided already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideHead</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n token(s)</source>
        <translation>
            <numerusform>about %Ln token</numerusform>
            <numerusform>about %Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SnapshotDialog</name>
    <message numerus="yes">
        <source>%n cell(s) lie below the floor of train tasks:</source>
        <translation>
            <numerusform>%Ln cell lie below the floor of train tasks:</numerusform>
            <numerusform>%Ln cells lie below the floor of train tasks:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) left out: a turn of the conversation is rejected.</source>
        <translation>
            <numerusform>%Ln task left out: a turn of the conversation is rejected.</numerusform>
            <numerusform>%Ln tasks left out: a turn of the conversation is rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Snapshot made: %n row(s).</source>
        <translation>
            <numerusform>Snapshot made: %Ln row.</numerusform>
            <numerusform>Snapshot made: %Ln rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitsDialog</name>
    <message numerus="yes">
        <source>%n group(s); each stays in one split.</source>
        <translation>
            <numerusform>%Ln group; each stays in one split.</numerusform>
            <numerusform>%Ln groups; each stays in one split.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them move, eval before validation before train.</source>
        <translation>
            <numerusform>%Ln of them move, eval before validation before train.</numerusform>
            <numerusform>%Ln of them move, eval before validation before train.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) of different groups belong together.</source>
        <translation>
            <numerusform>%Ln task of different groups belong together.</numerusform>
            <numerusform>%Ln tasks of different groups belong together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) would move with their groups:</source>
        <translation>
            <numerusform>%Ln task would move with their groups:</numerusform>
            <numerusform>%Ln tasks would move with their groups:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leakage: %n held-out task(s) given away by tasks to train on.</source>
        <translation>
            <numerusform>Leakage: %Ln held-out task given away by tasks to train on.</numerusform>
            <numerusform>Leakage: %Ln held-out tasks given away by tasks to train on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n task(s) in snapshots where they are</source>
        <translation>
            <numerusform>Leave %Ln task in snapshots where they are</numerusform>
            <numerusform>Leave %Ln tasks in snapshots where they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message numerus="yes">
        <source>%n answer(s) not checked yet</source>
        <translation>
            <numerusform>%Ln answer not checked yet</numerusform>
            <numerusform>%Ln answers not checked yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) below floor</source>
        <translation>
            <numerusform>%Ln cell below floor</numerusform>
            <numerusform>%Ln cells below floor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) stopped halfway</source>
        <translation>
            <numerusform>%Ln run stopped halfway</numerusform>
            <numerusform>%Ln runs stopped halfway</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) to review</source>
        <translation>
            <numerusform>%Ln task to review</numerusform>
            <numerusform>%Ln tasks to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n more job(s) running</source>
        <translation>
            <numerusform>%Ln more job running</numerusform>
            <numerusform>%Ln more jobs running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n validation or eval task(s) resemble tasks to train on or share a group.</source>
        <translation>
            <numerusform>%Ln validation or eval task resemble tasks to train on or share a group.</numerusform>
            <numerusform>%Ln validation or eval tasks resemble tasks to train on or share a group.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetDialog</name>
    <message numerus="yes">
        <source>Kept as a draft until it is right: %n thing(s) to mend.</source>
        <translation>
            <numerusform>Kept as a draft until it is right: %Ln thing to mend.</numerusform>
            <numerusform>Kept as a draft until it is right: %Ln things to mend.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetSummary</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskNews</name>
    <message numerus="yes">
        <source>%n more of their groups</source>
        <translation>
            <numerusform>%Ln more of their groups</numerusform>
            <numerusform>%Ln more of their groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) moved to {split}.</source>
        <translation>
            <numerusform>%Ln task moved to {split}.</numerusform>
            <numerusform>%Ln tasks moved to {split}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) withdrawn.</source>
        <translation>
            <numerusform>%Ln task withdrawn.</numerusform>
            <numerusform>%Ln tasks withdrawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message numerus="yes">
        <source>%n part(s) marked</source>
        <translation>
            <numerusform>%Ln part marked</numerusform>
            <numerusform>%Ln parts marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tool call(s)</source>
        <translation>
            <numerusform>%Ln tool call</numerusform>
            <numerusform>%Ln tool calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TracePanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Turns</name>
    <message numerus="yes">
        <source>%n turn(s) to review</source>
        <translation>
            <numerusform>%Ln turn to review</numerusform>
            <numerusform>%Ln turns to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>%n check(s) passed</source>
        <translation>
            <numerusform>%Ln check passed</numerusform>
            <numerusform>%Ln checks passed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorthDialog</name>
    <message numerus="yes">
        <source>%n answer(s) were corrected.</source>
        <translation>
            <numerusform>%Ln answer were corrected.</numerusform>
            <numerusform>%Ln answers were corrected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them in a snapshot.</source>
        <translation>
            <numerusform>%Ln of them in a snapshot.</numerusform>
            <numerusform>%Ln of them in a snapshot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) come of it to learn from,</source>
        <translation>
            <numerusform>%Ln pair come of it to learn from,</numerusform>
            <numerusform>%Ln pairs come of it to learn from,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not proven: %n more edit(s)</source>
        <translation>
            <numerusform>not proven: %Ln more edit</numerusform>
            <numerusform>not proven: %Ln more edits</numerusform>
        </translation>
    </message>
</context>
</TS>
