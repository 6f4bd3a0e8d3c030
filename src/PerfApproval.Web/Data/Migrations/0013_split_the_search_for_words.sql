-- What lists ask, said so that an index answers it. Whether a text has the pairs of the words is what an index answers; whether they stand together is asked of the few that are left.

CREATE FUNCTION has_pairs_of(said text, words text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT bigrams(said) @> bigrams(words)
$$;

CREATE FUNCTION says(said text, words text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT strpos(searchable(said), searchable(words)) > 0
$$;

DROP FUNCTION mentions(text, text);

-- Most tasks of a role are closed and few are open: without knowing that, the planner reads them all.
CREATE STATISTICS st_review_task_open (mcv) ON role, closed_at FROM review_task;
ANALYZE review_task;
