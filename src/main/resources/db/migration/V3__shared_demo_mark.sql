-- Marks a database that holds the demonstration. The demo loads only into an empty one; production refuses a marked one.
create table demo_mark (
    loaded_at timestamptz not null
);
