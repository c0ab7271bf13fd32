<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>&amp;Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Stillroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add task…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add topics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge the coverage map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import tasks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make snapshot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste tasks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the pipeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the target…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityCard</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever is done in this project is noted here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddTopicsDialog</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tasks of each kind there shall be; every share can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares to begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people will ask about, in your field&apos;s own words; five are a good start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Aspect</name>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AspectCombo</name>
    <message>
        <source>Colour and shape by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <source>Model whose measures are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The board compares the student with its base, its teachers and the human reference on tasks none of them was trained on. It is filled by an evaluation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BringingIn</name>
    <message numerus="yes">
        <source>%n bad line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) to review</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n like two splits</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved, not to leak</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near-duplicate(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) got other labels.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) imported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there with other labels</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to import</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with suggestions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leak: to {split}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near-duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One task per line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks between blank lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would leak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a task without text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{alike} like {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{alike} like {what} and like a task of another split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{alike} like {what}, so it goes to {split}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}; differs: {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BringingInDialog</name>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring tasks in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy bad lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n task(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was stopped; change a setting to read it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save bad lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save bad lines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings and rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over labels that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks that are there already get the labels of these rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BringingInModel</name>
    <message>
        <source>Reading was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which column holds the message, so that its rows can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellPainter</name>
    <message>
        <source>Floor of train tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: tasks, or %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tasks or %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choosers</name>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stillroom {version}, Apache-2.0. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is ready. Next: write the target, then bring in tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is written: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Contract</name>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContractBox</name>
    <message>
        <source>Output contract: {form}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>example fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no example yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContractSection</name>
    <message>
        <source>Example answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form of an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a schema from the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an example answer in JSON first; the schema is made from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example passes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContractWords</name>
    <message>
        <source>A list of function tools as OpenAI&apos;s API takes them: name, description, and parameters as a JSON Schema. Tasks may bring tools of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer as it should be, for whoever writes or reviews tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer as it should be. It is checked against the contract as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls of the tools below, with arguments that fit their schemas; or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free text. Graders and reviewers judge it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Schema, draft 2020-12. Leave it empty to ask for valid JSON alone. Use “enum” for choices and “required” for what must be there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One JSON value and nothing around it. With a schema it is checked field by field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One query. It is run on the fixture, read-only and under a time limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python code. It must compile; it is not run here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SQL that makes a small database: CREATE TABLE and INSERT, or a dump. It is made anew in memory for each check and touches no file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message numerus="yes">
        <source>%n near-duplicate(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>gap: within {one}, {tasks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gap: {one} with {other}, {tasks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gap: {tasks}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverageDialog</name>
    <message>
        <source>Coverage map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag: choose · wheel, + −: zoom · right drag, arrows: move · 0: all · Esc: close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverageModel</name>
    <message>
        <source>Coverage map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoveragePanel</name>
    <message>
        <source>Coverage map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge the map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoveragePlot</name>
    <message>
        <source>Coverage map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tasks} tasks, {gaps} gaps, {clumps} clumps of near-duplicates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesignHead</name>
    <message numerus="yes">
        <source>%n cell(s) below floor</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show target and map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kinds} kinds × {topics} topics × {levels} difficulties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tasks} in {cells} cells</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesignModel</name>
    <message>
        <source>There are no tasks yet to be a part of; say how many you plan (in the corner cell), or type a percent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tasks} tasks are more than the {total} planned in all; plan more tasks in the corner cell first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no number of tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no target; type tasks or a percent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesignView</name>
    <message>
        <source>Add topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid and tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here you decide what the student will become: how many tasks of each kind, topic and difficulty it learns from. Begin with the topics that people will ask about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No topics yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target and map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the target</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiffPane</name>
    <message numerus="yes">
        <source>%n equal line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>Both answers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Difficulty</name>
    <message>
        <source>Easy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorPanel</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, since {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the tasks (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget what is not saved of this task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as a draft, not saved: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept; it is saved when you leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next task (Alt+↓)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet: what you typed before is here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and close (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task before this one (Alt+↑)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyProject</name>
    <message>
        <source>A project begins with a target and tasks: what the student is for, what it will be asked, and what a good answer is. Set the target with “stillroom target” (the README shows its file) and import a file of tasks with the command below, or look at the sample first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultMark</name>
    <message>
        <source>Line {line}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FloorsSection</name>
    <message>
        <source>Floor of {measure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How good is good enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The board holds each measure&apos;s interval against its floor: met, below, or not proven.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FunnelCard</name>
    <message>
        <source>Data funnel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Another language is spoken from the next start of the program on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes and decisions are recorded under this name, from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of new projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of new projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the whole path, from the disk or / on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewer’s name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Grader</name>
    <message>
        <source>A regular expression is found in the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted answers, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cites nothing invented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contains texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every number, id or quote in the answer stands in the input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field that tells a refusal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields as in the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must match the whole answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON by a schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left empty: the one of the target&apos;s contract.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left empty: the reference answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left empty: told by the usual fields and by wording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches a pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patterns of what is cited, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted spans too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuses or helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as [A-Z]{2}-\d{6}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as category or items[0].sku; left empty: all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is strict JSON and keeps the schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer refuses where it should, and helps where it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer should refuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole answer is one of these texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These fields of the JSON equal those of the reference answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of it that refuse, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the answer must say, and what it must not.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GraderBox</name>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings, as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the grader out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version cannot grade by it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GraderList</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a grader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No grader: its answers cannot be measured.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, floor {floor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below floor: {cell}, {have} of {floor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor: {floor} train tasks; {count} are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target {target} of all tasks; {actual} is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a little above target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a little below target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far above target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far below target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share / target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {wanted} tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridPane</name>
    <message numerus="yes">
        <source>%n task(s) without a topic</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One task fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One task more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set floor…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set target…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the tasks that have no topic, and so no cell</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridTable</name>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridToolbar</name>
    <message>
        <source>Add topics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned tasks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{topic}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename “{topic}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target vs actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Distribution: kinds down, topics across</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>Line numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>What the student will become</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the error of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; what was done is kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing runs and nothing ran since the start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this screen: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys for “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These keys run “{title}”, which would lose them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Bad input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long tail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real phrasing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminology</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Difficulty of the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all suggestions from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic of the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelsForm</name>
    <message numerus="yes">
        <source>%n other task(s) of this group go along to another split.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New topic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a group of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the new topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it came from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Done again: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved and stopped; it goes on from here next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pipeline is done; the board is up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is open in another window or program; here it is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapBody</name>
    <message numerus="yes">
        <source>%n task(s) chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing what the tasks say…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing anew…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {least} tasks on, a map of how they cover the field is drawn here; there are {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near means like wording; draw around points to choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map was not drawn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasureTable</name>
    <message>
        <source>95 % interval, floor marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against floor, {count} tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>, 95 % interval {bounds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, floor {floor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meets floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more tasks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MenuRow</name>
    <message>
        <source>Menus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menus and project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelRole</name>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelRows</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelSection</name>
    <message numerus="yes">
        <source>%n token(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A folder of your own…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>About %n token(s), as the student is not unpacked yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every request carries it, in training and in use: keep it short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The small model that is trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who learns it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsCard</name>
    <message>
        <source>{count} held-out tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{measure} by kind: {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{measure} by model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>A preset is spread over the topics: write some first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form of an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the tasks shall be spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line; about five that people ask about. They head the grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence, such as: answer a customer&apos;s question about a cheese with one short text. Everything from here on can be written later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only thing needed now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the student shall do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cheese-questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{topic}…” is too long for a topic&apos;s name; keep it below 80 letters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OtherPanel</name>
    <message>
        <source>Leave bad lines out and import the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save them as a file, and choose it here: pasted text can only be tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These rows are answers of models, in the format {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These rows are preferences, in the format {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who answered, where rows do not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added} to import, {present} already there, {bad} bad.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewHead</name>
    <message>
        <source>Continue the pipeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the pipeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>student {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteBox</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command, a task’s words, a topic, a run or a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ to choose · Enter to go · Esc to close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteField</name>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasteBox</name>
    <message>
        <source>A long text was pasted: {lines} lines, {size}. It is read as a whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste tasks here: one per line, or several lines each with blank lines between, or a table from a spreadsheet, CSV or JSON lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the pasted text away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PipelineCard</name>
    <message>
        <source>Pipeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the running step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PipelineModel</name>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>A name cannot begin or end with a dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name cannot have {sign} in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a project of this name already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is too long; keep it below 100 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows keeps this name for a device; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the whole path of a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceCombo</name>
    <message>
        <source>All tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose tasks of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>topic: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PortionTable</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks by kind and split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{now} of {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Something went wrong inside the program; your work is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s folder {path} is gone or was moved; open it again from where it is now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>nothing heard for 30 s; still waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving and stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} per min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} per s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PurposeSection</name>
    <message>
        <source>Answer a customer&apos;s question about a cheese with one short text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One entry a line: what it must manage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One entry a line: what it need not do, or must turn down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence: who asks what, and what the student gives back. One ability, not several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pipeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RailFoot</name>
    <message>
        <source>No target yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewer not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target and reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target v{number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>today, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday, {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentEntry</name>
    <message>
        <source>Take {name} off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferenceBox</name>
    <message>
        <source>Form of the reference answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the reference answer fares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Every step of the pipeline is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to “{screen}” first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to be had here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select something first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pipeline is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is read-only here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemoveTopicDialog</name>
    <message numerus="yes">
        <source>%n task(s) belong to “{topic}”. No task is deleted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its tasks, share and floors go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No task belongs to “{topic}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where its tasks go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a topic, tasks lie outside the grid until you give them one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RenameTopicDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename topic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} ≠ {other}? {sure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}? {sure}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsPane</name>
    <message>
        <source>Line {line}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{aspect} {label}, {sure} sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: like {near}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunCharts</name>
    <message>
        <source>Gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large a step the optimizer takes: it warms up, then falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly the data pulls at the adapter; spikes are cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prepared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped; it can go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} · step {step}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A new name makes a new topic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For tasks that do not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take rows as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks with a reference answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is like a task of another split goes there instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by what right they are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>format {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as CC-BY-4.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where they come from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharesCard</name>
    <message>
        <source>Shares by kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} train tasks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SnapshotDialog</name>
    <message numerus="yes">
        <source>%n cell(s) lie below the floor of train tasks:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A snapshot freezes what a run learns from; later changes leave it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers (SFT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells below their floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting what would go in …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every floor is met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be made yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is recorded with the snapshot and with every run that uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences (DPO)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason to make it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Snapshot made: %n row(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{train} rows to train on, {validation} to validate on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spin</name>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>Eval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SplitsDialog</name>
    <message numerus="yes">
        <source>%n group(s); each stays in one split.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them move, eval before validation before train.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) of different groups belong together.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) would move with their groups:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A task leaks where a task to train on says nearly the same (word triples, 70 % alike), is the same, or is of its group. Paraphrases are not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also tasks of one small source (a call, a document)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at least one split a size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group near-duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leakage 0: nothing held out is given away by a task to train on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Leakage: %n held-out task(s) given away by tasks to train on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n task(s) in snapshots where they are</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No near-duplicates are in different groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The splits are changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tasks are divided as nearly so as groups allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out who goes where…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} from {old} to {new}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message numerus="yes">
        <source>%n answer(s) nobody has decided on</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) not checked yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) below floor</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) stopped halfway</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>How the task stands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n more job(s) running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n validation or eval task(s) resemble tasks to train on or share their group.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All changes kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leakage {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paraphrases are not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the running job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size: {zoom}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Overview of the differences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetDialog</name>
    <message>
        <source>Becomes version {number} when you leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Kept as a draft until it is right: %n thing(s) to mend.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Take back changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number} stays in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}. Nothing changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever you write is kept; there is no Save.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetForm</name>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetSummary</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Edit the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No target yet. Say what the student shall do, and what a good answer looks like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished changes: go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}: show all versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {tokens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in the last snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed since snapshot: {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>Add tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between conversation and labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation and tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels, reference and graders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools, as JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingCard</name>
    <message>
        <source>No run yet. Its curves are drawn here while it trains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run whose curves are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrialBox</name>
    <message>
        <source>Answer to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the answer to try fares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an answer to see how the graders judge it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TurnBox</name>
    <message>
        <source>Add tool calls to this turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the turn out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call that it answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool calls, as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{turn}: drag it, or move it with ↑ and ↓ (from its text: Alt+Shift+↑, ↓)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{turn}: what is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{turn}: who speaks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TurnList</name>
    <message>
        <source>Add a system message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not gradable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionsPane</name>
    <message>
        <source>No snapshot was made yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the last snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>A project’s folder can also be dropped on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distil what a large teacher model can do into a small student of your own, and see by measurement whether it is good enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
