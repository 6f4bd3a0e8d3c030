-- Files that units put beside their tables for reviewers, the phrases that reviewers keep, and where people can be called.

CREATE TABLE attachment (
    bureau_id uuid NOT NULL,
    id uuid NOT NULL,
    table_id uuid NOT NULL,
    kind text NOT NULL CONSTRAINT ck_attachment_kind CHECK (kind IN ('Grounds', 'Calculation', 'Other')),
    file_name text NOT NULL CONSTRAINT ck_attachment_file_name CHECK (btrim(file_name) <> '' AND file_name !~ '[/\\[:cntrl:]]'),
    size integer NOT NULL CONSTRAINT ck_attachment_size CHECK (size BETWEEN 1 AND 20971520),
    sha256 text NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    pass integer NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT pk_attachment PRIMARY KEY (bureau_id, id),
    CONSTRAINT fk_attachment_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT fk_attachment_person FOREIGN KEY (bureau_id, person_id) REFERENCES person
);
CREATE INDEX ix_attachment_table ON attachment (bureau_id, table_id);

-- Apart, so that a list of attachments reads no file.
CREATE TABLE attachment_content (
    bureau_id uuid NOT NULL,
    attachment_id uuid NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT pk_attachment_content PRIMARY KEY (bureau_id, attachment_id),
    CONSTRAINT fk_attachment_content_attachment FOREIGN KEY (bureau_id, attachment_id) REFERENCES attachment
);
-- Most kinds are compressed already.
ALTER TABLE attachment_content ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE attachment_removal (
    bureau_id uuid NOT NULL,
    attachment_id uuid NOT NULL,
    table_id uuid NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    pass integer NOT NULL,
    at timestamptz NOT NULL,
    -- Once per attachment.
    CONSTRAINT pk_attachment_removal PRIMARY KEY (bureau_id, attachment_id),
    CONSTRAINT fk_attachment_removal_attachment FOREIGN KEY (bureau_id, attachment_id) REFERENCES attachment,
    CONSTRAINT fk_attachment_removal_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT fk_attachment_removal_person FOREIGN KEY (bureau_id, person_id) REFERENCES person
);
CREATE INDEX ix_attachment_removal_table ON attachment_removal (bureau_id, table_id);

-- What was submitted keeps its files: they come and go only with a draft, for the pass that is being prepared.
CREATE FUNCTION attach_while_drafting() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM target_table t WHERE t.bureau_id = NEW.bureau_id AND t.id = NEW.table_id
          AND t.status IN ('Drafting', 'Returned') AND NEW.pass = t.pass + 1
          AND EXISTS (SELECT FROM role_assignment a WHERE a.bureau_id = t.bureau_id AND a.person_id = NEW.person_id
                      AND a.role = 'Preparer' AND a.scope_id = t.unit_id AND a.ended_at IS NULL)) THEN
        RAISE EXCEPTION '附件只能由本单位的填报人在填报时增加或删去。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER attachments_come_while_drafting BEFORE INSERT ON attachment FOR EACH ROW EXECUTE FUNCTION attach_while_drafting();
CREATE TRIGGER attachments_go_while_drafting BEFORE INSERT ON attachment_removal FOR EACH ROW EXECUTE FUNCTION attach_while_drafting();

CREATE FUNCTION content_is_what_was_attached() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM attachment a WHERE a.bureau_id = NEW.bureau_id AND a.id = NEW.attachment_id
          AND a.size = length(NEW.content) AND a.sha256 = encode(sha256(NEW.content), 'hex')) THEN
        RAISE EXCEPTION '附件的内容与登记的校验码不符。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER contents_are_what_was_attached BEFORE INSERT ON attachment_content FOR EACH ROW EXECUTE FUNCTION content_is_what_was_attached();

CALL keep_history('attachment');
CALL keep_history('attachment_content');
CALL keep_history('attachment_removal');

-- A person's own and no part of any record.
CREATE TABLE phrase (
    bureau_id uuid NOT NULL,
    person_id uuid NOT NULL,
    text text NOT NULL CONSTRAINT ck_phrase_text CHECK (btrim(text) <> '' AND length(text) <= 500),
    at timestamptz NOT NULL,
    CONSTRAINT pk_phrase PRIMARY KEY (bureau_id, person_id, text),
    CONSTRAINT fk_phrase_person FOREIGN KEY (bureau_id, person_id) REFERENCES person
);

ALTER TABLE person ADD COLUMN phone text NOT NULL DEFAULT '' CONSTRAINT ck_person_phone CHECK (length(phone) <= 40);

GRANT SELECT, INSERT ON attachment, attachment_content, attachment_removal TO perfapproval_app;
GRANT SELECT, INSERT, DELETE ON phrase TO perfapproval_app;
