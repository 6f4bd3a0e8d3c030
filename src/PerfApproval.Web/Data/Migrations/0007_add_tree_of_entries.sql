-- The tree of entries (RFC 6962): each audit entry's place in it, its complete subtrees, and the signed heads that stand for it.

-- What has no place yet. A queue and not history: an entry comes with its transaction, however late that commits, and leaves with its place.
CREATE TABLE trail_queue (
    bureau_id uuid NOT NULL,
    arrived bigint GENERATED ALWAYS AS IDENTITY,
    table_id uuid NOT NULL,
    sequence integer NOT NULL,
    CONSTRAINT pk_trail_queue PRIMARY KEY (bureau_id, arrived)
);

CREATE TABLE trail_leaf (
    bureau_id uuid NOT NULL,
    position bigint NOT NULL CONSTRAINT ck_trail_leaf_position CHECK (position >= 0),
    table_id uuid NOT NULL,
    sequence integer NOT NULL,
    hash bytea NOT NULL CONSTRAINT ck_trail_leaf_hash CHECK (length(hash) = 32),
    CONSTRAINT pk_trail_leaf PRIMARY KEY (bureau_id, position),
    CONSTRAINT uq_trail_leaf_entry UNIQUE (bureau_id, table_id, sequence),
    CONSTRAINT fk_trail_leaf_entry FOREIGN KEY (bureau_id, table_id, sequence) REFERENCES audit_entry
);

-- The leaves are the subtrees of level 0 and stand in their own table.
CREATE TABLE trail_node (
    bureau_id uuid NOT NULL CONSTRAINT fk_trail_node_bureau REFERENCES finance_bureau,
    level integer NOT NULL CONSTRAINT ck_trail_node_level CHECK (level BETWEEN 1 AND 62),
    index bigint NOT NULL CONSTRAINT ck_trail_node_index CHECK (index >= 0),
    hash bytea NOT NULL CONSTRAINT ck_trail_node_hash CHECK (length(hash) = 32),
    CONSTRAINT pk_trail_node PRIMARY KEY (bureau_id, level, index)
);

CREATE TABLE signed_head (
    bureau_id uuid NOT NULL CONSTRAINT fk_signed_head_bureau REFERENCES finance_bureau,
    at timestamptz NOT NULL,
    size bigint NOT NULL CONSTRAINT ck_signed_head_size CHECK (size > 0),
    root bytea NOT NULL CONSTRAINT ck_signed_head_root CHECK (length(root) = 32),
    key_id text NOT NULL CONSTRAINT ck_signed_head_key CHECK (key_id ~ '^[0-9a-f]{64}$'),
    signature bytea NOT NULL,
    CONSTRAINT pk_signed_head PRIMARY KEY (bureau_id, at)
);

CREATE FUNCTION queue_for_the_tree() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO trail_queue (bureau_id, table_id, sequence) VALUES (NEW.bureau_id, NEW.table_id, NEW.sequence);
    RETURN NULL;
END
$$;
CREATE TRIGGER entries_wait_for_their_place AFTER INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION queue_for_the_tree();

INSERT INTO trail_queue (bureau_id, table_id, sequence)
SELECT bureau_id, table_id, sequence FROM audit_entry ORDER BY at, table_id, sequence;

-- The same bytes as the program hashes, so that the tree can be checked without the program.
CREATE FUNCTION leaf_hash_of(entry audit_entry) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256('\x00'::bytea || convert_to(concat(
        '{"bureau":', to_json(entry.bureau_id), ',"hash":', to_json(entry.hash), ',"sequence":', entry.sequence,
        ',"table":', to_json(entry.table_id), '}'), 'UTF8'))
$$;

CREATE FUNCTION subtree_hash(bureau uuid, at_level integer, at_index bigint) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT l.hash FROM trail_leaf l WHERE at_level = 0 AND l.bureau_id = bureau AND l.position = at_index
    UNION ALL
    SELECT n.hash FROM trail_node n WHERE at_level > 0 AND n.bureau_id = bureau AND n.level = at_level AND n.index = at_index
$$;

CREATE FUNCTION grow_without_a_gap() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.hash IS DISTINCT FROM (SELECT leaf_hash_of(e) FROM audit_entry e
            WHERE e.bureau_id = NEW.bureau_id AND e.table_id = NEW.table_id AND e.sequence = NEW.sequence)
       OR NEW.position > 0 AND NOT EXISTS (
            SELECT FROM trail_leaf l WHERE l.bureau_id = NEW.bureau_id AND l.position = NEW.position - 1) THEN
        RAISE EXCEPTION '留痕树只能按到达的先后逐条增长，操作没有保存。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER the_tree_grows_without_a_gap AFTER INSERT ON trail_leaf
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION grow_without_a_gap();

CREATE FUNCTION join_two_subtrees() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.hash IS DISTINCT FROM sha256('\x01'::bytea
        || subtree_hash(NEW.bureau_id, NEW.level - 1, NEW.index * 2) || subtree_hash(NEW.bureau_id, NEW.level - 1, NEW.index * 2 + 1)) THEN
        RAISE EXCEPTION '留痕树的结点与其下的两个结点不符，操作没有保存。' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER a_node_joins_two_subtrees AFTER INSERT ON trail_node
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION join_two_subtrees();

CALL keep_history('trail_leaf');
CALL keep_history('trail_node');
CALL keep_history('signed_head');

GRANT SELECT, INSERT, DELETE ON trail_queue TO perfapproval_app;
GRANT SELECT, INSERT ON trail_leaf, trail_node, signed_head TO perfapproval_app;
