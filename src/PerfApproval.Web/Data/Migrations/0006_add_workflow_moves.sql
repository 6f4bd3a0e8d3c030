-- Moving running tables to another version of their workflow: who proposed and who confirmed it, and what became of each table.

CREATE TABLE workflow_move (
    bureau_id uuid NOT NULL CONSTRAINT fk_workflow_move_bureau REFERENCES finance_bureau,
    id uuid NOT NULL,
    definition_id text NOT NULL,
    from_id text NOT NULL CONSTRAINT fk_workflow_move_from REFERENCES workflow_definition,
    to_id text NOT NULL CONSTRAINT fk_workflow_move_to REFERENCES workflow_definition,
    reason text NOT NULL CONSTRAINT ck_workflow_move_reason CHECK (reason <> ''),
    proposed_by uuid NOT NULL,
    proposed_at timestamptz NOT NULL,
    confirmed_by uuid,
    confirmed_at timestamptz,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    finished_at timestamptz,
    CONSTRAINT pk_workflow_move PRIMARY KEY (bureau_id, id),
    CONSTRAINT fk_workflow_move_proposed_by FOREIGN KEY (bureau_id, proposed_by) REFERENCES person,
    CONSTRAINT fk_workflow_move_confirmed_by FOREIGN KEY (bureau_id, confirmed_by) REFERENCES person,
    CONSTRAINT fk_workflow_move_withdrawn_by FOREIGN KEY (bureau_id, withdrawn_by) REFERENCES person,
    CONSTRAINT ck_workflow_move_versions CHECK (from_id <> to_id),
    CONSTRAINT ck_workflow_move_two_people CHECK (confirmed_by <> proposed_by),
    CONSTRAINT ck_workflow_move_confirmed CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
    CONSTRAINT ck_workflow_move_withdrawn CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL) AND (withdrawn_at IS NULL OR confirmed_at IS NULL)),
    CONSTRAINT ck_workflow_move_finished CHECK (finished_at IS NULL OR confirmed_at IS NOT NULL)
);
-- One open move per workflow and bureau: two would send the same tables to different versions.
CREATE UNIQUE INDEX uq_workflow_move_open ON workflow_move (bureau_id, definition_id) WHERE withdrawn_at IS NULL AND finished_at IS NULL;

CREATE TABLE move_turn (
    bureau_id uuid NOT NULL,
    move_id uuid NOT NULL,
    table_id uuid NOT NULL,
    obstacle text CONSTRAINT ck_move_turn_obstacle CHECK (obstacle <> ''),
    at timestamptz NOT NULL,
    CONSTRAINT pk_move_turn PRIMARY KEY (bureau_id, move_id, table_id),
    CONSTRAINT fk_move_turn_move FOREIGN KEY (bureau_id, move_id) REFERENCES workflow_move,
    CONSTRAINT fk_move_turn_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table
);

CREATE FUNCTION administers(bureau uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM role_assignment a
        WHERE a.bureau_id = bureau AND a.person_id = person AND a.role = 'Administrator' AND a.ended_at IS NULL)
$$;

-- Two administrators agree, each step happens once, and what was agreed on never changes.
CREATE FUNCTION agree_on_moves() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' AND (num_nonnulls(NEW.confirmed_at, NEW.withdrawn_at, NEW.finished_at) > 0 OR NOT administers(NEW.bureau_id, NEW.proposed_by)) THEN
        RAISE EXCEPTION '迁移须由系统管理员提出，再由另一位系统管理员确认。' USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.withdrawn_at IS NOT NULL OR OLD.finished_at IS NOT NULL
        OR OLD.confirmed_at IS NOT NULL AND (OLD.confirmed_by, OLD.confirmed_at) IS DISTINCT FROM (NEW.confirmed_by, NEW.confirmed_at)
        OR (to_jsonb(OLD) - '{confirmed_by,confirmed_at,withdrawn_by,withdrawn_at,finished_at}'::text[])
            IS DISTINCT FROM (to_jsonb(NEW) - '{confirmed_by,confirmed_at,withdrawn_by,withdrawn_at,finished_at}'::text[])) THEN
        RAISE EXCEPTION '迁移的每一步只能办理一次，已经商定的内容不能修改；请刷新页面查看。' USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.confirmed_at IS NULL AND NEW.confirmed_at IS NOT NULL AND NOT administers(NEW.bureau_id, NEW.confirmed_by)
        OR NEW.withdrawn_at IS NOT NULL AND NOT administers(NEW.bureau_id, NEW.withdrawn_by)) THEN
        RAISE EXCEPTION '只有系统管理员可以确认或撤销迁移。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER moves_are_agreed_on BEFORE INSERT OR UPDATE ON workflow_move FOR EACH ROW EXECUTE FUNCTION agree_on_moves();
-- Not the guard of history: a move is written to by each of its steps.
CREATE FUNCTION refuse_to_forget_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '流程迁移的记录不能删除；不再需要的迁移请撤销。' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER moves_are_never_deleted BEFORE DELETE ON workflow_move FOR EACH ROW EXECUTE FUNCTION refuse_to_forget_moves();
CREATE TRIGGER moves_are_never_truncated BEFORE TRUNCATE ON workflow_move FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget_moves();

-- A table keeps the version it started with, unless two administrators agreed that it goes on by another.
CREATE FUNCTION move_only_as_agreed() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.workflow_id IS DISTINCT FROM OLD.workflow_id AND NOT EXISTS (
        SELECT FROM workflow_move m
        WHERE m.bureau_id = NEW.bureau_id AND m.from_id = OLD.workflow_id AND m.to_id = NEW.workflow_id
          AND m.confirmed_at IS NOT NULL AND m.finished_at IS NULL) THEN
        RAISE EXCEPTION '目标表一直按开始时的流程版本办理；换用另一版本须由两位系统管理员商定。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER tables_move_only_as_agreed BEFORE UPDATE ON target_table FOR EACH ROW EXECUTE FUNCTION move_only_as_agreed();

CALL keep_history('move_turn');

GRANT SELECT, INSERT ON workflow_move, move_turn TO perfapproval_app;
GRANT UPDATE (confirmed_by, confirmed_at, withdrawn_by, withdrawn_at, finished_at) ON workflow_move TO perfapproval_app;
GRANT UPDATE (workflow_id) ON target_table TO perfapproval_app;
