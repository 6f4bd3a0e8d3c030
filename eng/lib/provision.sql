-- The two roles and the database, for a fresh PostgreSQL of our own; running it again changes nothing.
-- Passwords come from the environment; a cluster behind a private unix socket has none.
\set ON_ERROR_STOP on
\getenv owner_password PERFAPPROVAL_OWNER_PASSWORD
\getenv app_password PERFAPPROVAL_APP_PASSWORD

SELECT format('CREATE ROLE %I LOGIN', name)
  FROM unnest(ARRAY['perfapproval_owner', 'perfapproval_app']) AS name
 WHERE name NOT IN (SELECT rolname FROM pg_roles) \gexec

\if :{?owner_password}
ALTER ROLE perfapproval_owner PASSWORD :'owner_password';
\endif
\if :{?app_password}
ALTER ROLE perfapproval_app PASSWORD :'app_password';
\endif

SELECT 'CREATE DATABASE perfapproval OWNER perfapproval_owner'
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'perfapproval') \gexec
REVOKE ALL ON DATABASE perfapproval FROM PUBLIC;
GRANT CONNECT ON DATABASE perfapproval TO perfapproval_app;
