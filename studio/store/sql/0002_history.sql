-- What can be undone: each step with what it did to which rows, kept by triggers. A row that is
-- written as it was before is no change.

CREATE TABLE change (
    -- One step of a person's work that can be taken back and done again.
    id TEXT PRIMARY KEY NOT NULL,
    number INTEGER NOT NULL UNIQUE, -- the order in which steps were done
    label TEXT NOT NULL, -- as a menu names it: "Undo reject"
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'passed')), -- passed: work went on
    rater_id TEXT REFERENCES rater (id),
    created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T*Z')
) STRICT;
CREATE INDEX change_by_state ON change (state, number);
CREATE INDEX change_by_rater ON change (rater_id);

CREATE TABLE change_row (
    -- What a step did to one row: an addition has no before, a removal no after.
    sequence INTEGER PRIMARY KEY,
    change_id TEXT NOT NULL REFERENCES change (id),
    entity TEXT NOT NULL, -- the table
    before_json TEXT CHECK (before_json IS NULL OR json_valid(before_json)),
    after_json TEXT CHECK (after_json IS NULL OR json_valid(after_json))
) STRICT;
CREATE INDEX change_row_by_change ON change_row (change_id, sequence);

CREATE TABLE recording (
    -- The step that is being done, within its transaction; empty at all other times.
    change_id TEXT PRIMARY KEY NOT NULL REFERENCES change (id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER record_target_insert AFTER INSERT ON target
BEGIN
    INSERT INTO change_row (change_id, entity, after_json)
    SELECT change_id, 'target', json_object('id', new.id, 'version', new.version,
        'statement', new.statement, 'in_scope_json', new.in_scope_json,
        'out_of_scope_json', new.out_of_scope_json, 'system_prompt', new.system_prompt,
        'contract_json', new.contract_json, 'student', new.student,
        'floors_json', new.floors_json, 'created_at', new.created_at)
    FROM recording;
END;

CREATE TRIGGER record_target_delete AFTER DELETE ON target
BEGIN
    INSERT INTO change_row (change_id, entity, before_json)
    SELECT change_id, 'target', json_object('id', old.id, 'version', old.version,
        'statement', old.statement, 'in_scope_json', old.in_scope_json,
        'out_of_scope_json', old.out_of_scope_json, 'system_prompt', old.system_prompt,
        'contract_json', old.contract_json, 'student', old.student,
        'floors_json', old.floors_json, 'created_at', old.created_at)
    FROM recording;
END;

CREATE TRIGGER record_topic_insert AFTER INSERT ON topic
BEGIN
    INSERT INTO change_row (change_id, entity, after_json)
    SELECT change_id, 'topic', json_object('id', new.id) FROM recording;
END;

CREATE TRIGGER record_topic_update AFTER UPDATE ON topic
WHEN old.name <> new.name OR old.position <> new.position
    OR old.withdrawn_at IS NOT new.withdrawn_at
BEGIN
    INSERT INTO change_row (change_id, entity, before_json, after_json)
    SELECT change_id, 'topic',
        json_object('id', old.id, 'name', old.name, 'position', old.position,
            'withdrawn_at', old.withdrawn_at),
        json_object('id', new.id)
    FROM recording;
END;

CREATE TRIGGER record_cell_insert AFTER INSERT ON cell
BEGIN
    INSERT INTO change_row (change_id, entity, after_json)
    SELECT change_id, 'cell', json_object('kind', new.kind, 'topic_id', new.topic_id,
        'difficulty', new.difficulty)
    FROM recording;
END;

CREATE TRIGGER record_cell_update AFTER UPDATE ON cell
WHEN old.target_share <> new.target_share OR old.floor <> new.floor
BEGIN
    INSERT INTO change_row (change_id, entity, before_json, after_json)
    SELECT change_id, 'cell',
        json_object('kind', old.kind, 'topic_id', old.topic_id, 'difficulty', old.difficulty,
            'target_share', json(printf('%!.17g', old.target_share)), 'floor', old.floor),
        json_object('kind', new.kind)
    FROM recording;
END;

CREATE TRIGGER record_cell_delete AFTER DELETE ON cell
BEGIN
    INSERT INTO change_row (change_id, entity, before_json)
    SELECT change_id, 'cell', json_object('kind', old.kind, 'topic_id', old.topic_id,
        'difficulty', old.difficulty,
        'target_share', json(printf('%!.17g', old.target_share)), 'floor', old.floor)
    FROM recording;
END;

CREATE TRIGGER record_plan_insert AFTER INSERT ON plan
BEGIN
    INSERT INTO change_row (change_id, entity, after_json)
    SELECT change_id, 'plan', json_object('id', new.id) FROM recording;
END;

CREATE TRIGGER record_plan_update AFTER UPDATE ON plan
WHEN old.planned_tasks <> new.planned_tasks
BEGIN
    INSERT INTO change_row (change_id, entity, before_json, after_json)
    SELECT change_id, 'plan', json_object('id', old.id, 'planned_tasks', old.planned_tasks),
        json_object('id', new.id)
    FROM recording;
END;

CREATE TRIGGER record_plan_delete AFTER DELETE ON plan
BEGIN
    INSERT INTO change_row (change_id, entity, before_json)
    SELECT change_id, 'plan', json_object('id', old.id, 'planned_tasks', old.planned_tasks)
    FROM recording;
END;

CREATE TRIGGER record_task_insert AFTER INSERT ON task
BEGIN
    INSERT INTO change_row (change_id, entity, after_json)
    SELECT change_id, 'task', json_object('id', new.id) FROM recording;
END;

CREATE TRIGGER record_task_update AFTER UPDATE OF name, kind, topic_id, difficulty, split,
    group_id, source_id, withdrawn_at ON task
WHEN old.name IS NOT new.name OR old.kind <> new.kind OR old.topic_id IS NOT new.topic_id
    OR old.difficulty <> new.difficulty OR old.split <> new.split OR old.group_id <> new.group_id
    OR old.source_id IS NOT new.source_id OR old.withdrawn_at IS NOT new.withdrawn_at
BEGIN
    INSERT INTO change_row (change_id, entity, before_json, after_json)
    SELECT change_id, 'task',
        json_object('id', old.id, 'name', old.name, 'kind', old.kind, 'topic_id', old.topic_id,
            'difficulty', old.difficulty, 'split', old.split, 'group_id', old.group_id,
            'source_id', old.source_id, 'withdrawn_at', old.withdrawn_at),
        json_object('id', new.id)
    FROM recording;
END;

CREATE TRIGGER record_task_grading_update AFTER UPDATE OF reference_json, graders_json ON task
WHEN old.reference_json IS NOT new.reference_json OR old.graders_json <> new.graders_json
BEGIN
    INSERT INTO change_row (change_id, entity, before_json, after_json)
    SELECT change_id, 'task',
        json_object('id', old.id, 'reference_json', old.reference_json,
            'graders_json', old.graders_json),
        json_object('id', new.id)
    FROM recording;
END;

CREATE TRIGGER record_candidate_insert AFTER INSERT ON candidate
BEGIN
    INSERT INTO change_row (change_id, entity, after_json)
    SELECT change_id, 'candidate', json_object('id', new.id) FROM recording;
END;

CREATE TRIGGER record_candidate_update AFTER UPDATE OF withdrawn_at ON candidate
WHEN old.withdrawn_at IS NOT new.withdrawn_at
BEGIN
    INSERT INTO change_row (change_id, entity, before_json, after_json)
    SELECT change_id, 'candidate',
        json_object('id', old.id, 'withdrawn_at', old.withdrawn_at), json_object('id', new.id)
    FROM recording;
END;

CREATE TRIGGER record_decision_insert AFTER INSERT ON decision
BEGIN
    INSERT INTO change_row (change_id, entity, after_json)
    SELECT change_id, 'decision', json_object('id', new.id) FROM recording;
END;

CREATE TRIGGER record_preference_insert AFTER INSERT ON preference
BEGIN
    INSERT INTO change_row (change_id, entity, after_json)
    SELECT change_id, 'preference', json_object('id', new.id) FROM recording;
END;
