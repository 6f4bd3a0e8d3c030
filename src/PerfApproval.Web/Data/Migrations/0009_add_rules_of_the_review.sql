-- What the rules found in each submission, what reviewers set aside of it, and the bureaus' own rule books.

CREATE TABLE filed_finding (
    bureau_id uuid NOT NULL,
    submission_id uuid NOT NULL,
    position integer NOT NULL CONSTRAINT ck_filed_finding_position CHECK (position > 0),
    table_id uuid NOT NULL,
    pass integer NOT NULL,
    rule text NOT NULL,
    -- What is an error is not submitted.
    severity text NOT NULL CONSTRAINT ck_filed_finding_severity CHECK (severity IN ('Warning', 'Hint')),
    outcome text NOT NULL CONSTRAINT ck_filed_finding_outcome CHECK (outcome IN ('Found', 'CannotTell')),
    places jsonb NOT NULL CONSTRAINT ck_filed_finding_places CHECK (jsonb_array_length(places) > 0),
    found text NOT NULL,
    what text NOT NULL CONSTRAINT ck_filed_finding_what CHECK (what <> ''),
    why text NOT NULL,
    cure text NOT NULL,
    key text NOT NULL,
    book text NOT NULL CONSTRAINT ck_filed_finding_book CHECK (book <> ''),
    reason text NOT NULL,
    CONSTRAINT pk_filed_finding PRIMARY KEY (bureau_id, submission_id, position),
    CONSTRAINT fk_filed_finding_submission FOREIGN KEY (bureau_id, submission_id) REFERENCES submission,
    CONSTRAINT fk_filed_finding_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT ck_filed_finding_reason CHECK (severity <> 'Warning' OR outcome <> 'Found' OR btrim(reason) <> '')
);
CREATE INDEX ix_filed_finding_table ON filed_finding (bureau_id, table_id, pass);

-- Findings are those of their submission, written together with it: nobody adds to what was filed before.
CREATE FUNCTION keep_findings_with_their_submission() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM submission s WHERE s.bureau_id = NEW.bureau_id AND s.id = NEW.submission_id
              AND s.table_id = NEW.table_id AND s.pass = NEW.pass AND s.xmin = pg_current_xact_id()::xid) THEN
        RAISE EXCEPTION '审核发现只能随本次提交一起保存，不能补记到以前的提交。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER findings_are_kept_with_their_submission AFTER INSERT ON filed_finding
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_findings_with_their_submission();

CREATE TABLE finding_dismissal (
    bureau_id uuid NOT NULL,
    submission_id uuid NOT NULL,
    position integer NOT NULL,
    table_id uuid NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    on_behalf_of uuid,
    on_behalf_of_name text,
    stage_name text NOT NULL,
    reason text NOT NULL CONSTRAINT ck_finding_dismissal_reason CHECK (btrim(reason) <> ''),
    at timestamptz NOT NULL,
    -- Once per finding.
    CONSTRAINT pk_finding_dismissal PRIMARY KEY (bureau_id, submission_id, position),
    CONSTRAINT fk_finding_dismissal_finding FOREIGN KEY (bureau_id, submission_id, position) REFERENCES filed_finding,
    CONSTRAINT fk_finding_dismissal_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table,
    CONSTRAINT fk_finding_dismissal_person FOREIGN KEY (bureau_id, person_id) REFERENCES person,
    CONSTRAINT fk_finding_dismissal_on_behalf_of FOREIGN KEY (bureau_id, on_behalf_of) REFERENCES person,
    CONSTRAINT ck_finding_dismissal_on_behalf_of CHECK ((on_behalf_of IS NULL) = (on_behalf_of_name IS NULL))
);
CREATE INDEX ix_finding_dismissal_table ON finding_dismissal (bureau_id, table_id);

-- Nobody sets aside what was found in a table of their own, nor what is not under review.
CREATE FUNCTION dismiss_while_reviewing() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM target_table t
        JOIN filed_finding f ON f.bureau_id = t.bureau_id AND f.submission_id = NEW.submission_id AND f.position = NEW.position
        WHERE t.bureau_id = NEW.bureau_id AND t.id = NEW.table_id AND f.table_id = t.id AND f.pass = t.pass AND t.status = 'InReview'
          AND NEW.person_id <> ALL (t.preparers) AND (NEW.on_behalf_of IS NULL OR NEW.on_behalf_of <> ALL (t.preparers))
          AND is_reviewer(NEW.bureau_id, NEW.person_id)
          AND EXISTS (SELECT FROM review_task k WHERE k.bureau_id = t.bureau_id AND k.table_id = t.id AND k.closed_at IS NULL)) THEN
        RAISE EXCEPTION '只能由没有参与填报的审核人在审核时排除本次提交的审核发现。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER findings_are_dismissed_while_reviewing BEFORE INSERT ON finding_dismissal FOR EACH ROW EXECUTE FUNCTION dismiss_while_reviewing();

CREATE TABLE rule_book (
    bureau_id uuid NOT NULL CONSTRAINT fk_rule_book_bureau REFERENCES finance_bureau,
    form_id text NOT NULL,
    year integer NOT NULL,
    number integer NOT NULL CONSTRAINT ck_rule_book_number CHECK (number > 0),
    content text NOT NULL,
    sha256 text NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    reason text NOT NULL CONSTRAINT ck_rule_book_reason CHECK (btrim(reason) <> ''),
    at timestamptz NOT NULL,
    CONSTRAINT pk_rule_book PRIMARY KEY (bureau_id, form_id, year, number),
    CONSTRAINT fk_rule_book_person FOREIGN KEY (bureau_id, person_id) REFERENCES person,
    CONSTRAINT ck_rule_book_sha256 CHECK (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

-- One version follows the other, each by an administrator.
CREATE FUNCTION follow_the_latest_rule_book() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT administers(NEW.bureau_id, NEW.person_id) OR NEW.number <> 1 + coalesce((
        SELECT max(b.number) FROM rule_book b WHERE b.bureau_id = NEW.bureau_id AND b.form_id = NEW.form_id AND b.year = NEW.year), 0) THEN
        RAISE EXCEPTION '审核规则只能由系统管理员逐版修改；请刷新页面，在最新的版本上修改。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER rule_books_follow_each_other BEFORE INSERT ON rule_book FOR EACH ROW EXECUTE FUNCTION follow_the_latest_rule_book();

CALL keep_history('filed_finding');
CALL keep_history('finding_dismissal');
CALL keep_history('rule_book');

GRANT SELECT, INSERT ON filed_finding, finding_dismissal, rule_book TO perfapproval_app;
