-- Full-text search over what tasks say, kept by triggers.

CREATE TABLE task_text (
    -- What the turns of a task say, without the system's; the first line is what lists show.
    number INTEGER PRIMARY KEY, -- in the order in which tasks came
    task_id TEXT NOT NULL UNIQUE REFERENCES task (id),
    text TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE task_search USING fts5 (
    text,
    content = 'task_text',
    content_rowid = 'number',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3'
);

CREATE TRIGGER task_text_insert AFTER INSERT ON task_text
BEGIN
    INSERT INTO task_search (rowid, text) VALUES (new.number, new.text);
END;

CREATE TRIGGER task_text_delete AFTER DELETE ON task_text
BEGIN
    INSERT INTO task_search (task_search, rowid, text) VALUES ('delete', old.number, old.text);
END;

CREATE TRIGGER task_is_searched AFTER INSERT ON task
BEGIN
    INSERT INTO task_text (task_id, text)
    SELECT new.id, coalesce(group_concat(json_extract(value, '$.content'), char(10)), '')
    FROM json_each(new.messages_json)
    WHERE json_extract(value, '$.role') <> 'system';
END;

INSERT INTO task_text (task_id, text)
SELECT task.id, coalesce(
    (SELECT group_concat(json_extract(turn.value, '$.content'), char(10))
        FROM json_each(task.messages_json) AS turn
        WHERE json_extract(turn.value, '$.role') <> 'system'), '')
FROM task
ORDER BY task.id;
