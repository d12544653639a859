-- Somebody known elsewhere is looked for by the full name, whatever its capitals.
create index person_full_name on person (lower(name));
