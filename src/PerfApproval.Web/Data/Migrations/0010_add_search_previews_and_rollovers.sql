-- Lists that stay fast at a million tables, imports that are looked at before they are saved, and last year's tables carried over.

-- How texts are searched: widths, case and blanks make no difference.
CREATE FUNCTION searchable(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT regexp_replace(lower(normalize(said, NFKC)), '\s+', '', 'g')
$$;

-- Its neighbouring characters in pairs: a Chinese word is found by two characters, which trigrams are too long for.
CREATE FUNCTION bigrams(said text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 2000 AS $$
    SELECT coalesce(array_agg(DISTINCT substr(s.said, i, 2)), '{}')
    FROM (SELECT searchable(bigrams.said) AS said) s, generate_series(1, length(s.said) - 1) i
$$;

-- Inlined by the planner, which then uses an index over bigrams(said).
CREATE FUNCTION mentions(said text, words text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT strpos(searchable(said), searchable(words)) > 0 AND bigrams(said) @> bigrams(words)
$$;

CREATE INDEX ix_target_table_name ON target_table USING gin (bigrams(name));
CREATE INDEX ix_target_table_code ON target_table (bureau_id, code text_pattern_ops) WHERE code IS NOT NULL;
-- One for each order of the list, the last part telling tables apart that are otherwise equal.
CREATE INDEX ix_target_table_changed ON target_table (bureau_id, changed_at, id);
CREATE INDEX ix_target_table_amount ON target_table (bureau_id, coalesce(amount, -1.0), id);
CREATE INDEX ix_target_table_stage ON target_table (bureau_id, stage_name, changed_at, id);
-- What the progress of a round is counted from.
CREATE INDEX ix_target_table_progress ON target_table (bureau_id, round_id, unit_id, status, stage_name) INCLUDE (pass);
-- Whether a unit has anything ready to be published.
CREATE INDEX ix_target_table_approved ON target_table (bureau_id, unit_id, round_id) WHERE status = 'Approved';
-- Stages and rounds go together with what is reached in them, which a filter of several would else be misjudged by.
CREATE STATISTICS st_target_table_place (mcv, dependencies) ON bureau_id, round_id, status, stage_name FROM target_table;
ALTER TABLE target_table ALTER COLUMN unit_id SET STATISTICS 1000;

CREATE INDEX ix_review_task_unassigned ON review_task (bureau_id, opened_at, id) WHERE closed_at IS NULL AND unassigned;
CREATE INDEX ix_decision_on_behalf_of ON decision (bureau_id, on_behalf_of, at) WHERE on_behalf_of IS NOT NULL;
CREATE INDEX ix_copy_recipient_at ON copy (bureau_id, recipient_id, at, id);
DROP INDEX ix_copy_recipient;

-- What somebody uploaded and has not confirmed yet; nobody else sees it, and it does not stay.
CREATE TABLE import_preview (
    bureau_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    file_name text NOT NULL,
    content bytea NOT NULL,
    sha256 text NOT NULL,
    year integer,
    uploaded_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT pk_import_preview PRIMARY KEY (bureau_id, id),
    CONSTRAINT fk_import_preview_person FOREIGN KEY (bureau_id, person_id) REFERENCES person,
    CONSTRAINT fk_import_preview_unit FOREIGN KEY (bureau_id, unit_id) REFERENCES budget_unit,
    CONSTRAINT ck_import_preview_sha256 CHECK (sha256 = encode(sha256(content), 'hex')),
    CONSTRAINT ck_import_preview_expires_at CHECK (expires_at > uploaded_at)
);
CREATE INDEX ix_import_preview_person ON import_preview (bureau_id, person_id, uploaded_at);
CREATE INDEX ix_import_preview_expires_at ON import_preview (expires_at);

ALTER TABLE target_version
    DROP CONSTRAINT ck_target_version_origin,
    ADD CONSTRAINT ck_target_version_origin CHECK (origin IN ('Import', 'Submission', 'Correction', 'Adjustment', 'Rollover'));

-- Two imported tables of one name may have taken the same one for their own.
UPDATE target_table later SET preceding_id = NULL
 WHERE adjusts_id IS NULL AND status NOT IN ('Rejected', 'Terminated') AND EXISTS (
    SELECT FROM target_table first WHERE (first.bureau_id, first.round_id, first.preceding_id) = (later.bureau_id, later.round_id, later.preceding_id)
       AND first.adjusts_id IS NULL AND first.status NOT IN ('Rejected', 'Terminated') AND first.id < later.id);
-- A table goes on once in a round.
CREATE UNIQUE INDEX uq_target_table_successor ON target_table (bureau_id, round_id, preceding_id)
    WHERE preceding_id IS NOT NULL AND adjusts_id IS NULL AND status NOT IN ('Rejected', 'Terminated');

GRANT SELECT, INSERT, DELETE ON import_preview TO perfapproval_app;
