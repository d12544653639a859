-- Words and documents about a person are sealed in a vault; the rows still only grow. Where the sealed words stand, the clear
-- column holds nothing that a person wrote: '' for a note, 'sealed' for a reason and a name.
alter table answer
    add column vault         uuid references vault,
    add column note_sealed   bytea,
    add column reason_sealed bytea,
    add check (note_sealed is null or (vault is not null and note = '')),
    add check (reason_sealed is null or (vault is not null and not_applicable = 'sealed'));

alter table evidence
    add column vault       uuid references vault,
    add column name_sealed bytea,
    add check ((vault is null) = (name_sealed is null)),
    add check (name_sealed is null or name = 'sealed');

-- The id of a sealed file is a hash that only who can open the vault can make, so that nobody else can ask whether a known
-- document is there.
alter table blob add column vault uuid references vault;

alter table task_draft
    add column vault  uuid references vault,
    add column sealed bytea,
    alter column fields drop not null,
    add check ((vault is null) = (sealed is null)),
    add check ((fields is null) = (sealed is not null));
