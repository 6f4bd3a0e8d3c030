-- What else happens to a table under review: taken back, given away, added to, rated, corrected, copied, urged, terminated; delegations and deadlines.

ALTER TABLE target_table
    ADD preceding_wait_id text,
    ADD preceding_returned_from text,
    ADD reminded_on date,
    DROP CONSTRAINT ck_target_table_status,
    ADD CONSTRAINT ck_target_table_status CHECK (status IN
        ('Drafting', 'InReview', 'Returned', 'Approved', 'Published', 'Rejected', 'Terminated'));

ALTER TABLE review_task
    ADD turn_id uuid,
    ADD added_for uuid,
    ADD added_by uuid,
    ADD addition text CONSTRAINT ck_review_task_addition CHECK (addition IN ('Before', 'After')),
    ADD given_by uuid,
    ADD given_reason text NOT NULL DEFAULT '',
    ADD due_on date,
    ADD remind_on date,
    ADD CONSTRAINT ck_review_task_added CHECK ((added_for IS NULL) = (added_by IS NULL) AND (added_for IS NULL) = (addition IS NULL)),
    ADD CONSTRAINT fk_review_task_added_by FOREIGN KEY (bureau_id, added_by) REFERENCES person,
    ADD CONSTRAINT fk_review_task_given_by FOREIGN KEY (bureau_id, given_by) REFERENCES person,
    DROP CONSTRAINT ck_review_task_closure,
    ADD CONSTRAINT ck_review_task_closure CHECK (closure IN
        ('Decided', 'DecidedByAnother', 'PassEnded', 'Withdrawn', 'Published', 'Transferred', 'Removed', 'TakenBack', 'RolesChanged',
         'TimedOut', 'Terminated', 'Moved')),
    DROP CONSTRAINT uq_review_task_wait;
-- Every task so far was a turn of its own; their guard lets nobody say so afterwards.
ALTER TABLE review_task DISABLE TRIGGER a_task_is_only_closed;
UPDATE review_task SET turn_id = id;
ALTER TABLE review_task ENABLE TRIGGER a_task_is_only_closed;
ALTER TABLE review_task ALTER turn_id SET NOT NULL;
-- A turn may be opened again, but nobody has two at once.
CREATE UNIQUE INDEX uq_review_task_open_wait ON review_task (bureau_id, wait_id, person_id) WHERE closed_at IS NULL;
CREATE INDEX ix_review_task_open_due ON review_task (due_on) WHERE closed_at IS NULL;

-- A key that an exclusion can hold without an extension: the range of one id.
CREATE TYPE uuidrange AS RANGE (subtype = uuid);

CREATE TABLE delegation (
    bureau_id uuid NOT NULL,
    id uuid NOT NULL,
    principal_id uuid NOT NULL,
    delegate_id uuid NOT NULL,
    from_day date NOT NULL,
    until_day date NOT NULL,
    reason text NOT NULL,
    granted_at timestamptz NOT NULL,
    ended_by uuid,
    ended_at timestamptz,
    CONSTRAINT pk_delegation PRIMARY KEY (bureau_id, id),
    CONSTRAINT fk_delegation_principal FOREIGN KEY (bureau_id, principal_id) REFERENCES person,
    CONSTRAINT fk_delegation_delegate FOREIGN KEY (bureau_id, delegate_id) REFERENCES person,
    CONSTRAINT ck_delegation_delegate CHECK (delegate_id <> principal_id),
    CONSTRAINT ck_delegation_days CHECK (from_day <= until_day),
    CONSTRAINT ck_delegation_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
    CONSTRAINT ex_delegation_one_a_day EXCLUDE USING gist
        (uuidrange(principal_id, principal_id, '[]') WITH &&, daterange(from_day, until_day, '[]') WITH &&) WHERE (ended_at IS NULL)
);
CREATE INDEX ix_delegation_delegate ON delegation (bureau_id, delegate_id) WHERE ended_at IS NULL;

CREATE FUNCTION is_reviewer(bureau uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM role_assignment r WHERE r.bureau_id = bureau AND r.person_id = person AND r.ended_at IS NULL
          AND r.role IN ('UnitReviewer', 'DepartmentReviewer', 'BureauReviewer'))
$$;

CREATE FUNCTION delegate_among_reviewers() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT is_reviewer(NEW.bureau_id, NEW.principal_id) OR NOT is_reviewer(NEW.bureau_id, NEW.delegate_id) THEN
        RAISE EXCEPTION '委托人和受托人都须是本财政局的审核人，请另选人员。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER reviewers_delegate_to_reviewers BEFORE INSERT ON delegation FOR EACH ROW EXECUTE FUNCTION delegate_among_reviewers();

CREATE FUNCTION only_end_a_delegation() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF OLD.ended_at IS NOT NULL
       OR (to_jsonb(OLD) - 'ended_at' - 'ended_by') IS DISTINCT FROM (to_jsonb(NEW) - 'ended_at' - 'ended_by') THEN
        RAISE EXCEPTION '委托不能修改，只能结束一次；需要变更时请结束后另行委托。' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.ended_by <> OLD.principal_id AND NOT EXISTS (
        SELECT FROM role_assignment r
        WHERE r.bureau_id = NEW.bureau_id AND r.person_id = NEW.ended_by AND r.role = 'Administrator' AND r.ended_at IS NULL) THEN
        RAISE EXCEPTION '只有委托人本人或系统管理员可以结束这项委托。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER a_delegation_is_only_ended BEFORE UPDATE ON delegation FOR EACH ROW EXECUTE FUNCTION only_end_a_delegation();

ALTER TABLE decision
    ADD on_behalf_of uuid,
    ADD on_behalf_of_name text,
    ADD delegation_id uuid,
    ADD rating text CONSTRAINT ck_decision_rating CHECK (rating IN ('Excellent', 'Good', 'Fair', 'Poor')),
    ADD CONSTRAINT fk_decision_on_behalf_of FOREIGN KEY (bureau_id, on_behalf_of) REFERENCES person,
    ADD CONSTRAINT fk_decision_delegation FOREIGN KEY (bureau_id, delegation_id) REFERENCES delegation,
    ADD CONSTRAINT ck_decision_on_behalf_of CHECK (
        (on_behalf_of IS NULL) = (delegation_id IS NULL) AND (on_behalf_of IS NULL) = (on_behalf_of_name IS NULL)),
    ADD CONSTRAINT ck_decision_rating_fits CHECK (rating IS NULL OR CASE verdict
        WHEN 'Approve' THEN rating IN ('Excellent', 'Good') WHEN 'Return' THEN rating = 'Fair' ELSE rating = 'Poor' END);

CREATE TABLE take_back (
    bureau_id uuid NOT NULL,
    id uuid NOT NULL,
    table_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    reason text NOT NULL CONSTRAINT ck_take_back_reason CHECK (reason <> ''),
    at timestamptz NOT NULL,
    CONSTRAINT pk_take_back PRIMARY KEY (bureau_id, id),
    CONSTRAINT uq_take_back_decision UNIQUE (bureau_id, decision_id),
    CONSTRAINT fk_take_back_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT fk_take_back_decision FOREIGN KEY (bureau_id, decision_id) REFERENCES decision,
    CONSTRAINT fk_take_back_person FOREIGN KEY (bureau_id, person_id) REFERENCES person
);
CREATE INDEX ix_take_back_table ON take_back (bureau_id, table_id);

CREATE FUNCTION take_back_ones_own() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM decision d WHERE (d.bureau_id, d.id, d.table_id, d.person_id) = (NEW.bureau_id, NEW.decision_id, NEW.table_id, NEW.person_id)) THEN
        RAISE EXCEPTION '只能由办理人本人取消自己的审核，操作没有保存。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER decisions_are_taken_back_by_who_made_them BEFORE INSERT ON take_back FOR EACH ROW EXECUTE FUNCTION take_back_ones_own();

CREATE TABLE opinion (
    bureau_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    table_id uuid NOT NULL,
    completeness text NOT NULL CONSTRAINT ck_opinion_completeness CHECK (completeness IN ('Excellent', 'Good', 'Fair', 'Poor')),
    completeness_remark text NOT NULL,
    relevance text NOT NULL CONSTRAINT ck_opinion_relevance CHECK (relevance IN ('Excellent', 'Good', 'Fair', 'Poor')),
    relevance_remark text NOT NULL,
    appropriateness text NOT NULL CONSTRAINT ck_opinion_appropriateness CHECK (appropriateness IN ('Excellent', 'Good', 'Fair', 'Poor')),
    appropriateness_remark text NOT NULL,
    feasibility text NOT NULL CONSTRAINT ck_opinion_feasibility CHECK (feasibility IN ('Excellent', 'Good', 'Fair', 'Poor')),
    feasibility_remark text NOT NULL,
    overall text NOT NULL CONSTRAINT ck_opinion_overall CHECK (overall IN ('Excellent', 'Good', 'Fair', 'Poor')),
    -- [{"indicatorId": null or the indicator's id, "text": "…"}]
    remarks jsonb NOT NULL,
    CONSTRAINT pk_opinion PRIMARY KEY (bureau_id, decision_id),
    CONSTRAINT fk_opinion_decision FOREIGN KEY (bureau_id, decision_id) REFERENCES decision,
    CONSTRAINT fk_opinion_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table
);
CREATE INDEX ix_opinion_table ON opinion (bureau_id, table_id);

CREATE TABLE correction (
    bureau_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    position integer NOT NULL CONSTRAINT ck_correction_position CHECK (position > 0),
    table_id uuid NOT NULL,
    indicator_id uuid,
    field text NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    CONSTRAINT pk_correction PRIMARY KEY (bureau_id, decision_id, position),
    CONSTRAINT fk_correction_decision FOREIGN KEY (bureau_id, decision_id) REFERENCES decision,
    CONSTRAINT fk_correction_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT ck_correction_after CHECK (before <> after)
);
CREATE INDEX ix_correction_table ON correction (bureau_id, table_id);

-- An opinion says what its decision says, and only who rates 良 proposes corrections.
CREATE FUNCTION agree_with_the_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    decided decision;
BEGIN
    SELECT * INTO decided FROM decision d WHERE d.bureau_id = NEW.bureau_id AND d.id = NEW.decision_id;
    IF decided.table_id IS DISTINCT FROM NEW.table_id
       OR TG_TABLE_NAME = 'opinion' AND decided.rating IS DISTINCT FROM (to_jsonb(NEW) ->> 'overall')
       OR TG_TABLE_NAME = 'correction' AND decided.rating IS DISTINCT FROM 'Good' THEN
        RAISE EXCEPTION '审核意见与办理记录不符，操作没有保存；请刷新页面后重试。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER opinions_agree_with_their_decision BEFORE INSERT ON opinion FOR EACH ROW EXECUTE FUNCTION agree_with_the_decision();
CREATE TRIGGER corrections_agree_with_their_decision BEFORE INSERT ON correction FOR EACH ROW EXECUTE FUNCTION agree_with_the_decision();

CREATE TABLE correction_answer (
    bureau_id uuid NOT NULL,
    id uuid NOT NULL,
    table_id uuid NOT NULL,
    wait_id text NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    version_id uuid,
    proposers uuid[] NOT NULL,
    reason text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT pk_correction_answer PRIMARY KEY (bureau_id, id),
    CONSTRAINT uq_correction_answer_wait UNIQUE (bureau_id, table_id, wait_id),
    CONSTRAINT fk_correction_answer_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT fk_correction_answer_person FOREIGN KEY (bureau_id, person_id) REFERENCES person,
    CONSTRAINT fk_correction_answer_version FOREIGN KEY (bureau_id, version_id) REFERENCES target_version,
    CONSTRAINT ck_correction_answer_accepted CHECK ((version_id IS NULL) = (proposers = '{}')),
    CONSTRAINT ck_correction_answer_reason CHECK (version_id IS NOT NULL OR reason <> '')
);

CREATE TABLE termination (
    bureau_id uuid NOT NULL,
    id uuid NOT NULL,
    table_id uuid NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    reason text NOT NULL CONSTRAINT ck_termination_reason CHECK (reason <> ''),
    at timestamptz NOT NULL,
    CONSTRAINT pk_termination PRIMARY KEY (bureau_id, id),
    CONSTRAINT uq_termination_table UNIQUE (bureau_id, table_id),
    CONSTRAINT fk_termination_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT fk_termination_person FOREIGN KEY (bureau_id, person_id) REFERENCES person
);

CREATE TABLE copy (
    bureau_id uuid NOT NULL,
    id uuid NOT NULL,
    table_id uuid NOT NULL,
    sender_id uuid NOT NULL,
    recipient_id uuid NOT NULL,
    recipient_name text NOT NULL,
    note text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT pk_copy PRIMARY KEY (bureau_id, id),
    CONSTRAINT uq_copy_recipient UNIQUE (bureau_id, table_id, recipient_id),
    CONSTRAINT fk_copy_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT fk_copy_sender FOREIGN KEY (bureau_id, sender_id) REFERENCES person,
    CONSTRAINT fk_copy_recipient FOREIGN KEY (bureau_id, recipient_id) REFERENCES person,
    CONSTRAINT ck_copy_recipient CHECK (recipient_id <> sender_id)
);
CREATE INDEX ix_copy_recipient ON copy (bureau_id, recipient_id);

CREATE TABLE urging (
    bureau_id uuid NOT NULL,
    id uuid NOT NULL,
    table_id uuid NOT NULL,
    wait_id text NOT NULL,
    person_id uuid NOT NULL,
    note text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT pk_urging PRIMARY KEY (bureau_id, id),
    CONSTRAINT fk_urging_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT fk_urging_person FOREIGN KEY (bureau_id, person_id) REFERENCES person
);
CREATE INDEX ix_urging_table ON urging (bureau_id, table_id);

-- The days on which a bureau differs from the national schedule, which comes with the program.
CREATE TABLE calendar_day (
    bureau_id uuid NOT NULL CONSTRAINT fk_calendar_day_bureau REFERENCES finance_bureau,
    day date NOT NULL,
    is_worked boolean NOT NULL,
    name text NOT NULL,
    CONSTRAINT pk_calendar_day PRIMARY KEY (bureau_id, day)
);

-- Separation of duties holds for the person who decides and for the one in whose place, alike.
CREATE OR REPLACE FUNCTION keep_duties_apart() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    task review_task;
    principal uuid := coalesce(NEW.on_behalf_of, NEW.person_id);
    behind uuid[] := ARRAY[NEW.person_id, principal];
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
    IF task.person_id IS NOT NULL AND task.person_id <> principal THEN
        RAISE EXCEPTION '这项待办不属于您，请返回待办列表。' USING ERRCODE = 'restrict_violation';
    END IF;
    IF behind && task.excluded
       OR EXISTS (SELECT FROM target_table t WHERE t.bureau_id = NEW.bureau_id AND t.id = NEW.table_id AND behind && t.preparers)
       OR EXISTS (SELECT FROM target_version v WHERE v.bureau_id = NEW.bureau_id AND v.table_id = NEW.table_id AND v.author_id = ANY (behind))
       OR EXISTS (SELECT FROM correction_answer a WHERE a.bureau_id = NEW.bureau_id AND a.table_id = NEW.table_id
              AND a.version_id = NEW.version_id AND behind && a.proposers) THEN
        RAISE EXCEPTION '参与过填报或前面环节审核的人不能办理本环节，请由其他审核人办理。' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NOT EXISTS (
        SELECT FROM role_assignment r
        WHERE r.bureau_id = NEW.bureau_id AND r.person_id = principal AND r.role = NEW.role AND r.ended_at IS NULL
          AND (r.scope_kind, r.scope_id) = (task.scope_kind, task.scope_id))
       AND NOT (NEW.role = 'Publisher' AND may_publish(NEW.bureau_id, principal,
           (SELECT t.unit_id FROM target_table t WHERE t.bureau_id = NEW.bureau_id AND t.id = NEW.table_id))) THEN
        RAISE EXCEPTION '您已没有办理本环节的角色，请联系系统管理员。' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.on_behalf_of IS NOT NULL AND (NEW.role = 'Publisher'
       OR EXISTS (SELECT FROM role_assignment r WHERE r.bureau_id = NEW.bureau_id AND r.person_id = NEW.person_id AND r.ended_at IS NULL
              AND r.role IN ('Administrator', 'Auditor'))
       OR NOT EXISTS (SELECT FROM delegation d
              WHERE (d.bureau_id, d.id, d.principal_id, d.delegate_id) = (NEW.bureau_id, NEW.delegation_id, NEW.on_behalf_of, NEW.person_id)
                AND d.ended_at IS NULL AND (NEW.at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN d.from_day AND d.until_day)) THEN
        RAISE EXCEPTION '您今天没有受托办理这项待办，请由委托人本人办理。' USING ERRCODE = 'restrict_violation';
    END IF;
    -- One real person is one signature at a stage, by whatever right.
    IF EXISTS (
        SELECT FROM review_task other JOIN decision d ON d.bureau_id = other.bureau_id AND d.task_id = other.id
        WHERE other.bureau_id = NEW.bureau_id AND other.table_id = NEW.table_id AND other.wait_id = task.wait_id AND other.id <> task.id
          AND (d.person_id = ANY (behind) OR d.on_behalf_of = ANY (behind))
          AND NOT EXISTS (SELECT FROM take_back b WHERE b.bureau_id = d.bureau_id AND b.decision_id = d.id)) THEN
        RAISE EXCEPTION '同一环节不能由同一人再次办理，请由其他审核人办理。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

-- Nobody writes, answers or gives up for the unit what rests on a decision of their own.
CREATE OR REPLACE FUNCTION keep_writing_to_preparers() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    writer uuid;
BEGIN
    IF TG_TABLE_NAME = 'target_version' THEN writer := NEW.author_id; ELSE writer := NEW.person_id; END IF;
    IF EXISTS (SELECT FROM decision d WHERE d.bureau_id = NEW.bureau_id AND d.table_id = NEW.table_id AND writer IN (d.person_id, d.on_behalf_of)) THEN
        RAISE EXCEPTION '审核过这份目标表的人不能再填报它，请由本单位其他填报人办理。' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NOT EXISTS (
        SELECT FROM target_table t
        JOIN role_assignment r ON r.bureau_id = t.bureau_id AND r.scope_id = t.unit_id
        WHERE t.bureau_id = NEW.bureau_id AND t.id = NEW.table_id
          AND r.person_id = writer AND r.role = 'Preparer' AND r.ended_at IS NULL) THEN
        RAISE EXCEPTION '您不是本单位的填报人，不能填报这份目标表；请联系系统管理员。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER only_preparers_answer BEFORE INSERT ON correction_answer FOR EACH ROW EXECUTE FUNCTION keep_writing_to_preparers();
CREATE TRIGGER only_preparers_terminate BEFORE INSERT ON termination FOR EACH ROW EXECUTE FUNCTION keep_writing_to_preparers();

CALL keep_history('take_back');
CALL keep_history('opinion');
CALL keep_history('correction');
CALL keep_history('correction_answer');
CALL keep_history('termination');
CALL keep_history('copy');
CALL keep_history('urging');

GRANT SELECT, INSERT ON delegation, take_back, opinion, correction, correction_answer, termination, copy, urging TO perfapproval_app;
GRANT UPDATE (ended_at, ended_by) ON delegation TO perfapproval_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_day TO perfapproval_app;
GRANT UPDATE (preceding_wait_id, preceding_returned_from, reminded_on) ON target_table TO perfapproval_app;
