-- Rules that no tool can break by accident, whichever program opens this file.

CREATE TRIGGER candidate_no_update BEFORE UPDATE ON candidate
BEGIN
    SELECT RAISE(ABORT, 'candidates are only ever appended; an edit is a new candidate with a parent');
END;

CREATE TRIGGER candidate_no_delete BEFORE DELETE ON candidate
BEGIN
    SELECT RAISE(ABORT, 'candidates are only ever appended; an edit is a new candidate with a parent');
END;

CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision
BEGIN
    SELECT RAISE(ABORT, 'decisions are only ever appended; take one back with a row that supersedes it');
END;

CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision
BEGIN
    SELECT RAISE(ABORT, 'decisions are only ever appended; take one back with a row that supersedes it');
END;

CREATE TRIGGER preference_no_update BEFORE UPDATE ON preference
BEGIN
    SELECT RAISE(ABORT, 'votes are only ever appended; take one back with a row that supersedes it');
END;

CREATE TRIGGER preference_no_delete BEFORE DELETE ON preference
BEGIN
    SELECT RAISE(ABORT, 'votes are only ever appended; take one back with a row that supersedes it');
END;

CREATE TRIGGER snapshot_row_no_update BEFORE UPDATE ON snapshot_row
BEGIN
    SELECT RAISE(ABORT, 'a snapshot is frozen; make a new one');
END;

CREATE TRIGGER snapshot_row_no_delete BEFORE DELETE ON snapshot_row
BEGIN
    SELECT RAISE(ABORT, 'a snapshot is frozen; make a new one');
END;

CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'the audit trail is only ever appended');
END;

CREATE TRIGGER event_no_delete BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'the audit trail is only ever appended');
END;

CREATE TRIGGER task_group_keeps_its_split BEFORE INSERT ON task
WHEN new.withdrawn_at IS NULL AND EXISTS (
    SELECT 1 FROM task
    WHERE group_id = new.group_id AND split <> new.split AND withdrawn_at IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'tasks of one group never straddle splits');
END;
