-- What was released to the public: frozen documents, what they hold, what was left out, what was taken down.

CREATE TABLE publication (
    bureau_id uuid NOT NULL CONSTRAINT fk_publication_bureau REFERENCES finance_bureau,
    id uuid NOT NULL CONSTRAINT uq_publication_id UNIQUE,
    year integer NOT NULL,
    number integer NOT NULL,
    round_id uuid NOT NULL,
    scope_kind text NOT NULL CONSTRAINT ck_publication_scope_kind CHECK (scope_kind IN ('Unit', 'Department')),
    scope_id uuid NOT NULL,
    title text NOT NULL,
    publisher_id uuid NOT NULL,
    published_at timestamptz NOT NULL,
    replaces_id uuid,
    file_name text NOT NULL,
    document bytea NOT NULL,
    document_sha256 text NOT NULL,
    open_data text NOT NULL,
    open_data_sha256 text NOT NULL,
    CONSTRAINT pk_publication PRIMARY KEY (bureau_id, id),
    CONSTRAINT uq_publication_number UNIQUE (bureau_id, year, number),
    CONSTRAINT uq_publication_replaces UNIQUE (bureau_id, replaces_id),
    CONSTRAINT fk_publication_round FOREIGN KEY (bureau_id, round_id) REFERENCES round,
    CONSTRAINT fk_publication_publisher FOREIGN KEY (bureau_id, publisher_id) REFERENCES person,
    CONSTRAINT fk_publication_replaces FOREIGN KEY (bureau_id, replaces_id) REFERENCES publication,
    CONSTRAINT ck_publication_document_sha256 CHECK (document_sha256 = encode(sha256(document), 'hex')),
    CONSTRAINT ck_publication_open_data_sha256 CHECK (open_data_sha256 = encode(sha256(convert_to(open_data, 'UTF8')), 'hex'))
);
-- One publication per set: whatever comes later replaces the one before.
CREATE UNIQUE INDEX uq_publication_first ON publication (bureau_id, round_id, scope_kind, scope_id) WHERE replaces_id IS NULL;
CREATE INDEX ix_publication_published_at ON publication (published_at);

CREATE TABLE publication_entry (
    bureau_id uuid NOT NULL,
    publication_id uuid NOT NULL,
    position integer NOT NULL,
    table_id uuid NOT NULL,
    version_id uuid NOT NULL,
    version_sha256 text NOT NULL,
    CONSTRAINT pk_publication_entry PRIMARY KEY (bureau_id, publication_id, position),
    CONSTRAINT uq_publication_entry_table UNIQUE (bureau_id, publication_id, table_id),
    CONSTRAINT fk_publication_entry_publication FOREIGN KEY (bureau_id, publication_id) REFERENCES publication,
    CONSTRAINT fk_publication_entry_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT fk_publication_entry_version FOREIGN KEY (bureau_id, version_id, version_sha256)
        REFERENCES target_version (bureau_id, id, sha256)
);
CREATE INDEX ix_publication_entry_table ON publication_entry (bureau_id, table_id);

CREATE FUNCTION publish_only_what_was_approved() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM target_table t
        JOIN budget_unit u ON u.bureau_id = t.bureau_id AND u.id = t.unit_id
        JOIN publication p ON p.bureau_id = t.bureau_id AND p.id = NEW.publication_id
        WHERE t.bureau_id = NEW.bureau_id AND t.id = NEW.table_id
          AND p.round_id = t.round_id AND p.scope_id IN (u.id, u.department_id) AND p.publisher_id <> ALL (t.preparers)
          AND t.current_version_id = NEW.version_id AND t.status IN ('Approved', 'Published')) THEN
        RAISE EXCEPTION '只能由没有参与填报的人公开本单位、本批次已审定的版本；请等审核完成，或请其他公开发布人办理。'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER only_what_was_approved_is_published AFTER INSERT ON publication_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION publish_only_what_was_approved();

CREATE TABLE publication_omission (
    bureau_id uuid NOT NULL,
    publication_id uuid NOT NULL,
    table_id uuid NOT NULL,
    reason text NOT NULL CONSTRAINT ck_publication_omission_reason CHECK (reason <> ''),
    CONSTRAINT pk_publication_omission PRIMARY KEY (bureau_id, publication_id, table_id),
    CONSTRAINT fk_publication_omission_publication FOREIGN KEY (bureau_id, publication_id) REFERENCES publication,
    CONSTRAINT fk_publication_omission_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table
);

CREATE TABLE takedown (
    bureau_id uuid NOT NULL,
    publication_id uuid NOT NULL,
    person_id uuid NOT NULL,
    reason text NOT NULL CONSTRAINT ck_takedown_reason CHECK (reason <> ''),
    at timestamptz NOT NULL,
    CONSTRAINT pk_takedown PRIMARY KEY (bureau_id, publication_id),
    CONSTRAINT fk_takedown_publication FOREIGN KEY (bureau_id, publication_id) REFERENCES publication,
    CONSTRAINT fk_takedown_person FOREIGN KEY (bureau_id, person_id) REFERENCES person
);

CREATE FUNCTION publish_by_right() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT may_publish(NEW.bureau_id, NEW.publisher_id, NEW.scope_id) THEN
        RAISE EXCEPTION '您不是这里的公开发布人，不能公开；请联系系统管理员。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER only_publishers_publish BEFORE INSERT ON publication FOR EACH ROW EXECUTE FUNCTION publish_by_right();

CREATE FUNCTION take_down_by_right() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT may_publish(NEW.bureau_id, NEW.person_id,
        (SELECT p.scope_id FROM publication p WHERE p.bureau_id = NEW.bureau_id AND p.id = NEW.publication_id)) THEN
        RAISE EXCEPTION '您不是这里的公开发布人，不能撤下公开文件；请联系系统管理员。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER only_publishers_take_down BEFORE INSERT ON takedown FOR EACH ROW EXECUTE FUNCTION take_down_by_right();

CALL keep_history('publication');
CALL keep_history('publication_entry');
CALL keep_history('publication_omission');
CALL keep_history('takedown');

GRANT SELECT, INSERT ON publication, publication_entry, publication_omission, takedown TO perfapproval_app;
