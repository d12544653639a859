-- What is written about a person is sealed with a key of its own, a vault's. The keys that open vaults are not in the database:
-- it knows their versions, and by a check value whether a key is the right one.
create table vault_key (
    version       int primary key check (version >= 1),
    check_value   bytea       not null check (octet_length(check_value) = 32),
    registered_at timestamptz not null
);
create trigger vault_key_only_grows before update or delete or truncate on vault_key
    for each statement execute function refuse_change();

create table vault (
    id          uuid primary key,
    -- The version of the key that wraps the vault's own.
    key_version int references vault_key,
    wrapped     bytea,
    made_at     timestamptz not null,
    shredded_at timestamptz,
    check ((wrapped is null) = (shredded_at is not null)),
    check ((key_version is null) = (wrapped is null))
);
create index vault_by_key on vault (key_version);

-- A vault is wrapped anew or shredded, and a shredded one stays so.
create function keep_vault() returns trigger language plpgsql as $$
begin
    if old.shredded_at is not null or new.id <> old.id or new.made_at <> old.made_at then
        raise exception 'A vault that was shredded stays so' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger vault_stays before update on vault for each row execute function keep_vault();
create trigger vault_is_kept before delete or truncate on vault for each statement execute function refuse_change();

-- The secret from which keyed fingerprints are made. It outlives the keys that wrap it, or nothing could be found again.
create table fingerprint_secret (
    one         boolean primary key default true check (one),
    key_version int         not null references vault_key,
    wrapped     bytea       not null,
    made_at     timestamptz not null
);
create trigger fingerprint_secret_is_kept before delete or truncate on fingerprint_secret
    for each statement execute function refuse_change();
