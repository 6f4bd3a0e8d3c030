-- What the runner, the two database roles and the guard over history need before the first domain table.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'perfapproval_app') THEN
        CREATE ROLE perfapproval_app NOLOGIN;
    END IF;
EXCEPTION
    -- Roles belong to the whole cluster: another database may be migrated at the same moment.
    WHEN duplicate_object OR unique_violation THEN NULL;
    WHEN insufficient_privilege THEN
        RAISE EXCEPTION '缺少数据库角色 perfapproval_app，而当前用户无权建立，请由数据库管理员执行 CREATE ROLE perfapproval_app'
            USING ERRCODE = 'insufficient_privilege';
END
$$;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO perfapproval_app;

CREATE TABLE schema_migration (
    number integer NOT NULL CONSTRAINT pk_schema_migration PRIMARY KEY,
    name text NOT NULL CONSTRAINT uq_schema_migration_name UNIQUE,
    sha256 text NOT NULL CONSTRAINT ck_schema_migration_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    applied_at timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT ON schema_migration TO perfapproval_app;

-- Sign-in cookies and form tokens stay valid across restarts and across processes.
CREATE TABLE data_protection_key (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_data_protection_key PRIMARY KEY,
    friendly_name text NOT NULL,
    xml text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT ON data_protection_key TO perfapproval_app;

CREATE FUNCTION refuse_to_rewrite_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% 保存的是历史记录，不能修改或删除；需要更正时请另加一条记录。', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END
$$;

-- CALL keep_history('target_version') makes a table one to which rows are only ever added; serve
-- recognises history by these triggers and refuses to start as a user who could rewrite it.
CREATE PROCEDURE keep_history(kept regclass) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER history_is_never_rewritten BEFORE UPDATE OR DELETE ON %s
        FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_history()', kept);
    EXECUTE format('CREATE TRIGGER history_is_never_truncated BEFORE TRUNCATE ON %s
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history()', kept);
END
$$;
