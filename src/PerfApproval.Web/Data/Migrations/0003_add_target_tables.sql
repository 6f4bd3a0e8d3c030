-- Target tables, what was filed and decided about them, their hash chain, and the mails that follow.

CREATE TABLE target_table (
    bureau_id uuid NOT NULL,
    id uuid NOT NULL,
    unit_id uuid NOT NULL,
    round_id uuid NOT NULL,
    kind text NOT NULL CONSTRAINT ck_target_table_kind CHECK (kind IN ('Project', 'Overall')),
    number integer NOT NULL,
    code text,
    name text NOT NULL,
    amount numeric,
    status text NOT NULL CONSTRAINT ck_target_table_status CHECK (status IN
        ('Drafting', 'InReview', 'Returned', 'Approved', 'Published', 'Rejected')),
    draft text NOT NULL,
    current_version_id uuid NOT NULL,
    latest_version integer NOT NULL,
    pass integer NOT NULL,
    workflow_id text NOT NULL CONSTRAINT fk_target_table_workflow REFERENCES workflow_definition,
    engine_id text NOT NULL,
    workflow_state text NOT NULL,
    stage_key text NOT NULL,
    stage_name text NOT NULL,
    wait_id text,
    returned_from text,
    preparers uuid[] NOT NULL,
    trail_length integer NOT NULL,
    trail_head text NOT NULL,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_target_table PRIMARY KEY (bureau_id, id),
    CONSTRAINT fk_target_table_unit FOREIGN KEY (bureau_id, unit_id) REFERENCES budget_unit,
    CONSTRAINT fk_target_table_round FOREIGN KEY (bureau_id, round_id) REFERENCES round
);
CREATE INDEX ix_target_table_unit ON target_table (bureau_id, unit_id, round_id, number);
CREATE INDEX ix_target_table_status ON target_table (bureau_id, status, changed_at);
CREATE INDEX ix_target_table_round ON target_table (bureau_id, round_id);
CREATE UNIQUE INDEX uq_target_table_overall ON target_table (bureau_id, unit_id, round_id) WHERE kind = 'Overall';

CREATE TABLE target_version (
    bureau_id uuid NOT NULL,
    id uuid NOT NULL,
    table_id uuid NOT NULL,
    number integer NOT NULL,
    content text NOT NULL,
    sha256 text NOT NULL,
    origin text NOT NULL CONSTRAINT ck_target_version_origin CHECK (origin IN ('Import', 'Submission', 'Correction')),
    author_id uuid NOT NULL,
    stage_key text NOT NULL,
    reason text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_target_version PRIMARY KEY (bureau_id, id),
    CONSTRAINT uq_target_version_number UNIQUE (bureau_id, table_id, number),
    -- Decisions and publications name a version together with its hash.
    CONSTRAINT uq_target_version_sha256 UNIQUE (bureau_id, id, sha256),
    CONSTRAINT ck_target_version_sha256 CHECK (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    CONSTRAINT fk_target_version_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT fk_target_version_author FOREIGN KEY (bureau_id, author_id) REFERENCES person
);
-- Deferred: a table and its first version are made together.
ALTER TABLE target_table ADD CONSTRAINT fk_target_table_current_version
    FOREIGN KEY (bureau_id, current_version_id) REFERENCES target_version DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE submission (
    bureau_id uuid NOT NULL,
    id uuid NOT NULL,
    table_id uuid NOT NULL,
    version_id uuid NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    pass integer NOT NULL,
    key uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT pk_submission PRIMARY KEY (bureau_id, id),
    CONSTRAINT uq_submission_pass UNIQUE (bureau_id, table_id, pass),
    CONSTRAINT uq_submission_key UNIQUE (bureau_id, table_id, key),
    CONSTRAINT fk_submission_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT fk_submission_version FOREIGN KEY (bureau_id, version_id) REFERENCES target_version,
    CONSTRAINT fk_submission_person FOREIGN KEY (bureau_id, person_id) REFERENCES person
);

CREATE TABLE withdrawal (
    bureau_id uuid NOT NULL,
    id uuid NOT NULL,
    table_id uuid NOT NULL,
    pass integer NOT NULL,
    person_id uuid NOT NULL,
    reason text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT pk_withdrawal PRIMARY KEY (bureau_id, id),
    CONSTRAINT uq_withdrawal_pass UNIQUE (bureau_id, table_id, pass),
    CONSTRAINT fk_withdrawal_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT fk_withdrawal_person FOREIGN KEY (bureau_id, person_id) REFERENCES person
);

CREATE TABLE review_task (
    bureau_id uuid NOT NULL,
    id uuid NOT NULL,
    table_id uuid NOT NULL,
    pass integer NOT NULL,
    stage_key text NOT NULL,
    stage_name text NOT NULL,
    wait_id text NOT NULL,
    version_id uuid NOT NULL,
    role text NOT NULL CONSTRAINT ck_review_task_role CHECK (role IN
        ('UnitReviewer', 'DepartmentReviewer', 'BureauReviewer', 'Publisher')),
    scope_kind text NOT NULL CONSTRAINT ck_review_task_scope_kind CHECK (scope_kind IN
        ('Bureau', 'Division', 'Department', 'Unit')),
    scope_id uuid NOT NULL,
    person_id uuid,
    excluded uuid[] NOT NULL,
    unassigned boolean NOT NULL,
    opened_at timestamptz NOT NULL,
    deadline_working_days integer,
    closed_at timestamptz,
    closure text CONSTRAINT ck_review_task_closure CHECK (closure IN
        ('Decided', 'DecidedByAnother', 'PassEnded', 'Withdrawn', 'Published')),
    CONSTRAINT pk_review_task PRIMARY KEY (bureau_id, id),
    CONSTRAINT uq_review_task_wait UNIQUE NULLS NOT DISTINCT (bureau_id, wait_id, person_id),
    CONSTRAINT fk_review_task_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT fk_review_task_version FOREIGN KEY (bureau_id, version_id) REFERENCES target_version,
    CONSTRAINT fk_review_task_person FOREIGN KEY (bureau_id, person_id) REFERENCES person,
    CONSTRAINT ck_review_task_closed CHECK ((closed_at IS NULL) = (closure IS NULL))
);
CREATE INDEX ix_review_task_table ON review_task (bureau_id, table_id);
CREATE INDEX ix_review_task_open_person ON review_task (bureau_id, person_id) WHERE closed_at IS NULL;
CREATE INDEX ix_review_task_open_scope ON review_task (bureau_id, role, scope_kind, scope_id) WHERE closed_at IS NULL;

CREATE TABLE decision (
    bureau_id uuid NOT NULL,
    id uuid NOT NULL,
    table_id uuid NOT NULL,
    task_id uuid NOT NULL,
    pass integer NOT NULL,
    stage_key text NOT NULL,
    stage_name text NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    role text NOT NULL CONSTRAINT ck_decision_role CHECK (role IN
        ('UnitReviewer', 'DepartmentReviewer', 'BureauReviewer', 'Publisher')),
    verdict text NOT NULL CONSTRAINT ck_decision_verdict CHECK (verdict IN ('Approve', 'Return', 'Reject')),
    outcome text NOT NULL,
    reason text NOT NULL,
    version_id uuid NOT NULL,
    version_sha256 text NOT NULL,
    factor text NOT NULL CONSTRAINT ck_decision_factor CHECK (factor IN ('Session')),
    key uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT pk_decision PRIMARY KEY (bureau_id, id),
    CONSTRAINT uq_decision_task UNIQUE (bureau_id, task_id),
    CONSTRAINT uq_decision_key UNIQUE (bureau_id, table_id, key),
    CONSTRAINT fk_decision_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT fk_decision_task FOREIGN KEY (bureau_id, task_id) REFERENCES review_task,
    CONSTRAINT fk_decision_person FOREIGN KEY (bureau_id, person_id) REFERENCES person,
    CONSTRAINT fk_decision_version FOREIGN KEY (bureau_id, version_id, version_sha256)
        REFERENCES target_version (bureau_id, id, sha256),
    CONSTRAINT ck_decision_reason CHECK (verdict = 'Approve' OR reason <> '')
);
CREATE INDEX ix_decision_person ON decision (bureau_id, person_id, at);

-- A publisher holds the role for the unit, its department or the bureau.
CREATE FUNCTION may_publish(bureau uuid, person uuid, published uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM role_assignment r
        WHERE r.bureau_id = bureau AND r.person_id = person AND r.role = 'Publisher' AND r.ended_at IS NULL
          AND r.scope_id IN (bureau, published, (SELECT u.department_id FROM budget_unit u WHERE u.bureau_id = bureau AND u.id = published)))
$$;

-- The last line of separation of duties, below every page and every job.
CREATE FUNCTION keep_duties_apart() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    task review_task;
BEGIN
    SELECT * INTO task FROM review_task t WHERE t.bureau_id = NEW.bureau_id AND t.id = NEW.task_id;
    IF (task.table_id, task.pass, task.stage_key, task.version_id, task.role)
       IS DISTINCT FROM (NEW.table_id, NEW.pass, NEW.stage_key, NEW.version_id, NEW.role) THEN
        RAISE EXCEPTION '办理与待办不符，请刷新页面后重试。' USING ERRCODE = 'restrict_violation';
    END IF;
    -- The decision that closes a task is written after it.
    IF task.closed_at IS NOT NULL AND (task.closed_at, task.closure) IS DISTINCT FROM (NEW.at, 'Decided') THEN
        RAISE EXCEPTION '这项待办已经关闭，请刷新页面查看最新情况。' USING ERRCODE = 'restrict_violation';
    END IF;
    IF task.person_id IS NOT NULL AND task.person_id <> NEW.person_id THEN
        RAISE EXCEPTION '这项待办不属于您，请返回待办列表。' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.person_id = ANY (task.excluded)
       OR EXISTS (SELECT FROM target_table t WHERE t.bureau_id = NEW.bureau_id AND t.id = NEW.table_id AND NEW.person_id = ANY (t.preparers))
       OR EXISTS (SELECT FROM target_version v WHERE v.bureau_id = NEW.bureau_id AND v.table_id = NEW.table_id AND v.author_id = NEW.person_id) THEN
        RAISE EXCEPTION '参与过填报或前面环节审核的人不能办理本环节，请由其他审核人办理。' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NOT EXISTS (
        SELECT FROM role_assignment r
        WHERE r.bureau_id = NEW.bureau_id AND r.person_id = NEW.person_id AND r.role = NEW.role AND r.ended_at IS NULL
          AND (r.scope_kind, r.scope_id) = (task.scope_kind, task.scope_id))
       AND NOT (NEW.role = 'Publisher' AND may_publish(NEW.bureau_id, NEW.person_id,
           (SELECT t.unit_id FROM target_table t WHERE t.bureau_id = NEW.bureau_id AND t.id = NEW.table_id))) THEN
        RAISE EXCEPTION '您已没有办理本环节的角色，请联系系统管理员。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER duties_are_kept_apart BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION keep_duties_apart();

CREATE FUNCTION keep_writing_to_preparers() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM decision d WHERE d.bureau_id = NEW.bureau_id AND d.table_id = NEW.table_id AND d.person_id = NEW.author_id) THEN
        RAISE EXCEPTION '审核过这份目标表的人不能再填报它，请由本单位其他填报人办理。' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NOT EXISTS (
        SELECT FROM target_table t
        JOIN role_assignment r ON r.bureau_id = t.bureau_id AND r.scope_id = t.unit_id
        WHERE t.bureau_id = NEW.bureau_id AND t.id = NEW.table_id
          AND r.person_id = NEW.author_id AND r.role = 'Preparer' AND r.ended_at IS NULL) THEN
        RAISE EXCEPTION '您不是本单位的填报人，不能填报这份目标表；请联系系统管理员。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER only_preparers_write BEFORE INSERT ON target_version FOR EACH ROW EXECUTE FUNCTION keep_writing_to_preparers();

-- Who prepared stays known, and neither the passes nor the trail ever get shorter.
CREATE FUNCTION keep_what_was_done() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT OLD.preparers <@ NEW.preparers OR NEW.pass < OLD.pass
       OR NEW.latest_version < OLD.latest_version OR NEW.trail_length < OLD.trail_length THEN
        RAISE EXCEPTION '目标表的填报人、轮次、版本和留痕只增不减，操作没有保存。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER what_was_done_is_kept BEFORE UPDATE ON target_table FOR EACH ROW EXECUTE FUNCTION keep_what_was_done();

-- A task is closed once, and nothing else about it ever changes.
CREATE FUNCTION only_close_a_task() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF OLD.closed_at IS NOT NULL
       OR (to_jsonb(OLD) - 'closed_at' - 'closure') IS DISTINCT FROM (to_jsonb(NEW) - 'closed_at' - 'closure') THEN
        RAISE EXCEPTION '待办只能关闭一次，其他内容不能修改。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER a_task_is_only_closed BEFORE UPDATE ON review_task FOR EACH ROW EXECUTE FUNCTION only_close_a_task();

CREATE TABLE audit_entry (
    bureau_id uuid NOT NULL,
    table_id uuid NOT NULL,
    sequence integer NOT NULL CONSTRAINT ck_audit_entry_sequence CHECK (sequence > 0),
    at timestamptz NOT NULL,
    person_id uuid,
    what text NOT NULL,
    details text NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT pk_audit_entry PRIMARY KEY (bureau_id, table_id, sequence),
    CONSTRAINT fk_audit_entry_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table
);
CREATE INDEX ix_audit_entry_person ON audit_entry (bureau_id, person_id, at);

-- The same text as the program hashes (RFC 8785), so that the chain can be checked without the program.
CREATE FUNCTION hash_of(entry audit_entry) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT encode(sha256(convert_to(concat(
        '{"at":', to_json(to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
        ',"bureau":', to_json(entry.bureau_id), ',"details":', to_json(entry.details),
        ',"person":', coalesce(to_json(entry.person_id)::text, 'null'), ',"previous":', to_json(entry.previous_hash),
        ',"sequence":', entry.sequence, ',"table":', to_json(entry.table_id), ',"what":', to_json(entry.what), '}'), 'UTF8')), 'hex')
$$;

CREATE FUNCTION continue_the_chain() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    before text := (SELECT e.hash FROM audit_entry e
                    WHERE e.bureau_id = NEW.bureau_id AND e.table_id = NEW.table_id AND e.sequence = NEW.sequence - 1);
BEGIN
    IF NEW.sequence = 1 THEN before := repeat('0', 64); END IF;
    IF NEW.hash <> hash_of(NEW) OR NEW.previous_hash IS DISTINCT FROM before
       OR NOT EXISTS (SELECT FROM target_table t WHERE t.bureau_id = NEW.bureau_id AND t.id = NEW.table_id
              AND (t.trail_length > NEW.sequence OR (t.trail_length, t.trail_head) = (NEW.sequence, NEW.hash))) THEN
        RAISE EXCEPTION '留痕记录没有接上前一条，操作没有保存；请刷新后重试。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER the_chain_goes_on AFTER INSERT ON audit_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION continue_the_chain();

CREATE TABLE outbox (
    bureau_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    table_id uuid NOT NULL,
    task_id uuid,
    kind text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_outbox PRIMARY KEY (bureau_id, id),
    CONSTRAINT fk_outbox_person FOREIGN KEY (bureau_id, person_id) REFERENCES person,
    CONSTRAINT fk_outbox_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT fk_outbox_task FOREIGN KEY (bureau_id, task_id) REFERENCES review_task
);
CREATE INDEX ix_outbox_person ON outbox (bureau_id, person_id, created_at);

CALL keep_history('target_version');
CALL keep_history('submission');
CALL keep_history('withdrawal');
CALL keep_history('decision');
CALL keep_history('audit_entry');

GRANT SELECT, INSERT ON target_table, review_task, target_version, submission, withdrawal, decision, audit_entry, outbox TO perfapproval_app;
-- A table keeps its unit, its round and the workflow it started with; a task is only closed.
GRANT UPDATE (number, code, name, amount, status, draft, current_version_id, latest_version, pass, workflow_state, stage_key, stage_name,
    wait_id, returned_from, preparers, trail_length, trail_head, changed_at) ON target_table TO perfapproval_app;
GRANT UPDATE (closed_at, closure) ON review_task TO perfapproval_app;
