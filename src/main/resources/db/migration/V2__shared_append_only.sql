-- A trigger function for tables that only grow: create trigger … before update or delete or truncate on t
-- for each statement execute function refuse_change().
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end
$$;
