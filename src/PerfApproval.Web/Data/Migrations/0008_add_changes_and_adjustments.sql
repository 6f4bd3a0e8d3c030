-- Every change between two versions, why target values changed, and adjustments of what was published.

ALTER TABLE target_table
    ADD preceding_id uuid,
    ADD adjusts_id uuid,
    ADD CONSTRAINT fk_target_table_preceding FOREIGN KEY (bureau_id, preceding_id) REFERENCES target_table,
    ADD CONSTRAINT fk_target_table_adjusts FOREIGN KEY (bureau_id, adjusts_id) REFERENCES target_table;
-- One adjustment at a time, and none beside the one that replaced the table.
CREATE UNIQUE INDEX uq_target_table_adjusts ON target_table (bureau_id, adjusts_id) WHERE adjusts_id IS NOT NULL AND status NOT IN ('Rejected', 'Terminated');
CREATE INDEX ix_target_table_preceding ON target_table (bureau_id, preceding_id) WHERE preceding_id IS NOT NULL;
-- An adjustment of the overall target stands beside a failed one of the same round.
DROP INDEX uq_target_table_overall;
CREATE UNIQUE INDEX uq_target_table_overall ON target_table (bureau_id, unit_id, round_id) WHERE kind = 'Overall' AND adjusts_id IS NULL;

ALTER TABLE target_version
    ADD changes integer NOT NULL DEFAULT 0,
    ADD rows_concerned integer NOT NULL DEFAULT 0,
    DROP CONSTRAINT ck_target_version_origin,
    ADD CONSTRAINT ck_target_version_origin CHECK (origin IN ('Import', 'Submission', 'Correction', 'Adjustment'));

CREATE TABLE draft_change (
    bureau_id uuid NOT NULL,
    table_id uuid NOT NULL,
    position integer NOT NULL,
    kind text NOT NULL CONSTRAINT ck_draft_change_kind CHECK (kind IN ('Edited', 'Added', 'Removed', 'Moved')),
    row_id uuid,
    row_name text,
    field text NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    person_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT pk_draft_change PRIMARY KEY (bureau_id, table_id, position),
    CONSTRAINT fk_draft_change_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT fk_draft_change_person FOREIGN KEY (bureau_id, person_id) REFERENCES person
);

CREATE TABLE cell_change (
    bureau_id uuid NOT NULL,
    id uuid NOT NULL,
    table_id uuid NOT NULL,
    version_number integer NOT NULL,
    position integer NOT NULL,
    kind text NOT NULL CONSTRAINT ck_cell_change_kind CHECK (kind IN ('Edited', 'Added', 'Removed', 'Moved')),
    row_id uuid,
    row_name text,
    field text NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    person_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT pk_cell_change PRIMARY KEY (bureau_id, id),
    CONSTRAINT uq_cell_change_position UNIQUE (bureau_id, table_id, version_number, position),
    CONSTRAINT fk_cell_change_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT fk_cell_change_version FOREIGN KEY (bureau_id, table_id, version_number)
        REFERENCES target_version (bureau_id, table_id, number) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_cell_change_person FOREIGN KEY (bureau_id, person_id) REFERENCES person
);
CREATE INDEX ix_cell_change_row ON cell_change (bureau_id, row_id, at) WHERE row_id IS NOT NULL;
CREATE INDEX ix_cell_change_person ON cell_change (bureau_id, person_id, at);

-- Changes are those of the latest version, written together with it: nobody adds to what was filed before.
CREATE FUNCTION keep_changes_with_their_version() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM target_table t WHERE t.bureau_id = NEW.bureau_id AND t.id = NEW.table_id AND t.latest_version <> NEW.version_number)
       OR EXISTS (SELECT FROM target_version v WHERE v.bureau_id = NEW.bureau_id AND v.table_id = NEW.table_id AND v.number = NEW.version_number
              AND v.xmin <> pg_current_xact_id()::xid) THEN
        RAISE EXCEPTION '变动只能随新版本一起保存，不能补记到以前的版本。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER changes_are_kept_with_their_version AFTER INSERT ON cell_change
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_changes_with_their_version();

CREATE TABLE value_reason (
    bureau_id uuid NOT NULL,
    submission_id uuid NOT NULL,
    row_id uuid NOT NULL,
    table_id uuid NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    reason text NOT NULL CONSTRAINT ck_value_reason_reason CHECK (reason <> ''),
    CONSTRAINT pk_value_reason PRIMARY KEY (bureau_id, submission_id, row_id),
    CONSTRAINT fk_value_reason_submission FOREIGN KEY (bureau_id, submission_id) REFERENCES submission,
    CONSTRAINT fk_value_reason_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table
);
CREATE INDEX ix_value_reason_table ON value_reason (bureau_id, table_id);

-- What adjusts a table is published with the round in which that table was filed.
CREATE FUNCTION filed_as(bureau uuid, adjusting uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
    WITH RECURSIVE chain AS (
        SELECT t.id, t.adjusts_id FROM target_table t WHERE t.bureau_id = bureau AND t.id = adjusting
        UNION ALL
        SELECT t.id, t.adjusts_id FROM chain c JOIN target_table t ON t.bureau_id = bureau AND t.id = c.adjusts_id)
    SELECT c.id FROM chain c WHERE c.adjusts_id IS NULL
$$;

CREATE OR REPLACE FUNCTION publish_only_what_was_approved() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM target_table t
        JOIN target_table filed ON filed.bureau_id = t.bureau_id AND filed.id = filed_as(t.bureau_id, t.id)
        JOIN budget_unit u ON u.bureau_id = t.bureau_id AND u.id = t.unit_id
        JOIN publication p ON p.bureau_id = t.bureau_id AND p.id = NEW.publication_id
        WHERE t.bureau_id = NEW.bureau_id AND t.id = NEW.table_id
          AND p.round_id = filed.round_id AND p.scope_id IN (u.id, u.department_id) AND p.publisher_id <> ALL (t.preparers)
          AND t.current_version_id = NEW.version_id AND t.status IN ('Approved', 'Published')) THEN
        RAISE EXCEPTION '只能由没有参与填报的人公开本单位、本批次已审定的版本；请等审核完成，或请其他公开发布人办理。'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END
$$;

-- An adjustment adjusts a published table of the same unit.
CREATE FUNCTION adjust_only_what_is_published() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.adjusts_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM target_table t JOIN round r ON r.bureau_id = NEW.bureau_id AND r.id = NEW.round_id
        WHERE t.bureau_id = NEW.bureau_id AND t.id = NEW.adjusts_id AND t.status = 'Published'
          AND t.unit_id = NEW.unit_id AND t.kind = NEW.kind AND r.occasion = 'Adjustment') THEN
        RAISE EXCEPTION '只能在调整批次中调整本单位已公开的目标表。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER only_what_is_published_is_adjusted BEFORE INSERT ON target_table FOR EACH ROW EXECUTE FUNCTION adjust_only_what_is_published();

CALL keep_history('cell_change');
CALL keep_history('value_reason');

GRANT SELECT, INSERT, UPDATE, DELETE ON draft_change TO perfapproval_app;
GRANT SELECT, INSERT ON cell_change, value_reason TO perfapproval_app;
