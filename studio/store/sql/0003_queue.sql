-- The review queue: a narrow row for each task with answers, so that the next one is found at once
-- among a hundred thousand. Triggers note which rows no longer fit; the program brings them up to
-- date before it reads (studio/services/queue_upkeep.py).

CREATE TABLE queue_task (
    -- What the review queue is sorted and filtered by; '' where there is none.
    number INTEGER PRIMARY KEY, -- that of task_text: the order in which tasks came
    task_id TEXT NOT NULL UNIQUE REFERENCES task (id),
    kind TEXT NOT NULL,
    topic_id TEXT NOT NULL,
    difficulty TEXT NOT NULL,
    split TEXT NOT NULL,
    standing TEXT NOT NULL
        CHECK (standing IN ('open', 'accepted', 'rejected', 'escalated', 'conflict')),
    pile TEXT NOT NULL, -- the standing, or second where a second reviewer shall look
    raters INTEGER NOT NULL, -- people who judged an answer to it
    reviewer TEXT NOT NULL, -- who that is, where it is one
    answers INTEGER NOT NULL, -- of models
    models TEXT NOT NULL, -- their ids, as |a|b|
    agreement REAL NOT NULL, -- between them: 1 where they say the same, 0 where they share nothing
    confidence REAL NOT NULL, -- agreement x share of answers that fail no check
    longest INTEGER NOT NULL, -- characters
    failed_checks TEXT NOT NULL, -- names of the checks that an answer failed, as |a|b|
    flag TEXT NOT NULL, -- why it is worth a look
    is_fault INTEGER NOT NULL, -- whether that is a failed check
    audit INTEGER NOT NULL, -- a number by chance, below 2 to the 32nd, the same in every copy
    answered_at TEXT NOT NULL CHECK (answered_at GLOB '????-??-??T*Z') -- the newest answer
) STRICT;
CREATE INDEX queue_task_by_cell
    ON queue_task (kind, topic_id, difficulty, split, pile, agreement);
CREATE INDEX queue_task_by_agreement ON queue_task (pile, split, agreement);
CREATE INDEX queue_task_by_audit ON queue_task (pile, split, audit);
CREATE INDEX queue_task_by_age ON queue_task (pile, split, answered_at);
-- Tasks that one person has judged: few of the open ones, and those that wait for a second look.
CREATE INDEX queue_task_by_reviewer ON queue_task (pile, reviewer) WHERE reviewer <> '';

CREATE TABLE queue_stale (
    -- Tasks whose row of the queue no longer says how they are.
    task_id TEXT PRIMARY KEY NOT NULL REFERENCES task (id),
    answers INTEGER NOT NULL -- 1 where answers or checks changed, 0 where verdicts or labels did
) STRICT, WITHOUT ROWID;

INSERT INTO queue_stale (task_id, answers)
SELECT id, 1 FROM task
WHERE withdrawn_at IS NULL AND EXISTS (SELECT 1 FROM candidate WHERE candidate.task_id = task.id);

CREATE TRIGGER queue_of_candidate AFTER INSERT ON candidate
BEGIN
    UPDATE queue_stale SET answers = 1 WHERE task_id = new.task_id AND answers = 0;
    INSERT INTO queue_stale (task_id, answers) SELECT new.task_id, 1
    WHERE NOT EXISTS (SELECT 1 FROM queue_stale WHERE task_id = new.task_id);
END;

CREATE TRIGGER queue_of_withdrawn_candidate AFTER UPDATE OF withdrawn_at ON candidate
WHEN old.withdrawn_at IS NOT new.withdrawn_at
BEGIN
    UPDATE queue_stale SET answers = 1 WHERE task_id = new.task_id AND answers = 0;
    INSERT INTO queue_stale (task_id, answers) SELECT new.task_id, 1
    WHERE NOT EXISTS (SELECT 1 FROM queue_stale WHERE task_id = new.task_id);
END;

CREATE TRIGGER queue_of_check AFTER INSERT ON check_result
WHEN new.status IN ('failed', 'warned')
BEGIN
    UPDATE queue_stale SET answers = 1 WHERE answers = 0
        AND task_id = (SELECT task_id FROM candidate WHERE id = new.candidate_id);
    INSERT INTO queue_stale (task_id, answers) SELECT task_id, 1 FROM candidate
    WHERE id = new.candidate_id AND task_id NOT IN (SELECT task_id FROM queue_stale);
END;

CREATE TRIGGER queue_of_changed_check AFTER UPDATE OF status ON check_result
WHEN old.status <> new.status
BEGIN
    UPDATE queue_stale SET answers = 1 WHERE answers = 0
        AND task_id = (SELECT task_id FROM candidate WHERE id = new.candidate_id);
    INSERT INTO queue_stale (task_id, answers) SELECT task_id, 1 FROM candidate
    WHERE id = new.candidate_id AND task_id NOT IN (SELECT task_id FROM queue_stale);
END;

CREATE TRIGGER queue_of_decision AFTER INSERT ON decision
BEGIN
    INSERT INTO queue_stale (task_id, answers) SELECT task_id, 0 FROM candidate
    WHERE id = new.candidate_id AND task_id NOT IN (SELECT task_id FROM queue_stale);
END;

CREATE TRIGGER queue_of_labels AFTER UPDATE OF kind, topic_id, difficulty, split ON task
WHEN old.kind <> new.kind OR old.topic_id IS NOT new.topic_id
    OR old.difficulty <> new.difficulty OR old.split <> new.split
BEGIN
    INSERT INTO queue_stale (task_id, answers) SELECT new.id, 0
    WHERE NOT EXISTS (SELECT 1 FROM queue_stale WHERE task_id = new.id);
END;

CREATE TRIGGER queue_of_withdrawn_task AFTER UPDATE OF withdrawn_at ON task
WHEN old.withdrawn_at IS NOT new.withdrawn_at
BEGIN
    UPDATE queue_stale SET answers = 1 WHERE task_id = new.id AND answers = 0;
    INSERT INTO queue_stale (task_id, answers) SELECT new.id, 1
    WHERE NOT EXISTS (SELECT 1 FROM queue_stale WHERE task_id = new.id);
END;

CREATE TRIGGER queue_of_contract AFTER INSERT ON target
WHEN json_extract(new.contract_json, '$.type') IS NOT (
    SELECT json_extract(contract_json, '$.type') FROM target
    WHERE version < new.version ORDER BY version DESC LIMIT 1)
BEGIN
    UPDATE queue_stale SET answers = 1 WHERE answers = 0;
    INSERT INTO queue_stale (task_id, answers) SELECT task_id, 1 FROM queue_task
    WHERE task_id NOT IN (SELECT task_id FROM queue_stale);
END;
