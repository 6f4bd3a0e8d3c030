-- What is not for publication: proposed by one person, agreed on by another.

CREATE TABLE withholding (
    bureau_id uuid NOT NULL,
    id uuid NOT NULL,
    table_id uuid NOT NULL,
    ground text NOT NULL CONSTRAINT ck_withholding_ground CHECK (ground IN ('StateSecret', 'Sensitive', 'Private')),
    reason text NOT NULL CONSTRAINT ck_withholding_reason CHECK (btrim(reason) <> ''),
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT pk_withholding PRIMARY KEY (bureau_id, id),
    CONSTRAINT fk_withholding_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT fk_withholding_person FOREIGN KEY (bureau_id, person_id) REFERENCES person
);
CREATE INDEX ix_withholding_table ON withholding (bureau_id, table_id);

CREATE TABLE withholding_answer (
    bureau_id uuid NOT NULL,
    withholding_id uuid NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    agreed boolean NOT NULL,
    reason text NOT NULL,
    at timestamptz NOT NULL,
    -- Once per proposal.
    CONSTRAINT pk_withholding_answer PRIMARY KEY (bureau_id, withholding_id),
    CONSTRAINT fk_withholding_answer_withholding FOREIGN KEY (bureau_id, withholding_id) REFERENCES withholding,
    CONSTRAINT fk_withholding_answer_person FOREIGN KEY (bureau_id, person_id) REFERENCES person,
    CONSTRAINT ck_withholding_answer_reason CHECK (agreed OR btrim(reason) <> '')
);

CREATE TABLE withholding_end (
    bureau_id uuid NOT NULL,
    withholding_id uuid NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    reason text NOT NULL CONSTRAINT ck_withholding_end_reason CHECK (btrim(reason) <> ''),
    at timestamptz NOT NULL,
    CONSTRAINT pk_withholding_end PRIMARY KEY (bureau_id, withholding_id),
    CONSTRAINT fk_withholding_end_withholding FOREIGN KEY (bureau_id, withholding_id) REFERENCES withholding,
    CONSTRAINT fk_withholding_end_person FOREIGN KEY (bureau_id, person_id) REFERENCES person
);

-- Proposed or agreed on, and not lifted: of those a table has one at most.
CREATE FUNCTION is_withheld_or_about_to_be(bureau uuid, tbl uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT count(*) FROM withholding w
    LEFT JOIN withholding_answer a ON a.bureau_id = w.bureau_id AND a.withholding_id = w.id
    WHERE w.bureau_id = bureau AND w.table_id = tbl AND coalesce(a.agreed, true)
      AND NOT EXISTS (SELECT FROM withholding_end e WHERE e.bureau_id = w.bureau_id AND e.withholding_id = w.id)
$$;

CREATE FUNCTION withhold_by_right() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT may_publish(NEW.bureau_id, NEW.person_id, (SELECT t.unit_id FROM target_table t WHERE t.bureau_id = NEW.bureau_id AND t.id = NEW.table_id)) THEN
        RAISE EXCEPTION '不予公开只能由这个单位的公开发布人提出。' USING ERRCODE = 'restrict_violation';
    END IF;
    IF is_withheld_or_about_to_be(NEW.bureau_id, NEW.table_id) > 1 THEN
        RAISE EXCEPTION '已经有人提出不予公开，请刷新页面查看。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER publishers_withhold AFTER INSERT ON withholding FOR EACH ROW EXECUTE FUNCTION withhold_by_right();

CREATE FUNCTION answer_by_another() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM withholding w JOIN target_table t ON t.bureau_id = w.bureau_id AND t.id = w.table_id
        WHERE w.bureau_id = NEW.bureau_id AND w.id = NEW.withholding_id
          AND w.person_id <> NEW.person_id AND NEW.person_id <> ALL (t.preparers)
          AND (may_publish(t.bureau_id, NEW.person_id, t.unit_id) OR EXISTS (
              SELECT FROM role_assignment r WHERE r.bureau_id = t.bureau_id AND r.person_id = NEW.person_id AND r.role = 'BureauReviewer' AND r.ended_at IS NULL))
          AND NOT EXISTS (SELECT FROM withholding_end e WHERE e.bureau_id = w.bureau_id AND e.withholding_id = w.id)) THEN
        RAISE EXCEPTION '不予公开须由没有参与填报的另一位公开发布人或财政审核人复核。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER another_answers BEFORE INSERT ON withholding_answer FOR EACH ROW EXECUTE FUNCTION answer_by_another();

CREATE FUNCTION lift_by_right() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM withholding w JOIN target_table t ON t.bureau_id = w.bureau_id AND t.id = w.table_id
        WHERE w.bureau_id = NEW.bureau_id AND w.id = NEW.withholding_id AND may_publish(t.bureau_id, NEW.person_id, t.unit_id)) THEN
        RAISE EXCEPTION '不予公开只能由这个单位的公开发布人解除。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER publishers_lift BEFORE INSERT ON withholding_end FOR EACH ROW EXECUTE FUNCTION lift_by_right();

CREATE FUNCTION publish_nothing_withheld() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF is_withheld_or_about_to_be(NEW.bureau_id, NEW.table_id) > 0 THEN
        RAISE EXCEPTION '不予公开的、等待复核的目标表不能公开。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER nothing_withheld_is_published AFTER INSERT ON publication_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION publish_nothing_withheld();

CALL keep_history('withholding');
CALL keep_history('withholding_answer');
CALL keep_history('withholding_end');

GRANT SELECT, INSERT ON withholding, withholding_answer, withholding_end TO perfapproval_app;
