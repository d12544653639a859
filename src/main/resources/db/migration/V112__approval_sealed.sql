-- What was seen of a confidential subject, and the words of who decided about it, are sealed like everything else about it. The
-- clear columns hold nothing that a person wrote then.
alter table resolution_snapshot
    add column vault          uuid references vault,
    add column content_sealed bytea,
    add check ((vault is null) = (content_sealed is null)),
    add check (content_sealed is null or content = 'sealed');

alter table decision
    add column vault          uuid references vault,
    add column reasons_sealed bytea,
    add column number_sealed  bytea,
    add check (reasons_sealed is null or (vault is not null and reasons = '')),
    add check (number_sealed is null or (vault is not null and number = ''));
