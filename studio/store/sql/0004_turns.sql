-- Schema 4: a verdict of its own on each earlier turn of the assistant in a task's conversation.

CREATE TABLE turn_decision (
    -- A reviewer's verdict on one turn of a task's conversation; only ever appended. Taking one
    -- back appends a row whose verdict is undone and which supersedes it. See the view
    -- current_turn_decision.
    id TEXT PRIMARY KEY NOT NULL,
    task_id TEXT NOT NULL REFERENCES task (id),
    turn INTEGER NOT NULL CHECK (turn >= 0), -- its place in task.messages_json, from 0
    verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'reject', 'undone')),
    reasons_json TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(reasons_json)), -- reason codes
    note TEXT NOT NULL DEFAULT '',
    rater_id TEXT NOT NULL REFERENCES rater (id),
    -- Whether it settles what reviewers did not agree on.
    adjudicates INTEGER NOT NULL DEFAULT 0 CHECK (adjudicates IN (0, 1)),
    supersedes TEXT REFERENCES turn_decision (id) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T*Z'),
    CHECK (supersedes IS NOT id)
) STRICT;
CREATE INDEX turn_decision_by_turn ON turn_decision (task_id, turn, rater_id, created_at, id);
CREATE INDEX turn_decision_by_supersedes ON turn_decision (supersedes);
CREATE INDEX turn_decision_by_rater ON turn_decision (rater_id);

CREATE TRIGGER turn_decision_is_of_a_turn BEFORE INSERT ON turn_decision
WHEN (SELECT json_extract(messages_json, '$[' || new.turn || '].role')
        FROM task WHERE id = new.task_id) <> 'assistant'
    OR (SELECT json_array_length(messages_json) FROM task WHERE id = new.task_id) <= new.turn
BEGIN
    SELECT RAISE(ABORT, 'only a turn of the assistant is judged; give its place in messages_json');
END;

CREATE TRIGGER turn_decision_no_update BEFORE UPDATE ON turn_decision
BEGIN
    SELECT RAISE(ABORT, 'decisions are only ever appended; take one back with a row that supersedes it');
END;

CREATE TRIGGER turn_decision_no_delete BEFORE DELETE ON turn_decision
BEGIN
    SELECT RAISE(ABORT, 'decisions are only ever appended; take one back with a row that supersedes it');
END;

CREATE TRIGGER record_turn_decision_insert AFTER INSERT ON turn_decision
BEGIN
    INSERT INTO change_row (change_id, entity, after_json)
    SELECT change_id, 'turn_decision', json_object('id', new.id) FROM recording;
END;

CREATE TRIGGER queue_of_turn_decision AFTER INSERT ON turn_decision
BEGIN
    INSERT INTO queue_stale (task_id, answers) SELECT new.task_id, 0
    WHERE NOT EXISTS (SELECT 1 FROM queue_stale WHERE task_id = new.task_id)
        AND EXISTS (SELECT 1 FROM queue_task WHERE task_id = new.task_id);
END;

CREATE TABLE carried_answer (
    -- Where an answer was taken over from when the conversation was corrected: it was given to the
    -- conversation as it was before, and a reviewer found that it may still fit.
    candidate_id TEXT PRIMARY KEY NOT NULL REFERENCES candidate (id),
    from_id TEXT NOT NULL REFERENCES candidate (id),
    CHECK (candidate_id <> from_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX carried_answer_by_from ON carried_answer (from_id);

CREATE TRIGGER carried_answer_no_update BEFORE UPDATE ON carried_answer
BEGIN
    SELECT RAISE(ABORT, 'where an answer came from is only ever appended');
END;

CREATE TRIGGER carried_answer_no_delete BEFORE DELETE ON carried_answer
BEGIN
    SELECT RAISE(ABORT, 'where an answer came from is only ever appended');
END;

CREATE VIEW rater_turn_decision AS
    -- What each rater says of each turn now: her newest decision that none supersedes.
    SELECT said.*
    FROM turn_decision AS said
    WHERE said.verdict <> 'undone'
        AND NOT EXISTS (SELECT 1 FROM turn_decision AS later WHERE later.supersedes = said.id)
        AND NOT EXISTS (
            SELECT 1
            FROM turn_decision AS newer
            WHERE newer.task_id = said.task_id
                AND newer.turn = said.turn
                AND newer.rater_id = said.rater_id
                AND (newer.created_at, newer.id) > (said.created_at, said.id)
                AND NOT EXISTS (
                    SELECT 1 FROM turn_decision AS later WHERE later.supersedes = newer.id));

CREATE VIEW judged_turn AS
    -- What all of them together say of a turn: the newest verdict, unless some accept it and others
    -- reject it. One that settles a conflict outweighs what was said before it.
    SELECT
        said.task_id,
        said.turn,
        said.id AS decision_id,
        said.verdict,
        count(*) AS raters,
        count(DISTINCT said.verdict) > 1 AS conflict,
        sum(said.adjudicates) > 0 AS adjudicated,
        max(said.created_at || ' ' || said.id) AS newest -- makes the bare columns those of its row
    FROM rater_turn_decision AS said
    WHERE NOT EXISTS (
        SELECT 1
        FROM rater_turn_decision AS ruling
        WHERE ruling.task_id = said.task_id
            AND ruling.turn = said.turn
            AND ruling.adjudicates
            AND (ruling.created_at, ruling.id) > (said.created_at, said.id))
    GROUP BY said.task_id, said.turn;

CREATE VIEW current_turn_decision AS
    -- One row per judged turn: the decision that counts, none where reviewers conflict.
    SELECT turn_decision.*
    FROM judged_turn
    JOIN turn_decision ON turn_decision.id = judged_turn.decision_id
    WHERE NOT judged_turn.conflict;

CREATE VIEW unfit_task AS
    -- Tasks that nothing is learnt from: a turn of their conversation is rejected, or reviewers
    -- conflict about one.
    SELECT task_id, count(*) AS turns
    FROM judged_turn
    WHERE verdict = 'reject' OR conflict
    GROUP BY task_id;
