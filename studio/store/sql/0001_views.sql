-- Views that answer the questions people ask first.

CREATE VIEW current_target AS
    -- The target as it stands now.
    SELECT * FROM target ORDER BY version DESC LIMIT 1;

CREATE VIEW live_task AS
    -- Tasks in use, with their topic's and source's names.
    SELECT task.*, topic.name AS topic, source.name AS source
    FROM task
    LEFT JOIN topic ON topic.id = task.topic_id
    LEFT JOIN source ON source.id = task.source_id
    WHERE task.withdrawn_at IS NULL;

CREATE VIEW current_decision AS
    -- One row per decided candidate: its newest decision that none supersedes.
    SELECT decision.*
    FROM decision
    WHERE decision.verdict <> 'undone'
        AND NOT EXISTS (
            SELECT 1 FROM decision AS later WHERE later.supersedes = decision.id)
        AND NOT EXISTS (
            SELECT 1
            FROM decision AS newer
            WHERE newer.candidate_id = decision.candidate_id
                AND (newer.created_at, newer.id) > (decision.created_at, decision.id)
                AND NOT EXISTS (
                    SELECT 1 FROM decision AS later WHERE later.supersedes = newer.id));

CREATE VIEW current_preference AS
    -- Votes that none supersedes; a hidden repeat (repeat_of) is a vote of its own.
    SELECT preference.*
    FROM preference
    WHERE NOT EXISTS (SELECT 1 FROM preference AS later WHERE later.supersedes = preference.id);

CREATE VIEW candidate_standing AS
    -- Where each candidate stands: rules run on it, rules it failed, and its verdict if any.
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
    FROM candidate;

CREATE VIEW board AS
    -- One row per evaluation and model: how much it resolved, how fast and at what price.
    SELECT
        outcome.evaluation_id,
        model.id AS model_id,
        model.name AS model,
        model.role,
        count(*) AS answers,
        count(outcome.resolved) AS gradable,
        coalesce(sum(outcome.resolved), 0) AS resolved,
        avg(outcome.resolved) AS resolution_rate,
        avg(outcome.latency_ms) AS mean_latency_ms,
        sum(outcome.prompt_tokens) AS prompt_tokens,
        sum(outcome.answer_tokens) AS answer_tokens,
        sum(outcome.cost) AS cost
    FROM outcome
    JOIN model ON model.id = outcome.model_id
    GROUP BY outcome.evaluation_id, model.id;
