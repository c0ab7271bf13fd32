-- Schema 2: the distribution as a contract, and tasks and answers that can be taken back.

ALTER TABLE topic ADD COLUMN position INTEGER NOT NULL DEFAULT 0; -- the order that people gave
ALTER TABLE topic ADD COLUMN withdrawn_at TEXT CHECK (withdrawn_at GLOB '????-??-??T*Z');

CREATE TABLE planned_cell (
    -- One place of the distribution: kind x topic x difficulty. All shares together are 1.
    kind TEXT NOT NULL CHECK (kind IN ('common', 'long_tail', 'difficult', 'boundary', 'format',
        'multi_turn', 'bad_input', 'refusal', 'terminology', 'real_phrasing')),
    topic_id TEXT NOT NULL REFERENCES topic (id),
    difficulty TEXT NOT NULL CHECK (difficulty IN ('easy', 'medium', 'hard')),
    target_share REAL NOT NULL CHECK (target_share BETWEEN 0 AND 1),
    floor INTEGER NOT NULL DEFAULT 0 CHECK (floor >= 0), -- fewest train tasks to train on
    PRIMARY KEY (kind, topic_id, difficulty)
) STRICT, WITHOUT ROWID;
INSERT INTO planned_cell (kind, topic_id, difficulty, target_share)
SELECT kind, topic_id, difficulty,
    iif(target_share > 0, target_share / (SELECT sum(target_share) FROM cell), 0.0)
FROM cell;
DROP TABLE cell;
ALTER TABLE planned_cell RENAME TO cell;
CREATE INDEX cell_by_topic ON cell (topic_id);

CREATE TABLE plan (
    -- How many tasks there shall be in the end; at most one row.
    id INTEGER PRIMARY KEY CHECK (id = 1),
    planned_tasks INTEGER NOT NULL CHECK (planned_tasks > 0)
) STRICT;

ALTER TABLE candidate ADD COLUMN withdrawn_at TEXT CHECK (withdrawn_at GLOB '????-??-??T*Z');
DROP TRIGGER candidate_no_update;
CREATE TRIGGER candidate_no_update BEFORE UPDATE OF id, task_id, model_id, rater_id, parent_id,
    text, tool_calls_json, call_id, content_hash, created_at ON candidate
BEGIN
    SELECT RAISE(ABORT, 'candidates are only ever appended; an edit is a new candidate with a parent');
END;

DROP VIEW candidate_standing;
CREATE VIEW candidate_standing AS
    -- Where each candidate in use stands: rules run on it, rules it failed, its verdict if any.
    SELECT
        candidate.id AS candidate_id,
        candidate.task_id,
        candidate.model_id,
        (SELECT count(*) FROM check_result
            WHERE check_result.candidate_id = candidate.id) AS checks_run,
        (SELECT count(*) FROM check_result
            WHERE check_result.candidate_id = candidate.id
                AND check_result.status = 'failed') AS checks_failed,
        (SELECT verdict FROM current_decision
            WHERE current_decision.candidate_id = candidate.id) AS verdict
    FROM candidate
    WHERE candidate.withdrawn_at IS NULL;

DROP VIEW current_preference;
CREATE VIEW current_preference AS
    -- Votes that none supersedes; a hidden repeat (repeat_of) is a vote of its own. A skip that
    -- supersedes a vote takes it back, so that none is left.
    SELECT preference.*
    FROM preference
    WHERE NOT EXISTS (SELECT 1 FROM preference AS later WHERE later.supersedes = preference.id)
        AND NOT (preference.outcome = 'skip' AND preference.supersedes IS NOT NULL);
