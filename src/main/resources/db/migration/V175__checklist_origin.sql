-- An answer can be taken over from what a help desk counted: from which desk, which figure, which period. Null: a person states it.
alter table answer
    add column origin_source text,
    add column origin_figure text,
    add column origin_period text,
    add check ((origin_source is null) = (origin_figure is null) and (origin_source is null) = (origin_period is null)),
    add check (origin_source is null or value is not null);
