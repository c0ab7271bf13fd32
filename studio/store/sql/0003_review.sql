-- Schema 3: review by several people, each with a verdict of her own.

CREATE TABLE reason (
    -- Why a reviewer decides as she does, in this project's own words; code is what
    -- decision.reasons_json and preference.reasons_json name.
    code TEXT PRIMARY KEY NOT NULL,
    label TEXT NOT NULL,
    hotkey TEXT NOT NULL DEFAULT '', -- the key that chooses it, '' where none does
    subject TEXT NOT NULL DEFAULT 'both' CHECK (subject IN ('answer', 'pair', 'both')),
    position INTEGER NOT NULL DEFAULT 0, -- the order that people gave
    withdrawn_at TEXT CHECK (withdrawn_at GLOB '????-??-??T*Z') -- no longer offered, still known
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_view (
    -- A filter that a person gave a name.
    id TEXT PRIMARY KEY NOT NULL,
    screen TEXT NOT NULL, -- where it belongs, such as review
    name TEXT NOT NULL,
    query_json TEXT NOT NULL CHECK (json_valid(query_json)),
    position INTEGER NOT NULL DEFAULT 0,
    UNIQUE (screen, name)
) STRICT;

CREATE TABLE setting (
    -- How this project wants things done, by a dotted name such as review.double_share.
    key TEXT PRIMARY KEY NOT NULL,
    value_json TEXT NOT NULL CHECK (json_valid(value_json))
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
    -- Who was given a task to review, so that nobody else is given it for a while.
    task_id TEXT PRIMARY KEY NOT NULL REFERENCES task (id),
    rater_id TEXT NOT NULL REFERENCES rater (id),
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T*Z')
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_by_rater ON claim (rater_id);

-- Parts of the answer with reasons of their own: [{"start", "end", "text", "reasons"}].
ALTER TABLE decision ADD COLUMN hunks_json TEXT NOT NULL DEFAULT '[]'
    CHECK (json_valid(hunks_json));
-- How long the reviewer looked.
ALTER TABLE decision ADD COLUMN seconds REAL CHECK (seconds >= 0);
-- Whether it settles what reviewers did not agree on.
ALTER TABLE decision ADD COLUMN adjudicates INTEGER NOT NULL DEFAULT 0
    CHECK (adjudicates IN (0, 1));
-- Of an accepted edit, whether it and the answer it corrects shall be a pair to learn from.
ALTER TABLE decision ADD COLUMN keeps_pair INTEGER NOT NULL DEFAULT 1
    CHECK (keeps_pair IN (0, 1));

CREATE VIEW rater_decision AS
    -- What each rater says of each candidate now: her newest decision that none supersedes. A rule
    -- of the project has no rater. One that takes a decision back speaks for whose that was.
    SELECT decision.*
    FROM decision
    WHERE decision.verdict <> 'undone'
        AND NOT EXISTS (SELECT 1 FROM decision AS later WHERE later.supersedes = decision.id)
        AND NOT EXISTS (
            SELECT 1
            FROM decision AS newer
            WHERE newer.candidate_id = decision.candidate_id
                AND (newer.created_at, newer.id) > (decision.created_at, decision.id)
                AND decision.rater_id IS CASE newer.verdict
                    WHEN 'undone' THEN (
                        SELECT taken.rater_id FROM decision AS taken WHERE taken.id = newer.supersedes)
                    ELSE newer.rater_id END
                AND NOT EXISTS (SELECT 1 FROM decision AS later WHERE later.supersedes = newer.id));

CREATE VIEW counting_decision AS
    -- The raters' decisions that count: an adjudication outweighs what was said before it, and a
    -- person outweighs a rule.
    SELECT said.*
    FROM rater_decision AS said
    WHERE NOT EXISTS (
            SELECT 1
            FROM rater_decision AS ruling
            WHERE ruling.candidate_id = said.candidate_id
                AND ruling.adjudicates
                AND (ruling.created_at, ruling.id) > (said.created_at, said.id))
        AND (said.rater_id IS NOT NULL OR NOT EXISTS (
            SELECT 1
            FROM rater_decision AS person
            WHERE person.candidate_id = said.candidate_id AND person.rater_id IS NOT NULL));

CREATE VIEW judged_candidate AS
    -- What all of them together say of a candidate: the newest verdict, unless some accept it and
    -- others reject it. Escalating asks others, so it contradicts nobody.
    SELECT
        candidate_id,
        id AS decision_id,
        verdict,
        count(rater_id) AS raters,
        count(DISTINCT CASE WHEN verdict <> 'escalate' THEN verdict END) > 1 AS conflict,
        sum(adjudicates) > 0 AS adjudicated,
        max(created_at || ' ' || id) AS newest -- makes the bare columns those of its row
    FROM counting_decision
    GROUP BY candidate_id;

CREATE TABLE candidate_verdict (
    -- The candidates' verdicts as judged_candidate finds them, kept by a trigger. Where reviewers
    -- conflict, the verdict is only the newest of theirs and does not count.
    candidate_id TEXT PRIMARY KEY NOT NULL REFERENCES candidate (id),
    decision_id TEXT NOT NULL REFERENCES decision (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'reject', 'escalate')),
    raters INTEGER NOT NULL, -- people whose verdict counts; 0 where a rule decided
    conflict INTEGER NOT NULL,
    adjudicated INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX candidate_verdict_by_decision ON candidate_verdict (decision_id);

INSERT INTO candidate_verdict
SELECT candidate_id, decision_id, verdict, raters, conflict, adjudicated FROM judged_candidate;

CREATE TRIGGER decision_is_counted AFTER INSERT ON decision
BEGIN
    DELETE FROM candidate_verdict WHERE candidate_id = new.candidate_id;
    INSERT INTO candidate_verdict
    SELECT candidate_id, decision_id, verdict, raters, conflict, adjudicated
    FROM judged_candidate
    WHERE candidate_id = new.candidate_id;
END;

DROP VIEW current_decision;
CREATE VIEW current_decision AS
    -- One row per decided candidate: the decision that counts, none where reviewers conflict.
    SELECT decision.*
    FROM candidate_verdict
    JOIN decision ON decision.id = candidate_verdict.decision_id
    WHERE NOT candidate_verdict.conflict;

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
        (SELECT verdict FROM candidate_verdict
            WHERE candidate_verdict.candidate_id = candidate.id
                AND NOT candidate_verdict.conflict) AS verdict
    FROM candidate
    WHERE candidate.withdrawn_at IS NULL;

CREATE TRIGGER record_reason_insert AFTER INSERT ON reason
BEGIN
    INSERT INTO change_row (change_id, entity, after_json)
    SELECT change_id, 'reason', json_object('code', new.code) FROM recording;
END;

CREATE TRIGGER record_reason_update AFTER UPDATE ON reason
WHEN old.label <> new.label OR old.hotkey <> new.hotkey OR old.subject <> new.subject
    OR old.position <> new.position OR old.withdrawn_at IS NOT new.withdrawn_at
BEGIN
    INSERT INTO change_row (change_id, entity, before_json, after_json)
    SELECT change_id, 'reason',
        json_object('code', old.code, 'label', old.label, 'hotkey', old.hotkey,
            'subject', old.subject, 'position', old.position, 'withdrawn_at', old.withdrawn_at),
        json_object('code', new.code)
    FROM recording;
END;
