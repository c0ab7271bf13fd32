-- Schema 1. Frozen once released: a change is a new file and a new named migration.
-- Every id is a ULID, every time is UTC in ISO 8601 ending in Z, every *_json column holds JSON.

CREATE TABLE target (
    -- The one ability being distilled. A change is a new row; the highest version counts.
    id TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL UNIQUE CHECK (version > 0),
    statement TEXT NOT NULL,
    in_scope_json TEXT NOT NULL CHECK (json_valid(in_scope_json)),
    out_of_scope_json TEXT NOT NULL CHECK (json_valid(out_of_scope_json)),
    system_prompt TEXT NOT NULL,
    contract_json TEXT NOT NULL CHECK (json_valid(contract_json)), -- {"type", "schema"}
    student TEXT NOT NULL, -- the base model that is to be trained
    floors_json TEXT NOT NULL CHECK (json_valid(floors_json)), -- metric -> smallest good share
    created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T*Z')
) STRICT;

CREATE TABLE topic (
    -- What tasks are about, in the domain's own words.
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE cell (
    -- One place of the distribution: kind x topic x difficulty. All cells together are the plan.
    kind TEXT NOT NULL CHECK (kind IN ('common', 'long_tail', 'difficult', 'boundary', 'format',
        'multi_turn', 'bad_input', 'refusal', 'terminology', 'real_phrasing')),
    topic_id TEXT NOT NULL REFERENCES topic (id),
    difficulty TEXT NOT NULL CHECK (difficulty IN ('easy', 'medium', 'hard')),
    target_share REAL NOT NULL CHECK (target_share BETWEEN 0 AND 1),
    floor REAL CHECK (floor BETWEEN 0 AND 1), -- smallest resolution rate that is good enough
    PRIMARY KEY (kind, topic_id, difficulty)
) STRICT, WITHOUT ROWID;
CREATE INDEX cell_by_topic ON cell (topic_id);

CREATE TABLE source (
    -- Where tasks or answers came from, and by what right they may be used.
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL UNIQUE,
    licence TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE rater (
    -- A person who edits, decides or votes.
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL UNIQUE,
    display TEXT NOT NULL DEFAULT '' -- the name as a screen shows it
) STRICT;

CREATE TABLE task (
    -- One input. A corrected task is a new row that supersedes the old one, which is withdrawn.
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT UNIQUE, -- the id that the imported file gave the task, if it gave one
    kind TEXT NOT NULL CHECK (kind IN ('common', 'long_tail', 'difficult', 'boundary', 'format',
        'multi_turn', 'bad_input', 'refusal', 'terminology', 'real_phrasing')),
    topic_id TEXT REFERENCES topic (id),
    difficulty TEXT NOT NULL CHECK (difficulty IN ('easy', 'medium', 'hard')),
    split TEXT NOT NULL CHECK (split IN ('train', 'validation', 'eval')),
    group_id TEXT NOT NULL, -- tasks of one group never straddle splits
    messages_json TEXT NOT NULL CHECK (json_valid(messages_json)), -- [{"role", "content"}]
    tools_json TEXT NOT NULL CHECK (json_valid(tools_json)), -- OpenAI function tools
    reference_json TEXT -- a text or {"tool_calls"}; null where there is none
        CHECK (reference_json IS NULL OR json_valid(reference_json)),
    graders_json TEXT NOT NULL CHECK (json_valid(graders_json)), -- [{"type", settings}]
    source_id TEXT REFERENCES source (id),
    content_hash TEXT NOT NULL, -- SHA-256 of messages and tools
    supersedes TEXT REFERENCES task (id),
    created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T*Z'),
    withdrawn_at TEXT CHECK (withdrawn_at GLOB '????-??-??T*Z') -- no longer used, still known
) STRICT;
CREATE INDEX task_by_place ON task (split, kind, topic_id, difficulty);
CREATE INDEX task_by_topic ON task (topic_id);
CREATE INDEX task_by_group ON task (group_id, split);
CREATE INDEX task_by_content ON task (content_hash);
CREATE INDEX task_by_source ON task (source_id);
CREATE INDEX task_by_supersedes ON task (supersedes);
-- A task that has no name is known by its content: reading a file twice adds nothing.
CREATE UNIQUE INDEX task_unnamed ON task (content_hash) WHERE name IS NULL AND withdrawn_at IS NULL;

CREATE TABLE model (
    -- Anything that answers. Prices are USD per million tokens.
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL
        CHECK (role IN ('teacher', 'critic', 'judge', 'student', 'base', 'human')),
    connector TEXT NOT NULL, -- how it is asked, such as recorded, local or human
    price_in REAL NOT NULL DEFAULT 0 CHECK (price_in >= 0),
    price_out REAL NOT NULL DEFAULT 0 CHECK (price_out >= 0),
    licence TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    adapter_run TEXT REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED, -- whose adapter it uses
    created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T*Z')
) STRICT;
CREATE INDEX model_by_adapter ON model (adapter_run);

CREATE TABLE call (
    -- One request to a model. The row is there before the request is sent, so that nothing paid
    -- for is lost or asked twice.
    id TEXT PRIMARY KEY NOT NULL,
    model_id TEXT NOT NULL REFERENCES model (id),
    task_id TEXT NOT NULL REFERENCES task (id),
    key TEXT NOT NULL UNIQUE, -- hash of model, messages, tools, settings and sample number
    status TEXT NOT NULL CHECK (status IN ('pending', 'done', 'failed')),
    settings_json TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings_json)),
    prompt_tokens INTEGER CHECK (prompt_tokens >= 0), -- as the server reported
    answer_tokens INTEGER CHECK (answer_tokens >= 0),
    latency_ms REAL CHECK (latency_ms >= 0),
    cost REAL CHECK (cost >= 0), -- USD
    error TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T*Z'),
    finished_at TEXT CHECK (finished_at GLOB '????-??-??T*Z')
) STRICT;
CREATE INDEX call_by_task ON call (task_id);
CREATE INDEX call_by_model ON call (model_id, status);

CREATE TABLE candidate (
    -- One answer to one task; only ever appended. An edit is a new row with a parent.
    id TEXT PRIMARY KEY NOT NULL,
    task_id TEXT NOT NULL REFERENCES task (id),
    model_id TEXT NOT NULL REFERENCES model (id),
    rater_id TEXT REFERENCES rater (id), -- who wrote it, for a human's answer or edit
    parent_id TEXT, -- the answer that this one corrects
    text TEXT NOT NULL,
    tool_calls_json TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tool_calls_json)),
    call_id TEXT REFERENCES call (id),
    content_hash TEXT NOT NULL, -- SHA-256 of text and tool calls
    created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T*Z'),
    UNIQUE (id, task_id), -- what others refer to, so that an answer never changes its task
    FOREIGN KEY (parent_id, task_id) REFERENCES candidate (id, task_id)
        DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX candidate_by_task ON candidate (task_id);
CREATE INDEX candidate_by_model ON candidate (model_id);
CREATE INDEX candidate_by_parent ON candidate (parent_id);
CREATE INDEX candidate_by_call ON candidate (call_id);
CREATE INDEX candidate_by_rater ON candidate (rater_id);
-- The same answer of the same model is one candidate: reading a file twice adds nothing.
CREATE UNIQUE INDEX candidate_once
    ON candidate (task_id, model_id, content_hash, coalesce(parent_id, ''));

CREATE TABLE check_result (
    -- What a rule said of a candidate when it last ran.
    candidate_id TEXT NOT NULL REFERENCES candidate (id),
    name TEXT NOT NULL, -- the rule
    status TEXT NOT NULL CHECK (status IN ('passed', 'failed', 'warned', 'skipped')),
    reason TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T*Z'),
    PRIMARY KEY (candidate_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX check_result_by_name ON check_result (name, status);

CREATE TABLE decision (
    -- A reviewer's verdict on a candidate; only ever appended. Taking one back appends a row
    -- whose verdict is undone and which supersedes it. See the view current_decision.
    id TEXT PRIMARY KEY NOT NULL,
    candidate_id TEXT NOT NULL REFERENCES candidate (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'reject', 'escalate', 'undone')),
    reasons_json TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(reasons_json)), -- reason codes
    note TEXT NOT NULL DEFAULT '',
    rater_id TEXT REFERENCES rater (id), -- null where a rule of the project decided
    supersedes TEXT REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T*Z'),
    CHECK (supersedes IS NOT id)
) STRICT;
CREATE INDEX decision_by_candidate ON decision (candidate_id, created_at, id);
CREATE INDEX decision_by_supersedes ON decision (supersedes);
CREATE INDEX decision_by_rater ON decision (rater_id);

CREATE TABLE preference (
    -- One pairwise vote between two candidates of one task; only ever appended. A row that
    -- supersedes another takes it back. See the view current_preference.
    id TEXT PRIMARY KEY NOT NULL,
    task_id TEXT NOT NULL REFERENCES task (id),
    left_id TEXT NOT NULL,
    right_id TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('left', 'right', 'tie', 'both_bad', 'skip')),
    reasons_json TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(reasons_json)),
    confidence TEXT,
    rater_id TEXT NOT NULL REFERENCES rater (id),
    seconds REAL CHECK (seconds >= 0), -- how long the rater looked
    repeat_of TEXT REFERENCES preference (id) DEFERRABLE INITIALLY DEFERRED, -- asked again, hidden
    supersedes TEXT REFERENCES preference (id) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T*Z'),
    CHECK (left_id <> right_id),
    CHECK (supersedes IS NOT id),
    FOREIGN KEY (left_id, task_id) REFERENCES candidate (id, task_id),
    FOREIGN KEY (right_id, task_id) REFERENCES candidate (id, task_id)
) STRICT;
CREATE INDEX preference_by_task ON preference (task_id);
CREATE INDEX preference_by_left ON preference (left_id);
CREATE INDEX preference_by_right ON preference (right_id);
CREATE INDEX preference_by_rater ON preference (rater_id);
CREATE INDEX preference_by_repeat ON preference (repeat_of);
CREATE INDEX preference_by_supersedes ON preference (supersedes);
-- No one votes on the same pair twice at the same moment: reading a file twice adds nothing.
CREATE UNIQUE INDEX preference_once ON preference (rater_id, left_id, right_id, created_at,
    coalesce(repeat_of, ''), coalesce(supersedes, ''));

CREATE TABLE snapshot (
    -- A frozen training or evaluation set, known by its content: the same rows for the same
    -- purpose and target are the same snapshot.
    id TEXT PRIMARY KEY NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('sft', 'dpo', 'eval')),
    hash TEXT NOT NULL, -- SHA-256 of the purpose and of every row's part and hash, in order
    settings_json TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings_json)), -- how chosen
    target_id TEXT NOT NULL REFERENCES target (id),
    row_count INTEGER NOT NULL CHECK (row_count >= 0),
    created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T*Z'),
    UNIQUE (hash, target_id)
) STRICT;
CREATE INDEX snapshot_by_target ON snapshot (target_id);

CREATE TABLE snapshot_row (
    -- One row of a snapshot; never changed. The hash covers the task's input, reference and
    -- graders and the answers, so that a later change is noticed.
    snapshot_id TEXT NOT NULL REFERENCES snapshot (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    part TEXT NOT NULL CHECK (part IN ('train', 'validation', 'eval')),
    task_id TEXT NOT NULL REFERENCES task (id),
    candidate_id TEXT, -- the answer to learn, or the chosen one of a pair
    rejected_id TEXT, -- the other one of a pair
    preference_id TEXT REFERENCES preference (id), -- the vote that the pair comes from
    origin TEXT NOT NULL DEFAULT '', -- by what rule the row came in, such as accepted or vote
    hash TEXT NOT NULL,
    PRIMARY KEY (snapshot_id, position),
    FOREIGN KEY (candidate_id, task_id) REFERENCES candidate (id, task_id),
    FOREIGN KEY (rejected_id, task_id) REFERENCES candidate (id, task_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX snapshot_row_by_task ON snapshot_row (task_id);
CREATE INDEX snapshot_row_by_candidate ON snapshot_row (candidate_id);
CREATE INDEX snapshot_row_by_rejected ON snapshot_row (rejected_id);
CREATE INDEX snapshot_row_by_preference ON snapshot_row (preference_id);

CREATE TABLE run (
    -- One training job. Its files are in runs/ID beside this database.
    id TEXT PRIMARY KEY NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('sft', 'dpo', 'kd')),
    snapshot_id TEXT NOT NULL REFERENCES snapshot (id),
    student TEXT NOT NULL,
    settings_json TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings_json)),
    status TEXT NOT NULL CHECK (status IN ('prepared', 'running', 'stopped', 'failed', 'done')),
    parent_run_id TEXT REFERENCES run (id), -- the run whose adapter it starts from
    message TEXT NOT NULL DEFAULT '', -- why it failed or stopped, in words
    created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T*Z'),
    started_at TEXT CHECK (started_at GLOB '????-??-??T*Z'),
    finished_at TEXT CHECK (finished_at GLOB '????-??-??T*Z')
) STRICT;
CREATE INDEX run_by_snapshot ON run (snapshot_id);
CREATE INDEX run_by_parent ON run (parent_run_id);

CREATE TABLE metric (
    -- One number of a run at one optimizer step.
    run_id TEXT NOT NULL REFERENCES run (id),
    step INTEGER NOT NULL CHECK (step >= 0),
    name TEXT NOT NULL,
    value REAL, -- null where the number was not a number
    PRIMARY KEY (run_id, step, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE evaluation (
    -- A set of models answering one eval snapshot.
    id TEXT PRIMARY KEY NOT NULL,
    snapshot_id TEXT NOT NULL REFERENCES snapshot (id),
    status TEXT NOT NULL CHECK (status IN ('prepared', 'running', 'stopped', 'failed', 'done')),
    settings_json TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings_json)),
    folder TEXT NOT NULL DEFAULT '', -- where its files are, relative to the project's folder
    message TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T*Z'),
    finished_at TEXT CHECK (finished_at GLOB '????-??-??T*Z')
) STRICT;
CREATE INDEX evaluation_by_snapshot ON evaluation (snapshot_id);

CREATE TABLE evaluation_model (
    -- How far one model of an evaluation is.
    evaluation_id TEXT NOT NULL REFERENCES evaluation (id),
    model_id TEXT NOT NULL REFERENCES model (id),
    status TEXT NOT NULL CHECK (status IN ('prepared', 'running', 'stopped', 'failed', 'done')),
    message TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (evaluation_id, model_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX evaluation_model_by_model ON evaluation_model (model_id);

CREATE TABLE outcome (
    -- One model's graded answer to one task of an evaluation.
    id TEXT PRIMARY KEY NOT NULL,
    evaluation_id TEXT NOT NULL REFERENCES evaluation (id),
    task_id TEXT NOT NULL REFERENCES task (id),
    model_id TEXT NOT NULL REFERENCES model (id),
    text TEXT NOT NULL,
    tool_calls_json TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tool_calls_json)),
    grades_json TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(grades_json)),
    resolved INTEGER CHECK (resolved IN (0, 1)), -- all gradable graders passed; null if none could
    latency_ms REAL CHECK (latency_ms >= 0),
    prompt_tokens INTEGER CHECK (prompt_tokens >= 0),
    answer_tokens INTEGER CHECK (answer_tokens >= 0),
    cost REAL CHECK (cost >= 0), -- USD
    confidence REAL,
    created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T*Z'),
    UNIQUE (evaluation_id, task_id, model_id)
) STRICT;
CREATE INDEX outcome_by_model ON outcome (evaluation_id, model_id);
CREATE INDEX outcome_by_task ON outcome (task_id);
CREATE INDEX outcome_by_answerer ON outcome (model_id);

CREATE TABLE event (
    -- The audit trail: what was done, when, and by whom; only ever appended.
    id TEXT PRIMARY KEY NOT NULL,
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T*Z'),
    rater_id TEXT REFERENCES rater (id),
    action TEXT NOT NULL, -- a short code, such as import_tasks
    label TEXT NOT NULL DEFAULT '', -- the same in words
    entity TEXT NOT NULL DEFAULT '', -- the table it was done to
    entity_id TEXT NOT NULL DEFAULT '',
    detail_json TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(detail_json))
) STRICT;
CREATE INDEX event_by_time ON event (at);
CREATE INDEX event_by_entity ON event (entity, entity_id);
CREATE INDEX event_by_rater ON event (rater_id);
