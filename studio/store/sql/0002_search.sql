-- Tasks as lists show them: a narrow row for each task in use, and full-text search over what
-- tasks say, both kept by triggers. A list of a million tasks never reads the tasks themselves.

CREATE TABLE task_text (
    -- What the turns of a task say, without the system's.
    number INTEGER PRIMARY KEY, -- in the order in which tasks came
    task_id TEXT NOT NULL UNIQUE REFERENCES task (id),
    text TEXT NOT NULL,
    -- Whether it has emoji or a script without spaces, which the search index does not split.
    unspaced INTEGER NOT NULL GENERATED ALWAYS AS (text GLOB '*['
        || char(0x0E00) || '-' || char(0x0EFF) || char(0x1000) || '-' || char(0x109F)
        || char(0x1100) || '-' || char(0x11FF) || char(0x1780) || '-' || char(0x17FF)
        || char(0x2E80) || '-' || char(0xA4CF) || char(0xAC00) || '-' || char(0xD7FF)
        || char(0xF900) || '-' || char(0xFAFF) || char(0xFE30) || '-' || char(0xFE4F)
        || char(0xFF66) || '-' || char(0xFFDC) || char(0x1F000) || '-' || char(0x3FFFF)
        || ']*') VIRTUAL
) STRICT;

CREATE TABLE task_line (
    -- What lists of the tasks in use are sorted and filtered by; '' where a task has none. Kinds,
    -- difficulties and splits are numbered in the order in which people name them.
    number INTEGER PRIMARY KEY REFERENCES task_text (number),
    task_id TEXT NOT NULL, -- that of task_text
    kind INTEGER NOT NULL,
    topic TEXT NOT NULL COLLATE NOCASE,
    difficulty INTEGER NOT NULL,
    split INTEGER NOT NULL,
    source TEXT NOT NULL COLLATE NOCASE,
    graders INTEGER NOT NULL,
    group_id TEXT NOT NULL COLLATE NOCASE,
    name TEXT NOT NULL COLLATE NOCASE,
    first TEXT NOT NULL COLLATE NOCASE -- the first line that the task says, shortened
) STRICT;

CREATE VIEW task_as_line AS
    -- What the row of task_line says of each task in use.
    SELECT
        task_text.number,
        task.id AS task_id,
        CASE task.kind WHEN 'common' THEN 0 WHEN 'long_tail' THEN 1 WHEN 'difficult' THEN 2
            WHEN 'boundary' THEN 3 WHEN 'format' THEN 4 WHEN 'multi_turn' THEN 5
            WHEN 'bad_input' THEN 6 WHEN 'refusal' THEN 7 WHEN 'terminology' THEN 8
            ELSE 9 END AS kind,
        coalesce(topic.name, '') AS topic,
        CASE task.difficulty WHEN 'easy' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END AS difficulty,
        CASE task.split WHEN 'train' THEN 0 WHEN 'validation' THEN 1 ELSE 2 END AS split,
        coalesce(source.name, '') AS source,
        json_array_length(task.graders_json) AS graders,
        task.group_id,
        coalesce(task.name, '') AS name,
        substr(ltrim(task_text.text, ' ' || char(9, 10, 13)), 1,
            min(160, instr(ltrim(task_text.text, ' ' || char(9, 10, 13)) || char(10), char(10)) - 1)
        ) AS first
    FROM task
    JOIN task_text ON task_text.task_id = task.id
    LEFT JOIN topic ON topic.id = task.topic_id
    LEFT JOIN source ON source.id = task.source_id
    WHERE task.withdrawn_at IS NULL;

CREATE VIEW searched_text AS
    -- What the search index holds: the texts of the tasks in use.
    SELECT task_text.number, task_text.text
    FROM task_text
    JOIN task_line ON task_line.number = task_text.number;

CREATE VIRTUAL TABLE task_search USING fts5 (
    text,
    content = 'searched_text',
    content_rowid = 'number',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '1 2 3 4 5 6',
    detail = none,
    columnsize = 0
);

INSERT INTO task_text (task_id, text)
SELECT task.id, coalesce(
    (SELECT group_concat(json_extract(turn.value, '$.content'), char(10))
        FROM json_each(task.messages_json) AS turn
        WHERE json_extract(turn.value, '$.role') <> 'system'), '')
FROM task
ORDER BY task.id;

INSERT INTO task_line SELECT * FROM task_as_line;
INSERT INTO task_search (rowid, text) SELECT number, text FROM searched_text;

CREATE INDEX task_text_unspaced ON task_text (number) WHERE unspaced;
-- Narrower than the table, for walking far into the order in which tasks came.
CREATE INDEX task_line_by_number ON task_line (number);
CREATE INDEX task_line_by_kind ON task_line (kind);
CREATE INDEX task_line_by_topic ON task_line (topic);
CREATE INDEX task_line_by_difficulty ON task_line (difficulty);
CREATE INDEX task_line_by_split ON task_line (split);
CREATE INDEX task_line_by_source ON task_line (source);
CREATE INDEX task_line_by_graders ON task_line (graders);
CREATE INDEX task_line_by_group ON task_line (group_id);
CREATE INDEX task_line_by_name ON task_line (name);
CREATE INDEX task_line_by_first ON task_line (first);
CREATE INDEX task_line_by_place ON task_line (kind, topic, difficulty, split, source);

CREATE TRIGGER task_says AFTER INSERT ON task
BEGIN
    INSERT INTO task_text (task_id, text)
    SELECT new.id, coalesce(group_concat(json_extract(value, '$.content'), char(10)), '')
    FROM json_each(new.messages_json)
    WHERE json_extract(value, '$.role') <> 'system';
END;

CREATE TRIGGER task_text_insert AFTER INSERT ON task_text
BEGIN
    INSERT INTO task_line SELECT * FROM task_as_line WHERE task_id = new.task_id;
END;

CREATE TRIGGER task_line_insert AFTER INSERT ON task_line
BEGIN
    INSERT INTO task_search (rowid, text)
    SELECT number, text FROM task_text WHERE number = new.number;
END;

CREATE TRIGGER task_line_delete AFTER DELETE ON task_line
BEGIN
    INSERT INTO task_search (task_search, rowid, text)
    SELECT 'delete', number, text FROM task_text WHERE number = old.number;
END;

CREATE TRIGGER task_is_withdrawn AFTER UPDATE OF withdrawn_at ON task
WHEN old.withdrawn_at IS NULL AND new.withdrawn_at IS NOT NULL
BEGIN
    DELETE FROM task_line WHERE number = (SELECT number FROM task_text WHERE task_id = new.id);
END;

CREATE TRIGGER task_comes_back AFTER UPDATE OF withdrawn_at ON task
WHEN old.withdrawn_at IS NOT NULL AND new.withdrawn_at IS NULL
BEGIN
    INSERT INTO task_line SELECT * FROM task_as_line WHERE task_id = new.id;
END;

-- A trigger for each column: what is not set costs no index anything.
CREATE TRIGGER task_name_changes AFTER UPDATE OF name ON task
WHEN old.name IS NOT new.name AND old.withdrawn_at IS NULL AND new.withdrawn_at IS NULL
BEGIN
    UPDATE task_line SET name = (SELECT name FROM task_as_line WHERE task_id = new.id)
    WHERE number = (SELECT number FROM task_text WHERE task_id = new.id);
END;

CREATE TRIGGER task_kind_changes AFTER UPDATE OF kind ON task
WHEN old.kind <> new.kind AND old.withdrawn_at IS NULL AND new.withdrawn_at IS NULL
BEGIN
    UPDATE task_line SET kind = (SELECT kind FROM task_as_line WHERE task_id = new.id)
    WHERE number = (SELECT number FROM task_text WHERE task_id = new.id);
END;

CREATE TRIGGER task_topic_changes AFTER UPDATE OF topic_id ON task
WHEN old.topic_id IS NOT new.topic_id AND old.withdrawn_at IS NULL AND new.withdrawn_at IS NULL
BEGIN
    UPDATE task_line SET topic = (SELECT topic FROM task_as_line WHERE task_id = new.id)
    WHERE number = (SELECT number FROM task_text WHERE task_id = new.id);
END;

CREATE TRIGGER task_difficulty_changes AFTER UPDATE OF difficulty ON task
WHEN old.difficulty <> new.difficulty AND old.withdrawn_at IS NULL AND new.withdrawn_at IS NULL
BEGIN
    UPDATE task_line SET difficulty = (SELECT difficulty FROM task_as_line WHERE task_id = new.id)
    WHERE number = (SELECT number FROM task_text WHERE task_id = new.id);
END;

CREATE TRIGGER task_split_changes AFTER UPDATE OF split ON task
WHEN old.split <> new.split AND old.withdrawn_at IS NULL AND new.withdrawn_at IS NULL
BEGIN
    UPDATE task_line SET split = (SELECT split FROM task_as_line WHERE task_id = new.id)
    WHERE number = (SELECT number FROM task_text WHERE task_id = new.id);
END;

CREATE TRIGGER task_group_id_changes AFTER UPDATE OF group_id ON task
WHEN old.group_id <> new.group_id AND old.withdrawn_at IS NULL AND new.withdrawn_at IS NULL
BEGIN
    UPDATE task_line SET group_id = (SELECT group_id FROM task_as_line WHERE task_id = new.id)
    WHERE number = (SELECT number FROM task_text WHERE task_id = new.id);
END;

CREATE TRIGGER task_source_changes AFTER UPDATE OF source_id ON task
WHEN old.source_id IS NOT new.source_id AND old.withdrawn_at IS NULL AND new.withdrawn_at IS NULL
BEGIN
    UPDATE task_line SET source = (SELECT source FROM task_as_line WHERE task_id = new.id)
    WHERE number = (SELECT number FROM task_text WHERE task_id = new.id);
END;

CREATE TRIGGER task_graders_changes AFTER UPDATE OF graders_json ON task
WHEN old.graders_json <> new.graders_json AND old.withdrawn_at IS NULL AND new.withdrawn_at IS NULL
BEGIN
    UPDATE task_line SET graders = (SELECT graders FROM task_as_line WHERE task_id = new.id)
    WHERE number = (SELECT number FROM task_text WHERE task_id = new.id);
END;

CREATE TRIGGER topic_is_renamed AFTER UPDATE OF name ON topic WHEN new.name <> old.name
BEGIN
    UPDATE task_line SET topic = new.name
    WHERE topic = old.name AND topic = old.name COLLATE BINARY;
END;

CREATE TRIGGER source_is_renamed AFTER UPDATE OF name ON source WHEN new.name <> old.name
BEGIN
    UPDATE task_line SET source = new.name
    WHERE source = old.name AND source = old.name COLLATE BINARY;
END;
