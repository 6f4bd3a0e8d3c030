-- A publication's PDF beside its Word document, and which numbers that seem personal its publisher looked at.

ALTER TABLE publication
    ADD COLUMN pdf bytea,
    ADD COLUMN pdf_sha256 text,
    ADD CONSTRAINT ck_publication_pdf_sha256 CHECK ((pdf IS NULL) = (pdf_sha256 IS NULL) AND (pdf IS NULL OR pdf_sha256 = encode(sha256(pdf), 'hex')));

CREATE TABLE publication_clearance (
    bureau_id uuid NOT NULL,
    publication_id uuid NOT NULL,
    key text NOT NULL,
    table_id uuid NOT NULL,
    kind text NOT NULL CONSTRAINT ck_publication_clearance_kind CHECK (kind IN ('IdentityNumber', 'Telephone')),
    masked text NOT NULL,
    CONSTRAINT pk_publication_clearance PRIMARY KEY (bureau_id, publication_id, key),
    CONSTRAINT fk_publication_clearance_publication FOREIGN KEY (bureau_id, publication_id) REFERENCES publication,
    CONSTRAINT fk_publication_clearance_table FOREIGN KEY (bureau_id, table_id) REFERENCES target_table
);
CALL keep_history('publication_clearance');
GRANT SELECT, INSERT ON publication_clearance TO perfapproval_app;
